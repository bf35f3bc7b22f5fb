//! Which of the groups that hold a wording a quote joins: the first whose speaker does not contradict.
//!
//! A stock phrase stands in many articles, by many speakers: the group is found by speaker or article, never by asking
//! all groups and all their members.

use std::collections::{BTreeMap, BTreeSet};

use super::QuoteFacts;
use super::wording::Wording;

/// Quotes that carry one utterance, and who said it where.
pub(super) struct Group<'a> {
    /// Of its first member, which holds those of all others.
    pub wording: &'a Wording,
    /// Places in the list of facts.
    pub members: Vec<usize>,
    /// Of the members whose speaker is known: they all have one.
    speaker: Option<&'a str>,
    /// Articles of all members.
    articles: BTreeSet<&'a str>,
    /// Articles of the members whose speaker is unnamed or unknown.
    unnamed: BTreeSet<&'a str>,
}

impl<'a> Group<'a> {
    pub fn new(wording: &'a Wording) -> Self {
        Group {
            wording,
            members: Vec::new(),
            speaker: None,
            articles: BTreeSet::new(),
            unnamed: BTreeSet::new(),
        }
    }

    pub fn with(mut self, at: usize, fact: &'a QuoteFacts) -> Self {
        self.take(at, fact);
        self
    }

    pub fn take(&mut self, at: usize, fact: &'a QuoteFacts) {
        self.members.push(at);
        self.articles.insert(&fact.article);
        match &fact.speaker {
            Some(speaker) => self.speaker = Some(speaker),
            None => drop(self.unnamed.insert(&fact.article)),
        }
    }

    /// Unnamed or unknown speakers agree with any, but only across articles: within one they would have been found.
    fn agrees(&self, fact: &QuoteFacts) -> bool {
        match (&fact.speaker, self.speaker) {
            (Some(speaker), Some(known)) if speaker != known => false,
            (Some(_), _) => !self.unnamed.contains(fact.article.as_str()),
            (None, _) => !self.articles.contains(fact.article.as_str()),
        }
    }
}

/// The groups that hold one wording, while its quotes join them article by article.
pub(super) struct Choice<'a> {
    /// All of them, ascending.
    groups: Vec<usize>,
    by_speaker: BTreeMap<&'a str, BTreeSet<usize>>,
    without_speaker: BTreeSet<usize>,
    /// The article at hand, and how many groups from the first on have a quote of it.
    article: Option<&'a str>,
    passed: usize,
}

impl<'a> Choice<'a> {
    pub fn new(all: &[Group<'a>], groups: Vec<usize>) -> Self {
        let mut choice = Choice {
            groups: Vec::new(),
            by_speaker: BTreeMap::new(),
            without_speaker: BTreeSet::new(),
            article: None,
            passed: 0,
        };
        for group in groups {
            choice.note(all, group);
        }
        choice
    }

    /// Keeps in step with a group that is new or has taken a quote.
    pub fn note(&mut self, all: &[Group<'a>], group: usize) {
        if self.groups.last().is_none_or(|last| *last < group) {
            self.groups.push(group);
        }
        match all[group].speaker {
            Some(speaker) => {
                self.without_speaker.remove(&group);
                self.by_speaker.entry(speaker).or_default().insert(group);
            }
            None => drop(self.without_speaker.insert(group)),
        }
    }

    /// The first group that a quote can join.
    pub fn first(&mut self, all: &[Group<'a>], fact: &'a QuoteFacts) -> Option<usize> {
        let Some(speaker) = &fact.speaker else { return self.first_without(all, &fact.article) };
        let fits = |group: &&usize| all[**group].agrees(fact);
        let named = self.by_speaker.get(speaker.as_str()).and_then(|groups| groups.iter().find(fits));
        let open = self.without_speaker.iter().find(fits);
        named.into_iter().chain(open).min().copied()
    }

    /// For an unnamed or unknown speaker: the first group without a quote of the article.
    fn first_without(&mut self, all: &[Group<'a>], article: &'a str) -> Option<usize> {
        if self.article != Some(article) {
            self.article = Some(article);
            self.passed = 0;
        }
        while self.groups.get(self.passed).is_some_and(|group| all[*group].articles.contains(article)) {
            self.passed += 1;
        }
        self.groups.get(self.passed).copied()
    }
}
