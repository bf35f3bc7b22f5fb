//! Mentions of one happening within an article are one event.

use std::collections::{BTreeSet, HashMap};

use foldhash::fast::FixedState;

use super::candidate::Candidate;
use super::entry::{Condition, Entry};
use super::merge_time::{apart, narrows, overlap};
use super::scene::Scene;
use super::words::{self, Outlook};
use crate::document::{EntityIndex, EntityKind, Event, EventReport, EventStatus, PlaceKind, When};
use crate::extract::date::{DateForm, Unit};
use crate::span::Span;
use crate::work;

/// An event while it grows.
struct Open {
    first: Candidate,
    who: Vec<EntityIndex>,
    whom: Vec<EntityIndex>,
    outlook: Outlook,
    firm: bool,
    place: Option<EntityIndex>,
    when: Option<When>,
    /// Where its times are told …
    dates: BTreeSet<Span>,
    /// … and what they say, each once.
    times: Vec<DateForm>,
    reports: Vec<EventReport>,
    /// Those that told of it, each once.
    entries: Vec<&'static Entry>,
    /// The sentence of the last report.
    last: usize,
}

/// Steps to compare a candidate with an event.
const STEPS_TO_COMPARE: usize = 4;

/// How many sentences may lie between two reports of which one names nobody.
const NEARBY: usize = 2;

/// Joins candidates, in the order of the text, to events.
pub fn merge(scene: &Scene<'_>, candidates: Vec<Candidate>) -> Vec<Event> {
    let mut open: Vec<Open> = Vec::new();
    // Only what is of one kind can be one happening.
    let mut of_kind: HashMap<&str, Vec<usize>, FixedState> = HashMap::default();
    for candidate in candidates {
        let alike = of_kind.entry(candidate.entry.kind).or_default();
        work::spend(alike.len() * STEPS_TO_COMPARE);
        let best = alike
            .iter()
            .filter_map(|place| Some((likeness(scene, &open[*place], &candidate)?, *place)))
            .max_by_key(|(likeness, place)| (*likeness, open[*place].weight(&candidate), *place));
        match best {
            Some((_, place)) => open[place].join(scene, candidate),
            None if stands_alone(scene, &candidate) => {
                alike.push(open.len());
                open.push(Open::new(scene, candidate));
            }
            None => {}
        }
    }
    open.into_iter().map(Open::close).collect()
}

/// Whether a candidate tells enough to be an event of its own.
fn stands_alone(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let told = candidate.sides().next().is_some() || candidate.place.is_some() || candidate.date.is_some();
    let unnamed = candidate.entry.takes_folk() && candidate.done_by_folk(scene)
        || candidate.entry.asks(&Condition::Told) && candidate.plainly_told()
        || candidate.has_unnamed()
        || candidate.agentless(scene);
    (told || unnamed || candidate.happens || candidate.hits_people(scene)) && candidate.holds(scene)
}

/// How well a candidate fits an event of its kind; `None` if it tells of another.
fn likeness(scene: &Scene<'_>, event: &Open, candidate: &Candidate) -> Option<usize> {
    if !same_words(event, candidate) {
        return None;
    }
    work::spend(event.who.len() + event.whom.len() + event.times.len());
    let shared = candidate.sides().filter(|side| event.knows(scene, *side)).count();
    let sides = candidate.sides().count();
    let known = event.who.len() + event.whom.len();
    let placed = candidate.place.is_some() && candidate.place == event.place;
    if sides > 0 && known > 0 && shared == 0 {
        return None;
    }
    // An event without sides takes those of another report only if more than the kind is alike.
    let same_day = event.when.is_some() && event.when == candidate.when;
    if sides > 0
        && known == 0
        && !placed
        && !same_day
        && !told_again(event, candidate)
        && !repeats(event, candidate)
    {
        return None;
    }
    if shared > 0 && conflict(scene, event, candidate) {
        return None;
    }
    let back = candidate.definite && points_back(scene, event, candidate)
        || told_again(event, candidate)
        || told_nearby(event, candidate);
    if sides == 0 && (!placed && !back || far_date(scene, event, candidate)) {
        return None;
    }
    let places = same_place(scene, event.place, candidate.place)?;
    let times = same_time(scene, event, candidate)?;
    let outlooks = same_outlook(event, candidate)?;
    Some(shared * 8 + places * 2 + times * 2 + outlooks)
}

/// "massacred in Sousse last year": a report without sides that has a time of its own, far from that of the article,
/// and none that the event is known to share.
fn far_date(scene: &Scene<'_>, event: &Open, candidate: &Candidate) -> bool {
    let Some(date) = candidate.date else { return false };
    let far = scene.date_at(date).is_some_and(|date| match date.form {
        DateForm::Years { .. } | DateForm::Stretch { .. } => true,
        DateForm::Month { .. } => true,
        DateForm::Offset { amount, unit } => {
            amount < 0 && matches!(unit, Unit::Year | Unit::Month | Unit::Decade)
        }
        _ => false,
    });
    let together = event.when.zip(candidate.when).is_some_and(|(left, right)| overlap(left, right));
    far && !event.dates.contains(&date) && !together && !same_victims(scene, event, candidate)
}

/// "schoolgirls captured", "the schoolgirls were captured in May": the same was done to such people before.
fn same_victims(scene: &Scene<'_>, event: &Open, candidate: &Candidate) -> bool {
    let noun = |candidate: &Candidate| candidate.object.map_or("", |object| scene.word(object));
    let (left, right) = (noun(&event.first), noun(candidate));
    let anybody = matches!(left, "" | "people" | "men" | "women" | "man" | "woman" | "person");
    left == right && !anybody && scene.tag(candidate.head).is_verb()
}

/// Whether the words can mean one happening: a letter is no testimony.
fn same_words(event: &Open, candidate: &Candidate) -> bool {
    let exact = matches!(candidate.entry.kind, "statement" | "other" | "law" | "disaster");
    let words = &candidate.entry.words;
    let arms = |entry: &Entry| entry.words.contains(&"nuclear");
    let other_act = matches!(candidate.entry.kind, "attack" | "military")
        && (arms(event.first.entry) != arms(candidate.entry)
            || words::act(head_word(event.first.entry))
                .zip(words::act(head_word(candidate.entry)))
                .is_some_and(|(left, right)| {
                    left != right
                        && [left, right].iter().any(|act| matches!(*act, "abduction" | "drill" | "launch"))
                }));
    if other_act {
        return false;
    }
    let alike = |entry: &&Entry| {
        entry.words == *words
            || entry.words.last() == words.last()
            || entry.words.contains(&words[words.len() - 1])
            || one_act(entry, candidate.entry)
    };
    !exact || event.entries.iter().any(alike)
}

/// The word of an entry that says what happens: the verb, or the noun at the end.
fn head_word(entry: &Entry) -> &'static str {
    let place = if entry.verb { 0 } else { entry.words.len() - 1 };
    entry.words.get(place).copied().unwrap_or("")
}

/// "abducted" and "kidnapping" tell of one act.
fn one_act(left: &Entry, right: &Entry) -> bool {
    let act = words::act(head_word(left));
    act.is_some() && act == words::act(head_word(right))
}

/// Whether the event was told with the same word.
fn repeats(event: &Open, candidate: &Candidate) -> bool {
    event.entries.iter().any(|entry| entry.words == candidate.entry.words)
}

/// "were killed", "killing": an article tells its attack again and again, and not each time against whom.
fn told_again(event: &Open, candidate: &Candidate) -> bool {
    let alike = |entry: &&Entry| {
        entry.words[0] == candidate.entry.words[0]
            || (entry.verb || candidate.entry.verb) && one_act(entry, candidate.entry)
    };
    let told = candidate.entry.verb || candidate.entry.kind == "attack";
    told && candidate.outlook == Outlook::Happened && event.entries.iter().any(alike)
}

/// "The ministers met in the palace": people without a name, right behind a report of such a happening.
fn told_nearby(event: &Open, candidate: &Candidate) -> bool {
    let near = event.last.abs_diff(candidate.sentence) <= NEARBY;
    let shared = matches!(
        candidate.entry.kind,
        "meeting" | "negotiation" | "agreement" | "military" | "investigation" | "visit" | "call"
    );
    near && shared && candidate.has_unnamed() && candidate.outlook == event.outlook
}

/// "the visit", "those talks": the noun alone, in the singular, that was or could be used of the event.
fn points_back(scene: &Scene<'_>, event: &Open, candidate: &Candidate) -> bool {
    let general =
        ["visit", "trip", "meeting", "talks", "attack", "agreement", "deal", "negotiations", "crash", "call"];
    let word = scene.word(candidate.head);
    let plural = word.ends_with('s')
        && !matches!(word, "talks" | "negotiations" | "elections" | "sanctions" | "drills" | "exercises");
    let known = event.entries.iter().any(|entry| entry.words == candidate.entry.words);
    !plural && (known || general.contains(&word))
}

/// Whether both name sides that the other does not know, or the one who acts is another.
fn conflict(scene: &Scene<'_>, event: &Open, candidate: &Candidate) -> bool {
    let new = candidate.sides().any(|side| !event.knows(scene, side));
    let missing = event
        .who
        .iter()
        .chain(&event.whom)
        .any(|side| !candidate.sides().any(|other| one_actor(scene, other, *side)));
    let acts = matches!(
        candidate.entry.kind,
        "visit"
            | "statement"
            | "appointment"
            | "attack"
            | "refusal"
            | "sanction"
            | "law"
            | "investigation"
            | "deal"
    );
    let other_actor = acts
        && !candidate.who.is_empty()
        && !event.who.is_empty()
        && !candidate.who.iter().any(|side| event.who.iter().any(|other| one_actor(scene, *side, *other)));
    new && missing || other_actor
}

/// Whether two sides are one actor: "Seoul" acts as South Korea.
fn one_actor(scene: &Scene<'_>, left: EntityIndex, right: EntityIndex) -> bool {
    let capital = |side| matches!(scene.kind(side), EntityKind::Place(PlaceKind::Capital));
    let of = |city: EntityIndex, country: EntityIndex| {
        let (city_entity, country_entity) = (&scene.entities[city.0], &scene.entities[country.0]);
        let named = city_entity.country.as_deref().filter(|_| capital(city) && scene.is_country(country));
        named.is_some_and(|name| {
            name == country_entity.name || country_entity.canonical.as_deref() == Some(name)
        })
    };
    left == right || of(left, right) || of(right, left)
}

fn same_place(scene: &Scene<'_>, left: Option<EntityIndex>, right: Option<EntityIndex>) -> Option<usize> {
    let (Some(left), Some(right)) = (left, right) else { return Some(1) };
    if left == right {
        return Some(3);
    }
    let (a, b) = (&scene.entities[left.0], &scene.entities[right.0]);
    let names = |entity: &crate::document::Entity, other: &crate::document::Entity| {
        entity
            .country
            .as_deref()
            .is_some_and(|country| country == other.name || other.canonical.as_deref() == Some(country))
    };
    let inside = names(a, b) || names(b, a);
    let unknown = a.country.is_none() && !scene.is_country(left) && scene.is_country(right)
        || b.country.is_none() && !scene.is_country(right) && scene.is_country(left);
    if inside {
        Some(2)
    } else if unknown {
        Some(0)
    } else {
        None
    }
}

fn same_time(scene: &Scene<'_>, event: &Open, candidate: &Candidate) -> Option<usize> {
    if let (Some(left), Some(right)) = (event.when, candidate.when) {
        return overlap(left, right).then_some(2);
    }
    let Some(date) = candidate.date else { return Some(1) };
    let form = scene.date_at(date).map(|date| date.form);
    let differs = form.is_some_and(|form| event.times.iter().any(|other| apart(*other, form)));
    (!differs).then_some(1)
}

/// "China", "Beijing": the place told later lies in the country told before.
fn lies_in(scene: &Scene<'_>, later: Option<EntityIndex>, known: EntityIndex) -> bool {
    let country = &scene.entities[known.0];
    let within = later.and_then(|later| scene.entities[later.0].country.as_deref());
    scene.is_country(known)
        && within.is_some_and(|name| name == country.name || country.canonical.as_deref() == Some(name))
}

fn same_outlook(event: &Open, candidate: &Candidate) -> Option<usize> {
    let past = |outlook: Outlook| outlook == Outlook::Happened;
    if past(event.outlook) == past(candidate.outlook) {
        return Some(2);
    }
    (!event.firm || !candidate.firm).then_some(0)
}

impl Open {
    fn new(scene: &Scene<'_>, candidate: Candidate) -> Self {
        let times = candidate.date.and_then(|date| scene.date_at(date)).map(|date| date.form);
        Open {
            who: candidate.who.clone(),
            whom: candidate.whom.clone(),
            outlook: candidate.outlook,
            firm: candidate.firm,
            place: candidate.place,
            when: candidate.when,
            dates: candidate.date.into_iter().collect(),
            times: times.into_iter().collect(),
            reports: vec![report(scene, &candidate)],
            entries: vec![candidate.entry],
            last: candidate.sentence,
            first: candidate,
        }
    }

    /// "The visit" is the one that the article tells of most, not the one named last.
    fn weight(&self, candidate: &Candidate) -> usize {
        if candidate.sides().next().is_none() { self.reports.len() } else { 0 }
    }

    /// Whether it has that side, or one that acts for the same country.
    fn knows(&self, scene: &Scene<'_>, side: EntityIndex) -> bool {
        self.who.iter().chain(&self.whom).any(|other| one_actor(scene, side, *other))
    }

    fn join(&mut self, scene: &Scene<'_>, candidate: Candidate) {
        self.reports.push(report(scene, &candidate));
        self.last = candidate.sentence;
        for side in &candidate.who {
            if !self.knows(scene, *side) {
                if self.who.is_empty() || candidate.entry.kind != "meeting" {
                    self.who.push(*side)
                } else {
                    self.whom.push(*side)
                }
            }
        }
        for side in &candidate.whom {
            if !self.knows(scene, *side) {
                self.whom.push(*side);
            }
        }
        let tells = candidate.firm && candidate.sides().next().is_some();
        if tells && !self.firm {
            (self.outlook, self.firm) = (candidate.outlook, true);
        }
        if self.place.is_none_or(|place| lies_in(scene, candidate.place, place)) {
            self.place = candidate.place.or(self.place);
        }
        if self.when.is_none_or(|when| narrows(candidate.when, when)) {
            self.when = candidate.when.or(self.when);
        }
        self.dates.extend(candidate.date);
        let time = candidate.date.and_then(|date| scene.date_at(date)).map(|date| date.form);
        self.times.extend(time.filter(|time| !self.times.contains(time)));
        if !self.entries.iter().any(|entry| std::ptr::eq(*entry, candidate.entry)) {
            self.entries.push(candidate.entry);
        }
    }

    fn close(self) -> Event {
        Event {
            kind: self.first.entry.kind,
            status: match self.outlook {
                Outlook::Happened => EventStatus::Happened,
                Outlook::Planned => EventStatus::Planned,
                Outlook::Hypothetical => EventStatus::Hypothetical,
                Outlook::Denied | Outlook::Dropped => EventStatus::Denied,
                Outlook::Cancelled => EventStatus::Cancelled,
            },
            who: self.who,
            whom: self.whom,
            place: self.place,
            when: self.when,
            reports: self.reports,
            made_by: self.first.made_by,
        }
    }
}

fn report(scene: &Scene<'_>, candidate: &Candidate) -> EventReport {
    EventReport {
        trigger: scene.text.span(candidate.trigger.clone()),
        sentence: scene.text.sentences[candidate.sentence].span,
        date: candidate.date,
    }
}
