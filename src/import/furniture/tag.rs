//! Tag clouds: "PoliticsTradeNorthSeaTalks", and lines that are nothing but hashtags.

use crate::import::page::Page;

const TAGS: &str = "tags";

/// Takes out lines of glued tags.
pub fn take_out(page: &mut Page) {
    for block in 0..page.blocks.len() {
        let text = &page.blocks[block].text;
        if is_cloud(text) || is_hashtags(text) {
            page.remove(block, TAGS);
        }
    }
}

/// One long word in which lower case turns into upper case again and again.
fn is_cloud(text: &str) -> bool {
    let joints = text
        .as_bytes()
        .windows(2)
        .filter(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    text.len() >= 16 && text.chars().all(char::is_alphanumeric) && joints.count() >= 3
}

fn is_hashtags(text: &str) -> bool {
    text.split(' ').count() >= 2 && text.split(' ').all(|word| word.len() > 1 && word.starts_with('#'))
}
