//! Credits behind the last sentence of a caption: "… on Tuesday. / AFP", "… on Tuesday. (Jane Roe for The Example)".

use super::credit::is_agencies;
use crate::import::page::word_count;
use crate::lexicon::agencies::agency;

/// How far from the end of a caption its credit starts at most, in bytes.
const NEAR: usize = 120;
/// The longest credit.
const MOST_WORDS: usize = 9;
/// What opens a credit by itself, before a name.
const OPENINGS: &[&str] = &[
    "Credit",
    "Photo courtesy of",
    "Courtesy of",
    "Courtesy",
    "Provided by",
    "Submitted by",
    "Supplied by",
    "Handout via",
    "Pool photo by",
];
/// Signs between a sentence and its credit.
const SIGNS: &[&str] = &["/ ", "— ", "– ", "- ", "-- ", "| ", "• "];

/// Where the credit behind the last sentence starts.
pub fn credit_tail(text: &str) -> Option<usize> {
    let near = text.floor_char_boundary(text.len().saturating_sub(NEAR));
    let stops = text[near..].match_indices(['.', '!', '?', '”']).map(|(at, stop)| near + at + stop.len());
    // "St. Roe / Example": the credit may hold stops of its own, so the longest that is one counts.
    let candidates = stops.filter(|at| *at < text.len() && word_count(&text[*at..]) <= MOST_WORDS);
    candidates
        .map(|at| at + (text[at..].len() - text[at..].trim_start().len()))
        .find(|at| is_credit(&text[*at..]))
}

fn is_credit(tail: &str) -> bool {
    if let Some(inside) = tail.strip_prefix('(') {
        return inside.trim_end_matches('.').strip_suffix(')').is_some_and(is_bracketed);
    }
    if let Some(rest) = SIGNS.iter().find_map(|sign| tail.strip_prefix(sign)) {
        return is_agencies(rest) && !rest.ends_with('.');
    }
    let bare = tail.strip_suffix(" hide caption").or_else(|| tail.strip_suffix(" toggle caption"));
    if let Some(bare) = bare {
        return bare.contains('/') || is_agencies(bare);
    }
    let via = tail.contains(" via ") || tail.contains('/');
    via && is_agencies(tail) || opens(tail)
}

/// What stands in brackets: "Yonhap", "Example photo", "Submitted by Jane Roe", "Jane Roe / Example Times".
fn is_bracketed(inside: &str) -> bool {
    let capital = |text: &str| text.trim().starts_with(char::is_uppercase);
    let two = |parting: &str| {
        inside.split_once(parting).is_some_and(|(name, outlet)| {
            capital(name) && capital(outlet) && (2..=3).contains(&word_count(name))
        })
    };
    agency(inside).is_some()
        || opens(inside)
        || inside.ends_with(" photo") && capital(inside)
        || inside.contains("photo by ") && capital(inside)
        || two(" / ")
        || two(" for ") && !inside.contains(", ")
}

/// "Credit Jane Roe", "Credit...Jane Roe", "Provided by the museum".
fn opens(text: &str) -> bool {
    OPENINGS.iter().any(|opening| {
        text.strip_prefix(opening).is_some_and(|rest| {
            let name = rest.trim_start_matches([' ', '.', '…', ':']);
            name.len() < rest.len()
                && (name.starts_with(char::is_uppercase) || name.starts_with("the "))
                && !name.ends_with('.')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::credit_tail;

    #[test]
    fn a_credit_is_told_from_a_sentence() {
        let said = "The mayor opens the bridge.";
        for credit in [
            "/ AFP",
            "— AFP",
            "(Yonhap)",
            "(Jane Roe for The Vale Courier)",
            "AFP via Getty Images",
            "Credit...Jane Roe",
            "Provided by the museum",
        ] {
            assert_eq!(credit_tail(&format!("{said} {credit}")), Some(said.len() + 1), "{credit}");
        }
        for rest in [
            "",
            " He left.",
            " (He left.)",
            " Credit is due to him.",
            " - and so on",
            " (for now)",
            " Reuters reported it.",
        ] {
            assert_eq!(credit_tail(&format!("{said}{rest}")), None, "{rest}");
        }
    }
}
