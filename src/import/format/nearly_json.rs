//! What other programs write for JSON and is none: numbers that are no numbers, halves of characters, line ends inside
//! strings. An article is not refused for one of them.

/// Rewrites `json` as JSON; `None` if there is nothing of the kind in it.
pub fn mend(json: &str) -> Option<String> {
    let mut out = String::with_capacity(json.len());
    let mut rest = json;
    let mut mended = false;
    let mut in_string = false;
    while let Some(first) = rest.chars().next() {
        let (len, written) = if in_string { in_text(rest, first) } else { outside(rest, first) };
        in_string ^= first == '"';
        match written {
            Some(written) => {
                out.push_str(&written);
                mended = true;
            }
            None => out.push_str(&rest[..len]),
        }
        rest = &rest[len..];
    }
    mended.then_some(out)
}

/// How far the next piece of a string goes, and what stands for it if it can't stay.
fn in_text(rest: &str, first: char) -> (usize, Option<String>) {
    match first {
        '\\' => escape(rest),
        control if control < ' ' => (1, Some(format!("\\u{:04x}", u32::from(control)))),
        _ => (first.len_utf8(), None),
    }
}

/// An escape; "\ud83d" without its other half stands for a character that is lost.
fn escape(rest: &str) -> (usize, Option<String>) {
    let Some(code) = surrogate(rest) else {
        // Whatever is behind the backslash belongs to it, a quotation mark above all.
        return (1 + rest[1..].chars().next().map_or(0, char::len_utf8), None);
    };
    let low = rest.get(6..).and_then(surrogate);
    match (code, low) {
        (0xD800..0xDC00, Some(0xDC00..0xE000)) => (12, None),
        _ => (6, Some("\\ufffd".to_owned())),
    }
}

/// The code of an escape that is half of a character.
fn surrogate(text: &str) -> Option<u32> {
    let code = u32::from_str_radix(text.strip_prefix("\\u")?.get(..4)?, 16).ok()?;
    (0xD800..0xE000).contains(&code).then_some(code)
}

/// Between strings: words and numbers that JSON does not know become null.
fn outside(rest: &str, first: char) -> (usize, Option<String>) {
    if !(first.is_ascii_alphanumeric() || matches!(first, '-' | '+')) {
        return (first.len_utf8(), None);
    }
    let len = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.')))
        .unwrap_or(rest.len());
    let word = &rest[..len];
    let no_number = matches!(word, "NaN" | "Infinity" | "-Infinity" | "undefined" | "None")
        || word.parse::<f64>().is_ok_and(|number| !number.is_finite());
    (len, no_number.then(|| "null".to_owned()))
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn only_what_is_wrong_changes() {
        let wrong = r#"{"a": NaN, "b": -Infinity, "c": 1e999, "d": "half \ud83d of \ude02 it", "e": "whole \ud83d\ude02"}"#;
        let right = r#"{"a": null, "b": null, "c": null, "d": "half \ufffd of \ufffd it", "e": "whole \ud83d\ude02"}"#;
        assert_eq!(mend(wrong).as_deref(), Some(right));
        assert_eq!(mend("{\"a\": \"one\ntwo\"}").as_deref(), Some(r#"{"a": "one\u000atwo"}"#));
        for good in [r#"{"a": "NaN \" Infinity", "b": [1e9, -2.5, true, null]}"#, "{", "", r#""\"#, "\\u"] {
            assert_eq!(mend(good), None, "{good}");
        }
    }
}
