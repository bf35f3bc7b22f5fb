//! The signs of Rich Text Format.

/// One sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\par`, `\u8212`
    Word(&'a [u8], Option<i32>),
    /// `\~`
    Symbol(u8),
    /// `\'e9`
    Byte(u8),
    /// Words as they are.
    Bytes(&'a [u8]),
}

/// No word is longer.
const LONGEST: usize = 32;

/// The signs of a document, one after the other.
pub struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    /// From the first.
    pub fn of(bytes: &'a [u8]) -> Tokens<'a> {
        Tokens { rest: bytes }
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(count.min(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let first = *self.take(1).first()?;
        if first == b'\'' {
            let digits = std::str::from_utf8(self.rest.get(..2).unwrap_or_default()).unwrap_or("");
            let byte = u8::from_str_radix(digits, 16).ok();
            self.take(if byte.is_some() { 2 } else { 0 });
            return Some(byte.map_or(Token::Symbol(b'\''), Token::Byte));
        }
        Some(Token::Symbol(first))
    }

    fn word(&mut self) -> Token<'a> {
        let letters = self.rest.iter().take(LONGEST).take_while(|byte| byte.is_ascii_alphabetic()).count();
        let word = self.take(letters);
        let sign = usize::from(self.rest.first() == Some(&b'-'));
        let digits = self.rest.iter().skip(sign).take(10).take_while(|byte| byte.is_ascii_digit()).count();
        let number = (digits > 0).then(|| self.take(sign + digits));
        let number = number.and_then(|number| std::str::from_utf8(number).ok()?.parse().ok());
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        if word == b"bin" {
            // Bytes of a picture, in which no sign means anything.
            self.take(number.and_then(|count: i32| usize::try_from(count).ok()).unwrap_or(0));
        }
        Token::Word(word, number)
    }

    /// Line ends between the signs mean nothing.
    fn next_line(&mut self) -> Option<Token<'a>> {
        let ends = self.rest.iter().take_while(|byte| b"\r\n\0".contains(byte)).count();
        self.take(ends);
        self.next()
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        match self.rest {
            [] => None,
            [b'{', ..] => {
                self.take(1);
                Some(Token::Open)
            }
            [b'}', ..] => {
                self.take(1);
                Some(Token::Close)
            }
            [b'\\', next, ..] if next.is_ascii_alphabetic() => {
                self.take(1);
                Some(self.word())
            }
            [b'\\', ..] => {
                self.take(1);
                self.control()
            }
            [b'\r' | b'\n' | 0, ..] => {
                self.take(1);
                self.next_line()
            }
            rest => {
                let end = rest.iter().position(|byte| b"{}\\\r\n\0".contains(byte)).unwrap_or(rest.len());
                Some(Token::Bytes(self.take(end)))
            }
        }
    }
}
