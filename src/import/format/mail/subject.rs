//! The line a message is about, without what mail programs put before it.

/// What they put there, in the languages that mail programs speak.
const PREFIXES: &[&str] = &[
    "aw", "antw", "doorst", "enc", "fw", "fwd", "i", "ref", "res", "re", "rif", "rv", "sv", "tr", "vb", "vs",
    "wg",
];
/// The longest name of a list in brackets.
const LONGEST_LIST: usize = 40;

/// "Re: [vale-news] Fwd: The mill closes" → "The mill closes".
pub fn title(subject: &str) -> &str {
    let mut rest = subject.trim();
    loop {
        let shorter = without_prefix(rest).or_else(|| without_list(rest)).unwrap_or(rest);
        if shorter == rest || shorter.is_empty() {
            return rest;
        }
        rest = shorter;
    }
}

/// Whether a message answers another.
pub fn is_reply(subject: &str) -> bool {
    const REPLIES: &[&str] = &["re:", "aw:", "sv:", "antw:", "vs:", "res:", "rif:"];
    let subject = subject.trim_start().to_ascii_lowercase();
    REPLIES.iter().any(|prefix| subject.starts_with(prefix))
}

fn without_prefix(subject: &str) -> Option<&str> {
    let (prefix, rest) = subject.split_once(':')?;
    // "Re[2]:", "RE (3):"
    let prefix = prefix
        .trim()
        .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | '(' | ')' | ' '));
    let known = PREFIXES.iter().any(|known| known.eq_ignore_ascii_case(prefix));
    // "I: " stands alone; a letter before a headline without a space may be anything.
    (known && (prefix.len() > 1 || rest.starts_with(' '))).then(|| rest.trim_start())
}

fn without_list(subject: &str) -> Option<&str> {
    let (list, rest) = subject.strip_prefix('[')?.split_once(']')?;
    (list.len() <= LONGEST_LIST).then(|| rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn prefixes_go() {
        assert_eq!(title("Re: [vale-news] FWD: The mill closes"), "The mill closes");
        assert_eq!(title("AW: WG: Re[2]: The mill closes"), "The mill closes");
        assert_eq!(title("Regions: the mill closes"), "Regions: the mill closes");
        assert_eq!(title("Re:"), "Re:");
        assert_eq!(title("[Exclusive]"), "[Exclusive]");
    }
}
