//! Lines that a mail program broke, joined again.

/// No program wraps lines wider than this …
const WIDEST: usize = 100;
/// … or narrower than this.
const NARROWEST: usize = 50;

/// Joins lines that end in a space, as `format=flowed` breaks them; `deletes` says that the space was put there, too.
pub fn unflow(text: &str, deletes: bool) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut runs_on = false;
    for line in text.lines() {
        let quoted = line.starts_with('>');
        if !runs_on && !joined.is_empty() || runs_on && quoted {
            joined.push('\n');
        }
        joined.push_str(line.strip_prefix(' ').unwrap_or(line));
        runs_on = line.ends_with(' ') && line != "-- " && !quoted;
        if runs_on && deletes {
            joined.pop();
        }
    }
    joined
}

/// Joins lines that were broken at a width: behind each the next word had no room.
pub fn unwrap(text: &str) -> String {
    let width = text.lines().filter(|line| is_prose(line)).map(length).max().unwrap_or(0);
    if !(NARROWEST..=WIDEST).contains(&width) {
        return text.to_owned();
    }
    let mut joined = String::with_capacity(text.len());
    let mut last: Option<&str> = None;
    for line in text.lines() {
        match last {
            Some(last) if runs_on(last, line, width) => joined.push(' '),
            Some(_) => joined.push('\n'),
            None => {}
        }
        joined.push_str(line.trim_end());
        last = Some(line);
    }
    joined
}

/// Whether a line has several words and no address, which is never broken.
fn is_prose(line: &str) -> bool {
    line.trim().contains(' ') && !line.contains("://")
}

fn runs_on(last: &str, line: &str, width: usize) -> bool {
    let Some(word) = line.split_whitespace().next() else { return false };
    let begins =
        line.starts_with([' ', '\t', '>']) || matches!(word, "*" | "-" | "•" | "–") || word.contains("://");
    !last.trim().is_empty() && !begins && length(last) + 1 + word.chars().count() > width && is_prose(last)
}

fn length(line: &str) -> usize {
    line.trim_end().chars().count()
}

#[cfg(test)]
mod tests {
    use super::{unflow, unwrap};

    #[test]
    fn lines_broken_at_a_width_are_joined() {
        let text = "The last mill of the vale closed on Friday, and its workers were\nsent home with a month of pay by its owner, who said that she had no\nchoice.\n\nMore:\nhttps://courier.example/a/very/long/address/that/is/never/broken/at/all/by/any/program\n* one\n* two\n";
        let joined = "The last mill of the vale closed on Friday, and its workers were sent home with a month of pay by its owner, who said that she had no choice.\n\nMore:\nhttps://courier.example/a/very/long/address/that/is/never/broken/at/all/by/any/program\n* one\n* two";
        assert_eq!(unwrap(text), joined);
    }

    #[test]
    fn paragraphs_of_a_line_each_stay() {
        let text = format!("{}\n{}\n", "word ".repeat(40), "word ".repeat(30));
        assert_eq!(unwrap(&text), text);
    }

    #[test]
    fn flowed_lines_are_joined() {
        assert_eq!(
            unflow("The mill \nclosed.\n From here\n-- \nAda", false),
            "The mill closed.\nFrom here\n-- \nAda"
        );
        assert_eq!(unflow("Mühlen \nwerk", true), "Mühlenwerk");
    }
}
