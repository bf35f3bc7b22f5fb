//! Quotation marks as people type them: nested, single, unclosed, over paragraphs.

use std::time::{Duration, Instant};

use crate::session::Session;

/// Speaker, kind and content of every quote of an article with these paragraphs.
pub fn said(paragraphs: &[&str]) -> Vec<[String; 3]> {
    let session = Session::new();
    session.file("one.txt", format!("Harbour council meets again\n\n{}\n", paragraphs.join("\n\n")));
    session.corpus(&["import", "one.txt"]).done();
    let rows = session.rows(
        "SELECT coalesce(p.name, o.name, l.name, q.speaker_text, q.speaker_kind), q.kind, q.text
         FROM quotes q LEFT JOIN people p ON p.id = q.speaker_person_id
         LEFT JOIN organizations o ON o.id = q.speaker_organization_id
         LEFT JOIN places l ON l.id = q.speaker_place_id ORDER BY q.ordinal",
    );
    rows.into_iter().map(|row| [row[0].clone(), row[1].clone(), row[2].clone()]).collect()
}

#[test]
fn curly_marks_stand_inside_curly_marks() {
    assert_eq!(
        said(&[
            "“The council acts as an “honest broker”, a helper and a host for everyone at the port,” says Tomas Vidler of the dockers’ union."
        ]),
        [[
            "Tomas Vidler",
            "direct",
            "The council acts as an “honest broker”, a helper and a host for everyone at the port,"
        ]]
    );
}

#[test]
fn single_marks_run_over_paragraphs_and_are_closed_at_the_end() {
    assert_eq!(
        said(&[
            "'Harbours are boring,' Edna Harrow said.",
            "'So we decided to do something else this year.",
            "'Of course it's the dockers' money that we're going to spend.",
            "'The rest is rock 'n' roll.'",
        ]),
        [
            ["Edna Harrow", "direct", "Harbours are boring,"],
            [
                "Edna Harrow",
                "direct",
                "So we decided to do something else this year. Of course it's the dockers' money that we're going to spend. The rest is rock 'n' roll."
            ],
        ]
    );
}

#[test]
fn apostrophes_are_no_marks() {
    assert_eq!(
        said(&[
            "Edna Harrow said the dockers' strike of '98 was the boys' fault, as it didn't end 'til May.",
            "‘We were shocked by the results’ said Tomas Vidler.",
        ]),
        [
            [
                "Edna Harrow",
                "indirect",
                "the dockers' strike of '98 was the boys' fault, as it didn't end 'til May"
            ],
            ["Tomas Vidler", "direct", "We were shocked by the results"],
        ]
    );
}

#[test]
fn every_sentence_opened_and_none_closed() {
    assert_eq!(
        said(&[
            "Edna Harrow said: \"Young people came to the pier. \"They had waited for years to vote. \"Now they have.",
            "The pier was full.",
        ]),
        [[
            "Edna Harrow",
            "direct",
            "Young people came to the pier. They had waited for years to vote. Now they have."
        ]]
    );
}

#[test]
fn a_statement_is_opened_once_and_closed_paragraphs_later() {
    assert_eq!(
        said(&[
            "Edna Harrow said in a statement:",
            "“The basin will be closed from Monday.",
            "All ferries leave from the north pier.",
            "We are sorry for the trouble.”",
            "The council meets on Friday.",
        ]),
        [[
            "Edna Harrow",
            "direct",
            "The basin will be closed from Monday. All ferries leave from the north pier. We are sorry for the trouble."
        ]]
    );
}

#[test]
fn other_marks_and_loose_marks() {
    assert_eq!(
        said(&[
            "„Wir bauen, we build,“ Edna Harrow said.",
            "« We shall not pay for it », said Tomas Vidler.",
            "\" We never will \", added Vidler.",
        ]),
        [
            ["Edna Harrow", "direct", "Wir bauen, we build,"],
            ["Tomas Vidler", "direct", "We shall not pay for it"],
            ["Tomas Vidler", "direct", "We never will"],
        ]
    );
}

#[test]
fn a_statement_inside_a_statement_has_its_own_source() {
    assert_eq!(
        said(&[
            "“Tomas Vidler told me ‘We will never leave the pier’ and walked out,” Edna Harrow said.",
            "“The union said the cranes would stand still, but I said they were wrong,” Harrow added.",
        ]),
        [
            ["Edna Harrow", "direct", "Tomas Vidler told me ‘We will never leave the pier’ and walked out,"],
            ["Tomas Vidler", "direct", "We will never leave the pier"],
            [
                "Edna Harrow",
                "direct",
                "The union said the cranes would stand still, but I said they were wrong,"
            ],
            ["The union", "indirect", "the cranes would stand still"],
        ]
    );
}

#[test]
fn marks_without_end_take_no_time() {
    let started = Instant::now();
    for piece in ["“a ", "“a ‘b ", "'a \"b ", "“We, ‘they said, ", "\"He said “that ‘she ", "” ’ "]
    {
        said(&[&piece.repeat(150_000 / piece.len())]);
    }
    assert!(started.elapsed() < Duration::from_secs(60), "{:?}", started.elapsed());
}

#[test]
fn a_second_sentence_of_somebody_quoted_needs_no_closing_mark() {
    assert_eq!(
        said(&[
            "“She is a mayor unlike any other,” said Tomas Vidler of the dockers’ union. “Her plan has upended the town. It must be read."
        ]),
        [[
            "Tomas Vidler",
            "direct",
            "She is a mayor unlike any other, Her plan has upended the town. It must be read."
        ]]
    );
}

#[test]
fn a_mark_opened_again_before_the_next_sentence_parts_nothing() {
    assert_eq!(
        said(&["Tomas Vidler won.", "Vidler added: \"I had a good boat. \"And it will float again.\""]),
        [["Tomas Vidler", "direct", "I had a good boat. And it will float again."]]
    );
    assert_eq!(
        said(&[
            "\"We trust the tide,\" Edna Harrow said. \"Most crews want ten boats. \"For them to row takes courage.\""
        ]),
        [[
            "Edna Harrow",
            "direct",
            "We trust the tide, Most crews want ten boats. For them to row takes courage."
        ]]
    );
}
