//! Invitations told by their shape: newsletters to sign up for, and lines that a sign marks as a link.

use std::sync::LazyLock;

use regex::Regex;

use crate::article::PassageKind;
use crate::import::page::{Page, holds, word_count};

/// "The morning newsletter tells you … Sign up here.", "Get our evening edition by email".
static NEWSLETTER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(?:sign up|subscribe|register)(?: here| now| today| for free)[.!]?$|^(?:get|receive|follow|subscribe)\b.*\b(?:newsletters?|your inbox|(?:editions?|updates?|alerts?|headlines|briefings?|digest|stories) by email)\b|\bnewsletters?\b.*\b(?:sign up|subscribe)[.!]?$|\byou can (?:sign up|subscribe) (?:here|now|below)\b.*\bnewsletters?\b",
    )
    .expect("a valid pattern")
});

/// The longest invitation.
const MOST_WORDS: usize = 60;
/// The longest link.
const MOST_LINK: usize = 28;
/// Signs that only links start with.
const SIGNS: &[&str] = &[">> ", "» ", "→ ", "➡", "▶", "► ", "👉"];

/// Takes them out.
pub fn take_out(page: &mut Page) {
    for block in 0..page.blocks.len() {
        let found = &page.blocks[block];
        if !found.is_kept() || found.kind == PassageKind::Headline {
            continue;
        }
        if is_newsletter(&found.text) {
            page.remove(block, "sign-up");
        } else if is_link(&found.text) {
            page.remove(block, "related link");
        } else if is_tags(&found.text) {
            page.remove(block, "tags");
        }
    }
}

fn is_newsletter(line: &str) -> bool {
    let sign = holds(line, "newsletter")
        || holds(line, "inbox")
        || holds(line, "by email")
        || holds(line, "sign up")
        || holds(line, "subscribe");
    sign && word_count(line) <= MOST_WORDS && !line.contains(['“', '”', '"']) && NEWSLETTER.is_match(line)
}

fn is_link(line: &str) -> bool {
    SIGNS.iter().any(|sign| line.starts_with(sign))
        && (2..=MOST_LINK).contains(&word_count(line))
        && !line.ends_with(['.', '”', '"'])
}

/// "Bridges , Mayors , Rivers": links parted by commas with space on both sides.
fn is_tags(line: &str) -> bool {
    let parts: Vec<&str> = line.split(" , ").collect();
    parts.len() >= 3
        && !line.ends_with('.')
        && parts.iter().all(|part| {
            word_count(part) <= 4 && part.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        })
}
