//! Words too long for their column.

use std::borrow::Cow;

/// Text whose words of more than `width` letters are parted by ends of lines, so that drawing it takes no longer than
/// its length asks for.
pub fn broken(text: &str, width: usize) -> Cow<'_, str> {
    let width = width.max(1);
    let is_end = |letter: char| letter == ' ' || letter == '\n';
    if text.split(is_end).all(|word| word.len() <= width || word.chars().nth(width).is_none()) {
        return Cow::Borrowed(text);
    }
    let mut broken = String::with_capacity(text.len() + text.len() / width + 1);
    let mut length = 0;
    for letter in text.chars() {
        if is_end(letter) {
            length = 0;
        } else if length == width {
            broken.push('\n');
            length = 1;
        } else {
            length += 1;
        }
        broken.push(letter);
    }
    Cow::Owned(broken)
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[test]
    fn only_long_words_are_parted() {
        assert_eq!(broken("one two", 3), "one two");
        assert_eq!(broken("abcdefgh ij\nklmn", 3), "abc\ndef\ngh ij\nklm\nn");
        assert_eq!(broken("äöüä", 3), "äöü\nä");
        assert_eq!(broken("", 0), "");
    }
}
