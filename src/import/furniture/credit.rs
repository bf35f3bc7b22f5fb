//! Lines that credit writers, helpers, pictures and agencies.

use crate::article::PassageKind;
use crate::import::field::byline;
use crate::import::page::{Page, word_count};
use crate::lexicon::agencies::agency;

/// The reason of "By Jane Roe".
pub const BYLINE: &str = "byline";
/// The reason of "Ann Poe contributed to this report".
pub const CONTRIBUTORS: &str = "contributors";
/// The reason of "Follow Jane Roe on Twitter".
pub const FOLLOW: &str = "follow button";
/// The reason of credits of pictures.
pub const PHOTO_CREDIT: &str = "photo credit";
/// The reason of a line of agencies under the text.
pub const AGENCY_CREDIT: &str = "agency credit";

/// How far from the ends of a page a byline may stand.
const TOP: usize = 6;

/// Takes credits out; `given` are the authors named beside the text.
pub fn take_out(page: &mut Page, given: &[String]) {
    let writers: Vec<String> = given.iter().flat_map(|given| byline::names(given)).collect();
    let kept: Vec<usize> = page.kept().collect();
    let last = kept.last().copied().unwrap_or(0);
    for (place, block) in kept.into_iter().enumerate() {
        let found = &page.blocks[block];
        if found.kind == PassageKind::Headline {
            continue;
        }
        let text = found.text.as_str();
        let is_byline = || byline::authors(text).is_some() || writers.iter().any(|writer| writer == text);
        let reason = if (place < TOP || block == last) && is_byline() {
            Some(BYLINE)
        } else if byline::is_credit(text) {
            Some(CONTRIBUTORS)
        } else if is_follow_line(text) {
            Some(FOLLOW)
        } else if is_signature(text) || is_source(text) {
            Some(AGENCY_CREDIT)
        } else if is_agencies(text) {
            Some(if block == last { AGENCY_CREDIT } else { PHOTO_CREDIT })
        } else {
            None
        };
        if let Some(reason) = reason {
            page.remove(block, reason);
            if reason == PHOTO_CREDIT {
                mark_pictured(page, block);
            }
        }
    }
}

/// "Follow Jane Roe on Twitter @example", "She follows Jane Roe on Twitter".
fn is_follow_line(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let site =
        [" twitter", " facebook", " instagram", "@", " at http"].iter().any(|site| lower.contains(site));
    let follow = lower.starts_with("follow ")
        || lower.starts_with("on twitter follow")
        || lower.starts_with("on twitter, follow");
    let follows = ["he follows ", "she follows ", "they follow ", "you can follow "]
        .iter()
        .any(|start| lower.starts_with(start));
    let quiet = !text.contains(['"', '“', '”']);
    site && quiet && (follow || follows) && word_count(text) <= 24
}

/// "ab/cd (AFP, dpa)": the initials of editors and the agencies they used.
fn is_signature(text: &str) -> bool {
    let Some((initials, agencies)) = text.trim_end_matches(')').split_once(" (") else { return false };
    initials.len() <= 12
        && initials.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'/' || byte == b',')
        && agencies.split(", ").all(|part| agency(part).is_some())
}

/// "Source: Example Press"
fn is_source(text: &str) -> bool {
    let Some(source) = ["Source: ", "Sources: ", "SOURCE: "].iter().find_map(|word| text.strip_prefix(word))
    else {
        return false;
    };
    word_count(source) <= 4
        && !source.ends_with('.')
        && source.split(' ').all(|word| word.starts_with(|c: char| c.is_uppercase() || c == '&'))
}

/// "Jane Roe | Pool | Reuters", "AFP", "Reuters - AP - AFP", "Example Press via Getty Images".
pub fn is_agencies(text: &str) -> bool {
    let bare = text.trim_matches(['.', '(', ')', '[', ']', '©', ' ', '/', '—', '–', '-']);
    let words = bare.split(' ').filter(|word| !word.is_empty());
    let small = words
        .clone()
        .any(|word| word.starts_with(char::is_lowercase) && !matches!(word, "via" | "and" | "for" | "with"));
    let mut parts = bare
        .split(['|', '/', ',', '•', '·'])
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" via "))
        // "(Example with AFP)"; without brackets it may be a heading.
        .flat_map(|part| part.split(if text.starts_with('(') { " with " } else { "," }));
    !small && words.count() <= 10 && (is_name_and_outlet(bare) || parts.any(|part| agency(part).is_some()))
}

/// "Jane Roe/The Example"
fn is_name_and_outlet(text: &str) -> bool {
    let Some((name, outlet)) = text.split_once('/') else { return false };
    let words = |part: &str, most: usize| {
        (2..=most).contains(&word_count(part))
            && part.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '’' | '\''))
    };
    words(name, 3) && words(outlet, 4)
}

/// The caption of a credit line stands right before it, or else right after it.
fn mark_pictured(page: &mut Page, credit: usize) {
    let is_text = |block: usize| page.blocks.get(block).is_some_and(|block| block.is_paragraph());
    let before = credit.checked_sub(1).filter(|before| is_text(*before) && !page.blocks[credit].gap);
    let alone = |block: usize| page.blocks[block].text.len() < 400;
    let caption = match before.filter(|before| page.blocks[*before].gap && alone(*before)) {
        Some(before) => Some(before),
        None => Some(credit + 1)
            .filter(|after| is_text(*after) && super::caption::shows_picture(&page.blocks[*after].text)),
    };
    if let Some(caption) = caption {
        page.blocks[caption].kind = PassageKind::Caption;
    }
}
