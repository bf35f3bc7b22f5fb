//! Ships, aircraft and machines, which are called like people and companies: "the tanker Orsa", "the Orsa ship".

use std::collections::HashSet;

use foldhash::fast::FixedState;

use super::page::Page;

/// The words of a page that name a vessel somewhere on it.
pub fn names<'t>(page: &Page<'t>) -> HashSet<&'t str, FixedState> {
    let mut found: HashSet<&str, FixedState> = HashSet::default();
    for at in (0..page.text.tokens.len()).filter(|at| is_noun(page.text.word(*at))) {
        // "tanker Orsa Maria"
        let mut next = page.after(at);
        while let Some(name) =
            next.filter(|name| page.namelike[*name] && !page.has(*name, super::words::GIVEN))
        {
            found.insert(page.text.word(name));
            next = page.after(name);
        }
        // "the Orsa Maria ship", "the Orsa Maria, a Danish-flagged ship"
        let mut last = page.before(at);
        let first = page.around(at).start;
        if let Some(comma) = (first..at).rev().take(5).find(|before| page.text.word(*before) == ",") {
            let article = matches!(page.text.lower_word(comma + 1), "a" | "an");
            last = if article { page.before(comma) } else { last };
        }
        while let Some(name) = last.filter(|name| page.namelike[*name]) {
            found.insert(page.text.word(name));
            last = page.before(name);
        }
    }
    found
}

fn is_noun(word: &str) -> bool {
    matches!(
        word,
        "ship"
            | "vessel"
            | "tanker"
            | "freighter"
            | "ferry"
            | "yacht"
            | "trawler"
            | "frigate"
            | "destroyer"
            | "submarine"
            | "warship"
            | "rover"
            | "lander"
            | "spacecraft"
            | "spaceship"
            | "satellite"
            | "racehorse"
            | "gorilla"
    )
}
