//! The element that a document of XML is.

/// The name of the root, without its prefix; nothing is read of the document type before it.
pub fn name(text: &str) -> Option<&str> {
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    loop {
        rest = if let Some(behind) = rest.strip_prefix("<?") {
            behind.split_once("?>")?.1
        } else if let Some(behind) = rest.strip_prefix("<!--") {
            behind.split_once("-->")?.1
        } else if rest.starts_with("<!DOCTYPE") || rest.starts_with("<!doctype") {
            behind_type(rest)?
        } else {
            break;
        };
        rest = rest.trim_start();
    }
    let rest = rest.strip_prefix('<')?;
    let end = rest.find(|sign: char| sign.is_whitespace() || matches!(sign, '>' | '/'))?;
    let name = rest[..end].rsplit(':').next()?;
    let sound = name.starts_with(|sign: char| sign.is_alphabetic() || sign == '_')
        && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '-' | '.'));
    sound.then_some(name)
}

/// What stands behind a document type, which may have declarations in brackets.
fn behind_type(text: &str) -> Option<&str> {
    let mut quote = None;
    let mut inside = false;
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (Some(open), _) if sign == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(sign),
            (None, '[') => inside = true,
            (None, ']') => inside = false,
            (None, '>') if !inside => return Some(&text[at + 1..]),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn the_root_stands_behind_all_declarations() {
        assert_eq!(
            name("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- > --><!DOCTYPE nitf [<!ENTITY a \">\">]>\n<nitf>"),
            Some("nitf")
        );
        assert_eq!(name("<g2:newsItem guid=\"a\">"), Some("newsItem"));
        assert_eq!(name("<3 to 5>"), None);
        assert_eq!(name("The mill closed."), None);
        assert_eq!(name("<!DOCTYPE nitf ["), None);
    }
}
