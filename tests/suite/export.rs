//! `corpus export`: files that are complete or absent.

use std::fs;

use crate::session::Session;

#[test]
fn a_table_goes_to_a_file_whose_name_tells_the_format() {
    let session = Session::with_articles();
    session.corpus(&["export", "articles", "-o", "articles.ndjson"]).done();
    let lines = session.read("articles.ndjson");
    assert_eq!(lines.lines().count(), 5);
    let first: serde_json::Value = serde_json::from_str(lines.lines().next().expect("a line")).expect("JSON");
    assert_eq!(first["id"], 1);
}

#[test]
fn a_view_and_a_report_go_to_standard_output() {
    let session = Session::with_articles();
    let view = session.corpus(&["export", "who_said"]).done();
    assert!(view.starts_with("speaker,role,quote"), "{view}");
    let report = session.corpus(&["export", "unnamed-sources", "--format", "tsv"]).done();
    assert!(report.lines().next().is_some_and(|header| header.contains('\t')), "{report}");
}

#[test]
fn everything_goes_to_a_folder() {
    let session = Session::with_articles();
    session.corpus(&["export", "--all", "-o", "out/all", "--format", "csv"]).done();
    let mut names: Vec<String> = fs::read_dir(session.path("out/all"))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    for name in
        ["articles.csv", "people.csv", "quotes.csv", "events.csv", "who_said.csv", "data_dictionary.csv"]
    {
        assert!(names.iter().any(|found| found == name), "{name} is missing from {names:?}");
    }
    let is_whole =
        |name: &String| name.ends_with(".csv") || name == "datapackage.json" || name == "metadata.json";
    assert!(names.iter().all(is_whole), "no half-written file: {names:?}");
    assert!(!names.iter().any(|name| name.contains("_keys")), "working tables stay at home: {names:?}");
    let quotes = session.rows("SELECT count(*) FROM quotes")[0][0].clone();
    let mut exported = csv::Reader::from_path(session.path("out/all/quotes.csv")).expect("the file");
    assert_eq!(exported.records().count().to_string(), quotes);
}

#[test]
fn several_tables_need_a_folder() {
    let session = Session::with_articles();
    let said = session.corpus(&["export", "people", "places"]).fails(2);
    assert!(said.contains("-o FOLDER"), "{said}");
    session.corpus(&["export", "people", "places", "-o", "two"]).done();
    assert!(session.path("two/people.csv").exists() && session.path("two/places.csv").exists());
}

#[test]
fn a_file_that_is_there_stays_unless_forced() {
    let session = Session::with_articles();
    session.file("people.csv", "mine");
    let said = session.corpus(&["export", "people", "-o", "people.csv"]).fails(1);
    assert!(said.contains("is there already") && said.contains("--force"), "{said}");
    assert_eq!(session.read("people.csv"), "mine");
    session.corpus(&["export", "people", "-o", "people.csv", "--force"]).done();
    assert!(session.read("people.csv").starts_with("id,name"));
    session.file("out/places.csv", "mine");
    session.corpus(&["export", "--all", "-o", "out"]).fails(1);
    assert!(!session.path("out/people.csv").exists(), "nothing is written where something would be replaced");
}

#[test]
fn a_name_that_is_not_there_gets_the_nearest() {
    let session = Session::with_articles();
    let said = session.corpus(&["export", "peopel"]).fails(2);
    assert!(
        said.contains("no table, view or report peopel") && said.contains("did you mean people?"),
        "{said}"
    );
    let said = session.corpus(&["export", "most-quotd"]).fails(2);
    assert!(said.contains("did you mean most-quoted?"), "{said}");
}

#[test]
fn a_place_that_cannot_be_written_to_leaves_nothing_behind() {
    let session = Session::with_articles();
    session.file("taken", "a file, not a folder");
    let said = session.corpus(&["export", "people", "-o", "taken/people.csv"]).fails(1);
    assert!(said.contains("can't write taken/people.csv"), "{said}");
    let said = session.corpus(&["export", "--all", "-o", "taken"]).fails(1);
    assert!(said.contains("taken"), "{said}");
    assert_eq!(session.read("taken"), "a file, not a folder");
}

#[test]
fn bytes_for_spreadsheets_on_request() {
    let session = Session::with_articles();
    session.corpus(&["export", "people", "-o", "people.csv", "--bom", "--excel-safe"]).done();
    assert!(session.read("people.csv").starts_with('\u{feff}'));
    session.corpus(&["export", "people", "-o", "people.json", "--bom"]).fails(2);
    assert!(!session.path("people.json").exists());
}

#[test]
fn a_data_package_describes_the_folder() {
    let session = Session::with_articles();
    session.corpus(&["export", "--all", "-o", "out"]).done();
    let package: serde_json::Value =
        serde_json::from_str(&session.read("out/datapackage.json")).expect("JSON");
    let resources = package["resources"].as_array().expect("resources");
    for resource in resources {
        let path = format!("out/{}", resource["path"].as_str().expect("a path"));
        let mut table = csv::Reader::from_path(session.path(&path)).expect("the file");
        let columns: Vec<&str> = table.headers().expect("a header").iter().collect();
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let fields: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
        assert_eq!(columns, fields, "{path}");
    }
    let quotes = resources.iter().find(|resource| resource["name"] == "quotes").expect("quotes");
    let to_articles = serde_json::json!(
        {"fields": "article_id", "reference": {"resource": "articles", "fields": "id"}}
    );
    assert!(
        quotes["schema"]["foreignKeys"].as_array().expect("references").contains(&to_articles),
        "{quotes}"
    );
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link() {
    let session = Session::with_articles();
    session.file("real.csv", "old");
    std::os::unix::fs::symlink(session.path("real.csv"), session.path("link.csv")).expect("a link");
    session.corpus(&["export", "people", "-o", "link.csv", "--force"]).done();
    assert!(session.read("real.csv").starts_with("id,name"));
    assert!(fs::symlink_metadata(session.path("link.csv")).expect("the link").is_symlink());
}

#[test]
fn what_an_export_can_not_mean_is_misuse() {
    let session = Session::with_articles();
    let said = session.corpus(&["export", "people", "-p", "name=Roe"]).fails(2);
    assert!(said.contains("people is a table or view, and takes no parameters"), "{said}");
    let said = session.corpus(&["export", "people", "people", "-o", "out"]).fails(2);
    assert!(said.contains("people is named twice"), "{said}");
    let said = session.corpus(&["export", "--all", "-o", "out", "-p", "name=Roe"]).fails(2);
    assert!(said.contains("no parameters"), "{said}");
}

#[test]
fn an_ending_that_no_format_has_is_misuse() {
    let session = Session::with_articles();
    let said = session.corpus(&["export", "people", "-o", "people.xyz"]).fails(2);
    assert!(said.contains("no format is written whose files end in .xyz"), "{said}");
    assert!(said.contains(".csv, .tsv, .json, .ndjson, .md, .html"), "{said}");
    assert!(!session.path("people.xyz").exists());
    session.corpus(&["export", "people", "-o", "people.xyz", "--format", "tsv"]).done();
    assert!(session.read("people.xyz").starts_with("id\tname"));
    session.corpus(&["export", "people", "-o", "people.MD"]).done();
    assert!(session.read("people.MD").starts_with("| id |"));
    session.corpus(&["export", "people", "places", "-o", "of.2023"]).done();
    assert!(session.path("of.2023/people.csv").exists(), "a folder has no ending");
}

#[test]
fn some_columns_of_a_table_or_report() {
    let session = Session::with_articles();
    let places = session.corpus(&["export", "places", "--columns", "kind,name"]).done();
    assert!(places.starts_with("kind,name\r\n"), "{places}");
    let said = session.corpus(&["export", "who-said", "--columns", "quote,title", "--format", "tsv"]).done();
    assert!(said.starts_with("quote\ttitle\n"), "{said}");
    let said = session.corpus(&["export", "places", "--columns", "nam"]).fails(2);
    assert!(said.contains("there is no column 'nam'") && said.contains("did you mean name?"), "{said}");
    session.corpus(&["export", "places", "people", "-o", "two", "--columns", "name"]).fails(2);
}

#[test]
fn metadata_tells_datasette_what_to_show_and_what_to_hide() {
    let session = Session::with_articles();
    session.corpus(&["export", "--all", "-o", "out", "--format", "json"]).done();
    let metadata: serde_json::Value = serde_json::from_str(&session.read("out/metadata.json")).expect("JSON");
    let tables = metadata["databases"]["corpus"]["tables"].as_object().expect("the tables of corpus.db");
    let working = session.rows(
        "SELECT table_name FROM data_dictionary WHERE column_name IS NULL AND description LIKE 'Working table%'",
    );
    assert!(!working.is_empty());
    for (name, table) in tables {
        let is_working = working.iter().any(|row| row[0] == *name);
        assert_eq!(table["hidden"] == true, is_working, "{name}");
        assert_ne!(table["description"], "", "{name}");
    }
    for row in working {
        assert!(tables.contains_key(&row[0]), "{row:?}");
    }
    assert_eq!(tables["quotes"]["columns"]["cue"], "The reporting words: said, according to.");
}
