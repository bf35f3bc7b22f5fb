//! The canned reports: their headers, and what they say of the five articles.
//!
//! The rows of each report's first example stand in `tests/reports/`; review them when they change.

use corpus::report::{self, ParameterKind, Report};

use crate::session::{Session, repository, rows};

/// What a report's rows end with, so that each can be checked.
const EVIDENCE: [&str; 5] = ["article", "outlet", "published", "start_char", "end_char"];

/// Flags that every report has.
const SHARED_FLAGS: [&str; 14] = [
    "bom",
    "columns",
    "db",
    "exact",
    "excel-safe",
    "format",
    "help",
    "limit",
    "memory",
    "sql",
    "timeout",
    "upright",
    "version",
    "wide",
];

#[test]
fn every_report_says_what_it_said() {
    let session = Session::with_seeds();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(repository().join("tests/reports"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for report in report::all() {
            let line = words(&report.examples[0]);
            let mut arguments: Vec<&str> = line.iter().skip(1).map(String::as_str).collect();
            arguments.extend(["--format", "csv"]);
            let run = session.corpus(&arguments).exits(0);
            insta::assert_snapshot!(
                report.name.as_str(),
                format!("{}\n{}{}", report.examples[0], run.stderr, run.stdout)
            );
        }
    });
}

#[test]
fn every_example_runs() {
    let session = Session::with_seeds();
    for example in report::all().iter().flat_map(|report| &report.examples) {
        let line = words(example);
        let arguments: Vec<&str> = line.iter().skip(1).map(String::as_str).collect();
        session.corpus(&arguments).exits(0);
    }
}

/// Some statements are run once and their rows counted, others asked again for their number: the answer is the same.
#[test]
fn a_limit_keeps_the_first_rows_and_tells_how_many_there_are() {
    let session = Session::with_seeds();
    for report in report::all() {
        let line = words(&report.examples[0]);
        let mut arguments: Vec<&str> = line.iter().skip(1).map(String::as_str).collect();
        if let Some(place) = arguments.iter().position(|word| *word == "--limit") {
            arguments.drain(place..place + 2);
        }
        arguments.extend(["--format", "ndjson"]);
        let all = session.corpus(&arguments).done();
        arguments.extend(["--limit", "2"]);
        let first = session.corpus(&arguments).exits(0);
        let expected: String = all.split_inclusive('\n').take(2).collect();
        assert_eq!(first.stdout, expected, "{}", report.name);
        let total = all.lines().count();
        let said = first.stderr.contains(&format!("2 of {total} rows"));
        assert_eq!(said, total > 2, "{}: {}", report.name, first.stderr);
    }
}

#[test]
fn every_header_describes_its_report() {
    for Report { name, title, about, parameters, examples, .. } in report::all() {
        assert!(!title.is_empty() && !title.ends_with(['.', '?']), "{name}: title");
        assert!(about.ends_with('.'), "{name}: about");
        assert!(
            examples.iter().all(|example| example.starts_with(&format!("corpus query {name}"))),
            "{name}: example"
        );
        assert!(!examples.is_empty(), "{name}: no example");
        for parameter in parameters {
            assert!(
                !parameter.help.is_empty() && !parameter.help.ends_with('.'),
                "{name}: {}",
                parameter.name
            );
            assert!(
                !SHARED_FLAGS.contains(&parameter.flag().as_str()),
                "{name}: {} is taken",
                parameter.name
            );
        }
    }
}

/// A parameter that no header names would be NULL without a word.
#[test]
fn headers_name_the_parameters_that_sqlite_finds() {
    let session = Session::with_seeds();
    let db = session.open();
    report::add_functions(&db).expect("adding functions");
    for report in report::all() {
        let mut used: Vec<String> = Vec::new();
        for sql in [Some(&report.sql), report.note.as_ref()].into_iter().flatten() {
            let statement = db.prepare(sql).unwrap_or_else(|error| panic!("{}: {error}", report.name));
            let names = (1..=statement.parameter_count()).filter_map(|place| statement.parameter_name(place));
            used.extend(names.map(|name| name[1..].to_owned()));
        }
        let known: Vec<String> = report.parameters.iter().flat_map(report::Parameter::bound_names).collect();
        let unknown: Vec<&String> = used.iter().filter(|name| !known.contains(name)).collect();
        assert!(unknown.is_empty(), "{}: the header lacks {unknown:?}", report.name);
        for parameter in &report.parameters {
            let is_used = parameter.bound_names().iter().any(|name| used.contains(name));
            assert!(is_used, "{}: {} is not used", report.name, parameter.name);
        }
    }
}

/// A column that the header forgets would never be left out for want of room.
#[test]
fn headers_name_the_columns_that_sqlite_finds() {
    let session = Session::with_seeds();
    let db = session.open();
    report::add_functions(&db).expect("adding functions");
    for Report { name, columns, sql, .. } in report::all() {
        let statement = db.prepare(sql).unwrap_or_else(|error| panic!("{name}: {error}"));
        let mut found: Vec<&str> = statement.column_names().collect();
        let mut named: Vec<&str> = columns.iter().map(String::as_str).collect();
        found.sort_unstable();
        named.sort_unstable();
        assert_eq!(named, found, "{name}: -- columns: names other columns than the statement gives");
    }
}

#[test]
fn every_report_fits_eighty_columns() {
    let session = Session::with_seeds();
    for report in report::all() {
        let line = words(&report.examples[0]);
        let output = session
            .command()
            .env("COLUMNS", "80")
            .args(line.iter().skip(1).filter(|word| !word.starts_with("--format") && *word != "csv"))
            .output()
            .expect("running");
        let table = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(!table.starts_with("── 1 "), "{} stands upright:\n{table}", report.name);
        assert!(table.lines().all(|line| line.chars().count() <= 80), "{}:\n{table}", report.name);
    }
}

#[test]
fn title_and_address_can_be_had_in_every_report() {
    let session = Session::with_seeds();
    for report in report::all() {
        let line = words(&report.examples[0]);
        let mut arguments: Vec<&str> = line.iter().skip(1).map(String::as_str).collect();
        arguments.extend(["--format", "csv", "--columns", "article,title,url"]);
        let answer = session.corpus(&arguments).done();
        let mut reader = csv::Reader::from_reader(answer.as_bytes());
        for row in reader.records().map(|row| row.expect("a row")) {
            assert_eq!(row[0].is_empty(), row[1].is_empty(), "{}: {row:?}", report.name);
        }
    }
}

#[test]
fn a_gap_in_a_quote_is_shown() {
    let session = Session::with_seeds();
    let interrupted = session.rows(
        "SELECT q.article_id, q.start_char, replace(q.text, char(10), ' ') FROM quotes AS q
         WHERE (SELECT count(*) FROM quote_parts WHERE quote_id = q.id) > 1",
    );
    assert!(!interrupted.is_empty(), "no quote of the seeds is interrupted");
    let answer = session.corpus(&["query", "who-said", "--format", "csv"]).done();
    let mut reader = csv::Reader::from_reader(answer.as_bytes());
    let shown: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    for quote in interrupted {
        let row = shown.iter().find(|row| row[7] == quote[0] && row[10] == quote[1]).expect("the quote");
        assert!(row[2].contains(" […] "), "{row:?}");
        assert_eq!(row[2].replace("[…] ", "").replace('\n', " "), quote[2]);
    }
    let gaps = shown.iter().filter(|row| row[2].contains("[…]")).count();
    let all = session.rows("SELECT count(DISTINCT quote_id) FROM quote_parts WHERE ordinal > 1");
    assert_eq!(all, [[gaps.to_string()]]);
}

#[test]
fn rows_end_in_evidence_that_can_be_looked_up() {
    let session = Session::with_seeds();
    let articles = session.rows("SELECT id, length(body) FROM articles ORDER BY id");
    let length = |id: &str| {
        articles.iter().find(|row| row[0] == id).map(|row| row[1].parse::<usize>().expect("a number"))
    };
    for report in report::all() {
        let line = words(&report.examples[0]);
        let mut arguments: Vec<&str> = line.iter().skip(1).map(String::as_str).collect();
        arguments.extend(["--format", "csv"]);
        let answer = session.corpus(&arguments).done();
        let mut reader = csv::Reader::from_reader(answer.as_bytes());
        let columns: Vec<String> = reader.headers().expect("columns").iter().map(str::to_owned).collect();
        assert!(columns.len() > EVIDENCE.len(), "{}: {columns:?}", report.name);
        assert_eq!(columns[columns.len() - EVIDENCE.len()..], EVIDENCE, "{}", report.name);
        for row in reader.records().map(|row| row.expect("a row")) {
            let [article, _, _, start, end] = EVIDENCE.map(|name| {
                let place = columns.iter().position(|column| column == name).expect("a column");
                row[place].to_owned()
            });
            if article.is_empty() {
                continue; // a row that says that there is nothing
            }
            let (start, end): (usize, usize) =
                (start.parse().expect("a number"), end.parse().expect("a number"));
            let length = length(&article).unwrap_or_else(|| panic!("{}: no article {article}", report.name));
            assert!(start < end && end <= length, "{}: {start}..{end} of {length} in {article}", report.name);
        }
    }
}

#[test]
fn a_limit_keeps_the_first_rows_and_says_how_many_there_were() {
    let session = Session::with_seeds();
    for name in ["who-said", "most-quoted", "coverage"] {
        let all = session.corpus(&["query", name, "--format", "csv"]).done();
        let run = session.corpus(&["query", name, "--format", "csv", "--limit", "1"]).exits(0);
        let count = csv::Reader::from_reader(all.as_bytes()).records().count();
        assert!(all.starts_with(&run.stdout), "{name}: {}", run.stdout);
        assert!(run.stderr.contains(&format!("1 of {count} rows")), "{name}: {}", run.stderr);
    }
}

#[test]
fn the_page_of_reports_is_up_to_date() {
    let path = repository().join("docs/REPORTS.md");
    let page = report::page();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &page).expect("writing the page");
    }
    let written = std::fs::read_to_string(&path).expect("docs/REPORTS.md");
    assert!(
        written == page,
        "docs/REPORTS.md is out of date: UPDATE_DOCS=1 cargo test the_page_of_reports writes it"
    );
}

/// Kinds of quotes and events are closed lists; a report that offers others would find nothing.
#[test]
fn choices_are_values_of_the_tables() {
    let session = Session::with_seeds();
    let db = session.open();
    let checks =
        rows(&db, "SELECT group_concat(sql, ' ') FROM sqlite_schema WHERE name IN ('quotes', 'events')");
    let kinds: Vec<String> = rows(&db, "SELECT kind FROM event_kinds").concat();
    for report in report::all() {
        for parameter in report.parameters.iter().filter(|p| ["kind", "status"].contains(&p.name.as_str())) {
            let ParameterKind::Choice(words) = &parameter.kind else { continue };
            for word in words {
                let known = checks[0][0].contains(&format!("'{word}'")) || kinds.contains(word);
                assert!(known, "{}: {word} is none of {kinds:?}", report.name);
            }
        }
    }
}

/// The words of a command line; quotation marks keep words together.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().expect("at least one").push(c),
        }
    }
    words
}
