//! Lines of an export, and the blocks that blank lines part them into.

/// The lines of a text without what stands behind them; a page break is a blank line.
pub fn of(text: &str) -> Vec<&str> {
    text.trim_start_matches('\u{feff}').split(['\n', '\x0C']).map(str::trim_end).collect()
}

/// Lines without blank ones around them.
pub fn trimmed<'a, 'b>(lines: &'b [&'a str]) -> &'b [&'a str] {
    let is_blank = |line: &&str| line.trim().is_empty();
    let start = lines.iter().position(|line| !is_blank(line)).unwrap_or(lines.len());
    let end = lines.iter().rposition(|line| !is_blank(line)).map_or(start, |last| last + 1);
    &lines[start..end]
}

/// The runs of lines between blank ones.
pub fn blocks<'a, 'b>(lines: &'b [&'a str]) -> Vec<&'b [&'a str]> {
    lines.split(|line| line.trim().is_empty()).filter(|block| !block.is_empty()).collect()
}

/// The words of a block on one line.
pub fn joined(block: &[&str]) -> String {
    block.iter().flat_map(|line| line.split_whitespace()).collect::<Vec<_>>().join(" ")
}

/// "3 of 50 DOCUMENTS", "Document 3 of 50": which of the articles comes next.
pub fn is_counter(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    match words.as_slice() {
        [place, of, all, what] => {
            let (before, after) =
                (what.eq_ignore_ascii_case("documents"), place.eq_ignore_ascii_case("document"));
            before && is_number(place) && of.eq_ignore_ascii_case("of") && is_number(all)
                || after && is_number(of) && all.eq_ignore_ascii_case("of") && is_number(what)
        }
        _ => false,
    }
}

/// Whether a line says whose the article is.
pub fn is_copyright(line: &str) -> bool {
    let lower = line.trim().to_lowercase();
    let opens = ["copyright", "©", "(c)"].iter().any(|word| lower.starts_with(word));
    let year = lower.split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
    lower.len() < 300 && (opens && year || lower.trim_end_matches('.') == "all rights reserved")
}
