//! `corpus extract`: one JSON document a line, without a database.

use crate::session::Session;

fn documents(lines: &str) -> Vec<serde_json::Value> {
    lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn one_line_an_article_and_no_database() {
    let session = Session::new();
    session.link("tests/articles");
    let found = documents(&session.corpus(&["extract", "tests/articles"]).done());
    assert_eq!(found.len(), 5);
    assert!(!session.database().exists());
    for document in &found {
        let keys: Vec<&str> = document.as_object().expect("an object").keys().map(String::as_str).collect();
        assert_eq!(keys, ["article", "entities", "mentions", "roles", "quotes", "events"]);
    }
}

#[test]
fn offsets_count_code_points_of_the_body() {
    let session = Session::new();
    session.link("tests/articles");
    let mut stretches = 0;
    for document in documents(&session.corpus(&["extract", "tests/articles"]).done()) {
        let body: Vec<char> = document["article"]["body"].as_str().expect("a body").chars().collect();
        each_stretch(&document, &mut |start, end, text| {
            assert_eq!(body[start..end].iter().collect::<String>(), text);
            stretches += 1;
        });
    }
    assert!(stretches > 60, "only {stretches} stretches");
}

/// Every object with a text and its offsets, but for quotes, whose text joins their parts.
fn each_stretch(value: &serde_json::Value, see: &mut dyn FnMut(usize, usize, &str)) {
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| each_stretch(item, see)),
        serde_json::Value::Object(fields) => {
            let number = |key: &str| fields.get(key).and_then(serde_json::Value::as_u64);
            let text = fields.get("text").and_then(serde_json::Value::as_str);
            if let (Some(start), Some(end), Some(text)) = (number("start_char"), number("end_char"), text)
                && !fields.contains_key("parts")
            {
                see(start as usize, end as usize, text);
            }
            fields.values().for_each(|field| each_stretch(field, see));
        }
        _ => {}
    }
}

#[test]
fn it_reads_standard_input() {
    let text = "Ferry runs again\n\nThe ferry to the island runs again, the harbour office said.\n";
    let found = documents(&Session::new().corpus_reading(text, &["extract", "-"]).done());
    assert_eq!(found[0]["article"]["title"], "Ferry runs again");
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_goes_on() {
    let session = Session::new();
    session.file(
        "good.txt",
        "Ferry runs again\n\nThe ferry to the island runs again, the harbour office said.\n",
    );
    session.file("empty.txt", "");
    let run = session.corpus(&["extract", "good.txt", "empty.txt"]).exits(3);
    assert_eq!(documents(&run.stdout).len(), 1);
    assert!(run.stderr.contains("empty.txt"), "{}", run.stderr);
    session.corpus(&["extract", "nowhere.txt"]).fails(1);
}
