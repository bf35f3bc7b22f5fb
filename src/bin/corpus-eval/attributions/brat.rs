//! Attributions in brat's standoff format: stretches of text, and relations that tie source, cue and content together.

use std::collections::BTreeMap;

/// One attribution; spans are of code points in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attribution {
    pub content: Vec<(usize, usize)>,
    pub source: Vec<(usize, usize)>,
    pub cue: String,
}

struct Stretch<'a> {
    spans: Vec<(usize, usize)>,
    words: &'a str,
}

/// Reads a file; lines that say neither a stretch nor a relation are passed over.
pub fn read(file: &str) -> Vec<Attribution> {
    let stretches: BTreeMap<&str, Stretch> = file.lines().filter_map(stretch).collect();
    file.lines().filter_map(|line| relation(line, &stretches)).collect()
}

/// `T1<TAB>Source 110 112;120 124<TAB>the words`
fn stretch(line: &str) -> Option<(&str, Stretch<'_>)> {
    let mut columns = line.strip_prefix('T').map(|_| line.splitn(3, '\t'))?;
    let (name, place, words) = (columns.next()?, columns.next()?, columns.next()?);
    let (_, spans) = place.split_once(' ')?;
    let span = |pair: &str| {
        let (start, end) = pair.split_once(' ')?;
        Some((start.parse().ok()?, end.parse().ok()?))
    };
    Some((name, Stretch { spans: spans.split(';').map(span).collect::<Option<_>>()?, words }))
}

/// `E1<TAB>Attribution:T4 Content:T3 Cue:T2 Source:T1`; a part may come several times, with a number.
fn relation(line: &str, stretches: &BTreeMap<&str, Stretch>) -> Option<Attribution> {
    let (_, parts) = line.strip_prefix('E')?.split_once('\t')?;
    let mut found = Attribution::default();
    let mut cues = Vec::new();
    for (role, name) in parts.split_whitespace().filter_map(|part| part.split_once(':')) {
        let Some(stretch) = stretches.get(name) else { continue };
        match role.trim_end_matches(|c: char| c.is_ascii_digit()) {
            "Content" => found.content.extend(&stretch.spans),
            "Source" => found.source.extend(&stretch.spans),
            "Cue" => cues.push(stretch.words),
            _ => {}
        }
    }
    found.content.sort_unstable();
    found.source.sort_unstable();
    found.cue = cues.join(" ");
    (!found.content.is_empty()).then_some(found)
}
