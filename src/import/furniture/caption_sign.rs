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
    if text.contains("REUTERS/") || text.contains('©') {
        return true;
    }
    let bare = text.strip_suffix('.').unwrap_or(text);
    if [text, bare].iter().any(|text| text.strip_suffix(')').is_some_and(ends_in_credited)) {
        return true;
    }
    text.contains(':') && ["Photo", "Image", "Picture", "Credit"].iter().any(|word| text.contains(word))
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

/// Whether the last word may belong to a name: it starts with a capital, or a sentence ends inside it.
pub fn may_be_glued(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or(text);
    let capital = |text: &str| text.starts_with(char::is_uppercase);
    capital(last.trim_start_matches(['/', '|', ',', '•', '-']))
        || last.match_indices(['.', '!', '?', '”']).any(|(at, stop)| capital(&last[at + stop.len()..]))
}
