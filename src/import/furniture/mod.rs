//! What stands around an article on its page, and is not the article.
//!
//! Each rule takes out blocks, or pieces it splits off, with its reason. A rule that is not sure leaves the line in.

mod address;
mod caption;
mod caption_sign;
mod contact;
mod credit;
mod credit_tail;
mod embed;
mod glue;
mod heading;
mod item;
mod list;
mod note;
mod phrase;
mod repeat;
mod sign_up;
mod stamp;
mod tag;

use super::page::Page;

pub use address::ADDRESS;
pub use contact::{CONTACT, writers};
pub use credit::{BYLINE, CONTRIBUTORS, FOLLOW, is_agencies};
pub use note::{COPYRIGHT, DATE_LINE};
pub use phrase::HOUSE_NOTE;

/// A rule that needs to know nothing but the page.
type Rule = fn(&mut Page);

/// Parts lines that were glued together; the first thing done to a text, for all rules look at lines.
pub fn part_glued(page: &mut Page) {
    glue::part(page);
}

/// What can be told by its own words, before the headline is known.
const MARKS: &[Rule] =
    &[address::take_out, tag::take_out, phrase::take_out, note::take_out, stamp::take_out, sign_up::take_out];

/// What can be told only beside the rest of the page.
const REPEATS: &[Rule] =
    &[embed::mark, item::mark, caption::mark, list::take_out, repeat::take_out, heading::mark];

/// Takes out buttons, adverts, addresses, tags and notes.
pub fn take_out_marks(page: &mut Page) {
    MARKS.iter().for_each(|rule| rule(page));
}

/// Takes out the repeated headline, credits, lists of other articles and pull-quotes; marks captions and headings.
pub fn take_out_repeats(page: &mut Page, title: Option<&str>, authors: &[String]) {
    if let Some(title) = title {
        repeat::take_out_headline(page, title);
    }
    // What stood glued to the headline is a line of its own now.
    take_out_marks(page);
    credit::take_out(page, authors);
    contact::take_out(page, authors);
    REPEATS.iter().for_each(|rule| rule(page));
}

/// Puts everything back: a text that seems to be all furniture is better kept.
pub fn put_back(page: &mut Page) {
    page.blocks.iter_mut().for_each(|block| block.removed = None);
}
