//! Cheap signs without which a text is no caption: asked before the patterns of captions, which cost more than all the
//! rest of reading a page. A sign may say yes too often, never no.

/// Whether a text has what every text that speaks of its picture has.
pub fn may_show_picture(text: &str) -> bool {
    let named = || {
        ["photo", "image", "picture", "handout", "frame grab", "screengrab", "combination"]
            .iter()
            .any(|word| text.contains(word))
    };
    // "(left)", "(L)", "(2nd R)", "(file photo)"
    let bracket = || text.match_indices('(').any(|(at, _)| text[at + 1..].starts_with(opens_place));
    ["FILE", "File photo", "PHOTO:", "Photo:", "PICTURED", "Pictured"]
        .iter()
        .any(|word| text.starts_with(word))
        || bracket()
        || named()
}

fn opens_place(c: char) -> bool {
    matches!(c, 'L' | 'l' | 'r' | 'c' | 'p' | 'f' | 't' | 'b' | 's') || c.is_numeric()
}

/// Whether a text has what every text with a credit at its end has.
pub fn may_end_in_credit(text: &str) -> bool {
    if text.contains("REUTERS/")
        || text.contains('©')
        || text.contains("Newslook")
        || text.contains("Video provided by")
    {
        return true;
    }
    let bare = text.strip_suffix('.').unwrap_or(text);
    if [text, bare].iter().any(|text| text.strip_suffix(')').is_some_and(ends_in_credited)) {
        return true;
    }
    let credited = text.ends_with(']')
        || text.ends_with(") AP")
        || text.contains("Pic: ")
        || text.contains(" by ")
        || text.contains(" courtesy");
    (text.contains(':') || credited)
        && (text.ends_with([']', 'P'])
            || ["Photo", "Image", "Pic", "Credit"].iter().any(|word| text.contains(word)))
}

/// Whether the last bracket, cut off before it closes, may hold a credit.
fn ends_in_credited(text: &str) -> bool {
    const AGENCIES: &[&str] =
        &["AP", "AFP", "Reuters", "REUTERS", "EPA", "Getty Images", "Getty", "Xinhua", "Associated Press"];
    const WORDS: &[&str] = &["AP Photo", "Photo", "Image", "Picture", "Credit", "Courtesy"];
    let Some(inside) = text.rfind('(').map(|at| &text[at + 1..]) else { return false };
    inside.contains('/')
        || inside.contains(" via ")
        || AGENCIES.contains(&inside)
        || WORDS.iter().any(|word| inside.starts_with(word))
}

/// Where the names behind the last sentence start: "… on Sunday.Jane Roe / Example Press", "… said. Reuters".
pub fn names_at_end(text: &str) -> Option<usize> {
    let fits = |c: char| c.is_alphabetic() || matches!(c, '.' | '\'' | '’') || parts(c);
    let open = text.trim_end_matches(fits).len();
    let marked = text[..open].chars().next_back().is_some_and(|mark| matches!(mark, '!' | '?' | '”'));
    let stops = text[open..].match_indices('.').map(|(at, _)| open + at + 1);
    marked
        .then_some(open)
        .into_iter()
        .chain(stops)
        .map(|at| at + usize::from(text[at..].starts_with(' ')))
        .find(|at| are_names(&text[*at..]))
}

/// What may stand between two names; a hyphen by itself is part of one.
fn parts(c: char) -> bool {
    matches!(c, ' ' | '/' | '|' | ',' | '•' | '-')
}

/// Whether letters and points are names, each with its capital and not too many.
fn are_names(text: &str) -> bool {
    const MOST: usize = 9;
    let mut names = 0;
    let mut rest = text;
    while rest.starts_with(char::is_uppercase) {
        names += 1;
        let Some(end) = rest.find([' ', '/', '|', ',', '•']) else { return names <= MOST };
        rest = rest[end..].trim_start_matches(parts);
    }
    false
}
