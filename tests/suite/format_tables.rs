//! Tables of articles: CSV and its kin, sheets of Excel and Calc.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;

use crate::session::Session;

/// Title, outlet, date, authors and address of every article, in the order of titles.
const ARTICLES: &str = "SELECT a.title, coalesce(o.name, ''), coalesce(a.published, ''),
    coalesce((SELECT group_concat(p.name, '; ' ORDER BY b.ordinal) FROM bylines b JOIN people p ON p.id = b.person_id
        WHERE b.article_id = a.id), '') FROM articles a LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.title";

fn samples() -> Session {
    let session = Session::new();
    session.link("tests/formats/tables");
    session
}

fn titles(file: &str) -> Vec<String> {
    let session = samples();
    session.corpus(&["import", &format!("tests/formats/tables/{file}")]).done();
    session.rows(ARTICLES).into_iter().map(|row| row.join(" | ")).collect()
}

#[test]
fn tables_of_many_programs_are_read() {
    for (file, expected) in [
        (
            "pandas.csv",
            vec![
                "Bakery A1 opens before dawn | The Vale Courier | 2021-05-01 | Rolf Berg",
                "Bakery A2 opens before dawn | The Vale Courier | 2021-05-02 | Rolf Berg",
            ],
        ),
        (
            "pandas.tsv",
            vec![
                "Bakery B1 opens before dawn | The Vale Courier | 2021-05-01 | Rolf Berg",
                "Bakery B2 opens before dawn | The Vale Courier | 2021-05-02 | Rolf Berg",
            ],
        ),
        (
            "unicode-text.txt",
            vec![
                "Bakery D1 opens before dawn | The Vale Courier | 2021-05-01 | Rolf Berg",
                "Bakery D2 opens before dawn | The Vale Courier | 2021-05-02 | Rolf Berg",
            ],
        ),
        ("sep-line.csv", vec!["Bakery E1 opens before dawn | The Vale Courier | 2021-05-01 | Rolf Berg"]),
        ("bom.csv", vec!["Bakery F1 opens before dawn | The Vale Courier | 2021-05-01 | Rolf Berg"]),
        (
            "backslashes.csv",
            vec!["Bakery G closes at noon |  | 2021-06-01 | ", "Bakery H closes at night |  | 2021-06-02 | "],
        ),
        ("lists.csv", vec!["Bakery O wins a prize |  | 2021-05-03 | Jane Roe; Ann O'Neill"]),
        (
            "openpyxl.xlsx",
            vec![
                "Bakery P gets a new oven | The Vale Courier | 2021-05-03 | Rolf Berg",
                "Bakery Q sells its old oven | The Vale Courier | 2021-05-04 | ",
                "Bakery R is full |  | 2022-01-01 | ",
            ],
        ),
        ("xlsxwriter.xlsx", vec!["Bakery S delivers by boat | Bay News | 2022-03-01 | "]),
        (
            "pandas.xlsx",
            vec![
                "Bakery T1 opens before dawn | The Vale Courier | 2021-05-01 | Rolf Berg",
                "Bakery T2 opens before dawn | The Vale Courier | 2021-05-02 | Rolf Berg",
            ],
        ),
        (
            "odfpy.ods",
            vec![
                "Bakery V hires a baker | Bay News | 2021-09-01 | ",
                "Bakery W has no flour | Bay News | 2021-09-02 | ",
            ],
        ),
        (
            "pandas.ods",
            vec![
                "Bakery X1 opens before dawn | The Vale Courier | 2021-05-01 | Rolf Berg",
                "Bakery X2 opens before dawn | The Vale Courier | 2021-05-02 | Rolf Berg",
            ],
        ),
        ("pyexcel.ods", vec!["Bakery Y burns its bread |  | 2022-01-02 | "]),
    ] {
        assert_eq!(titles(file), expected, "{file}");
    }
}

#[test]
fn a_text_keeps_its_paragraphs_whatever_holds_it() {
    let session = samples();
    let files = ["pandas.csv", "pandas.tsv", "unicode-text.txt", "pandas.xlsx", "pandas.ods"];
    let paths: Vec<String> = files.iter().map(|file| format!("tests/formats/tables/{file}")).collect();
    let arguments: Vec<&str> = ["import"].into_iter().chain(paths.iter().map(String::as_str)).collect();
    session.corpus(&arguments).done();
    let paragraphs = "SELECT count(*) FROM passages WHERE kind = 'paragraph' GROUP BY article_id";
    assert_eq!(session.rows(paragraphs), vec![["2"]; 10]);
}

#[test]
fn letters_of_an_old_encoding_are_read() {
    let session = samples();
    session.corpus(&["import", "tests/formats/tables/german-excel.csv"]).done();
    let bodies = session.rows("SELECT body FROM articles ORDER BY title");
    assert!(
        bodies[0][0].contains("Die Bäckerei öffnet früh. “Um vier Uhr”, sagte Ada Lind – jeden Tag."),
        "{bodies:?}"
    );
}

#[test]
fn the_same_row_is_the_same_article() {
    let session = Session::new();
    session.file("a.csv", "title,date,text\nBakery,2021-05-03,\"It opens,\nAda Lind said.\"\n");
    session
        .file("b.tsv", "\ttext\ttitle\tdate\r\n7\t\"It opens,\r\nAda Lind said.\"\tBakery\t2021-05-03\r\n");
    session.corpus(&["import", "a.csv"]).done();
    let said = session.corpus(&["import", "b.tsv"]).done();
    assert!(said.contains("0 added, 1 unchanged"), "{said}");
}

#[test]
fn odd_rows_are_told_and_hide_no_others() {
    let session = samples();
    let run = session.corpus(&["import", "tests/formats/tables/odd-rows.csv"]).exits(3);
    let file = "skipped tests/formats/tables/odd-rows.csv";
    for said in [
        format!("{file}: row 4: it has no \"text\""),
        format!(
            "{file}: row 5: it has 5 cells, and the table 3 columns: a quotation mark may be missing or too many"
        ),
    ] {
        assert!(run.stderr.contains(&said), "{said}\n{}", run.stderr);
    }
    let titles = session.rows("SELECT title, published FROM articles ORDER BY title");
    assert_eq!(titles, [["Bakery I bakes cakes", "2021-07-01"], ["Bakery L stays", "2021-05-04"]]);
}

#[test]
fn a_table_without_known_names_asks_for_them() {
    let session = samples();
    let run = session
        .corpus(&["import", "tests/formats/tables/no-header.csv", "tests/formats/tables/unknown-names.xlsx"])
        .exits(3);
    for said in [
        "no-header.csv: the first row of the table names no column of texts: it is '1', 'Bakery M', '2021-07-01', 'The bakery bakes, Ada Lind said.'; name one by --map text=COLUMN (or its number), or in a first row",
        "unknown-names.xlsx: the first row of the table names no column of texts: it is 'Kopf', 'Inhalt'; name one by",
    ] {
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
    }
    let named = ["import", "tests/formats/tables/unknown-names.xlsx", "--map", "title=Kopf,text=inhalt"];
    session.corpus(&named).done();
    let numbered = ["import", "tests/formats/tables/no-header.csv", "--map", "text=4,title=2,published=3"];
    session.corpus(&numbered).done();
    let rows = session.rows(ARTICLES).into_iter().map(|row| row.join(" | ")).collect::<Vec<_>>();
    assert_eq!(rows, ["Bakery M |  | 2021-07-01 | ", "Bakery N |  | 2021-07-02 | ", "Bakery U |  |  | "]);
    let wrong =
        session.corpus(&["import", "tests/formats/tables/no-header.csv", "--map", "text=Body"]).exits(3);
    assert!(
        wrong.stderr.contains("there is no Body (--map) in it; there are 1, Bakery M,"),
        "{}",
        wrong.stderr
    );
}

#[test]
fn prose_is_no_table() {
    let session = samples();
    session.corpus(&["import", "tests/formats/tables/prose.txt"]).done();
    assert_eq!(session.rows("SELECT title FROM articles"), [["Bakery, mill and ferry"]]);
}

#[test]
fn what_is_broken_says_so() {
    let session = samples();
    let whole = std::fs::read(session.path("tests/formats/tables/pandas.xlsx")).expect("a sample");
    session.file("cut.xlsx", &whole[..whole.len() / 2]);
    session.file(
        "swallowed.csv",
        "title,date,text,url\nA,2021,\"Never closed, she said.\nB,2021,Closed.,\nC,2021,Closed.,\n",
    );
    session.file("empty.csv", "title,text\n");
    let run = session.corpus(&["import", "cut.xlsx", "swallowed.csv", "empty.csv"]).exits(3);
    for said in [
        "skipped cut.xlsx: it is cut short",
        "skipped swallowed.csv: row 2: it has 3 cells, and the table 4 columns",
        "skipped empty.csv: a table, but there is no article in it",
    ] {
        assert!(run.stderr.contains(said), "{said}\n{}", run.stderr);
    }
}

#[test]
fn a_cell_without_end_ends_the_file() {
    let session = Session::new();
    let mut table = "title,text\nBakery,\"It opens, Ada Lind said.\"\nMill,\"".to_owned();
    table.push_str(&"It never ends. ".repeat(5_000_000));
    session.file("long.csv", table);
    let run = session.corpus(&["import", "long.csv"]).exits(3);
    assert!(run.stdout.contains("1 added, 0 unchanged, 1 skipped"), "{}", run.stdout);
    assert!(
        run.stderr.contains("skipped long.csv: row 3: it is larger than an article can be"),
        "{}",
        run.stderr
    );
}

/// An office document of some parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        zip.start_file(*name, options).expect("a new part");
        zip.write_all(part.as_bytes()).expect("bytes in memory");
    }
    zip.finish().expect("an archive").into_inner()
}

#[test]
fn what_a_sheet_claims_costs_nothing() {
    let session = Session::new();
    let relations = r#"<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let workbook = r#"<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let shared = r#"<sst count="99999999999999" uniqueCount="99999999999999"><si><t>Bakery Z</t></si><si><t>It is open, she said.</t></si></sst>"#;
    let sheet = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>title</t></is></c><c r="B1" t="inlineStr"><is><t>text</t></is></c></row>
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>
        <row r="3"><c r="A3" t="s"><v>7777777777</v></c><c r="ZZZZZZ3"><v>1</v></c></row>
        <row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;
    session.file(
        "wide.xlsx",
        package(&[
            ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", relations),
            ("xl/sharedStrings.xml", shared),
            ("xl/worksheets/sheet1.xml", sheet),
        ]),
    );
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let rows = format!(
        "<table:table-row>{}{}</table:table-row><table:table-row table:number-rows-repeated=\"99999999999\">{}{}\
         <table:table-cell table:number-columns-repeated=\"99999999999999999999999\"><text:p>x</text:p></table:table-cell></table:table-row>",
        cell("title"),
        cell("text"),
        cell("Bakery Ä"),
        cell("It is shut, she said.")
    );
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"A\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let media_type = "application/vnd.oasis.opendocument.spreadsheet";
    session.file("long.ods", package(&[("mimetype", media_type), ("content.xml", &content)]));
    let key = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    session.file(
        "locked.ods",
        package(&[("mimetype", media_type), ("content.xml", "\u{1}"), ("META-INF/manifest.xml", key)]),
    );
    let run = session.corpus(&["import", "wide.xlsx", "long.ods", "locked.ods"]).exits(3);
    assert_eq!(session.rows("SELECT title FROM articles ORDER BY title"), [["Bakery Z"], ["Bakery Ä"]]);
    assert!(run.stdout.contains("2 added, 0 unchanged, 1 skipped"), "{}\n{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("skipped locked.ods: it is locked by a password"), "{}", run.stderr);
}
