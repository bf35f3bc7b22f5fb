//! Lines known by their words: buttons, adverts, sign-ups, section labels (`lexicon/furniture.tsv`).

use crate::import::page::Page;
use crate::lexicon::furniture::{Match, furniture};

/// The lexicon's reason for lines in which the house speaks of itself; they may name the outlet.
pub const HOUSE_NOTE: &str = "house note";

/// How far down a page a section label may stand.
const TOP: usize = 3;

/// Takes out lines the lexicon knows, and cuts off what is glued to the front of others.
pub fn take_out(page: &mut Page) {
    let mut block = 0;
    while block < page.blocks.len() {
        if page.blocks[block].is_kept() {
            take_out_one(page, block);
        }
        block += 1;
    }
    take_out_separators(page);
}

/// Takes out one line the lexicon knows, or what is glued to its front.
pub fn take_out_one(page: &mut Page, block: usize) {
    let Some(found) = furniture().find(&page.blocks[block].text) else { return };
    match found.matching {
        Match::Label if block >= TOP => {}
        Match::Glued => {
            let cut = page.blocks[block].text.len().min(found.len);
            // "Image caption, The mayor …"
            let rest = &page.blocks[block].text[cut..];
            let cut = cut + rest.len() - rest.trim_start_matches([',', ':']).len();
            if !page.blocks[block].text[cut..].trim().is_empty() {
                page.split(block, cut);
            }
            page.remove(block, found.reason);
        }
        _ => page.remove(block, found.reason),
    }
}

/// Lines without a letter or digit: "___", "* * *".
fn take_out_separators(page: &mut Page) {
    for block in 0..page.blocks.len() {
        if !page.blocks[block].text.contains(char::is_alphanumeric) {
            page.remove(block, "separator");
        }
    }
}
