//! Addresses of pages: alone on a line, or glued to the end of a headline.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::page::Page;

/// The reason of this rule.
pub const ADDRESS: &str = "address";

static URL_AT_END: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"https?://\S+$").expect("a valid pattern"));

/// How far down a page a headline with its address may stand.
const TOP: usize = 3;

/// Takes addresses out.
pub fn take_out(page: &mut Page) {
    let mut block = 0;
    while block < page.blocks.len() {
        let text = &page.blocks[block].text;
        let found = if text.contains("http") { URL_AT_END.find(text) } else { None };
        match found.map(|found| found.start()) {
            Some(0) => page.remove(block, ADDRESS),
            Some(at) if block < TOP && !text.contains('@') && !text[..at].trim_end().ends_with(':') => {
                page.split(block, at);
                page.remove(block + 1, ADDRESS);
            }
            _ => {}
        }
        block += 1;
    }
}
