//! Posts and galleries a page shows inside its text; they stay and are marked.

use std::sync::LazyLock;

use regex::Regex;

use crate::article::PassageKind;
use crate::import::page::{Page, word_count};

/// "… — Jane Roe (@janeroe) May 4, 2021", "A post shared by Jane Roe (@janeroe) on May 4, 2021 …".
static POST: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:[—–-] .{1,80} \(@\w+\),? \w+ \d{1,2}, \d{4}$|\bA (?:post|video|photo) shared by .{1,80} \(@[\w.]+\))")
        .expect("a valid pattern")
});

/// The addresses a post ends with: "pic.twitter.com/Ab1", "https://t.co/Cd2pic.twitter.com/Ab1".
static LINK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?:https?://t\.co/[A-Za-z0-9]{10})?pic\.(?:twitter|x)\.com/\w+|https?://t\.co/\w+(?:…|\.\.\.)?",
    )
    .expect("a valid pattern")
});
/// The reason of such addresses.
const LINK_IN_POST: &str = "link of a post";

/// How many words the captions of a gallery share.
const SHARED: usize = 3;
/// How many pictures make a gallery.
const FEWEST: usize = 4;

/// Marks posts as quotations and the lines of galleries as captions.
pub fn mark(page: &mut Page) {
    take_out_links(page);
    for block in 0..page.blocks.len() {
        if page.blocks[block].is_paragraph()
            // Most lines have no account's name, and the pattern is costly.
            && page.blocks[block].text.contains("(@")
            && POST.is_match(&page.blocks[block].text)
        {
            page.blocks[block].kind = PassageKind::Quote;
        }
    }
    mark_galleries(page);
}

/// Takes out the links of posts: letters and digits that no reader reads.
fn take_out_links(page: &mut Page) {
    let mut block = 0;
    while block < page.blocks.len() {
        let text = &page.blocks[block].text;
        let linked =
            text.contains("pic.twitter.com/") || text.contains("pic.x.com/") || text.contains("://t.co/");
        let found = if linked && page.blocks[block].is_kept() { LINK.find(text) } else { None };
        match found.map(|found| found.range()) {
            Some(range) if range.len() == text.len() => page.remove(block, LINK_IN_POST),
            Some(range) => {
                page.cut(block, range.start, range.end, LINK_IN_POST);
                continue;
            }
            None => {}
        }
        block += 1;
    }
}

/// Neighbours that start with the same name of a gallery, each longer than that.
fn mark_galleries(page: &mut Page) {
    let kept: Vec<usize> = page.kept().filter(|block| page.blocks[*block].is_paragraph()).collect();
    let starts: Vec<Option<&str>> = kept.iter().map(|block| start(&page.blocks[*block].text)).collect();
    let galleries: Vec<usize> = starts
        .chunk_by(|one, other| one.is_some() && one == other)
        .scan(0, |first, same| {
            let gallery = *first..*first + same.len();
            *first = gallery.end;
            Some(gallery)
        })
        .filter(|gallery| gallery.len() >= FEWEST)
        .flatten()
        .collect();
    for place in galleries {
        page.blocks[kept[place]].kind = PassageKind::Caption;
    }
}

/// The first words of a text of more than these, if they are a name and no speech.
fn start(text: &str) -> Option<&str> {
    let end = text.match_indices(' ').nth(SHARED - 1).map(|(at, _)| at)?;
    let start = &text[..end];
    let name = start.chars().all(|c| c.is_alphanumeric() || c == ' ' || c == ':') && start.len() >= 10;
    (name && word_count(text) > 2 * SHARED).then_some(start)
}
