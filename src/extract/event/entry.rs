//! An entry of `lexicon/events/<kind>.tsv`: a trigger and how its participants stand around it.

use std::sync::OnceLock;

use super::words;
use crate::lexicon;

/// A trigger with its frame.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The kind of event.
    pub kind: &'static str,
    /// Verb or noun.
    pub verb: bool,
    /// Its words, articles left out; the first (of a verb) or last (of a noun) is inflected.
    pub words: Vec<&'static str>,
    /// Where the acting side stands.
    pub who: Vec<Slot>,
    /// Where the other side stands.
    pub whom: Vec<Slot>,
    /// Where the place stands.
    pub place: Vec<Slot>,
    /// What must hold.
    pub needs: Vec<Need>,
}

/// Where a participant or place stands around a trigger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// The subject of the verb in the active voice.
    Subject,
    /// Its object.
    Object,
    /// What follows the last word of the trigger.
    After,
    /// "X’s" or "X" before a noun.
    Possessor,
    /// "between X and Y".
    Between,
    /// The subject of a verb that supports the noun ("X held talks").
    Support,
    /// Whose words are reported in the sentence.
    Speaker,
    /// Behind that preposition.
    Preposition(&'static str),
}

/// A condition: one of its alternatives must hold.
pub type Need = Vec<Condition>;

/// What can be asked of a candidate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Two sides or more.
    Two,
    /// A side that is one of these kinds.
    Side(Side, Sort),
    /// A place.
    Place,
    /// A place behind one of the place prepositions or as object.
    Destination,
    /// A time.
    When,
    /// A supporting verb, or a possessor.
    Support,
    /// The verb stands in the passive.
    Passive,
    /// The object starts without an article.
    NoArticle,
    /// Nothing is said about the object.
    Bare,
    /// A role follows ("as", a title).
    Role,
    /// None of these words follows within a few words.
    Not(Vec<&'static str>),
    /// The object's noun is one of these.
    Object(Vec<&'static str>),
    /// The object's noun is none of these.
    ObjectNot(Vec<&'static str>),
    /// The subject's noun is one of these.
    Subject(Vec<&'static str>),
    /// The noun behind "of" is one of these.
    Of(Vec<&'static str>),
    /// An acting side, and people without a name on the other.
    Counterparts,
    /// The noun stands in the singular.
    Singular,
    /// It was done to people without a name.
    People,
    /// A verb says that what the noun tells began or took place.
    Happens,
    /// People or a body without a name did it: "the board", "thousands".
    Folk,
    /// The verb has no object.
    Intransitive,
    /// It is told as what has happened or is planned.
    Fact,
    /// A main clause or a time says that it came about, whoever did it.
    Told,
    /// A body or several people did it, to nobody else: "the council met".
    Together,
    /// This preposition follows.
    With(&'static str),
}

/// A side of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The acting one.
    Who,
    /// The other.
    Whom,
    /// Either.
    Any,
}

/// What a participant must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Anything.
    Anybody,
    /// A person.
    Person,
    /// An organization.
    Organization,
    /// A place.
    Place,
    /// An organization or a place.
    Body,
}

impl Entry {
    /// Whether anything that the entry says of sides, places and needs looks at the object.
    pub fn looks_at_object(&self) -> bool {
        let slot = |slots: &[Slot]| slots.contains(&Slot::Object);
        let asks = |condition: &Condition| {
            matches!(
                condition,
                Condition::Object(_)
                    | Condition::ObjectNot(_)
                    | Condition::People
                    | Condition::Bare
                    | Condition::NoArticle
                    | Condition::Intransitive
                    | Condition::Role
                    | Condition::With(_)
            )
        };
        slot(&self.who) || slot(&self.whom) || slot(&self.place) || self.needs.iter().flatten().any(asks)
    }

    /// Whether people or bodies without a name may do it.
    pub fn takes_folk(&self) -> bool {
        self.asks(&Condition::Folk)
    }

    /// Whether the condition stands among the needs.
    pub fn asks(&self, condition: &Condition) -> bool {
        self.needs.iter().any(|need| need.contains(condition))
    }
}

/// All entries, in the order of the kinds and triggers.
pub fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| kinds().iter().flat_map(|kind| entries_of(kind)).collect())
}

/// The closed list of kinds.
pub fn kinds() -> &'static [&'static str] {
    static KINDS: OnceLock<Vec<&str>> = OnceLock::new();
    KINDS.get_or_init(|| lexicon::lexicon("event_kinds.tsv").map(|row| row.column(0)).collect())
}

fn entries_of(kind: &'static str) -> Vec<Entry> {
    let file = format!("events/{kind}.tsv");
    let read = |row: lexicon::Row| {
        let written = row.column(0);
        let verb = written.starts_with("to ");
        let words = written.strip_prefix("to ").unwrap_or(written);
        Entry {
            kind,
            verb,
            words: words.split(' ').filter(|word| !matches!(*word, "a" | "an" | "the")).collect(),
            who: slots(row.column(1)),
            whom: slots(row.column(2)),
            place: slots(row.column(3)),
            needs: row.column(4).split(' ').filter(|need| !need.is_empty()).map(need).collect(),
        }
    };
    lexicon::lexicon(&file).map(read).collect()
}

fn slots(column: &'static str) -> Vec<Slot> {
    column
        .split(' ')
        .filter(|slot| !matches!(*slot, "" | "-"))
        .map(|slot| match slot {
            "subject" => Slot::Subject,
            "object" => Slot::Object,
            "after" => Slot::After,
            "'s" => Slot::Possessor,
            "between" => Slot::Between,
            "support" => Slot::Support,
            "speaker" => Slot::Speaker,
            preposition => Slot::Preposition(preposition),
        })
        .collect()
}

fn need(written: &'static str) -> Need {
    written.split('/').filter_map(condition).collect()
}

fn condition(written: &'static str) -> Option<Condition> {
    if let Some((name, words)) = written.split_once(':') {
        let list = words.split(',').flat_map(expand).collect();
        return Some(match name {
            "not" => Condition::Not(list),
            "object" => Condition::Object(list),
            "object-not" => Condition::ObjectNot(list),
            "subject" => Condition::Subject(list),
            "of" => Condition::Of(list),
            "object-with" => Condition::With(words),
            _ => return None,
        });
    }
    let (sort, side) = match written.split_once('-') {
        Some(("person", side)) => (Sort::Person, side),
        Some(("org", side)) => (Sort::Organization, side),
        Some(("place", side)) => (Sort::Place, side),
        Some(("actor", side)) => (Sort::Body, side),
        _ => (Sort::Anybody, written),
    };
    Some(match side {
        "who" => Condition::Side(Side::Who, sort),
        "whom" => Condition::Side(Side::Whom, sort),
        "any" => Condition::Side(Side::Any, sort),
        "two" => Condition::Two,
        "place" => Condition::Place,
        "destination" => Condition::Destination,
        "when" => Condition::When,
        "support" => Condition::Support,
        "passive" => Condition::Passive,
        "nodet" => Condition::NoArticle,
        "bare" => Condition::Bare,
        "people" => Condition::People,
        "folk" => Condition::Folk,
        "happens" => Condition::Happens,
        "intransitive" => Condition::Intransitive,
        "fact" => Condition::Fact,
        "told" => Condition::Told,
        "together" => Condition::Together,
        "singular" => Condition::Singular,
        "counterparts" => Condition::Counterparts,
        "as-role" | "role" => Condition::Role,
        _ => return None,
    })
}

/// A word of a list, or all words of a class: "@ship".
fn expand(written: &'static str) -> Vec<&'static str> {
    match written.strip_prefix('@') {
        Some(class) => words::of_class(class),
        None => vec![written],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_need_of_the_lexicon_is_understood() {
        for kind in kinds() {
            let file = format!("events/{kind}.tsv");
            for row in lexicon::lexicon(&file) {
                for written in row.column(4).split([' ', '/']).filter(|need| !need.is_empty()) {
                    assert!(condition(written).is_some(), "{kind}: {}: {written}", row.column(0));
                    for class in written.split([':', ',']).filter_map(|word| word.strip_prefix('@')) {
                        assert!(!words::of_class(class).is_empty(), "{kind}: {}: {class}", row.column(0));
                    }
                }
            }
        }
    }
}
