//! `corpus query`: names in every known form, values that are wrong, reports of the user's own.

use crate::session::Session;

/// A corpus with people whose names are easily confused; what they said is written into the tables.
fn quarrel() -> Session {
    let session = Session::new();
    let body = "Harbour plan\n\nIt will float. It will sink. It must wait. Nobody asked us.";
    session.file("plan.txt", body);
    session.corpus(&["import", "plan.txt"]).done();
    session
        .open()
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             DELETE FROM quotes;
             INSERT INTO people (id, name) VALUES (101, 'Maren Østby'), (102, 'Lin Wang'), (103, 'Wang Bo'),
                 (104, 'José Ibáñez'), (105, 'Georgia Tull');
             INSERT INTO organizations (id, name, kind) VALUES (201, 'Harbour Authority of Skarn', 'government'),
                 (202, 'Skarn Courier', 'media');
             INSERT INTO places (id, name, kind) VALUES (301, 'Georgia', 'country');
             INSERT INTO aliases (alias, kind, person_id) VALUES ('Maren Østby', 'full', 101), ('Østby', 'short', 101),
                 ('Maren Ostbye', 'misspelling', 101), ('Wang', 'short', 102), ('Wang', 'short', 103),
                 ('Ibáñez', 'short', 104), ('Georgia', 'short', 105);
             INSERT INTO aliases (alias, kind, organization_id) VALUES ('H.A.S.', 'acronym', 201);
             UPDATE articles SET outlet_id = 202, published = '2023-06', published_basis = 'text';
             INSERT INTO quotes (id, article_id, ordinal, kind, text, start_char, end_char, speaker_kind,
                 speaker_person_id, speaker_organization_id, speaker_text, cue, addressee, floating, confidence, made_by)
             VALUES (1, 1, 1, 'direct', 'It will float.', 14, 28, 'person', 101, NULL, 'she', 'said', NULL, 0, 0.9, 'test'),
                 (2, 1, 2, 'direct', 'It will sink.', 29, 42, 'person', 102, NULL, 'Wang', 'warned', 'reporters', 0, 0.9, 'test'),
                 (3, 1, 3, 'mixed', 'It must wait.', 43, 56, 'organization', NULL, 201, NULL, NULL, NULL, 0, 0.9, 'test'),
                 (4, 1, 4, 'direct', 'Nobody asked us.', 57, 73, 'unknown', NULL, NULL, 'they', 'said', NULL, 0, 0.3, 'test');",
        )
        .expect("filling the tables");
    session
}

/// The first column of the answer.
fn speakers(session: &Session, arguments: &[&str]) -> Vec<String> {
    let mut line = vec!["query", "who-said"];
    line.extend(arguments);
    line.extend(["--format", "csv"]);
    let answer = session.corpus(&line).done();
    let mut rows = csv::Reader::from_reader(answer.as_bytes());
    rows.records().map(|row| row.expect("a row")[0].to_owned()).collect()
}

#[test]
fn bare_it_lists_everybody_and_tells_the_unknown() {
    let session = quarrel();
    let run = session.corpus(&["query", "who-said", "--format", "csv"]).exits(0);
    assert_eq!(speakers(&session, &[]), ["Maren Østby", "Lin Wang", "Harbour Authority of Skarn", "unknown"]);
    assert!(run.stderr.contains("1 of the corpus's 4 quotes have no known speaker"), "{}", run.stderr);
}

#[test]
fn a_name_is_known_in_any_form() {
    let session = quarrel();
    for form in ["Maren Østby", "østby", "ostby", "MAREN OSTBY", "maren ostbye", "person:101", "  Østby "]
    {
        assert_eq!(speakers(&session, &[form]), ["Maren Østby"], "{form}");
    }
    assert_eq!(speakers(&session, &["maren", "ostby", "--kind", "direct"]), ["Maren Østby"]);
    assert_eq!(speakers(&session, &["--speaker", "has"]), ["Harbour Authority of Skarn"]);
    assert!(speakers(&session, &["ibanez"]).is_empty());
}

#[test]
fn the_whole_name_of_one_comes_before_part_of_anothers() {
    let session = quarrel();
    let run = session.corpus(&["query", "events-of", "georgia"]).exits(0);
    let told = "note: 'georgia' is taken as Georgia (place:301); also called so: Georgia Tull (person:105)";
    assert!(run.stderr.contains(told), "{}", run.stderr);
}

#[test]
fn an_ambiguous_name_gets_its_candidates_a_line_each() {
    let said = quarrel().corpus(&["query", "who-said", "wang"]).fails(2);
    assert!(said.contains("'wang' may be any of 2\n  person:102  Lin Wang, person, 0 mentions\n"), "{said}");
    assert!(said.contains("\n  person:103  Wang Bo, person, 0 mentions\n"), "{said}");
}

#[test]
fn an_unknown_name_gets_the_nearest() {
    let session = quarrel();
    let mistyped = session.corpus(&["query", "who-said", "ostbi"]).fails(2);
    assert!(mistyped.contains("Maren Østby"), "{mistyped}");
    let nobody = session.corpus(&["query", "who-said", "Xqzyv"]).fails(2);
    assert!(nobody.contains("is called 'Xqzyv'") && !nobody.contains("did you mean"), "{nobody}");
}

#[test]
fn an_outlet_must_publish() {
    let session = quarrel();
    assert_eq!(speakers(&session, &["--outlet", "skarn courier"]).len(), 4);
    let said = session.corpus(&["query", "who-said", "--outlet", "HAS"]).fails(2);
    assert!(said.contains("no outlet"), "{said}");
}

#[test]
fn what_is_no_name_is_taken_as_words() {
    let session = quarrel();
    assert_eq!(speakers(&session, &["--about", "floats"]), ["Maren Østby"]);
    assert_eq!(speakers(&session, &["--to", "reporters"]), ["Lin Wang"]);
    assert!(speakers(&session, &["--about", "\"OR * NEAR("]).is_empty());
}

#[test]
fn a_partial_date_is_left_out_only_if_it_is_surely_outside() {
    let session = quarrel();
    for (flags, found) in [
        (["--since", "2023-06-18"], true),
        (["--until", "2023-06-18"], true),
        (["--since", "2023-07"], false),
        (["--until", "2023-05-31"], false),
        (["--since", "2023"], true),
        (["--until", "2022"], false),
    ] {
        assert_eq!(!speakers(&session, &flags).is_empty(), found, "{flags:?}");
    }
}

#[test]
fn wrong_values_are_misuse() {
    let session = quarrel();
    for (arguments, told) in [
        (&["who-said", "--since", "June"][..], "'June' is not a date like 2023, 2023-06 or 2023-06-18"),
        (&["who-said", "--until", "2023-02-30"], "'2023-02-30' is not a date"),
        (&["who-said", "--kind", "loud"], "direct, mixed, indirect"),
        (&["who-said", "--loud"], "--loud"),
        (&["most-quoted", "--least", "many"], "'many' is not a whole number"),
        (&["quotes-about"], "quotes-about needs about: The person, organization, place or words spoken of"),
        (&["quotes-about"], "\n  --speaker NAME         Only what this person, organization or place said\n"),
        (&["who-said", "--columns", "speaker,quotes"], "there is no column 'quotes'"),
        (&["who-said", "--columns", "quotes"], "did you mean quote? there are speaker, role, quote"),
        (&["who-said", "--limit", "few"], "give a number of rows, or all"),
        (&["who-siad"], "did you mean who-said"),
        (&["quotes"], "quotes-about"),
        (&["zzz"], "`corpus query` lists the reports"),
        (&["./none.sql"], "can't read ./none.sql"),
    ] {
        let line: Vec<&str> = ["query"].iter().chain(arguments).copied().collect();
        let said = session.corpus(&line).fails(2);
        assert!(said.contains(told), "{arguments:?}: {said}");
    }
}

#[test]
fn the_list_names_every_report_and_its_parameters() {
    let list = quarrel().corpus(&["query", "--format", "csv"]).done();
    assert!(
        list.contains("who-said,Who said what,[SPEAKER] --about --to --outlet --since --until --kind"),
        "{list}"
    );
    assert_eq!(csv::Reader::from_reader(list.as_bytes()).records().count(), corpus::report::all().len());
}

#[test]
fn help_tells_the_question_and_its_flags() {
    let help = Session::new().corpus(&["query", "who-said", "--help"]).done();
    for told in
        ["Who said what", "--about", "--outlet", "possible values: direct, mixed, indirect", "Examples:"]
    {
        assert!(help.contains(told), "{told}: {help}");
    }
}

#[test]
fn a_wording_is_exact_near_or_not_there() {
    let session = quarrel();
    let find = |wording: &str| session.corpus(&["query", "find-quote", wording, "--format", "csv"]).done();
    assert!(find("it WILL float").contains("exact,1.0,Maren Østby"), "{}", find("it WILL float"));
    assert!(
        find("it will surely float").contains("near,0.75,Maren Østby"),
        "{}",
        find("it will surely float")
    );
    assert!(find("Harbour plan").contains("text,1.0,,Harbour plan"), "{}", find("Harbour plan"));
    let none = find("the tides are wrong");
    assert!(none.contains("none,,,\"not found in 1 articles with 4 quotes"), "{none}");
}

#[test]
fn a_report_of_ones_own_has_the_same_header_and_flags() {
    let session = quarrel();
    session.file(
        "mine.sql",
        "-- title: Mine\n-- param: speaker (name, required): Whose\n-- param: longer_than (integer, default 2): Words\n\
         SELECT text, :speaker AS who FROM quotes WHERE speaker_person_id = :speaker_person\n\
         AND length(text) > :longer_than;\n",
    );
    let said = session.corpus(&["query", "./mine.sql", "ostby", "--format", "csv"]).done();
    assert_eq!(said, "text,who\nIt will float.,Maren Østby\n".replace('\n', "\r\n"));
    let none =
        session.corpus(&["query", "--format", "csv", "mine.sql", "ostby", "--longer-than", "99"]).done();
    assert_eq!(none, "text,who\r\n");
    let said = session.corpus(&["query", "./mine.sql"]).fails(2);
    assert!(said.contains("--longer-than N  Words (2 if not given)"), "{said}");
    let chosen = ["query", "--columns", "who,text", "--format", "csv", "./mine.sql", "ostby"];
    assert_eq!(session.corpus(&chosen).done(), "who,text\r\nMaren Østby,It will float.\r\n");
    assert!(session.corpus(&["query", "./mine.sql", "--help"]).done().contains("Whose"));
}

#[test]
fn a_report_without_a_header_takes_words() {
    let session = quarrel();
    session.file("bare.sql", "SELECT text FROM quotes WHERE cue = :cue");
    let said = session.corpus(&["query", "bare.sql", "--cue", "warned", "--format", "csv"]).done();
    assert_eq!(said, "text\r\nIt will sink.\r\n");
}

#[test]
fn a_report_of_ones_own_can_only_read() {
    let session = quarrel();
    for sql in [
        "DELETE FROM quotes",
        "SELECT 1; SELECT 2",
        "ATTACH 'other.db' AS other",
        "-- param: x: no type\nSELECT :x",
        "SELECT nothing FROM nowhere",
        "",
    ] {
        session.file("mine.sql", sql);
        session.corpus(&["query", "./mine.sql"]).fails(2);
    }
    assert_eq!(session.rows("SELECT count(*) FROM quotes"), [["4"]]);
}

#[test]
fn columns_are_chosen_and_ordered_in_every_format() {
    let session = quarrel();
    session
        .open()
        .execute("UPDATE articles SET url = 'https://news.example/plan'", [])
        .expect("a web address");
    let ask = |format: &str| {
        let line = ["query", "who-said", "ostby", "--columns", "title,speaker,URL", "--format", format];
        session.corpus(&line).done()
    };
    assert_eq!(ask("csv"), "title,speaker,url\r\nHarbour plan,Maren Østby,https://news.example/plan\r\n");
    assert_eq!(
        ask("ndjson"),
        "{\"title\":\"Harbour plan\",\"speaker\":\"Maren Østby\",\"url\":\"https://news.example/plan\"}\n"
    );
    assert!(ask("table").starts_with("title         speaker      url\n"), "{}", ask("table"));
}

#[test]
fn the_corpus_may_be_named_before_and_after_the_command() {
    let session = quarrel();
    std::fs::rename(session.database(), session.path("other.db")).expect("another name");
    session.file("mine.sql", "SELECT count(*) AS n FROM quotes");
    for line in [
        &["--db", "other.db", "query", "who-said", "ostby"][..],
        &["query", "--db", "other.db", "who-said", "ostby"],
        &["query", "who-said", "ostby", "--db", "other.db"],
        &["--db", "other.db", "query", "./mine.sql"],
        &["--db=other.db", "sql", "SELECT 1"],
        &["--db", "other.db", "show", "article", "1"],
        &["show", "--db", "other.db", "article", "1"],
        &["--db", "other.db", "status"],
    ] {
        session.corpus(line).exits(0);
    }
    session.corpus(&["--db", "none.db", "status"]).fails(1);
}
