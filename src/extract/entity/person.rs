//! Names of people: full name first, then surname or first name alone.
//!
//! Full names are put together first (same, fuller, nickname, misspelled); then each bare name ("Blinken", "Mike") goes
//! to the person whose family name it is, or whose first name it is if that person was named before.

use foldhash::fast::FixedState;
use std::collections::HashMap;

use super::group::{Group, fullest};
use super::person_name::{self, Parts};
use super::same_name::{Agreement, agreement};
use super::{bare_name, title};
use crate::document::{EntityKind, Gender};
use crate::extract::name::Name;
use crate::extract::text::Text;
use crate::work;

/// A person of the article while names are being put together.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// The distinct names, parsed, in order of first use; bare ones too.
    pub forms: Vec<Parts>,
    /// Places in the list of names.
    pub names: Vec<usize>,
    /// How many of these are full names.
    pub full: usize,
    /// As titles show it ("Mrs. Roe").
    pub gender: Option<Gender>,
}

/// Distinct strings looked at in one bucket before giving up: only a text made to be slow has more.
const BUCKET_LIMIT: usize = 200;

/// Steps to compare two names.
const STEPS_TO_COMPARE: usize = 10;

/// Groups the names of kind person.
pub fn group(text: &Text, names: &[Name]) -> Vec<Group> {
    let people: Vec<usize> = (0..names.len()).filter(|at| names[*at].kind == EntityKind::Person).collect();
    let mut parsed: HashMap<&str, Parts, FixedState> = HashMap::default();
    for &at in &people {
        let words = text.words(names[at].span);
        parsed.entry(words).or_insert_with(|| Parts::read(words));
    }
    let mut persons = full_names(text, names, &people, &parsed);
    bare_name::assign(text, names, &people, &parsed, &mut persons);
    persons
        .into_iter()
        .filter(|person| !person.names.is_empty())
        .map(|person| finish(text, names, person))
        .collect()
}

/// People with a full name, in order of first mention.
fn full_names(
    text: &Text,
    names: &[Name],
    people: &[usize],
    parsed: &HashMap<&str, Parts, FixedState>,
) -> Vec<Person> {
    let mut persons: Vec<Person> = Vec::new();
    let mut by_string: HashMap<&str, usize, FixedState> = HashMap::default();
    let mut by_part: HashMap<&str, Vec<usize>, FixedState> = HashMap::default();
    for &at in people {
        let words = text.words(names[at].span);
        let parts = &parsed[words];
        if !parts.is_full() {
            continue;
        }
        let person = match by_string.get(words) {
            Some(person) => *person,
            None => {
                let person = find(&persons, &by_part, parts).unwrap_or_else(|| {
                    persons.push(Person::default());
                    persons.len() - 1
                });
                persons[person].forms.push(parts.clone());
                by_string.insert(words, person);
                for key in bucket_keys(parts) {
                    by_part.entry(key).or_default().push(person);
                }
                person
            }
        };
        persons[person].names.push(at);
        persons[person].full += 1;
        if persons[person].gender.is_none() {
            persons[person].gender = title::gender_before(text, names[at].span);
        }
    }
    persons
}

/// People that agree share the family name or the first given name.
fn bucket_keys(parts: &Parts) -> [&str; 2] {
    [&parts.family, parts.first_given().unwrap_or("")]
}

/// The known person whose name agrees best, if one does without contradiction by another form.
fn find(persons: &[Person], by_part: &HashMap<&str, Vec<usize>, FixedState>, parts: &Parts) -> Option<usize> {
    let mut best: Option<(Agreement, usize)> = None;
    for key in bucket_keys(parts) {
        for &person in by_part.get(key).into_iter().flatten().take(BUCKET_LIMIT) {
            let Some(found) = closest(&persons[person], parts) else { continue };
            if best.is_none_or(|best| (found, person) < best) {
                best = Some((found, person));
            }
        }
    }
    best.map(|(_, person)| person)
}

/// How the closest form of a person agrees; none if any form contradicts ("George W. Bush" for George H. W. Bush).
fn closest(person: &Person, parts: &Parts) -> Option<Agreement> {
    work::spend(person.forms.len().min(BUCKET_LIMIT) * STEPS_TO_COMPARE);
    let mut best = None;
    for form in person.forms.iter().take(BUCKET_LIMIT) {
        let found = agreement(form, parts)?;
        best = Some(best.map_or(found, |best: Agreement| best.min(found)));
    }
    best
}

fn finish(text: &Text, names: &[Name], mut person: Person) -> Group {
    person.names.sort_unstable();
    let written: Vec<String> =
        person.names.iter().map(|at| super::fold::one_line(text.words(names[*at].span))).collect();
    let name = best_name(&written);
    let mut group = Group::new(EntityKind::Person, name, person.names);
    group.entity.person_name = person_name::split(&group.entity.name);
    group.entity.gender = person.gender;
    group
}

/// The full form written most often; of forms as frequent the fullest, then the first. A longer form that stands once
/// beside a frequent shorter one is as often a misread headline as a middle name.
fn best_name(written: &[String]) -> String {
    let fullest = fullest(written.iter().map(String::as_str));
    let is_full = |form: &str| form.contains(' ') && form.chars().any(char::is_lowercase);
    let mut counts: HashMap<&str, usize, FixedState> = HashMap::default();
    for form in written {
        *counts.entry(form).or_default() += 1;
    }
    let mut best = (fullest, 0);
    for form in written.iter().filter(|form| is_full(form)) {
        let count = counts[form.as_str()];
        let fuller = form.split(' ').count() > best.0.split(' ').count();
        if count > best.1 || (count == best.1 && fuller) {
            best = (form, count);
        }
    }
    best.0.to_owned()
}
