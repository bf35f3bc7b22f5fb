//! Lists of other articles: behind a marker, or a run of headlines at the foot of the page; links in brackets.

use crate::article::PassageKind;
use crate::import::page::{Page, word_count};
use crate::lexicon::furniture::{Match, furniture};

const HEADLINES: &str = "related headlines";
/// The longest headline of a list.
const MOST_WORDS: usize = 28;
/// The longest list at the foot of a page, in lines.
const MOST_LINES: usize = 20;
/// Without a marker, so many words a headline has on average at least.
const FEWEST_WORDS: usize = 5;
/// Without a marker, a list has at least so many lines.
const FEWEST_LINES: usize = 5;

/// Takes the lists out.
pub fn take_out(page: &mut Page) {
    for block in 0..page.blocks.len() {
        let found = furniture().find(&page.blocks[block].text);
        if page.blocks[block].removed.is_some()
            && found.is_some_and(|found| found.matching == Match::List && found.is_whole)
        {
            take_out_after(page, block);
        } else if page.blocks[block].is_kept() && is_bracketed_link(&page.blocks[block].text) {
            page.remove(block, "related link");
        }
    }
    take_out_foot(page);
}

/// The lines behind a marker: all to the end, if these are few and short; otherwise those that end unlike sentences.
fn take_out_after(page: &mut Page, marker: usize) {
    let rest: Vec<usize> = page.kept().filter(|block| *block > marker).collect();
    let short = rest.iter().all(|block| word_count(&page.blocks[*block].text) <= MOST_WORDS);
    // Speech ends with its marks as often as with a full stop: that is an article going on.
    let open = rest.iter().filter(|block| is_headline(page, **block)).count();
    let all = rest.len() <= MOST_LINES && short && open * 2 >= rest.len();
    for block in rest {
        if !all && !is_headline(page, block) {
            break;
        }
        page.remove(block, HEADLINES);
    }
}

fn take_out_foot(page: &mut Page) {
    let is_bare = |block: &usize| {
        let text = &page.blocks[*block].text;
        is_headline(page, *block) && !text.starts_with(['-', '•', '–']) && !text.contains([']', '{'])
    };
    let foot: Vec<usize> = page.kept().rev().take_while(is_bare).collect();
    let rest = page.kept().count() - foot.len();
    let words: usize = foot.iter().map(|block| word_count(&page.blocks[*block].text)).sum();
    // Names, results and prizes stand in shorter lines, and are the article's own.
    let headlines = words >= foot.len() * FEWEST_WORDS;
    if foot.len() >= FEWEST_LINES && rest >= 3 && headlines {
        foot.into_iter().for_each(|block| page.remove(block, HEADLINES));
    }
}

fn is_headline(page: &Page, block: usize) -> bool {
    let found = &page.blocks[block];
    let text = &found.text;
    let stops = text.ends_with(['.', ':', ';', ',']);
    let speech = [".\"", ".”", ",\"", ",”", "?\"", "?”", "!\"", "!”"].iter().any(|end| text.ends_with(end));
    // A caption may lack its stop.
    !(found.is_told && found.kind == PassageKind::Caption)
        && found.kind != PassageKind::Headline
        && found.kind != PassageKind::Quote
        && !(stops || speech || text.starts_with(['"', '“']))
        && (2..=MOST_WORDS).contains(&word_count(text))
}

/// "[Another story of ours]" on a line of its own.
fn is_bracketed_link(text: &str) -> bool {
    let Some(inside) = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) else { return false };
    let inside = inside.trim();
    (3..=MOST_WORDS).contains(&word_count(inside)) && !inside.contains(['[', ']']) && !inside.ends_with('.')
}
