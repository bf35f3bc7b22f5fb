//! Words that mark what stands around an article on its page.

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::lexicon;

/// How a phrase of `furniture.tsv` marks a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The phrase is the whole line.
    Line,
    /// The phrase is the whole line, and the line stands at the top of the page.
    Label,
    /// The line starts with the phrase.
    Start,
    /// The line starts with the phrase, which is glued to what follows: only the phrase is furniture.
    Glued,
    /// The line ends with the phrase.
    End,
    /// The line starts with the phrase, and the headlines of other articles follow on lines of their own.
    List,
}

impl Match {
    fn parse(word: &str) -> Option<Match> {
        Some(match word {
            "line" => Match::Line,
            "label" => Match::Label,
            "start" => Match::Start,
            "glued" => Match::Glued,
            "end" => Match::End,
            "list" => Match::List,
            _ => return None,
        })
    }
}

/// What was found about a line.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// How the phrase marks it.
    pub matching: Match,
    /// Why it is furniture.
    pub reason: &'static str,
    /// Length of the phrase in bytes.
    pub len: usize,
    /// Whether nothing but the phrase stands in the line.
    pub is_whole: bool,
}

/// The phrases of `lexicon/furniture.tsv`.
pub struct Furniture {
    /// By first word; longer phrases first.
    starts: HashMap<&'static str, Vec<(&'static str, Found)>, FixedState>,
    ends: Vec<(&'static str, Found)>,
}

/// The phrases, read once.
pub fn furniture() -> &'static Furniture {
    static FURNITURE: OnceLock<Furniture> = OnceLock::new();
    FURNITURE.get_or_init(Furniture::read)
}

impl Furniture {
    fn read() -> Furniture {
        let mut furniture = Furniture { starts: HashMap::default(), ends: vec![] };
        for row in lexicon("furniture.tsv") {
            let phrase = row.column(0);
            let Some(matching) = Match::parse(row.column(1)) else { continue };
            let found = Found { matching, reason: row.column(2), len: phrase.len(), is_whole: false };
            match matching {
                Match::End => furniture.ends.push((phrase, found)),
                _ => furniture.starts.entry(first_word(phrase)).or_default().push((phrase, found)),
            }
        }
        furniture
            .starts
            .values_mut()
            .for_each(|phrases| phrases.sort_by_key(|(phrase, _)| usize::MAX - phrase.len()));
        furniture
    }

    /// What the lexicon says of a line.
    pub fn find(&self, line: &str) -> Option<Found> {
        let lower = line.to_ascii_lowercase().replace('’', "'");
        self.by_start(&lower, line).or_else(|| self.by_end(&lower, line))
    }

    fn by_start(&self, lower: &str, line: &str) -> Option<Found> {
        let found = self.starts.get(first_word(lower))?.iter().find(|(phrase, found)| {
            let Some(rest) = lower.strip_prefix(phrase) else { return false };
            let apart = phrase.ends_with([':', '(', '@']) || !rest.starts_with(char::is_alphanumeric);
            let whole = !rest.contains(char::is_alphanumeric);
            match found.matching {
                Match::Line | Match::Label => whole,
                // A marker of one word could open any line, a longer one a sentence.
                Match::List => {
                    let marks =
                        phrase.ends_with(':') || (phrase.contains(' ') && !lower.ends_with(['.', '”', '"']));
                    whole || (apart && marks)
                }
                // A single word is glued to what follows only where it is shouted: "CLOSE The mayor …".
                Match::Glued => whole || (apart && (phrase.contains(' ') || is_shouted(line, phrase.len()))),
                _ => apart,
            }
        })?;
        // Curly apostrophes are longer than the lexicon's straight ones.
        let curly = line.chars().take(found.1.len).filter(|character| *character == '’').count();
        let len = found.1.len + curly * ('’'.len_utf8() - 1);
        let is_whole = !lower[found.0.len()..].contains(char::is_alphanumeric);
        Some(Found { len, is_whole, ..found.1 })
    }

    /// A button glued to the end of a line: it has a capital of its own and no full stop, unlike the last words of
    /// "… to get children to read more."
    fn by_end(&self, lower: &str, line: &str) -> Option<Found> {
        let bare = lower.trim_end_matches(|character: char| !character.is_alphanumeric());
        let (phrase, found) = self.ends.iter().find(|(phrase, _)| {
            bare.strip_suffix(phrase).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })?;
        let words = line.trim_end_matches(|character: char| !character.is_alphanumeric());
        let start = words.len().checked_sub(phrase.len())?;
        let button = words.get(start..)?.starts_with(char::is_uppercase) && !line.ends_with(['.', '”', '"']);
        (start == 0 || button).then_some(*found)
    }
}

fn is_shouted(line: &str, len: usize) -> bool {
    line.get(..len).is_some_and(|start| start.bytes().all(|byte| byte.is_ascii_uppercase()))
}

fn first_word(text: &str) -> &str {
    text.split(|character: char| !character.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or("")
}
