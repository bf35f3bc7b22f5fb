//! The headline: given beside the text, or the first line that reads like one.

use super::dateline;
use crate::article::PassageKind;
use crate::import::page::{Block, Page, fingerprints, word_count};
use crate::lexicon::agencies::outlet_of;

/// A headline has no more words …
const MOST: usize = 32;
/// … or, if it ends with a full stop, no more than these.
const MOST_WITH_STOP: usize = 26;
/// A headline before the name of a site has at least so many letters and signs …
const LEAST_BEFORE_SITE: usize = 8;
/// … and the name so many.
const SITE: std::ops::RangeInclusive<usize> = 2..=40;
/// What stands between them.
const PARTINGS: &[&str] = &["| ", "– ", "— ", "- ", ":: ", "» "];

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
        && !tells_speech(&block.text)
        && dateline::parse(&block.text).is_none()
        && (!stops || next.gap || block.text.len() < next.text.len());
    is_headline.then_some(first)
}

/// "…," she said; "…" Roe told: words of a story, not of a headline.
fn tells_speech(text: &str) -> bool {
    text.match_indices(['”', '"', '’', '\'']).any(|(at, mark)| {
        let rest = &text[at + mark.len()..];
        let mut words = rest.strip_prefix(',').unwrap_or(rest).split(' ');
        let glued = words.next() == Some("");
        let speaker = words.next().is_some_and(is_speaker);
        glued && speaker && words.next().is_some_and(is_saying)
    })
}

fn is_speaker(word: &str) -> bool {
    let mut letters = word.chars();
    let name = letters.next().is_some_and(char::is_uppercase)
        && letters.clone().next().is_some()
        && letters.all(char::is_alphabetic);
    name || matches!(word, "he" | "she" | "they")
}

/// A verb of saying, perhaps with a sign behind it.
fn is_saying(word: &str) -> bool {
    let end = word.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(word.len());
    matches!(&word[..end], "said" | "says" | "told" | "added")
}

/// "… | Example News", "… - Example": the headline and the site.
fn parts(title: &str) -> Option<(&str, &str)> {
    title.match_indices(' ').find_map(|(at, _)| {
        let (before, after) = (&title[..at], &title[at + 1..]);
        let site = PARTINGS.iter().find_map(|parting| after.strip_prefix(parting))?;
        let fits = before.chars().count() >= LEAST_BEFORE_SITE
            && SITE.contains(&site.chars().count())
            && !site.contains(['|', '–', '—']);
        fits.then_some((before, site))
    })
}

/// Cuts off the name of the site: it has the letters of the site's address.
fn without_site(title: &str, domain: Option<&str>) -> String {
    let Some((rest, site)) = parts(title) else { return title.to_owned() };
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let site = letters(site);
    let site = site.strip_prefix("the").unwrap_or(&site);
    let known = domain.and_then(outlet_of).map(letters);
    let labels = domain.map(letters).unwrap_or_default();
    if known.is_some_and(|known| known.contains(site) || site.contains(&known)) || labels.contains(site) {
        rest.to_owned()
    } else {
        title.to_owned()
    }
}
