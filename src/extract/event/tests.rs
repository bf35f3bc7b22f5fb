//! The examples of the lexicon, and what must hold of any text.

use proptest::prelude::*;

use super::entry::kinds;
use crate::article::{Article, Passage, PassageKind};
use crate::document::{Document, Event};
use crate::extract::extract;
use crate::lexicon;
use crate::span::Span;

fn read(body: &str) -> Document {
    extract(Article {
        source_path: String::new(),
        source_sha256: String::new(),
        title: None,
        outlet: None,
        published: None,
        dateline: None,
        url: None,
        language: None,
        wire: None,
        bylines: vec![],
        body: body.into(),
        passages: vec![Passage { kind: PassageKind::Paragraph, span: Span::new(0, body.len()) }],
        removed: vec![],
    })
}

fn kinds_in(body: &str) -> Vec<&'static str> {
    read(body).events.iter().map(|event| event.kind).collect()
}

#[test]
fn every_example_of_the_lexicon_is_read_as_it_says() {
    let mut wrong = Vec::new();
    for kind in kinds() {
        let file = format!("events/{kind}.tsv");
        for row in lexicon::lexicon(&file) {
            let (example, counter) = (row.column(5), row.column(6));
            if !example.is_empty() && !kinds_in(example).contains(kind) {
                wrong.push(format!("{kind}: not found in: {example}"));
            }
            if !counter.is_empty() && kinds_in(counter).contains(kind) {
                wrong.push(format!("{kind}: wrongly found in: {counter}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} examples fail:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn lexicon_files_are_sorted_and_say_each_trigger_once() {
    for kind in kinds() {
        let file = format!("events/{kind}.tsv");
        let triggers: Vec<&str> = lexicon::lexicon(&file).map(|row| row.column(0)).collect();
        assert!(
            triggers.windows(2).all(|pair| pair[0] < pair[1]),
            "{file} is not sorted, or says a trigger twice"
        );
    }
}

proptest! {
    #[test]
    fn any_text_gives_the_same_events_with_spans_that_lie_in_it(
        words in prop::collection::vec(prop_oneof![
            Just("Mr. Brown".to_owned()), Just("China".to_owned()), Just("met".to_owned()), Just("visited".to_owned()),
            Just("the visit".to_owned()), Just("to".to_owned()), Just("by".to_owned()), Just(",".to_owned()),
            Just("who".to_owned()), Just("and".to_owned()), Just("talks".to_owned()), Just("between".to_owned()),
            Just("“".to_owned()), Just(".".to_owned()), Just("shot".to_owned()), Just("down".to_owned()),
            Just("his".to_owned()), Just("’s".to_owned()), Just("(".to_owned()), Just("was".to_owned()),
            Just("refused".to_owned()), Just("on Sunday".to_owned()), Just("\n".to_owned()), ".{0,10}",
        ], 0..30),
    ) {
        let body = words.join(" ");
        let document = read(&body);
        prop_assert_eq!(&document.events, &read(&body).events);
        for event in &document.events {
            let Event { who, whom, place, reports, .. } = event;
            for entity in who.iter().chain(whom).chain(place) {
                prop_assert!(entity.0 < document.entities.len());
            }
            prop_assert!(!reports.is_empty());
            for report in reports {
                prop_assert!(report.sentence.contains(report.trigger));
                prop_assert!(body.get(report.trigger.start..report.trigger.end).is_some());
                prop_assert!(report.date.is_none_or(|date| report.sentence.contains(date)));
            }
        }
    }
}
