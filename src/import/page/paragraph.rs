//! Lines to paragraphs.
//!
//! Sites put a paragraph on a line, with or without blank lines between; only text that was wrapped to a width has
//! its lines joined again. Which it is, the whole file decides.

use super::Block;

/// No line of wrapped text is longer.
const WIDEST: usize = 120;

/// The paragraphs of a normalized text.
pub fn split(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.split('\n').collect();
    let width = wrapped_at(&lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut gap = false;
    let mut last = "";
    for line in lines {
        let words = collapse(line);
        if words.is_empty() {
            gap = true;
            last = "";
            continue;
        }
        match blocks.last_mut() {
            Some(block) if width.is_some_and(|width| runs_on(last, line, width)) => {
                block.text.push(' ');
                block.text.push_str(&words);
            }
            _ => blocks.push(Block::new(words, gap)),
        }
        gap = false;
        last = line;
    }
    blocks
}

/// The width a text was wrapped at, if its lines mostly break inside sentences.
fn wrapped_at(lines: &[&str]) -> Option<usize> {
    let width = lines.iter().map(|line| line.trim_end().len()).max().unwrap_or(0);
    if width > WIDEST {
        return None;
    }
    let pairs = lines.windows(2).filter(|pair| !pair[0].trim().is_empty() && !pair[1].trim().is_empty());
    let (mut inside, mut all) = (0, 0);
    for pair in pairs {
        all += 1;
        let open = !pair[0].trim_end().ends_with(['.', '!', '?', '"', '”', '’', ':', '…']);
        let long = pair[0].trim_end().len() * 10 >= width * 6;
        let lower = pair[1].trim_start().starts_with(char::is_lowercase);
        inside += usize::from(long && (open || lower));
    }
    (all >= 3 && inside * 3 >= all * 2).then_some(width)
}

/// Whether a paragraph goes on from one line to the next: not behind a short last line, nor into an indented one.
fn runs_on(last: &str, line: &str, width: usize) -> bool {
    let short = last.trim_end().len() * 4 < width * 3;
    let stops = last.trim_end().ends_with(['.', '!', '?', '"', '”', ':']);
    let indented = line.starts_with("  ") && !last.starts_with("  ");
    !(last.is_empty() || (short && stops) || indented)
}

fn collapse(line: &str) -> String {
    let mut words = String::with_capacity(line.len());
    for word in line.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words
}
