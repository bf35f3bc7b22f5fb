//! `corpus status`: figures that add up.

use crate::session::Session;

#[test]
fn the_figures_are_those_of_the_tables() {
    let session = Session::with_articles();
    let status = session.corpus(&["status", "--format", "ndjson"]).done();
    let figures: Vec<serde_json::Value> =
        status.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let figure = |topic: &str, item: &str| {
        let found = figures.iter().find(|figure| figure["topic"] == topic && figure["item"] == item);
        found.unwrap_or_else(|| panic!("no {topic}, {item} in {status}"))["value"].clone()
    };
    assert_eq!(figure("articles", "all"), 5);
    assert_eq!(figure("program", "this one"), env!("CARGO_PKG_VERSION"));
    for table in ["people", "organizations", "places", "mentions", "quotes", "events"] {
        let rows = session.rows(&format!("SELECT count(*) FROM {table}"))[0][0].clone();
        assert_eq!(figure("found", table).to_string(), rows, "{table}");
    }
    let sum = |topic: &str| -> i64 {
        let of = figures.iter().filter(|figure| figure["topic"] == topic);
        of.filter_map(|figure| figure["value"].as_i64()).sum()
    };
    assert_eq!((sum("outlet"), sum("language")), (5, 5));
}

#[test]
fn skipped_files_are_told_with_their_reasons() {
    let session = Session::new();
    session.file(
        "news/good.txt",
        "Ferry runs again\n\nThe ferry to the island runs again, the harbour office said.\n",
    );
    session.file("news/empty.txt", "");
    session.corpus(&["import", "news"]).exits(3);
    let status = session.corpus(&["status", "--format", "csv"]).done();
    assert!(status.contains("imports,files skipped,1\r\n"), "{status}");
    assert!(status.contains("skipped because,"), "{status}");
}
