//! `corpus-eval`: the counts for annotated articles.

use assert_cmd::Command;

use crate::session::Session;

const TEXT: &str = "Harbour council meets again\n\n“We will dredge the basin before winter,” Edna Harrow said. She said the money was there.\n\n\
                    Tomas Vidler, a crane driver, hopes for rain.\n";

/// The lines of the table that stand for what was asked, without their counts' spaces.
fn table(session: &Session, arguments: &[&str], lines: &[&str]) -> Vec<String> {
    let mut program = Command::cargo_bin("corpus-eval").expect("built with the tests");
    program.args(arguments).current_dir(session.path("."));
    let done = program.assert().success();
    let output = String::from_utf8_lossy(&done.get_output().stdout).into_owned();
    let asked = |line: &&str| line.split_whitespace().next().is_some_and(|name| lines.contains(&name));
    output.lines().filter(asked).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn a_whole_annotation_counts_hits_misses_and_false_finds() {
    let session = Session::new();
    session.file("one.txt", TEXT);
    session.file(
        "gold/one.json",
        r#"{"file": "one.txt", "article": {"title": "Harbour council meets again", "outlet": null, "dateline": null, "published": null},
            "people": [{"name": "Edna Harrow", "aliases": ["Edna Harrow"]}, {"name": "Mary Slate", "aliases": ["Mary Slate"]}],
            "organizations": [], "places": [], "events": [],
            "quotes": [{"kind": "direct", "text": "We will dredge the basin before winter,", "speaker": "Tomas Vidler", "speaker_kind": "person"},
                       {"kind": "indirect", "text": "the money was there", "speaker": "Edna Harrow", "speaker_kind": "person"}]}"#,
    );
    assert_eq!(
        table(&session, &["gold", "one.txt"], &["people", "quotes.all", "quotes.speaker", "article.title"]),
        [
            "people P 0.500 R 0.500 F1 0.500 (tp 1 fp 1 fn 1)",
            "quotes.all P 1.000 R 1.000 F1 1.000 (tp 2 fp 0 fn 0)",
            "article.title 1.000 (1/1)",
            "quotes.speaker 0.500 (1/2)",
        ]
    );
}

#[test]
fn attributions_in_standoff_count_by_shared_words_and_leave_out_thoughts() {
    let session = Session::new();
    session.file("text/one.txt", TEXT);
    let place = |words: &str| {
        let start = TEXT[..TEXT.find(words).expect("words of the text")].chars().count();
        format!("{start} {}\t{words}", start + words.chars().count())
    };
    let attribution = |at: usize, source: &str, cue: &str, content: &str| {
        let (s, c, w) = (at * 3, at * 3 + 1, at * 3 + 2);
        format!(
            "T{s}\tSource {}\nT{c}\tCue {}\nT{w}\tContent {}\nE{at}\tAttribution:T{c} Source:T{s} Cue:T{c} Content:T{w}\n",
            place(source),
            place(cue),
            place(content)
        )
    };
    let file = attribution(1, "Edna Harrow", "said", "“We will dredge the basin before winter,”")
        + &attribution(2, "Tomas Vidler", "said", "the money was there")
        + &attribution(3, "Tomas Vidler", "hopes", "for rain");
    session.file("attributions/one_0a1b.ann", file);
    assert_eq!(
        table(
            &session,
            &["--attributions", "attributions", "text"],
            &["attr.direct", "attr.all", "attr.source", "attr.content_exact"]
        ),
        [
            "attr.direct P 1.000 R 1.000 F1 1.000 (tp 1 fp 0 fn 0)",
            "attr.all P 1.000 R 1.000 F1 1.000 (tp 2 fp 0 fn 0)",
            "attr.content_exact 1.000 (2/2)",
            "attr.source 0.500 (1/2)",
        ]
    );
}
