//! Which word of the annotated text is which word of the imported article.

/// A word in lower case with its code points in the text.
pub struct Word {
    pub form: String,
    pub start: usize,
    pub end: usize,
}

/// The words of a text.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (at, c) in text.chars().enumerate() {
        if !c.is_alphanumeric() && c != '_' {
            open = false;
            continue;
        }
        match words.last_mut().filter(|_| open) {
            Some(word) => {
                word.form.extend(c.to_lowercase());
                word.end = at + 1;
            }
            None => words.push(Word { form: c.to_lowercase().collect(), start: at, end: at + 1 }),
        }
        open = true;
    }
    words
}

/// For each word of `left`, its place in `right` in a longest common row of words.
pub fn align(left: &[Word], right: &[Word]) -> Vec<Option<usize>> {
    let same = |l: usize, r: usize| left[l].form == right[r].form;
    let least = left.len().min(right.len());
    let head = (0..least).take_while(|at| same(*at, *at)).count();
    let tail = (0..least - head).take_while(|at| same(left.len() - 1 - at, right.len() - 1 - at)).count();
    let mut places: Vec<Option<usize>> = (0..left.len()).map(|at| (at < head).then_some(at)).collect();
    for at in 0..tail {
        places[left.len() - 1 - at] = Some(right.len() - 1 - at);
    }
    let (rows, columns) = (left.len() - tail - head, right.len() - tail - head);
    let lengths = common(rows, columns, |l, r| same(head + l, head + r));
    let (mut l, mut r) = (0, 0);
    while l < rows && r < columns {
        let at = l * (columns + 1) + r;
        if same(head + l, head + r) {
            places[head + l] = Some(head + r);
            (l, r) = (l + 1, r + 1);
        } else if lengths[at + columns + 1] >= lengths[at + 1] {
            l += 1;
        } else {
            r += 1;
        }
    }
    places
}

/// Length of the longest common row of all ends of both, row by row.
fn common(rows: usize, columns: usize, same: impl Fn(usize, usize) -> bool) -> Vec<u32> {
    let mut lengths = vec![0; (rows + 1) * (columns + 1)];
    for l in (0..rows).rev() {
        for r in (0..columns).rev() {
            let at = l * (columns + 1) + r;
            lengths[at] = if same(l, r) {
                lengths[at + columns + 2] + 1
            } else {
                lengths[at + columns + 1].max(lengths[at + 1])
            };
        }
    }
    lengths
}
