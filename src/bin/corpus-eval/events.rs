//! Events and their participants.

use crate::Error;
use crate::found::{self, Corpus};
use crate::gold::{Annotation, Event};
use crate::measure::Scores;
use crate::pairs::{best, left_over};
use crate::words::{plain, plain_name, same_name};

/// Counts the events of an article.
pub fn score(
    corpus: &Corpus,
    article: i64,
    annotation: &Annotation,
    scores: &mut Scores,
) -> Result<(), Error> {
    let gold = &annotation.events;
    let found = corpus.events(article)?;
    let gold_parts: Vec<Vec<String>> = gold.iter().map(participants).collect();
    let found_parts: Vec<Vec<String>> = found.iter().map(|event| names(event.participants.iter())).collect();
    let pairs = best(gold.len(), found.len(), 0.0, |g, f| {
        weight(&gold[g], &found[f], &gold_parts[g], &found_parts[f])
    });
    let optional = pairs.iter().filter(|pair| gold[pair.gold].optional).count();
    let must = gold.iter().filter(|event| !event.optional).count();
    let right = pairs.len() - optional;
    scores.find("events", right, found.len() - pairs.len(), must - right);
    for pair in pairs.iter().filter(|pair| !gold[pair.gold].optional) {
        let (truth, event) = (&gold[pair.gold], &found[pair.found]);
        scores.share("events.participants", gold_parts[pair.gold] == found_parts[pair.found]);
        scores.share("events.status", truth.status == event.status);
        if let Some(place) = truth.place.as_deref().filter(|place| !place.is_empty()) {
            scores.share("events.where", event.place.as_deref().is_some_and(|found| same_name(place, found)));
        }
        if let Some(when) = truth.when.as_deref().filter(|when| !when.is_empty()) {
            let first = when.split('/').next().unwrap_or(when);
            scores.share("events.when", event.starts_on.as_deref().unwrap_or_default().starts_with(first));
        }
    }
    for missed in left_over(gold.len(), pairs.iter().map(|pair| pair.gold)) {
        if !gold[missed].optional {
            let event = &gold[missed];
            scores.note(format!("event missed {} {:?} {:?}", event.kind, event.trigger, gold_parts[missed]));
        }
    }
    for wrong in left_over(found.len(), pairs.iter().map(|pair| pair.found)) {
        let event = &found[wrong];
        scores.note(format!("event spurious {} {:?} {:?}", event.kind, event.triggers, event.participants));
    }
    Ok(())
}

fn names<'n>(given: impl Iterator<Item = &'n String>) -> Vec<String> {
    let mut names: Vec<String> = given.filter(|name| !name.is_empty()).map(|name| plain_name(name)).collect();
    names.sort();
    names.dedup();
    names
}

fn participants(event: &Event) -> Vec<String> {
    let sides = event.who.iter().chain(&event.whom);
    names(sides.flatten().flatten())
}

fn weight(truth: &Event, event: &found::Event, gold: &[String], found: &[String]) -> f64 {
    if truth.kind != event.kind {
        return 0.0;
    }
    let shared = gold.iter().filter(|name| found.contains(name)).count();
    let all = gold.len() + found.len() - shared;
    let overlap = if gold.is_empty() || all == 0 { 0.5 } else { shared as f64 / all as f64 };
    if overlap == 0.0 {
        return 0.0;
    }
    overlap + if same_trigger(truth, event) { 0.5 } else { 0.0 }
}

fn same_trigger(truth: &Event, event: &found::Event) -> bool {
    let trigger = plain(truth.trigger.as_deref().unwrap_or_default());
    let Some(first) = trigger.split(' ').next().filter(|word| !word.is_empty()) else { return false };
    event
        .triggers
        .iter()
        .map(|found| plain(found))
        .any(|found| !found.is_empty() && (found.contains(first) || trigger.contains(&found)))
}
