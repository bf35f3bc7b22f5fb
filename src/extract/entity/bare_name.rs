//! Bare names to people: "Blinken", "Mrs. Clinton", "Mike".

use foldhash::fast::FixedState;
use std::collections::HashMap;

use super::person::Person;
use super::person_name::Parts;
use super::{nickname, spelling, title};
use crate::document::Gender;
use crate::extract::name::Name;
use crate::extract::text::Text;
use crate::work;

/// Steps to look at one family name for a misspelling.
const STEPS_TO_COMPARE: usize = 4;
/// Steps to weigh one person that a bare name can stand for.
const STEPS_TO_CHOOSE: usize = 8;

/// How a bare name fits a person; the earlier, the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Family,
    /// "Silva" of da Silva.
    Root,
    First,
    Nickname,
    Misspelled,
}

/// Gives every bare name its person, in order of the text; people known by a bare name only are added.
pub fn assign(
    text: &Text,
    names: &[Name],
    people: &[usize],
    parsed: &HashMap<&str, Parts, FixedState>,
    persons: &mut Vec<Person>,
) {
    let index = Index::of(persons);
    let mut only_bare: HashMap<String, usize, FixedState> = HashMap::default();
    // Who was named last, for each person: the place in the list of names.
    let full: Vec<Vec<usize>> = persons.iter().map(|person| person.names.clone()).collect();
    let mut last_bare: HashMap<usize, usize, FixedState> = HashMap::default();
    for &at in people {
        let parts = &parsed[text.words(names[at].span)];
        if parts.is_full() {
            continue;
        }
        let gender = title::gender_before(text, names[at].span);
        let scene = Scene { text, names, full: &full, last_bare: &last_bare, at, gender };
        let person = match scene.choose(persons, index.candidates(parts)) {
            Some(person) => {
                last_bare.insert(person, at);
                person
            }
            None => *only_bare.entry(parts.words.join(" ")).or_insert_with(|| {
                persons.push(Person { forms: vec![parts.clone()], ..Person::default() });
                persons.len() - 1
            }),
        };
        persons[person].names.push(at);
        if persons[person].gender.is_none() {
            persons[person].gender = gender;
        }
    }
}

/// The people with full names by the words that can stand for them.
struct Index {
    by_word: HashMap<String, Vec<(Fit, usize)>, FixedState>,
    /// Family names for misspellings, by first letter.
    families: HashMap<char, Vec<(String, usize)>, FixedState>,
}

impl Index {
    fn of(persons: &[Person]) -> Index {
        let mut index = Index { by_word: HashMap::default(), families: HashMap::default() };
        for (person, known) in persons.iter().enumerate() {
            for form in &known.forms {
                index.add(person, form);
            }
        }
        index
    }

    fn add(&mut self, person: usize, form: &Parts) {
        self.put(&form.family, Fit::Family, person);
        self.put(form.family_root(), Fit::Root, person);
        if form.given.len() > 1 {
            // "Chen Weiss" of Jessica Chen Weiss.
            let last = &form.given[form.given.len() - 1];
            self.put(&format!("{last} {}", form.family), Fit::Family, person);
        }
        if let Some(first) = form.first_given().filter(|first| first.chars().count() > 1) {
            self.put(first, Fit::First, person);
        }
        if let Some(letter) = form.family.chars().next() {
            let families = self.families.entry(letter).or_default();
            // The forms of a person come one after the other.
            let own = families.iter().rev().take_while(|(_, known)| *known == person);
            if !own.into_iter().any(|(family, _)| *family == form.family) {
                families.push((form.family.clone(), person));
            }
        }
    }

    fn put(&mut self, word: &str, fit: Fit, person: usize) {
        let found = self.by_word.entry(word.to_owned()).or_default();
        // People are added one after the other, so the last place may be this person's and no other.
        match found.last_mut().filter(|(_, known)| *known == person) {
            Some((known, _)) => *known = fit.min(*known),
            None => found.push((fit, person)),
        }
    }

    /// The people a bare name can stand for, with how well it fits.
    fn candidates(&self, parts: &Parts) -> Vec<(Fit, usize)> {
        let bare = parts.words.join(" ");
        let mut found = self.by_word.get(&bare).cloned().unwrap_or_default();
        if found.is_empty() {
            for formal in nickname::formal_names(&bare) {
                let people = self.by_word.get(formal).into_iter().flatten();
                found.extend(
                    people.filter(|(fit, _)| *fit == Fit::First).map(|(_, person)| (Fit::Nickname, *person)),
                );
            }
        }
        if found.is_empty() && bare.len() >= 6 {
            let families = bare.chars().next().and_then(|letter| self.families.get(&letter));
            work::spend(families.map_or(0, Vec::len) * STEPS_TO_COMPARE);
            let close =
                families.into_iter().flatten().filter(|(family, _)| spelling::is_close(family, &bare));
            found.extend(close.map(|(_, person)| (Fit::Misspelled, *person)));
        }
        work::spend(found.len() * STEPS_TO_CHOOSE);
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// A bare name and what stands around it.
struct Scene<'a> {
    text: &'a Text,
    names: &'a [Name],
    /// Where each person is named in full.
    full: &'a [Vec<usize>],
    /// Where each person was last named by a bare name.
    last_bare: &'a HashMap<usize, usize, FixedState>,
    /// The bare name.
    at: usize,
    gender: Option<Gender>,
}

impl Scene<'_> {
    /// The person meant; none if nobody fits.
    fn choose(&self, persons: &[Person], candidates: Vec<(Fit, usize)>) -> Option<usize> {
        let fitting: Vec<(Fit, usize)> = candidates
            .into_iter()
            .filter(|(fit, person)| {
                let agrees = match (self.gender, persons[*person].gender) {
                    (Some(title), Some(known)) => title == known,
                    _ => true,
                };
                agrees
                    && (matches!(fit, Fit::Family | Fit::Root | Fit::Misspelled)
                        || self.was_named(*person)
                        || self.shares_surname(&persons[*person]))
            })
            .collect();
        let best = fitting.iter().map(|(fit, _)| *fit).min()?;
        let mut people: Vec<usize> =
            fitting.iter().filter(|(fit, _)| *fit == best).map(|(_, person)| *person).collect();
        if self.gender.is_some() && people.iter().any(|person| persons[*person].gender == self.gender) {
            people.retain(|person| persons[*person].gender == self.gender);
        }
        match people[..] {
            [one] => Some(one),
            // A first name that two people of the article have is left alone.
            _ if !matches!(best, Fit::Family | Fit::Root) => None,
            _ => self.named_nearby(&people).or_else(|| self.most_prominent(&people)),
        }
    }

    /// Whether the full name stands before the bare one; in the headline and the first sentences it may come later.
    fn was_named(&self, person: usize) -> bool {
        self.full[person].first().is_some_and(|first| *first < self.at)
            || self.text.sentence_at(self.names[self.at].span.start).is_some_and(|sentence| sentence == 0)
    }

    /// "Bruce and Irene Roe": whether the surname of this person follows after another first name.
    fn shares_surname(&self, person: &Person) -> bool {
        let Some(next) = self.names.get(self.at + 1) else { return false };
        let between = self.text.body.get(self.names[self.at].span.end..next.span.start).unwrap_or("");
        matches!(between.trim(), "and" | "&") && {
            let other = Parts::read(self.text.words(next.span));
            other.is_full() && person.forms.iter().any(|form| form.family == other.family)
        }
    }

    /// Of people that share a surname: the one that the latest sentence naming any of them names first, if that is
    /// this sentence or the one before.
    fn named_nearby(&self, people: &[usize]) -> Option<usize> {
        let here = self.text.sentence_at(self.names[self.at].span.start)?;
        let mut latest: Option<(usize, usize)> = None;
        for &person in people {
            let names = &self.full[person];
            let known = names[..names.partition_point(|name| *name < self.at)].last().copied();
            let Some(name) = known.max(self.last_bare.get(&person).copied()) else { continue };
            let sentence = self.text.sentence_at(self.names[name].span.start)?;
            if sentence + 1 < here {
                continue;
            }
            let first_there = self.first_in(sentence, person).unwrap_or(name);
            let better = latest.is_none_or(|(_, best)| {
                let other = self.text.sentence_at(self.names[best].span.start).unwrap_or(0);
                sentence > other || (sentence == other && first_there < best)
            });
            if better {
                latest = Some((person, first_there));
            }
        }
        latest.map(|(person, _)| person)
    }

    fn first_in(&self, sentence: usize, person: usize) -> Option<usize> {
        let within = self.text.sentences[sentence].span;
        let names = &self.full[person];
        let from = names.partition_point(|name| self.names[*name].span.start < within.start);
        names.get(from).copied().filter(|name| *name < self.at && self.names[*name].span.end <= within.end)
    }

    /// The one named most often so far, in full or by the surname alone; of equals, and where nobody is named yet, the
    /// one named first: whom an article is about it names first, and keeps the full names of others of the family.
    fn most_prominent(&self, people: &[usize]) -> Option<usize> {
        people.iter().copied().max_by_key(|person| {
            let before = self.full[*person].partition_point(|name| *name < self.at);
            let known = self.last_bare.contains_key(person);
            (before > 0 || known, known, before, std::cmp::Reverse(self.full[*person].first().copied()))
        })
    }
}
