//! How the cells of a table in a text file are parted, found out from its first rows.

use super::columns::{holds_text, is_known, known_names};

/// Signs that part cells, the likelier first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// How many rows are looked at.
const ROWS: usize = 20;
/// The longest name of a column.
const LONGEST_NAME: usize = 60;

/// How cells are parted and quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// The sign between two cells.
    pub delimiter: u8,
    /// Whether cells may stand in quotation marks.
    is_quoted: bool,
    /// Whether a quotation mark inside a cell has a backslash before it, and not another mark.
    has_escapes: bool,
}

/// A dialect, and how well the first rows fit it.
struct Fit {
    dialect: Dialect,
    rows: Vec<Vec<String>>,
    /// How many rows have as many cells as the first.
    even: usize,
}

impl Dialect {
    /// The dialect of a table that starts with `start`; `is_cut` if it goes on.
    pub fn of(start: &str, is_cut: bool) -> Dialect {
        best(start, is_cut).dialect
    }

    /// A reader of this dialect.
    pub fn reader<R: std::io::Read>(self, bytes: R) -> csv::Reader<R> {
        let mut builder = csv::ReaderBuilder::new();
        builder.delimiter(self.delimiter).quoting(self.is_quoted).has_headers(false).flexible(true);
        if self.has_escapes {
            builder.escape(Some(b'\\')).double_quote(false);
        }
        builder.from_reader(bytes)
    }
}

/// Whether a text is a table of articles, by its words alone: its first row has names of fields, that of a text among
/// them, and the rows below it have as many cells. A line of prose with commas in it has no such names.
pub fn is_table(start: &str, is_cut: bool) -> bool {
    let first =
        preamble(start).map_or(start, |(_, length)| &start[length..]).lines().next().unwrap_or_default();
    let cells = first.split(|sign: char| DELIMITERS.iter().any(|delimiter| char::from(*delimiter) == sign));
    // Most files are no tables; this is soon found out.
    if cells.filter(|cell| is_known(cell.trim_matches('"'))).take(2).count() < 2 {
        return false;
    }
    let fit = best(start, is_cut);
    let Some((header, rows)) = fit.rows.split_first() else { return false };
    header.len() >= 2
        && !rows.is_empty()
        && fit.even * 10 >= fit.rows.len() * 9
        && known_names(header) >= 2
        && header.iter().any(|name| holds_text(name))
        && header.iter().all(|name| name.chars().count() <= LONGEST_NAME)
}

/// What Excel writes before a table to say how it is parted ("sep=;"), with its line end.
pub fn preamble(start: &str) -> Option<(u8, usize)> {
    let line = start.split_inclusive('\n').next()?;
    let delimiter = line.trim_end().strip_prefix("sep=")?;
    match delimiter.as_bytes() {
        [delimiter] => Some((*delimiter, line.len())),
        _ => None,
    }
}

fn best(start: &str, is_cut: bool) -> Fit {
    if let Some((delimiter, length)) = preamble(start) {
        let dialect = Dialect { delimiter, is_quoted: true, has_escapes: false };
        return fit(dialect, &start[length..], is_cut);
    }
    let escapes: &[bool] = if start.contains("\\\"") { &[false, true] } else { &[false] };
    let mut fits = Vec::new();
    for delimiter in DELIMITERS {
        for has_escapes in escapes.iter().copied() {
            fits.push(fit(Dialect { delimiter, is_quoted: true, has_escapes }, start, is_cut));
        }
    }
    fits.push(fit(Dialect { delimiter: b'\t', is_quoted: false, has_escapes: false }, start, is_cut));
    // Of equal ones the first.
    let best = fits.into_iter().reduce(|best, next| if next.score() > best.score() { next } else { best });
    best.unwrap_or_else(|| {
        fit(Dialect { delimiter: b',', is_quoted: true, has_escapes: false }, start, is_cut)
    })
}

fn fit(dialect: Dialect, start: &str, is_cut: bool) -> Fit {
    let mut reader = dialect.reader(start.as_bytes());
    let rows = reader.records().take(ROWS + 1).map_while(Result::ok);
    let mut rows: Vec<Vec<String>> = rows.map(|row| row.iter().map(str::to_owned).collect()).collect();
    // The last one may go on behind what is looked at.
    if rows.len() > ROWS || is_cut && rows.len() > 1 {
        rows.pop();
    }
    let even = rows.iter().filter(|row| Some(row.len()) == rows.first().map(Vec::len)).count();
    Fit { dialect, rows, even }
}

impl Fit {
    /// Names of fields in the first row, then how even the rows are (in twentieths), then columns.
    fn score(&self) -> (usize, usize, usize) {
        let Some(header) = self.rows.first() else { return (0, 0, 0) };
        let even = if header.len() > 1 { self.even * 20 / self.rows.len() } else { 0 };
        (known_names(header), even, header.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_between_cells_is_found() {
        for (table, delimiter) in [
            ("title,text\nA,\"b, c\"\n", b','),
            ("Titel;Text;Datum\nA, b;c, d;2021\nE, f;g, h;2022\n", b';'),
            ("title\ttext\nA, b\tc, d, e\n", b'\t'),
            ("a|b|c\n1|2, 3|4\n5|6|7, 8\n", b'|'),
            ("sep=;\nx;y\n1,0;2,0\n", b';'),
            ("text\nOne, two.\nThree.\n", b','),
        ] {
            assert_eq!(Dialect::of(table, false).delimiter, delimiter, "{table:?}");
        }
        assert!(Dialect::of("title,text\nA,\"He said \\\"no, never\\\", twice\"\nB,c\n", false).has_escapes);
        assert!(!Dialect::of("title\ttext\nA\t\"No, never,\" he said.\nB\tc\nD\t\"x\n", false).is_quoted);
    }

    #[test]
    fn prose_is_no_table() {
        for prose in [
            "Ferry, mill and bridge\n\nThe ferry, the mill and the bridge, he said, stay.\n",
            "Text, title\n\nOne line, and more.\n",
            "title\ntext\n",
            "",
            "Summary, text and title of the law\n\nA, b, c, d\n",
        ] {
            assert!(!is_table(prose, false), "{prose:?}");
        }
        assert!(is_table("headline;body\nA;\"b\nc\"\n", false));
        assert!(is_table("id,title,publication,date,content\n1,A,B,2021-05-03,\"The text, whole\"\n", false));
    }
}
