//! The headline: given beside the text, or the first line that reads like one.

use std::sync::LazyLock;

use regex::Regex;

use super::dateline;
use crate::article::PassageKind;
use crate::import::page::{Block, Page, fingerprints, word_count};
use crate::lexicon::agencies::outlet_of;

/// A headline has no more words …
const MOST: usize = 32;
/// … or, if it ends with a full stop, no more than these.
const MOST_WITH_STOP: usize = 26;
/// "… | Example News", "… - Example".
static SITE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^(.{8,}?)\s+(?:[|–—-]|::|»)\s+([^|–—]{2,40})$").expect("a valid pattern"));
static SAYS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"[”"’'],? (?:he|she|they|\p{Lu}\p{L}+) (?:said|says|told|added)\b"#)
        .expect("a valid pattern")
});

/// Finds the headline, marks its block, or puts one at the top; returns the headline's words.
pub fn find(page: &mut Page, given: Option<&str>, domain: Option<&str>) -> Option<String> {
    let title = match given
        .map(|given| without_site(&given.split_whitespace().collect::<Vec<_>>().join(" "), domain))
    {
        Some(given) if !given.is_empty() => {
            put_first(page, &given);
            given
        }
        _ => {
            let block = first_line(page)?;
            page.blocks[block].kind = PassageKind::Headline;
            page.blocks[block].text.clone()
        }
    };
    Some(title.trim_end_matches([';', ' ']).to_owned())
}

/// Puts a headline that stands beside the text before it; where the first line already is the headline, the line
/// itself is taken, otherwise glued to the front of it, it is split off.
fn put_first(page: &mut Page, title: &str) {
    let first = page.kept().next();
    if let Some(first) = first
        && fingerprints(&page.blocks[first].text) == fingerprints(title)
    {
        page.blocks[first].kind = PassageKind::Headline;
        return;
    }
    if let Some(first) = first
        && let Some(at) = glued_at(&page.blocks[first].text, title)
    {
        page.split(first, at + title.len());
        if at > 0 {
            page.split(first, at);
            page.remove(first, "section label");
        }
        page.blocks[first + usize::from(at > 0)].kind = PassageKind::Headline;
        return;
    }
    page.blocks.insert(0, Block { kind: PassageKind::Headline, ..Block::new(title, false) });
}

/// Where the headline stands in a line that goes on with a new sentence; only a label may stand before it.
fn glued_at(line: &str, title: &str) -> Option<usize> {
    let at = line.find(title)?;
    let rest = line[at + title.len()..].strip_prefix(' ')?;
    let label = word_count(&line[..at]) <= 3 && !line[..at].contains(['.', ',', '"', '“']);
    (label && word_count(title) >= 4 && rest.starts_with(char::is_uppercase)).then_some(at)
}

/// The first line that stays, if it reads like a headline.
fn first_line(page: &Page) -> Option<usize> {
    let first = page.kept().next()?;
    let next = &page.blocks[page.kept_after(first)?];
    let block = &page.blocks[first];
    if matches!(block.kind, PassageKind::Heading) {
        return Some(first);
    }
    let words = word_count(&block.text);
    let stops = block.text.ends_with('.');
    let is_headline = (2..=if stops { MOST_WITH_STOP } else { MOST }).contains(&words)
        && !block.text.ends_with([':', ',', '-'])
        && !SAYS.is_match(&block.text)
        && dateline::parse(&block.text).is_none()
        && (!stops || next.gap || block.text.len() < next.text.len());
    is_headline.then_some(first)
}

/// Cuts off the name of the site: it has the letters of the site's address.
fn without_site(title: &str, domain: Option<&str>) -> String {
    let Some((rest, site)) = SITE.captures(title).map(|found| (found[1].to_owned(), found[2].to_owned()))
    else {
        return title.to_owned();
    };
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let site = letters(&site);
    let site = site.strip_prefix("the").unwrap_or(&site);
    let known = domain.and_then(outlet_of).map(letters);
    let labels = domain.map(letters).unwrap_or_default();
    if known.is_some_and(|known| known.contains(site) || site.contains(&known)) || labels.contains(site) {
        rest
    } else {
        title.to_owned()
    }
}
