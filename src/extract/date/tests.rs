//! The table `tests/dates.tsv`: what is found in a sentence and what it means.

use proptest::prelude::*;

use super::{Tense, find, resolve};
use crate::article::{Article, Passage, PassageKind};
use crate::date::PartialDate;
use crate::extract::text::Text;
use crate::span::Span;

fn text(body: &str) -> Text {
    Text::read(&Article {
        source_path: String::new(),
        source_sha256: String::new(),
        title: None,
        outlet: None,
        published: None,
        dateline: None,
        url: None,
        language: None,
        wire: None,
        published_at: None,
        bylines: vec![],
        body: body.into(),
        passages: vec![Passage { kind: PassageKind::Paragraph, span: Span::new(0, body.len()) }],
        removed: vec![],
    })
}

/// Words and date of the first expression, as the table writes them.
fn read(sentence: &str, published: &str, tense: &str) -> (String, String) {
    let text = text(sentence);
    let tense = if tense == "past" { Tense::Past } else { Tense::Future };
    let none = || "-".to_owned();
    let Some(first) = find(&text).first().copied() else { return (none(), none()) };
    let date = resolve(&first, PartialDate::parse(published), tense).map_or_else(none, |when| {
        if when.starts == when.ends {
            when.starts.to_string()
        } else {
            format!("{}/{}", when.starts, when.ends)
        }
    });
    (text.words(first.span).to_owned(), date)
}

#[test]
fn reads_the_table_of_dates() {
    let table = include_str!("../../../tests/dates.tsv");
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let (words, date) = read(columns[0], columns[1], columns[2]);
        if (words.as_str(), date.as_str()) != (columns[3], columns[4]) {
            wrong.push(format!("{line}\n    found {words:?}: {date}"));
        }
    }
    assert!(wrong.is_empty(), "{} lines differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_same_month_is_that_of_the_date_before() {
    let text = text("He came in May 2021, and in the same month she left.");
    let found = find(&text);
    assert_eq!(found.len(), 2);
    let when = resolve(&found[1], None, Tense::Past).map(|when| when.starts.to_string());
    assert_eq!(when.as_deref(), Some("2021-05"));
}

proptest! {
    #[test]
    fn any_text_gives_ordered_spans_and_dates_that_exist(
        words in prop::collection::vec(prop_oneof![
            Just("June".to_owned()), Just("31".to_owned()), Just("2023".to_owned()), Just("last".to_owned()),
            Just("the".to_owned()), Just("week".to_owned()), Just("ago".to_owned()), Just("999".to_owned()),
            Just("Sunday".to_owned()), Just(",".to_owned()), Just("past".to_owned()), Just("same".to_owned()),
            Just("month".to_owned()), Just("end of".to_owned()), Just("to".to_owned()), Just("centuries".to_owned()), ".{0,12}",
        ], 0..25),
        year in -9999i16..=9999, month in prop::option::of(1i8..=12), day in prop::option::of(1i8..=28),
    ) {
        let text = text(&words.join(" "));
        let found = find(&text);
        prop_assert_eq!(&found, &find(&text));
        let anchor = PartialDate { year, month, day: month.and(day) };
        for pair in found.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        for expression in &found {
            prop_assert!(!text.words(expression.span).is_empty());
            for tense in [Tense::Past, Tense::Future] {
                if let Some(when) = resolve(expression, Some(anchor), tense) {
                    prop_assert!(when.starts.day.is_none() || when.starts.civil().is_some());
                    prop_assert!(when.starts.year <= when.ends.year);
                }
            }
        }
    }
}
