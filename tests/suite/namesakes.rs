//! Whom a name stands for: in any spelling, in part, and where several are called so.

use crate::session::Session;

/// A corpus with people of one name and with how often each is mentioned; nothing else of the article matters.
fn people(rows: &[(i64, &str, usize)]) -> Session {
    let session = Session::new();
    session.file("pier.txt", "Pier plan\n\nThe pier will be rebuilt, the harbour office said on Monday.\n");
    session.corpus(&["import", "pier.txt"]).done();
    let db = session.open();
    db.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM quotes; DELETE FROM people;")
        .expect("an empty table");
    for (id, name, mentions) in rows {
        db.execute("INSERT INTO people (id, name) VALUES (?1, ?2)", (id, name)).expect("a person");
        for _ in 0..*mentions {
            db.execute(
                "INSERT INTO mentions (article_id, start_char, end_char, text, kind, person_id, made_by)
                 VALUES (1, 0, 4, 'Pier', 'name', ?1, 'test')",
                [id],
            )
            .expect("a mention");
        }
    }
    session
}

/// Whom a name is taken for, by the report that says something of anybody.
fn taken(session: &Session, arguments: &[&str]) -> String {
    session.file("whom.sql", "-- param: name (name): Whom\nSELECT :name AS name");
    let line = [&["query", "./whom.sql", "--format", "tsv"], arguments].concat();
    session.corpus(&line).done().lines().nth(1).expect("a row").to_owned()
}

fn refused(session: &Session, name: &str) -> String {
    session.corpus(&["query", "who-said", name]).fails(2)
}

#[test]
fn case_accents_and_half_a_name_mean_the_same() {
    let session = people(&[(1, "Zaïna Haddad", 1), (2, "Ole van der Berg", 1), (3, "Mr. Edna Roe Jr.", 1)]);
    for name in ["Haddad", "haddad", "HADDAD", "zaina", "ZAÏNA", "zaina haddad"] {
        assert_eq!(taken(&session, &[name]), "Zaïna Haddad", "{name}");
    }
    for name in ["van der berg", "der Berg", "berg", "ole", "ole van"] {
        assert_eq!(taken(&session, &[name]), "Ole van der Berg", "{name}");
    }
    for nobody in ["had", "van", "der", "van berg"] {
        let said = refused(&session, nobody);
        assert!(said.contains("is called"), "{nobody}: {said}");
    }
}

#[test]
fn a_namesake_is_not_hidden() {
    let session = people(&[(1, "Lindqvist", 9), (2, "Ada Lindqvist", 3), (3, "Bo Lindqvist", 1)]);
    let said = refused(&session, "lindqvist");
    assert!(
        said.contains(
            "error: 'lindqvist' may be any of 3\n  person:1  Lindqvist, person, 9 mentions in 1 article\n  \
             person:2  Ada Lindqvist, person, 3 mentions in 1 article\n  person:3  Bo Lindqvist, "
        ),
        "{said}"
    );
    assert_eq!(taken(&session, &["ada"]), "Ada Lindqvist");
    assert_eq!(taken(&session, &["Lindqvist", "--exact"]), "Lindqvist");
}

#[test]
fn what_tells_namesakes_apart() {
    let session = people(&[(1, "Ada Lindqvist", 3), (2, "Bo Lindqvist", 1)]);
    session
        .open()
        .execute_batch(
            "INSERT INTO organizations (id, name, kind) VALUES (900, 'Skarn Courier', 'media');
             UPDATE articles SET outlet_id = 900;
             INSERT INTO roles (person_id, role, article_id, start_char, end_char) VALUES (1, 'the mayor', 1, 0, 4);",
        )
        .expect("a role and an outlet");
    let said = refused(&session, "lindqvist");
    assert!(
        said.contains("person:1  Ada Lindqvist, the mayor, 3 mentions in 1 article (Skarn Courier)\n"),
        "{said}"
    );
}

#[test]
fn who_is_mentioned_ten_times_as_often_is_meant() {
    let session = people(&[(1, "Lindqvist", 2), (2, "Ada Lindqvist", 20), (3, "Bo Lindqvist", 1)]);
    let run = session.corpus(&["query", "who-said", "LINDQVIST"]).exits(0);
    let note = "note: 'LINDQVIST' is taken as Ada Lindqvist (person:2); \
                also called so: Lindqvist (person:1), Bo Lindqvist (person:3)";
    assert!(run.stderr.contains(note), "{}", run.stderr);
    let page = session.corpus(&["show", "person", "lindqvist"]).exits(0);
    assert!(page.stderr.contains(note.trim_start_matches("note: 'LINDQVIST'")), "{}", page.stderr);
    assert_eq!(taken(&session, &["lindqvist", "--exact"]), "Lindqvist");

    let nine_times = people(&[(1, "Ada Lindqvist", 19), (2, "Bo Lindqvist", 2)]);
    assert!(refused(&nine_times, "lindqvist").contains("may be any of 2"));
    let only_a_surname = people(&[(1, "Lindqvist", 20), (2, "Ada Lindqvist", 1)]);
    assert!(refused(&only_a_surname, "lindqvist").contains("may be any of 2"));
    let unmentioned = people(&[(1, "Ada Lindqvist", 5), (2, "Bo Lindqvist", 0)]);
    assert!(refused(&unmentioned, "lindqvist").contains("may be any of 2"));
}

#[test]
fn exactly_so_is_a_whole_name_or_a_known_form() {
    let session = people(&[(1, "Ada Lindqvist", 1), (2, "Bo Lindqvist", 1)]);
    session
        .open()
        .execute("INSERT INTO aliases (alias, kind, person_id) VALUES ('Lindqvist', 'short', 2)", [])
        .expect("an alias");
    assert_eq!(taken(&session, &["lindqvist", "--exact"]), "Bo Lindqvist");
    assert!(refused(&session, "lindqvist").contains("may be any of 2"));
    let said = session.corpus(&["query", "who-said", "ada", "--exact"]).fails(2);
    assert!(said.contains("Ada Lindqvist"), "{said}");
    let words = session.corpus(&["query", "quotes-about", "ada", "--exact"]).exits(0);
    assert!(words.stderr.contains("taken as words"), "{}", words.stderr);
    let part = session.corpus(&["query", "quotes-about", "ada"]).exits(0);
    assert!(part.stderr.contains("'ada' is taken as Ada Lindqvist (person:1)"), "{}", part.stderr);
}

#[test]
fn a_name_of_many_tells_the_most_mentioned() {
    let names: Vec<String> = (0..30).map(|place| format!("Kim Test{}", "a".repeat(place + 1))).collect();
    let rows: Vec<(i64, &str, usize)> =
        (1..).zip(&names).map(|(id, name)| (id, name.as_str(), usize::from(id == 30))).collect();
    let said = refused(&people(&rows), "kim");
    assert!(said.contains("may be any of 30\n  person:30  Kim"), "{said}");
    assert!(said.contains("\n  … and 10 more\n"), "{said}");
}

#[test]
fn a_name_from_an_article_stays_on_its_line() {
    let session = people(&[(1, "Ada\nerror: Lindqvist", 1), (2, "Bo\u{1b}[31m Lindqvist", 1)]);
    let said = refused(&session, "lindqvist");
    assert!(said.contains("Ada↵error: Lindqvist") && said.contains("Bo␛[31m Lindqvist"), "{said}");
}

#[test]
fn a_short_form_of_a_body_comes_before_the_end_of_somebodys_name() {
    let session = people(&[(1, "Seo Jin Un", 9)]);
    session
        .open()
        .execute_batch(
            "INSERT INTO organizations (id, name, kind) VALUES (900, 'United Nets', 'other');
             INSERT INTO aliases (alias, kind, organization_id) VALUES ('U.N.', 'acronym', 900);",
        )
        .expect("a body");
    let run = session.corpus(&["query", "who-said", "un"]).exits(0);
    let note = "'un' is taken as United Nets (organization:900); also called so: Seo Jin Un (person:1)";
    assert!(run.stderr.contains(note), "{}", run.stderr);
}
