//! How alike two wordings are.

use super::fold::fold;

/// How much of `wording` stands in `text`, in that order, from 0 to 1; 1 if it stands there word by word.
///
/// Case, accents, points and the shape of marks make no difference. A shorter text that is wholly part of the wording
/// counts by the part of the wording it covers.
pub fn likeness(wording: &str, text: &str) -> f64 {
    let (wording, text) = (fold(wording), fold(text));
    let sought: Vec<&str> = wording.split(' ').filter(|word| !word.is_empty()).collect();
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    if sought.is_empty() || words.is_empty() {
        return 0.0;
    }
    if words.windows(sought.len()).any(|window| window == sought) {
        return 1.0;
    }
    // Stretches of the text as long as the wording, by half their length: the best lies in one of them.
    let width = (sought.len() + sought.len() / 2).min(words.len());
    let step = (sought.len() / 4).max(1);
    let last = words.len() - width;
    let starts = (0..=last).step_by(step).chain([last]);
    let best = starts.map(|start| common_share(&sought, &words[start..start + width])).fold(0.0, f64::max);
    best.min(0.99)
}

/// Where `wording` stands word by word in `text`: first character and one past the last, counted in characters.
pub fn position(wording: &str, text: &str) -> Option<(usize, usize)> {
    let sought = fold(wording);
    let sought: Vec<&str> = sought.split(' ').filter(|word| !word.is_empty()).collect();
    let words = words_with_positions(text);
    if sought.is_empty() || words.len() < sought.len() {
        return None;
    }
    words.windows(sought.len()).find_map(|window| {
        let same = window.iter().zip(&sought).all(|((word, ..), sought)| word == sought);
        same.then(|| (window[0].1, window[window.len() - 1].2))
    })
}

/// The folded words of a text with their first character and one past their last.
fn words_with_positions(text: &str) -> Vec<(String, usize, usize)> {
    let mut words = Vec::new();
    let mut word = String::new();
    let (mut start, mut end, mut last) = (0, 0, 0);
    let mut close = |word: &mut String, start: usize, end: usize| {
        let folded = fold(word);
        words.extend(folded.split(' ').filter(|w| !w.is_empty()).map(|w| (w.to_owned(), start, end)));
        word.clear();
    };
    for (place, c) in text.chars().enumerate() {
        last = place;
        let inside = c.is_alphanumeric() || (c == '.' && !word.is_empty()) || is_accent(c);
        if inside {
            if word.is_empty() {
                start = place;
            }
            word.push(c);
            if c != '.' {
                end = place + 1;
            }
        } else if !word.is_empty() {
            close(&mut word, start, end);
        }
    }
    if !word.is_empty() {
        close(&mut word, start, end.min(last + 1));
    }
    words
}

fn is_accent(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// The share of `sought` words found in `words` in the same order, less for words between them.
fn common_share(sought: &[&str], words: &[&str]) -> f64 {
    let mut longest = vec![0_usize; words.len() + 1];
    for word in sought {
        let mut diagonal = 0;
        for (place, other) in words.iter().enumerate() {
            let above = longest[place + 1];
            longest[place + 1] = if word == other { diagonal + 1 } else { above.max(longest[place]) };
            diagonal = above;
        }
    }
    let common = longest[words.len()];
    #[allow(clippy::cast_precision_loss)]
    let share = common as f64 / sought.len() as f64;
    share
}

#[cfg(test)]
mod tests {
    use super::{likeness, position};

    #[test]
    fn the_same_words_are_alike_whatever_their_marks() {
        assert!((likeness("we can't mistake it", "“We can’t mistake it,” he said") - 1.0).abs() < 1e-9);
        let near = likeness("we can not mistake the violations", "we cannot mistake recent violations");
        assert!((0.3..1.0).contains(&near), "{near}");
        assert!(likeness("hello", "") < 1e-9);
    }

    #[test]
    fn a_position_counts_characters() {
        let text = "Élan — “U.S. talks went on.” He left.";
        let (start, end) = position("us TALKS went on", text).expect("it stands there");
        let found: String = text.chars().skip(start).take(end - start).collect();
        assert_eq!(found, "U.S. talks went on");
        assert_eq!(position("talks he", text), None);
    }
}
