//! Addresses of pages.

use crate::import::furniture::ADDRESS;
use crate::import::page::Page;

/// The address that stood glued to the headline or alone at the top of the page.
pub fn find(page: &Page) -> Option<String> {
    page.blocks.iter().take(4).find(|block| block.removed == Some(ADDRESS)).map(|block| block.text.clone())
}

/// Whether a string is an address, not a name.
pub fn is_address(text: &str) -> bool {
    text.contains("://") || text.starts_with("www.")
}

/// The site of an address.
pub fn domain(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next()?;
    (host.contains('.') && !host.contains(' ')).then(|| host.to_ascii_lowercase())
}
