//! The word lists that the passes over events look up.

use std::collections::HashMap;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::inflection::{plural, verb_forms};
use crate::lexicon;

/// A table that is looked up and never walked.
pub type Table<V> = HashMap<String, V, FixedState>;

/// What a governing word makes of a happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// It is told as a fact: "managed to".
    Happened,
    /// "plans to".
    Planned,
    /// "hopes to", "a possible".
    Hypothetical,
    /// "denies that".
    Denied,
    /// "a canceled".
    Cancelled,
    /// It did not come about and is told by another event: "refused to".
    Dropped,
}

impl Outlook {
    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "happened" => Outlook::Happened,
            "planned" => Outlook::Planned,
            "hypothetical" => Outlook::Hypothetical,
            "denied" => Outlook::Denied,
            "cancelled" => Outlook::Cancelled,
            "dropped" => Outlook::Dropped,
            _ => return None,
        })
    }

    /// The weaker of two: a plan that is hoped for is a hope.
    pub fn and(self, other: Outlook) -> Outlook {
        let rank = |outlook| match outlook {
            Outlook::Happened => 0,
            Outlook::Planned => 1,
            Outlook::Hypothetical => 2,
            Outlook::Denied => 3,
            Outlook::Cancelled => 4,
            Outlook::Dropped => 5,
        };
        if rank(self) >= rank(other) { self } else { other }
    }
}

/// What the word makes of the infinitive or noun it governs, for any form of the words of `outlooks.tsv`.
pub fn outlook(word: &str) -> Option<Outlook> {
    static TABLE: OnceLock<Table<Outlook>> = OnceLock::new();
    TABLE.get_or_init(|| inflected("outlooks.tsv", Outlook::parse)).get(word).copied()
}

/// Whether the subject of the verb does what its object says ("held talks"), and what that makes of it.
pub fn support(word: &str) -> Option<Outlook> {
    static TABLE: OnceLock<Table<Outlook>> = OnceLock::new();
    TABLE.get_or_init(|| inflected("support_verbs.tsv", Outlook::parse)).get(word).copied()
}

/// What act a verb or noun tells of, for words that one happening is told with: "abducted", "the kidnapping".
pub fn act(word: &str) -> Option<&'static str> {
    static TABLE: OnceLock<Table<&'static str>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        lexicon::lexicon("event_synonyms.tsv").map(|row| (row.column(0).to_owned(), row.column(1))).collect()
    });
    table.get(word).copied()
}

/// Whether the noun acts for the country or body named before it.
pub fn is_agent(word: &str) -> bool {
    static TABLE: OnceLock<Table<()>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        lexicon::lexicon("agent_nouns.tsv").map(|row| (row.column(0).to_owned(), ())).collect()
    });
    table.contains_key(word)
}

/// Whether the noun speaks of people without their name: "girls", "a driver".
pub fn is_people(word: &str) -> bool {
    static TABLE: OnceLock<Table<()>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let people = lexicon::lexicon("unnamed.tsv").filter(|row| matches!(row.column(1), "one" | "many"));
        people.map(|row| (row.column(0).to_owned(), ())).collect()
    });
    table.contains_key(word)
}

/// Whether the noun speaks of people or of a body without their name: "thousands", "the board", "police".
pub fn is_folk(word: &str) -> bool {
    static TABLE: OnceLock<Table<()>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let folk =
            lexicon::lexicon("unnamed.tsv").filter(|row| matches!(row.column(1), "one" | "many" | "body"));
        let others = lexicon::lexicon("folk_nouns.tsv");
        let roles = lexicon::lexicon("role_nouns.tsv");
        let forms = others.chain(roles).flat_map(|row| [row.column(0).to_owned(), plural(row.column(0))]);
        folk.map(|row| row.column(0).to_owned()).chain(forms).map(|noun| (noun, ())).collect()
    });
    table.contains_key(word) || is_agent(word) || is_body(word)
}

/// Whether the noun speaks of a body without its name: "the board", "two banks".
pub fn is_body(word: &str) -> bool {
    static TABLE: OnceLock<Table<()>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let unnamed = lexicon::lexicon("unnamed.tsv").filter(|row| row.column(1) == "body");
        let nouns = unnamed.chain(lexicon::lexicon("body_nouns.tsv")).map(|row| row.column(0));
        nouns.flat_map(|noun| [noun.to_owned(), plural(noun)]).map(|noun| (noun, ())).collect()
    });
    table.contains_key(word)
}

/// The nouns of a class of `event_objects.tsv`, in both numbers: "ship", "ferries".
pub fn of_class(class: &str) -> Vec<&'static str> {
    static TABLE: OnceLock<Vec<(String, &'static str)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let nouns = lexicon::lexicon("event_objects.tsv");
        nouns
            .flat_map(|row| {
                [(row.column(0).to_owned(), row.column(1)), (plural(row.column(0)), row.column(1))]
            })
            .collect()
    });
    let member = |classes: &str| classes.split(',').any(|other| other == class);
    table.iter().filter(|(_, classes)| member(classes)).map(|(noun, _)| noun.as_str()).collect()
}

/// The country of "chinese", "u.s.-led" and the like, as the gazetteer names it.
pub fn country_of(word: &str) -> Option<&'static str> {
    static TABLE: OnceLock<Table<&'static str>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        lexicon::lexicon("demonyms.tsv").map(|row| (row.column(0).to_lowercase(), row.column(1))).collect()
    });
    table.get(word).copied()
}

fn inflected<V: Copy>(file: &str, read: impl Fn(&str) -> Option<V>) -> Table<V> {
    let mut table = Table::default();
    let rows: Vec<_> = lexicon::lexicon(file).collect();
    for row in &rows {
        if let Some(value) = read(row.column(1)) {
            table.insert(row.column(0).to_owned(), value);
        }
    }
    for row in &rows {
        if let Some(value) = read(row.column(1)) {
            let forms = verb_forms(row.column(0)).into_iter().chain([plural(row.column(0))]);
            for form in forms {
                table.entry(form).or_insert(value);
            }
        }
    }
    table
}

/// Verbs that take "X to do": X does it.
pub fn hands_over(word: &str) -> bool {
    static TABLE: OnceLock<Table<()>> = OnceLock::new();
    const VERBS: &[&str] = &[
        "ask",
        "urge",
        "order",
        "tell",
        "force",
        "allow",
        "invite",
        "want",
        "expect",
        "persuade",
        "pressure",
        "help",
        "enable",
        "permit",
        "get",
        "lead",
        "authorize",
        "encourage",
        "advise",
        "beg",
        "compel",
        "instruct",
        "command",
        "prompt",
        "push",
        "press",
        "warn",
        "require",
        "call",
        "convince",
        "cause",
        "direct",
        "implore",
        "nudge",
    ];
    let table =
        TABLE.get_or_init(|| VERBS.iter().flat_map(|verb| verb_forms(verb)).map(|form| (form, ())).collect());
    table.contains_key(word)
}

/// Verbs of saying, after which a clause and not an object stands.
pub fn is_saying(word: &str) -> bool {
    static TABLE: OnceLock<Table<()>> = OnceLock::new();
    const VERBS: &[&str] = &[
        "say",
        "announce",
        "claim",
        "report",
        "believe",
        "think",
        "add",
        "note",
        "declare",
        "confirm",
        "insist",
        "state",
        "argue",
        "deny",
        "allege",
        "write",
        "suggest",
        "warn",
        "tweet",
        "reveal",
        "explain",
        "stress",
        "admit",
        "acknowledge",
        "testify",
        "predict",
        "tell",
        "show",
        "describe",
        "remark",
        "reiterate",
        "speak",
    ];
    let table =
        TABLE.get_or_init(|| VERBS.iter().flat_map(|verb| verb_forms(verb)).map(|form| (form, ())).collect());
    table.contains_key(word)
}
