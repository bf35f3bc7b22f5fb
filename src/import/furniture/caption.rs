//! Captions, which stay and are marked; the credit glued to them goes.

use std::sync::LazyLock;

use regex::Regex;

use super::caption_sign::{may_end_in_credit, may_show_picture, names_at_end};
use super::credit::{AGENCY_CREDIT, PHOTO_CREDIT, is_agencies};
use super::credit_tail::credit_tail;
use crate::article::PassageKind;
use crate::import::page::{Page, word_count};
use crate::lexicon::agencies::agency;

/// Words that only captions have.
static PICTURE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^(?:FILE PHOTO|FILE PICTURE|File photo|FILE\b ?[-–—:]|PHOTO:|Photo:|PICTURED|Pictured)|^(?:This|In this|An?|The) (?:\w+ ){0,4}(?:photo|image|photograph|picture|handout|frame grab|screengrab|combination)\b.{0,60}\b(?:shows?|released|taken|provided|from|made|purports)\b|\((?:L|left|right|center|centre|pictured(?: \w+)?|front|rear|top|bottom|second (?:left|right)|\d(?:nd|rd|th) [LR]|file photo|file)\)|\b(?:undated|file|handout) (?:photo|picture|image)\b)",
    )
});
/// A credit at the end of a caption.
static CREDIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:\((?:AP Photo|Photos?|Image|Picture|Credit|Courtesy)\b[^()]*\)|\((?: ?/)?\p{Lu}[^()]{0,60}?(?:/|,? via )\p{Lu}[^()]{0,60}\)|\( ?/\p{Lu}[^()]{0,60}\)|\((?:AP|AFP|Reuters|REUTERS|EPA|Getty Images|Getty|Xinhua|Associated Press|[\p{Lu}][\p{L}]+ [\p{Lu}][\p{L}]+/[^()]*)\)|(?:Photograph|Photo|Image|Picture|Credit)s?(?: by)?: ?(?:\p{Lu}|@|courtesy)[^.]{2,80}|(?:Photograph|Photo|Picture)s? (?:by|courtesy(?: of)?|credit:?) \p{Lu}[^.]{2,60}|[|(\[] ?(?:Photo|Picture|Image)(?:s| Credit)?: ?[^()\[\]]{2,60}[)\]]?|\[(?:File: ?|Photo/)?\p{Lu}[\p{L}.'’ -]{1,40}/\p{Lu}[^\[\]]{1,40}\]|\[(?:Photo|Picture|File)[/ ][^\[\]]{2,60}\]|Pic(?:ture)?: \p{Lu}[^.]{2,40}|\((?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\.? \d\d?\) AP|REUTERS/\S.{2,60}|Video provided by \p{Lu}\w+(?: Newslook)?|(?:Newsy )?Newslook|©\s?.{2,60})\.?$",
    )
});
/// "Jane Roe / Reuters The mayor opens …".
static PAIR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^(?:\p{Lu}[\p{L}.'’-]*,? ){1,4}/ (\p{Lu}[\p{L}-]+(?: Images| Press)?) [\p{Lu}\d]")
});
/// The longest caption.
const MOST_WORDS: usize = 90;
/// The longest caption that ends in the credit of its picture.
const MOST_WORDS_CREDITED: usize = 180;
/// Fewer words without a full stop are a heading.
const FEWEST_UNSTOPPED: usize = 10;
/// More words without a full stop are a paragraph that was cut off.
const MOST_UNSTOPPED: usize = 60;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// "Image The mayor …": the label some sites put before a caption.
fn take_out_label(page: &mut Page, block: usize) {
    let label = page.blocks[block]
        .text
        .strip_prefix("Image ")
        .is_some_and(|rest| rest.starts_with(char::is_uppercase));
    if label {
        page.split(block, "Image".len());
        page.remove(block, "media marker");
        page.blocks[block + 1].kind = PassageKind::Caption;
    }
}

/// Whether a text speaks of a picture.
pub fn shows_picture(text: &str) -> bool {
    word_count(text) <= MOST_WORDS && is_picture(text)
}

/// Marks captions and splits their credits off.
pub fn mark(page: &mut Page) {
    let mut block = 0;
    while block < page.blocks.len() {
        if page.blocks[block].is_kept() && page.blocks[block].kind != PassageKind::Headline {
            mark_one(page, block);
        }
        block += 1;
    }
}

fn is_picture(text: &str) -> bool {
    may_show_picture(text) && PICTURE.is_match(text)
}

fn mark_one(page: &mut Page, block: usize) {
    let text = &page.blocks[block].text;
    let words = word_count(text);
    if words > MOST_WORDS_CREDITED || words > MOST_WORDS && !is_picture(text) {
        return;
    }
    if let Some(at) = credit_at_end(text) {
        if at == 0 {
            page.remove(block, PHOTO_CREDIT);
            return;
        }
        page.split(block, at);
        if page.kept_after(block + 1).is_none() && is_agency_in_brackets(&page.blocks[block + 1].text) {
            page.remove(block + 1, AGENCY_CREDIT);
            return;
        }
        page.remove(block + 1, PHOTO_CREDIT);
        page.blocks[block].kind = PassageKind::Caption;
        take_out_label(page, block);
        mark_one(page, block);
    } else if let Some(at) = credit_at_start(text) {
        page.split(block, at);
        page.remove(block, PHOTO_CREDIT);
        page.blocks[block + 1].kind = PassageKind::Caption;
        // "Image copyright Example Press Image caption The mayor …"
        super::phrase::take_out_one(page, block + 1);
    } else if is_picture(text) || is_unstopped(page, block) {
        page.blocks[block].kind = PassageKind::Caption;
    }
}

fn credit_at_end(text: &str) -> Option<usize> {
    if may_end_in_credit(text)
        && let Some(found) = CREDIT.find(text)
    {
        return Some(found.start());
    }
    let named = names_at_end(text).filter(|at| {
        let credit = &text[*at..];
        let glued = !text[..*at].ends_with(' ');
        let parted = credit.contains(['/', '|', '•', ',']);
        (glued || parted) && is_agencies(credit)
    });
    named.or_else(|| credit_tail(text))
}

/// Whether a piece is nothing but an agency in brackets: under the last paragraph it credits the copy, not a picture.
fn is_agency_in_brackets(text: &str) -> bool {
    text.strip_prefix('(')
        .and_then(|text| text.strip_suffix(')'))
        .is_some_and(|inside| agency(inside).is_some())
}

/// "Reuters Soldiers stand guard …": an agency, then a new sentence that does not stop.
fn credit_at_start(text: &str) -> Option<usize> {
    if text.contains(" / ")
        && let Some(found) = PAIR.captures(text)
        && agency(&found[1]).is_some()
    {
        return found.get(1).map(|agency| agency.end());
    }
    if text.ends_with(['.', '"', '”']) {
        return None;
    }
    let spaces = text.match_indices(' ').map(|(at, _)| at).take(6).collect::<Vec<_>>();
    let credit = spaces.iter().rev().find(|at| is_credit(&text[..**at]))?;
    text[credit + 1..]
        .starts_with(|next: char| next.is_uppercase() || next.is_ascii_digit())
        .then_some(*credit)
}

fn is_credit(text: &str) -> bool {
    let mut parts = text.split([':', '/', '•']).flat_map(|part| part.split(" - "));
    parts.all(|part| agency(part).is_some() || part.trim() == "Contributor")
}

/// A long line among the paragraphs that does not end as a sentence does, though it was not cut off in one either.
fn is_unstopped(page: &Page, block: usize) -> bool {
    let found = &page.blocks[block];
    let words = word_count(&found.text);
    let last = found.text.rsplit(' ').next().unwrap_or("");
    let speech = found.text.contains(['“', '"']) && words > MOST_UNSTOPPED / 2;
    let cut_off = found.text.ends_with(['\'', '’', '“', ','])
        || (last.len() <= 3 && last.starts_with(char::is_lowercase));
    let stops = found.ends_sentence() || cut_off || speech;
    found.is_paragraph()
        && !stops
        && (FEWEST_UNSTOPPED..=MOST_UNSTOPPED).contains(&words)
        && page.kept_after(block).is_some()
}
