//! Words that were copied out of a page with its marks: "<p>It&#8217;s open.</p>".

use std::sync::LazyLock;

use regex::Regex;

use super::{story, tree};

/// Marks that begin or end a line.
static BLOCK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)</?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|figure|section|article|table)(?:\s[^<>]*)?/?>")
});
/// Other marks, and characters by their names or numbers.
static INLINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)</?(?:a|b|i|u|em|strong|span|small|sup|sub|cite|q|font)(?:\s[^<>]*)?>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});",
    )
});

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// The words as a page shows them; without marks they stay as they are, line ends and all.
pub fn plain(words: &str) -> Option<String> {
    if !words.contains(['<', '&']) {
        return None;
    }
    if BLOCK.is_match(words) {
        let document = tree::parse(words).ok()?;
        story::strip(&document);
        return Some(document.formatted_text().to_string());
    }
    let known = with_known_marks(words)?;
    Some(tree::parse(&known).ok()?.text().to_string())
}

/// Words whose marks are all known, so that "a<b" is not taken for one; none without any.
fn with_known_marks(words: &str) -> Option<String> {
    let mut known = String::with_capacity(words.len());
    let mut last = 0;
    for mark in INLINE.find_iter(words) {
        known.push_str(&words[last..mark.start()].replace('<', "&lt;"));
        known.push_str(mark.as_str());
        last = mark.end();
    }
    known.push_str(&words[last..].replace('<', "&lt;"));
    (last > 0).then_some(known)
}
