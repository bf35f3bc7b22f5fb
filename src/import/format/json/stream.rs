//! The articles of a file of JSON, found one after the other: elements of an array, of a list inside an object, or
//! objects that follow each other.

use std::io::BufRead;

use super::super::Error;
use super::super::nearly_json::mend;
use super::scan::{End, Scan};
use crate::import::decode::decode;
use crate::import::input::MAX_BYTES;
use crate::lexicon::fields::{Field, known, normalized};

/// So many bytes are passed twice at most, where something is broken over and over.
const MOST_TWICE: usize = 4 * MAX_BYTES as usize;
/// The longest name of a list.
const LONGEST_NAME: usize = 100;

/// Takes the bytes of an article, or why they are none.
pub type Take<'t> = dyn FnMut(Result<Vec<u8>, Error>) -> Result<(), Error> + 't;

/// Hands every article of `bytes` to `take`.
///
/// # Errors
/// Where it can't go on, and what `take` returns.
pub fn articles(bytes: impl BufRead, take: &mut Take<'_>) -> Result<(), Error> {
    let mut stream = Stream { scan: Scan::new(bytes), twice: 0, take };
    while let Some(first) = stream.scan.next_sign()? {
        match first {
            b'[' => stream.list()?,
            b'{' => stream.object()?,
            _ => {
                stream.scan.keep();
                stream.element()?;
            }
        }
    }
    Ok(())
}

struct Stream<'t, 'f, R> {
    scan: Scan<R>,
    /// How many bytes were passed once more.
    twice: usize,
    take: &'t mut Take<'f>,
}

impl<R: BufRead> Stream<'_, '_, R> {
    /// The elements of the array that begins here.
    fn list(&mut self) -> Result<(), Error> {
        self.scan.keep();
        self.scan.at += 1;
        if self.scan.next_sign()? == Some(b']') {
            self.scan.at += 1;
            return Ok(());
        }
        loop {
            if self.scan.next_sign()?.is_none() {
                return Err(self.broken());
            }
            self.element()?;
            let next = self.scan.next_sign()?;
            match next {
                Some(b',') => self.scan.at += 1,
                Some(b']') => {
                    self.scan.at += 1;
                    return Ok(());
                }
                // A broken element was left for the next line.
                Some(b'{') => {}
                _ => return Err(self.broken()),
            }
        }
    }

    /// The object that begins here: an article, or one that holds a list of them.
    fn object(&mut self) -> Result<(), Error> {
        self.scan.keep();
        let mut search = Search::default();
        let found = self.search("", &mut search)?;
        match found {
            End::Whole if search.is_found => Ok(()),
            End::CutShort | End::Broken if search.is_found => Err(self.broken()),
            end => self.ended(end),
        }
    }

    /// Passes over the object that begins here; hands over what is in a list of articles in it.
    fn search(&mut self, path: &str, search: &mut Search) -> Result<End, Error> {
        self.scan.at += 1;
        if self.scan.next_sign()? == Some(b'}') {
            self.scan.at += 1;
            return Ok(search.end());
        }
        loop {
            let Some(name) = self.name()? else {
                return Ok(if self.scan.peek()?.is_none() { End::CutShort } else { End::Broken });
            };
            let path =
                if path.is_empty() { normalized(&name) } else { format!("{path}.{}", normalized(&name)) };
            let of_path = known(&path);
            search.is_article |=
                !path.contains('.') && matches!(of_path.field, Some(Field::Text | Field::Html));
            let is_open = !search.is_article && !search.is_found;
            let end = match self.scan.next_sign()? {
                Some(b'[') if is_open && of_path.field == Some(Field::Articles) => {
                    search.is_found = true;
                    self.list()?;
                    End::Whole
                }
                Some(b'{') if is_open && of_path.goes_on => self.search(&path, search)?,
                _ => self.scan.value()?,
            };
            match end {
                End::TooLarge => search.is_large = true,
                End::Whole => {}
                end => return Ok(end),
            }
            if search.is_found {
                self.scan.keep();
            }
            match self.scan.next_sign()? {
                Some(b',') => self.scan.at += 1,
                Some(b'}') => {
                    self.scan.at += 1;
                    return Ok(search.end());
                }
                None => return Ok(End::CutShort),
                _ => return Ok(End::Broken),
            }
        }
    }

    /// The name of the member that begins here, with the colon behind it.
    fn name(&mut self) -> Result<Option<String>, Error> {
        if self.scan.next_sign()? != Some(b'"') {
            return Ok(None);
        }
        let (start, kept) = (self.scan.at, self.scan.kept);
        if self.scan.value()? != End::Whole || self.scan.kept != kept {
            return Ok(None);
        }
        let name = self.scan.taken().get(start - kept..).unwrap_or_default();
        let name = if name.len() > LONGEST_NAME {
            "".into()
        } else {
            String::from_utf8_lossy(name).replace('"', "")
        };
        if self.scan.next_sign()? != Some(b':') {
            return Ok(None);
        }
        self.scan.at += 1;
        Ok(Some(name))
    }

    /// The element of a list that begins here.
    fn element(&mut self) -> Result<(), Error> {
        self.scan.keep();
        let end = self.scan.value()?;
        self.ended(end)
    }

    /// Hands over what is kept, now that it is known how it ends.
    fn ended(&mut self, end: End) -> Result<(), Error> {
        match end {
            End::Whole => {
                let article = decoded(self.scan.taken());
                (self.take)(article)
            }
            End::TooLarge => (self.take)(Err(Error::TooLarge { limit: MAX_BYTES })),
            End::Broken | End::CutShort => {
                let error = self.broken();
                let (indent, first) = (self.scan.indent(), self.scan.first_kept());
                // Where the first stands behind the bracket of its list, the others are not moved in by more than that.
                let indents = indent.map_or(vec![vec![], b" ".to_vec()], |indent| vec![indent]);
                match self.scan.back_to_line(&indents, first)? {
                    Some(twice) if self.twice + twice <= MOST_TWICE => {
                        self.twice += twice;
                        (self.take)(Err(error))
                    }
                    _ => Err(error),
                }
            }
        }
    }

    /// What is wrong with what is kept.
    fn broken(&self) -> Error {
        let text = String::from_utf8_lossy(self.scan.taken());
        let error = serde_json::from_str::<serde::de::IgnoredAny>(&text).err();
        let (line, column) = self.scan.place();
        let Some(error) = error else {
            return Error::NotJson { reason: format!("it breaks off behind line {line} column {column}") };
        };
        let at = format!(" at line {} column {}", error.line(), error.column());
        let column = if error.line() == 1 { column + error.column() - 1 } else { error.column() };
        let reason = error.to_string().replace(&at, "");
        Error::NotJson { reason: format!("{reason} at line {} column {column}", line + error.line() - 1) }
    }
}

/// What is known of an object so far.
#[derive(Default)]
struct Search {
    /// It has a text of its own.
    is_article: bool,
    /// A list of articles was found in it.
    is_found: bool,
    /// More than an article can be.
    is_large: bool,
}

impl Search {
    fn end(&self) -> End {
        if self.is_large && !self.is_found { End::TooLarge } else { End::Whole }
    }
}

/// The text of an article, with what is no JSON in it put right if that is all that is wrong.
fn decoded(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => decode(bytes)?,
    };
    let is_json = |text: &str| serde_json::from_str::<serde::de::IgnoredAny>(text);
    if is_json(&text).is_ok() {
        return Ok(text.into_bytes());
    }
    let mended = mend(&text).filter(|mended| is_json(mended).is_ok());
    Ok(mended.unwrap_or(text).into_bytes())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The articles of some bytes that come in pieces of `size`, broken ones as what is wrong with them.
    fn found(json: &str, size: usize) -> (Vec<Result<String, String>>, Option<String>) {
        let mut found = Vec::new();
        let end = articles(std::io::BufReader::with_capacity(size, json.as_bytes()), &mut |article| {
            let shown = article.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            found.push(shown.map_err(|error| error.to_string()));
            Ok(())
        });
        (found, end.err().map(|error| error.to_string()))
    }

    fn good(json: &str) -> Vec<String> {
        let (found, end) = found(json, 7);
        assert_eq!(end, None, "{json}");
        found.into_iter().map(|article| article.expect("an article")).collect()
    }

    #[test]
    fn articles_are_found_wherever_they_lie() {
        let (a, b) = (r#"{"text": "a \" ] } ,"}"#, r#"{"text": [1, {"x": "b"}]}"#);
        assert_eq!(good(&format!("[{a},{b}]")), [a, b]);
        assert_eq!(good(&format!(" [\n  {a} ,\n  {b}\n ]\n")), [a, b]);
        assert_eq!(good(&format!("{a}\n\n{b}{a}")), [a, b, a]);
        assert_eq!(good(&format!(r#"{{"status": "ok", "articles": [{a}, {b}], "more": [[]]}}"#)), [a, b]);
        assert_eq!(good(&format!(r#"{{"response": {{"total": 2, "docs": [{a}, {b}]}}}}"#)), [a, b]);
        let own = format!(r#"{{"text": "own", "items": [{a}, {b}]}}"#);
        assert_eq!(good(&own), [own]);
        assert!(good("[]").is_empty() && good(r#"{"articles": []}"#).is_empty());
        assert_eq!(good("[1, \"x\", null]"), ["1", "\"x\"", "null"]);
        assert_eq!(good("[{\"a\": NaN}, {\"a\": \"x\ny\"}]"), ["{\"a\": null}", "{\"a\": \"x\\u000ay\"}"]);
    }

    #[test]
    fn a_broken_article_hides_no_other_that_starts_on_a_line() {
        let a = r#"{"text": "a"}"#;
        for broken in
            ["{\"text\": \"b}", "{\"text\" \"b\"}", "{\"text\": b}", "{\"text\": \"b\"", "{\"text\": [\"b\"}"]
        {
            for (json, places) in [
                (format!("[\n {a},\n {broken},\n {a},\n {a}]"), 4),
                (format!("[{a},\n{broken},\n{a},\n{a}]"), 4),
                (format!("[{broken},\n{a}]"), 2),
                (format!("{{\"articles\": [\n    {a},\n    {broken},\n    {a}\n]}}"), 3),
            ] {
                let (found, end) = found(&json, 5);
                assert_eq!(end, None, "{json}");
                let good = found.iter().filter(|article| article.as_deref() == Ok(a)).count();
                assert_eq!((found.len(), good), (places, places - 1), "{json}: {found:?}");
            }
        }
        let (found, end) = found(&format!("[{a}, {{\"text\" \"b\"}}, {a}]"), 5);
        assert_eq!(found, [Ok(a.to_owned())]);
        assert_eq!(end.as_deref(), Some("not JSON: expected `:` at line 1 column 25"));
    }

    proptest! {
        #[test]
        fn any_bytes_end(json in r#"([\[\]{}",:\\ \n]|"a"|true|[a-z]|\{"text": "x"\}){0,60}"#, size in 1usize..9) {
            let all = found(&json, size);
            prop_assert_eq!(&all, &found(&json, 4096));
        }

        #[test]
        fn what_is_json_is_found_whole(texts in prop::collection::vec("\\PC{0,20}", 0..5)) {
            let articles: Vec<String> = texts.iter().map(|text| serde_json::json!({"text": text}).to_string()).collect();
            prop_assert_eq!(good(&format!("[{}]", articles.join(", "))), articles.clone());
            prop_assert_eq!(good(&articles.join("\n")), articles);
        }
    }
}
