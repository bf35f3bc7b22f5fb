//! Why a file, or one record of a file, gave no article.

/// A fact about an input; the path it is about is told beside it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Nothing is there.
    #[error("no such file or folder")]
    Missing,
    /// A link whose end is not there.
    #[error("it is a link to a file or folder that is not there")]
    BrokenLink,
    /// A folder, but nothing in it is an article.
    #[error("the folder holds no articles")]
    NoArticles,
    /// The system refuses to read it.
    #[error("can't be read: {reason}")]
    Unreadable {
        /// What the system says.
        reason: String,
    },
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// Not text.
    #[error("not text, but {what}")]
    Binary {
        /// What it looks like ("a JPEG picture").
        what: &'static str,
    },
    /// A file in an archive, or a document, that needs a password.
    #[error("it is locked by a password; save it without one and import that")]
    Locked,
    /// A message that only who has its key can read.
    #[error("it is encrypted; decrypt it in your mail program, save it again and import that")]
    Encrypted,
    /// A message that is built so that its parts can't be told.
    #[error("a mail message, but its parts are built as no mail program builds them")]
    OddMessage,
    /// A message as Outlook keeps it.
    #[error("an Outlook message (.msg), which is not read: save it as .eml, .html or .txt and import that")]
    OutlookMessage,
    /// An archive that can't be unpacked.
    #[error("a broken {kind}: {reason}")]
    BrokenArchive {
        /// What it is.
        kind: &'static str,
        /// What the library says.
        reason: String,
    },
    /// Its end is missing.
    #[error("it is cut short: its end is missing; get the whole file and import it again")]
    CutShort,
    /// Archives in archives in archives.
    #[error("it lies in too many archives; unpack some of them first")]
    TooDeep,
    /// Nothing that could be an article.
    #[error("a {kind}, but there is no article in it")]
    NothingIn {
        /// What it is.
        kind: &'static str,
    },
    /// A document that is not built as its kind is.
    #[error("a broken {kind}: {reason}")]
    BrokenDocument {
        /// What it is.
        kind: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// A document of an old program, whose file holds the text in a form of its own.
    #[error("{what}, which is not read; save it as {instead} and import that")]
    OldDocument {
        /// What it is.
        what: &'static str,
        /// What its program can save that is read.
        instead: &'static str,
    },
    /// A document of scanned pages.
    #[error(
        "it holds pictures of pages and no text: run text recognition (OCR) over it and import the result"
    )]
    OnlyPictures,
    /// A document whose fonts name no letters.
    #[error(
        "its fonts don't say which letters they show: run text recognition (OCR) over it and import the result"
    )]
    NoLetters,
    /// An article of an archive of the press without its text.
    #[error("no full text, only what stands beside it; export it again with its full text")]
    NoFullText,
    /// A piece of an export that is no article.
    #[error("not written as {archive} writes an article: neither its length nor its date is there")]
    NotAsExported {
        /// The archive.
        archive: &'static str,
    },
    /// A table that is none.
    #[error("not a table: {reason}")]
    NotATable {
        /// What is wrong with it.
        reason: String,
    },
    /// A table without a column that it must have.
    #[error("it has no column {wanted}; its columns are {}", .columns.join(", "))]
    NoColumn {
        /// What was looked for.
        wanted: &'static str,
        /// What there is.
        columns: Vec<String>,
    },
    /// A table whose first row names no column that is known to hold a text.
    #[error("the first row of the table names no column of texts: it is '{}'; name one by --map text=COLUMN (or its number), or in a first row", .cells.join("', '"))]
    NoHeader {
        /// The first row.
        cells: Vec<String>,
    },
    /// A column or field that the user names and that is not there.
    #[error("there is no {wanted} (--map) in it; there are {}", .names.join(", "))]
    NotMapped {
        /// What was looked for.
        wanted: String,
        /// What there is.
        names: Vec<String>,
    },
    /// A row with more cells than the table has columns.
    #[error(
        "it has {cells} cells, and the table {columns} columns: a quotation mark may be missing or too many"
    )]
    LongRow {
        /// How many cells the row has.
        cells: usize,
        /// How many columns the first row names.
        columns: usize,
    },
    /// A row that goes on and on.
    #[error(
        "it is larger than an article can be, or a quotation mark in it is never closed; the rows behind it can't be read"
    )]
    EndlessRow,
    /// A record without a text.
    #[error("{}", no_text(*.name))]
    NoText {
        /// The field that should hold it, if it is there and empty.
        name: Option<&'static str>,
    },
    /// Where an article should be is only what it is about.
    #[error("there is only a summary of {words} words in it (\"{name}\"), not the article")]
    OnlySummary {
        /// The field.
        name: &'static str,
        /// How long it is.
        words: usize,
    },
    /// A date that is none.
    #[error("'{text}' is no date; write it as 2023, 2023-06 or 2023-06-18")]
    NoDate {
        /// What stands there.
        text: String,
    },
    /// The program has a mistake that shows on it.
    #[error("{reason}")]
    Failed {
        /// What is known of the mistake.
        reason: String,
    },
    /// Nobody wants more of it. Never told to anybody.
    #[error("stopped")]
    Stopped,
    /// A page of the web that is built as no article is.
    #[error("a page of the web, but {what}")]
    OddPage {
        /// What is wrong with it.
        what: &'static str,
    },
    /// More than an article can be.
    #[error("too large for an article: more than {} MiB; make a file of each article, or a line of each (.jsonl)", .limit / (1024 * 1024))]
    TooLarge {
        /// The most bytes that are read.
        limit: u64,
    },
    /// One record of a file of several.
    #[error("{place}: {error}")]
    In {
        /// Where it stands ("line 12", "article 3").
        place: String,
        /// What is wrong with it.
        error: Box<Error>,
    },
    /// XML of a kind that is not read.
    #[error("XML of a kind that is not read: its root is <{root}>")]
    UnknownXml {
        /// The name of its root.
        root: String,
    },
    /// XML that is none.
    #[error("not XML: {reason}")]
    NotXml {
        /// What is wrong, and where.
        reason: String,
    },
    /// A file or line that should be JSON, and is not.
    #[error("not JSON: {reason}")]
    NotJson {
        /// What the parser says, with the line.
        reason: String,
    },
    /// JSON of another shape.
    #[error("JSON, but not of an article: {reason}")]
    NotAnArticle {
        /// What is missing or wrong.
        reason: String,
    },
}

fn no_text(name: Option<&str>) -> String {
    match name {
        Some(name) if !name.is_empty() => format!("its \"{name}\" is empty"),
        Some(_) => "its text is empty".to_owned(),
        None => "it has no \"text\"".to_owned(),
    }
}

impl Error {
    /// The error of the record that stands at `place`.
    #[must_use]
    pub fn within(self, place: String) -> Error {
        match self {
            // The parser counts the lines of what it is given, which is this one.
            Error::NotJson { reason } => {
                let reason = reason.replace(" at line 1 column ", " at column ");
                Error::In { place, error: Box::new(Error::NotJson { reason }) }
            }
            error => Error::In { place, error: Box::new(error) },
        }
    }
}

impl Error {
    /// What an error of the system means to the user.
    #[must_use]
    pub fn of_io(error: &std::io::Error) -> Error {
        match error.kind() {
            std::io::ErrorKind::NotFound => Error::Missing,
            std::io::ErrorKind::PermissionDenied => Error::Unreadable { reason: "permission denied".into() },
            std::io::ErrorKind::UnexpectedEof => Error::CutShort,
            _ => Error::Unreadable { reason: error.to_string() },
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Error::of_io(&error)
    }
}

impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Self {
        match error.kind() {
            csv::ErrorKind::Io(error) => Error::of_io(error),
            _ => Error::NotATable { reason: error.to_string() },
        }
    }
}
