//! Letters that were UTF-8, read as Windows-1252 and written again: "donâ€™t" for "don’t". They are put right only where
//! the text proves that this happened.

use encoding_rs::WINDOWS_1252;

/// What no language writes and every such accident makes: an apostrophe, a dash, a quotation mark, an "é".
const PROOFS: &[&str] = &[
    "â€™", "â€œ", "â€“", "â€”", "â€˜", "â€¦", "Ã©", "Ã¡", "Ã³", "Ã±", "Ã¼", "Ã¶", "Ã¤", "Ã¨", "Ã§", "Â£",
    "Â°", "Â©",
];

/// Puts the letters right; `None` if there is nothing to put right.
pub fn mend(text: &str) -> Option<String> {
    if !(text.contains('â') || text.contains('Ã') || text.contains('Â'))
        || !PROOFS.iter().any(|proof| text.contains(proof))
    {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| !c.is_ascii()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let len = rest.find(|c: char| c.is_ascii()).unwrap_or(rest.len());
        mend_run(&rest[..len], &mut out);
        rest = &rest[len..];
    }
    out.push_str(rest);
    Some(out)
}

/// A run of letters outside ASCII: each stretch that is UTF-8 again as Windows-1252 is put right, the rest stays.
fn mend_run(run: &str, out: &mut String) {
    let letters: Vec<char> = run.chars().collect();
    let bytes: Vec<Option<u8>> = letters.iter().map(|letter| byte(*letter)).collect();
    let mut place = 0;
    while place < letters.len() {
        match decoded(&bytes[place..]) {
            Some((character, len)) => {
                out.push(character);
                place += len;
            }
            None => {
                // The second half was a space without a break, which some step made an ordinary one.
                if !(letters[place] == 'Â' && place + 1 == letters.len()) {
                    out.push(letters[place]);
                }
                place += 1;
            }
        }
    }
}

/// The character whose UTF-8 bytes open `bytes`, if it takes more than one.
fn decoded(bytes: &[Option<u8>]) -> Option<(char, usize)> {
    let len = match (*bytes.first()?)? {
        // Only these two are sure of themselves among the pairs: "É—" is a capital before a dash.
        0xC2 | 0xC3 => 2,
        0xE2 | 0xEF => 3,
        0xF0 => 4,
        _ => return None,
    };
    let found: Vec<u8> = bytes.get(..len)?.iter().copied().collect::<Option<_>>()?;
    let text = std::str::from_utf8(&found).ok()?;
    text.chars().next().map(|character| (character, len))
}

/// The Windows-1252 byte of a character; the five that have none stand for themselves.
fn byte(character: char) -> Option<u8> {
    if let Ok(byte @ 0x80..=0x9F) = u8::try_from(u32::from(character)) {
        return Some(byte);
    }
    let mut buffer = [0u8; 4];
    let (bytes, _, failed) = WINDOWS_1252.encode(character.encode_utf8(&mut buffer));
    match (&*bytes, failed) {
        ([byte], false) => Some(*byte),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn only_what_is_surely_wrong_is_mended() {
        let whole = "“It’s a café in São Tomé – £5,” she said… 😂";
        let broken: String = {
            let bytes = whole.as_bytes();
            encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
        };
        assert_eq!(mend(&broken).as_deref(), Some(whole));
        for right in ["CAFÉ— “Â la carte”", "SÃO PAULO", "naïve “café” – 5 °C", "Ã", ""] {
            assert_eq!(mend(right), None, "{right}");
        }
        assert_eq!(mend("He didnâ€™t.Â Then CAFÉ—").as_deref(), Some("He didn’t. Then CAFÉ—"));
    }
}
