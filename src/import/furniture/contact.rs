//! Lines about the writer and how to reach the house: addresses, accounts, "Reach Jane Roe at …", a line of biography.

use std::sync::LazyLock;

use regex::Regex;

use super::credit::BYLINE;
use crate::article::PassageKind;
use crate::import::field::byline;
use crate::import::page::{Page, fingerprints, opens_with, word_count};

/// The reason of ways to write to somebody; the writers are read from them.
pub const CONTACT: &str = "contact line";
/// The reason of a line that says who the writer is.
const ABOUT_WRITER: &str = "author's note";

/// The longest line that is an address, or asks to write to one.
const MOST_WORDS: usize = 40;
/// How many lines from the end of a page may tell of its writer.
const FOOT: usize = 4;

/// What opens such a line.
const OPENINGS: &[&str] = &[
    "email",
    "e-mail",
    "e:",
    "contact",
    "reach",
    "send",
    "write to",
    "tip",
    "got a",
    "have a",
    "follow",
    "twitter:",
    "twitter @",
    "on twitter",
    "tel",
    "phone",
    "call ",
    "you can reach",
    "you can contact",
    "you can email",
    "questions",
];
/// "Jane Roe is a senior reporter …", "Jane Roe covers …".
static ABOUT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^(?P<name>(?:\p{Lu}[\p{L}.'’-]+ ){1,4})(?:is|was) (?:also )?(?:a|an|the|our|\p{Lu}\w+(?: \p{Lu}\w+)*['’]s?) .*\b(?:writer|reporter|journalist|correspondent|columnist|editor|producer|contributor|blogger|fellow|professor|author|newsroom|director|analyst)\b|^(?P<covers>(?:\p{Lu}[\p{L}.'’-]+ ){2,4})(?:covers|writes (?:about|on|for)|reports on|has (?:covered|reported)|joined)\b",
    )
    .expect("a valid pattern")
});

/// Takes them out.
pub fn take_out(page: &mut Page, given: &[String]) {
    let kept: Vec<usize> = page.kept().collect();
    for (place, &block) in kept.iter().enumerate() {
        let found = &page.blocks[block];
        // Among the paragraphs an account by itself says whose post stands before it.
        let can_be = found.text.contains(' ') || found.text.contains('.') && is_address(&found.text);
        let at_end = place < 2 || place + 2 > kept.len();
        if found.kind != PassageKind::Headline && (can_be || at_end) && is_contact(&found.text) {
            page.remove(block, CONTACT);
        }
    }
    take_out_about(page, given);
}

fn is_contact(line: &str) -> bool {
    if !(line.contains('@') || line.contains("[email")) || line.contains(['“', '”', '"']) {
        return false;
    }
    let words: Vec<&str> = line.split(' ').collect();
    let reached =
        words.iter().any(|word| is_address(word) || is_account(word)) || line.contains("[email protected]");
    if !reached || words.len() > MOST_WORDS {
        return false;
    }
    let alone = words.iter().all(|word| {
        is_address(word)
            || is_account(word)
            || matches!(
                word.trim_end_matches(':').to_lowercase().as_str(),
                "twitter" | "email" | "e-mail" | "and" | "|" | "-" | "/"
            )
    });
    let can_be = [
        " Reach her at ",
        " Reach him at ",
        " Reach them at ",
        " Contact her at ",
        " Contact him at ",
        " Email her at ",
        " Email him at ",
    ]
    .iter()
    .any(|words| line.contains(words))
        || line.contains(" can be reached ")
        || line.contains(" may be reached ")
        || line.contains(" on Twitter at @");
    alone || can_be || OPENINGS.iter().any(|opening| opens_with(line, opening))
}

/// "jroe@example.com"
fn is_address(word: &str) -> bool {
    let word = word.trim_matches(['(', ')', ',', ';', '.', '<', '>']);
    word.split_once('@').is_some_and(|(name, site)| {
        !name.is_empty()
            && site.contains('.')
            && !site.contains('@')
            && site.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
    })
}

/// "@janeroe"
fn is_account(word: &str) -> bool {
    word.trim_matches(['(', ')', ',', ';', '.', ':'])
        .strip_prefix('@')
        .is_some_and(|name| name.len() >= 2 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'))
}

/// A line at the foot that says who somebody is: a writer of the piece, or a writer whom the piece never names.
fn take_out_about(page: &mut Page, given: &[String]) {
    let kept: Vec<usize> = page.kept().collect();
    let foot = kept.len().saturating_sub(FOOT).max(1);
    for &block in &kept[foot.min(kept.len())..] {
        let text = &page.blocks[block].text;
        if word_count(text) > 2 * MOST_WORDS || text.contains(['“', '"']) {
            continue;
        }
        let Some(found) = ABOUT.captures(text) else { continue };
        let Some(name) = found.name("name").or_else(|| found.name("covers")) else { continue };
        let words = fingerprints(name.as_str());
        let written = given.iter().any(|author| is_named(&fingerprints(author), &words))
            || page
                .blocks
                .iter()
                .any(|other| other.removed == Some(BYLINE) && is_named(&fingerprints(&other.text), &words));
        let last = &words[words.len().saturating_sub(1)..];
        let elsewhere = page.blocks.iter().enumerate().any(|(other, found)| {
            other != block && found.is_kept() && is_named(&fingerprints(&found.text), last)
        });
        // Told of nobody else in the piece, "is a staff writer" speaks of who wrote it.
        let ours = !elsewhere && words.len() >= 2 && is_of_the_house(text);
        if written || ours {
            page.remove(block, ABOUT_WRITER);
        }
    }
}

fn is_named(text: &[u64], name: &[u64]) -> bool {
    !name.is_empty() && text.windows(name.len()).any(|run| run == name)
}

/// Whether a line of biography says that somebody writes for a paper.
fn is_of_the_house(text: &str) -> bool {
    [
        "staff writer",
        "staff reporter",
        "is a freelance",
        "is a contributing",
        "is a senior reporter",
        "is a senior writer",
        "is a news reporter",
        "is a reporter ",
        "is a columnist ",
    ]
    .iter()
    .any(|words| text.contains(words))
}

/// The writers that contact lines name: "Reach Jane Roe at …", "Contact Jane Roe at …", "Jane Roe can be reached at …".
pub fn writers(line: &str) -> Vec<String> {
    let before = [" can be reached", " may be reached", " at ", " on ", ":"];
    let start = ["Reach ", "Contact ", "Email ", "E-mail ", "Follow ", "You can reach ", "Write to "]
        .iter()
        .find_map(|word| line.strip_prefix(word))
        .or_else(|| line.contains(" can be reached ").then_some(line));
    let Some(start) = start else { return vec![] };
    let end = before.iter().filter_map(|word| start.find(word)).min().unwrap_or(start.len());
    byline::names(&start[..end])
}
