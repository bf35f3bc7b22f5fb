//! Which events of which articles are one happening: same kind and status, same participants, same known date, places
//! that do not contradict. Conservative: two rows for one happening are better than one row for two.

use std::collections::{BTreeMap, BTreeSet};

use crate::date::PartialDate;

/// What is known of an event of one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventFacts {
    /// The article, by its SHA-256.
    pub article: String,
    /// Its place among the events of the article.
    pub ordinal: usize,
    /// One of the kinds of `lexicon/event_kinds.tsv`.
    pub kind: String,
    /// `happened`, `planned` …
    pub status: String,
    /// Everybody who takes part, on both sides: equal strings for equal people, organizations and places.
    pub participants: BTreeSet<String>,
    /// Where: equal strings for equal places.
    pub place: Option<String>,
    /// First day or month, where known.
    pub starts: Option<PartialDate>,
    /// Last day or month.
    pub ends: Option<PartialDate>,
}

/// The keys of an event: two events that are one share one. None for an event that is not known well enough to be
/// found again elsewhere.
pub fn keys(facts: &EventFacts) -> Vec<String> {
    identity(facts).into_iter().map(|(key, _)| format!("happening:{key}")).collect()
}

/// Groups events, each group by places in the list of facts, ascending; every fact is a member of exactly one group.
/// Events of one article are never put together: the article tells them apart.
pub fn cluster(facts: &[EventFacts]) -> Vec<Vec<usize>> {
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, fact) in facts.iter().enumerate() {
        match identity(fact) {
            Some((key, _)) => alike.entry(key).or_default().push(at),
            None => groups.push(vec![at]),
        }
    }
    for members in alike.into_values() {
        groups.extend(by_place(facts, members));
    }
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort();
    groups
}

/// Kind, status, date and participants, if all are known: an event without a day or month, or without participants on
/// two sides or at a place, could be any other of its kind.
fn identity(facts: &EventFacts) -> Option<(String, PartialDate)> {
    let starts = facts.starts.filter(|date| date.month.is_some())?;
    let ends = facts.ends.unwrap_or(starts);
    let known_well =
        facts.participants.len() >= 2 || (facts.participants.len() == 1 && facts.place.is_some());
    if !known_well {
        return None;
    }
    let participants: Vec<&str> = facts.participants.iter().map(String::as_str).collect();
    let key = format!("{}|{}|{starts}/{ends}|{}", facts.kind, facts.status, participants.join("+"));
    Some((key, starts))
}

/// Parts alike events by place; those without one join if there is only one place.
fn by_place(facts: &[EventFacts], members: Vec<usize>) -> Vec<Vec<usize>> {
    let places: BTreeSet<&str> = members.iter().filter_map(|at| facts[*at].place.as_deref()).collect();
    if places.len() <= 1 {
        return one_per_article(facts, members);
    }
    let mut by_place: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
    for at in members {
        by_place.entry(facts[at].place.as_deref()).or_default().push(at);
    }
    let mut groups = Vec::new();
    for (place, members) in by_place {
        match place {
            Some(_) => groups.extend(one_per_article(facts, members)),
            None => groups.extend(members.into_iter().map(|at| vec![at])),
        }
    }
    groups
}

/// The first event of each article makes one happening, the second another.
fn one_per_article(facts: &[EventFacts], mut members: Vec<usize>) -> Vec<Vec<usize>> {
    members.sort_by(|a, b| {
        (&facts[*a].article, facts[*a].ordinal).cmp(&(&facts[*b].article, facts[*b].ordinal))
    });
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for at in members {
        let nth = seen.entry(&facts[at].article).or_default();
        if *nth == groups.len() {
            groups.push(Vec::new());
        }
        groups[*nth].push(at);
        *nth += 1;
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(article: &str, who: &[&str], place: &str, date: &str) -> EventFacts {
        EventFacts {
            article: article.to_owned(),
            ordinal: 0,
            kind: "meeting".to_owned(),
            status: "happened".to_owned(),
            participants: who.iter().map(|who| (*who).to_owned()).collect(),
            place: (!place.is_empty()).then(|| place.to_owned()),
            starts: PartialDate::parse(date),
            ends: PartialDate::parse(date),
        }
    }

    #[test]
    fn one_meeting_in_two_articles() {
        let facts = [
            event("a", &["Vale", "Holm"], "Oslo", "2021-03-04"),
            event("b", &["Holm", "Vale"], "", "2021-03-04"),
            event("c", &["Holm", "Vale"], "", "2021-03-05"),
            event("d", &["Holm", "Vale"], "", ""),
            event("e", &["Holm"], "", "2021-03-04"),
        ];
        assert_eq!(cluster(&facts), [vec![0, 1], vec![2], vec![3], vec![4]]);
        assert_eq!(keys(&facts[0]), keys(&facts[1]));
        assert!(keys(&facts[3]).is_empty());
    }
}
