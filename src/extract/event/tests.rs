//! The examples of the lexicon, and what must hold of any text.

use proptest::prelude::*;

use super::entry::kinds;
use crate::article::{Article, Passage, PassageKind};
use crate::document::{Document, EntityIndex, Event};
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
        published_at: None,
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

/// The first event of that kind in a text: its status, who acts, on whom, and the words for its time.
fn told(body: &str, kind: &str) -> Option<String> {
    let document = read(body);
    let event = document.events.iter().find(|event| event.kind == kind)?;
    let names = |side: &[EntityIndex]| {
        side.iter().map(|entity| document.entities[entity.0].name.as_str()).collect::<Vec<_>>().join("+")
    };
    let date = event.reports[0].date.map_or("", |date| &body[date.start..date.end]);
    Some(format!("{:?}: {} > {} ({date})", event.status, names(&event.who), names(&event.whom)))
}

#[test]
fn sides_status_and_time_are_read_from_the_clause() {
    for (body, kind, expected) in [
        ("The board rejected the offer.", "refusal", "Happened:  >  ()"),
        ("Two miners were killed by a rock fall.", "attack", "Happened:  >  ()"),
        ("The king of Sweden visited Japan in May.", "visit", "Happened: Sweden >  (May)"),
        ("Employees at Google deleted the messages in May.", "other", "Happened: Google >  (May)"),
        (
            "David Miller signed the tax measure into law on Friday.",
            "law",
            "Happened: David Miller >  (Friday)",
        ),
        ("Last month, Google unveiled the 2017 roadster.", "other", "Happened: Google >  (Last month)"),
        (
            "Japan fired two missiles toward the sea shortly after noon on Monday.",
            "military",
            "Happened: Japan >  (Monday)",
        ),
        ("The curfew imposed by Japan during the crisis ended.", "other", "Happened: Japan >  ()"),
        (
            "It was announced in Rome that Helen Carter would visit Japan.",
            "visit",
            "Planned: Helen Carter >  ()",
        ),
        ("Police took two men into custody in Rome.", "arrest", "Happened:  >  ()"),
        ("Dozens of miners escaped on Friday.", "other", "Happened:  >  (Friday)"),
        (
            "Helen Carter was at the BBC attending a conference in May.",
            "meeting",
            "Happened: Helen Carter >  (May)",
        ),
        (
            "The men stopped in photos released by the FBI were arrested in Rome.",
            "arrest",
            "Happened:  >  ()",
        ),
        (
            "The girls kidnapped by rebels two years ago were rescued on Friday.",
            "other",
            "Happened:  >  (Friday)",
        ),
        (
            "The FBI promised on Friday to punish breaches of the sanctions on Iran.",
            "sanction",
            "Happened:  > Iran ()",
        ),
        ("Protests erupted on the square.", "protest", "Happened:  >  ()"),
        // People and bodies without a name do things, too.
        ("A ferry sank near the island on Friday.", "disaster", "Happened:  >  (Friday)"),
        ("The thieves stole a painting on Friday.", "other", "Happened:  >  (Friday)"),
        ("The council met on Monday to discuss the budget.", "meeting", "Happened:  >  (Monday)"),
        ("The leaders of Japan and India met on Friday.", "meeting", "Happened: Japan > India (Friday)"),
        ("The union reached a deal with the company on Friday.", "agreement", "Happened:  >  (Friday)"),
        (
            "The ministry said in a statement on Friday that the plan had failed.",
            "statement",
            "Happened:  >  (Friday)",
        ),
        ("The film was released in May.", "other", "Happened:  >  (May)"),
        ("A judge acquitted the minister on Friday.", "arrest", "Happened:  >  (Friday)"),
        // What stands in another clause, or is said there, has its own time and its own doer.
        (
            "Helen Carter, who took office last year, said she regretted the death of David Miller.",
            "other",
            "Happened: David Miller >  ()",
        ),
        ("The FBI is to investigate two banks.", "investigation", "Planned: FBI >  ()"),
        (
            "David Miller was to have met Helen Carter in Rome.",
            "meeting",
            "Hypothetical: David Miller > Helen Carter ()",
        ),
        ("The film won the award on Thursday.", "other", "Happened:  >  (Thursday)"),
        (
            "The school closed, said Rabbi David Miller in a statement posted online.",
            "statement",
            "Happened: David Miller >  ()",
        ),
        ("Ten people were killed when a man fired at a crowd on Friday.", "attack", "Happened:  >  (Friday)"),
        (
            "David Miller threatened to rob a bank and carry out a bombing in Rome.",
            "attack",
            "Hypothetical: David Miller >  ()",
        ),
        ("David Miller said he'd killed ten people.", "attack", "Happened: David Miller >  ()"),
        (
            "The storm hit South Korea. The South Korean president visited Japan.",
            "visit",
            "Happened: South Korea >  ()",
        ),
        ("Police shot and killed the driver, said David Miller.", "attack", "Happened:  >  ()"),
        ("David Miller ended his British trip on Friday.", "visit", "Happened: David Miller >  (Friday)"),
        ("Google shocked the market when it sold the company.", "deal", "Happened: Google >  ()"),
        ("Critics of the Iran sanctions spoke.", "sanction", "Happened:  > Iran ()"),
        (
            "Employees shared it after the FBI was hacked, as shown in files kept by Google.",
            "attack",
            "Happened:  > FBI ()",
        ),
    ] {
        assert_eq!(told(body, kind).as_deref(), Some(expected), "{body}");
    }
}

#[test]
fn what_only_describes_people_is_no_happening_of_theirs() {
    assert_eq!(
        told("A court in Cairo sentenced ousted president David Miller on Friday.", "appointment"),
        None
    );
    assert_eq!(told("None of the men were charged in Rome.", "arrest"), None);
    assert_eq!(told("Helen Carter has long dreamed of running for president.", "other"), None);
    assert_eq!(told("It is not known how many have died.", "other"), None);
    assert_eq!(told("Google has provided no evidence.", "other"), None);
    assert_eq!(told("China banned operators of its grid from buying shares in Google.", "deal"), None);
    assert_eq!(told("Companies in Rome returned money to Canada.", "visit"), None);
    assert_eq!(told("David Miller left the hospital on Friday.", "appointment"), None);
    assert_eq!(told("China hosts thousands of diplomats from Japan.", "meeting"), None);
    assert_eq!(told("Critics in Rome question whether Google will change.", "investigation"), None);
    assert_eq!(told("The gunman marched toward the school in Rome.", "protest"), None);
    assert_eq!(
        told("Helen Carter spoke about visiting Japan.", "visit").as_deref(),
        Some("Hypothetical: Helen Carter >  ()")
    );
    assert_eq!(told("The memo seen by Reuters said little.", "statement"), None);
    assert_eq!(told("A clerk named Helen Carter spoke to the head of the bank in May.", "appointment"), None);
    assert_eq!(told("The game War of Towers was released in Rome on Monday.", "attack"), None);
    assert_eq!(told("It is impossible to start a war in Canada.", "attack"), None);
    let customers = told("Google has been contacting its Canada customers since May. Canada froze.", "other");
    assert!(customers.is_none_or(|event| !event.contains("> Canada")));
    let bear = told("The Harbour Zoo gorilla Bobo was killed on Friday in Rome.", "attack");
    assert_eq!(bear.as_deref(), Some("Happened:  >  (Friday)"));
    assert_eq!(told("Japan has refrained from testing a missile.", "military"), None);
    let monstrous = told("Mr. Miller described the use of a truck to kill people as monstrous.", "attack");
    assert_eq!(monstrous.as_deref(), Some("Happened:  >  ()"));
}

#[test]
fn two_sides_told_of_before_come_back_as_a_pair() {
    let body = "David Miller met Helen Carter in Rome in May. The two leaders agreed to end the dispute.";
    assert_eq!(told(body, "agreement").as_deref(), Some("Happened: David Miller > Helen Carter ()"));
}

#[test]
fn another_time_is_another_happening() {
    let body = "A driver killed ten people in Nice on Thursday. People fled the attack. \
                Thirty people were massacred in Sousse in 2015.";
    let places: Vec<_> =
        read(body).events.iter().filter(|event| event.kind == "attack").map(|event| event.place).collect();
    assert_eq!(places.len(), 2);
    let body = "Rebels abducted the girls in Chibok in 2014. The girls were kidnapped from their school.";
    assert_eq!(read(body).events.len(), 1, "one act told with two words");
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
