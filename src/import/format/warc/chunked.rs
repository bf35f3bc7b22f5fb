//! Bytes that a server sent piece by piece, each behind a line with its length.

/// Joins the pieces. Some crawlers join them and leave the field that says otherwise: what does not begin with a length
/// stays as it is. Where the pieces break off, what came before is taken.
pub fn join(bytes: &mut Vec<u8>) {
    let (mut from, mut to) = (0, 0);
    while let Some((start, length)) = piece(bytes, from) {
        if length == 0 {
            bytes.truncate(to);
            return;
        }
        let end = start.saturating_add(length).min(bytes.len());
        if to == 0 && !matches!(bytes.get(end), None | Some(b'\r' | b'\n')) {
            // A text that begins with a number.
            return;
        }
        bytes.copy_within(start..end, to);
        to += end - start;
        from = end + usize::from(bytes.get(end) == Some(&b'\r'));
        from += usize::from(bytes.get(from) == Some(&b'\n'));
    }
    if to > 0 {
        bytes.truncate(to);
    }
}

/// Where the piece begins whose length stands at a place, and its length.
fn piece(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 256;
    let rest = bytes.get(at..)?;
    let end = rest.iter().take(LONGEST).position(|byte| *byte == b'\n')?;
    let line = std::str::from_utf8(&rest[..end]).ok()?;
    let number = line.split(';').next().unwrap_or(line).trim();
    let length = usize::from_str_radix(number, 16).ok().filter(|_| !number.starts_with('+'))?;
    Some((at + end + 1, length))
}

#[cfg(test)]
mod tests {
    use super::join;

    fn joined(text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        join(&mut bytes);
        String::from_utf8(bytes).expect("text")
    }

    #[test]
    fn pieces_become_one() {
        assert_eq!(joined("4\r\n<p>T\r\n6;x=y\r\nalks.\n\r\n0\r\n\r\n"), "<p>Talks.\n");
    }

    #[test]
    fn what_is_joined_already_stays() {
        for text in ["<html>\nTalks\n</html>", "4\nTalks end after four days\n"] {
            assert_eq!(joined(text), text);
        }
    }

    #[test]
    fn pieces_that_break_off_are_taken_as_far_as_they_came() {
        assert_eq!(joined("4\r\n<p>T\r\nffffffffffffffff\r\nalks"), "<p>Talks");
        assert_eq!(joined("4\r\n<p>T\r\nzz\r\n"), "<p>T");
        assert_eq!(joined(""), "");
    }
}
