//! An article prepared for attribution: every token knows its word classes, its quotation and its mention.

use std::ops::Range;
use std::rc::Rc;

use super::marks::{self, Marked, Marks};
use super::turns;
use super::words::{Class, class_of};
use crate::document::{Entity, EntityKind, Mention, MentionKind};
use crate::extract::text::{Text, TokenKind};
use crate::extract::turn::{self, Turn};
use crate::model::Tag;
use crate::span::Span;

/// All that the attribution rules look at.
pub struct Scene<'a> {
    pub text: &'a Text,
    pub entities: &'a [Entity],
    pub mentions: &'a [Mention],
    /// Quotations, in order.
    pub marked: Vec<Marked>,
    /// Sentences, joined where a quotation runs over their border.
    pub units: Vec<Unit>,
    /// Words in each quotation.
    words: Vec<usize>,
    /// The turns of a transcript, which count as quotations.
    pub turns: Vec<Turn>,
    /// Quotations right inside of others.
    inner: Vec<Marked>,
    inside: Vec<u32>,
    mention_of: Rc<Vec<u32>>,
    class: Rc<Vec<Class>>,
}

/// A stretch of a passage in which reporting clause and content are sought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub tokens: Range<usize>,
    pub passage: usize,
}

impl<'a> Scene<'a> {
    /// Prepares an article.
    pub fn new(text: &'a Text, entities: &'a [Entity], mentions: &'a [Mention]) -> Scene<'a> {
        let turns = turn::find(text);
        let Marks { outer: marked, inner } = turns::mark(text, marks::find(text), &turns);
        let mut mention_of = vec![0; text.tokens.len()];
        for (at, mention) in mentions.iter().enumerate() {
            let tokens = text.tokens_in(mention.span);
            mention_of[tokens].fill(at as u32 + 1);
        }
        let class = (0..text.tokens.len()).map(|at| class_of(text.lower_word(at))).collect();
        let inside = places(text, &marked);
        let units = units(text, &inside);
        let words = marked.iter().map(|one| words(text, one.tokens.clone())).collect();
        let (mention_of, class) = (Rc::new(mention_of), Rc::new(class));
        Scene { text, entities, mentions, marked, units, words, turns, inner, inside, mention_of, class }
    }

    /// The same article with nothing to read but what stands in quotation marks, the marks inside these being the only
    /// ones.
    pub fn inside(&self) -> Scene<'a> {
        let marked = self.inner.clone();
        let inside = places(self.text, &marked);
        let mut units = Vec::new();
        for outer in &self.marked {
            let spoken = self.text.tokens_in(outer.inside);
            let first = self.text.sentence_of(spoken.start);
            let sentences = self.text.sentences[first..].iter();
            for sentence in sentences.take_while(|sentence| sentence.tokens.start < spoken.end) {
                let tokens = sentence.tokens.start.max(spoken.start)..sentence.tokens.end.min(spoken.end);
                add_unit(&mut units, Unit { tokens, passage: outer.passage }, &inside);
            }
        }
        let words = marked.iter().map(|one| words(self.text, one.tokens.clone())).collect();
        let (mention_of, class) = (Rc::clone(&self.mention_of), Rc::clone(&self.class));
        Scene { marked, units, words, turns: vec![], inner: vec![], inside, mention_of, class, ..*self }
    }

    /// The quotation a token stands in, marks included.
    pub fn marked_at(&self, token: usize) -> Option<usize> {
        self.inside.get(token).and_then(|at| (*at as usize).checked_sub(1))
    }

    /// The mention a token belongs to.
    pub fn mention_at(&self, token: usize) -> Option<&'a Mention> {
        let at = (*self.mention_of.get(token)? as usize).checked_sub(1)?;
        self.mentions.get(at)
    }

    /// The mention by name a token belongs to.
    pub fn name_at(&self, token: usize) -> Option<&'a Mention> {
        self.mention_at(token).filter(|mention| mention.kind == MentionKind::Name)
    }

    /// Whether the token belongs to the name of a person.
    pub fn is_person_name(&self, token: usize) -> bool {
        self.name_at(token).is_some_and(|mention| self.kind_of(mention) == EntityKind::Person)
    }

    /// What a mention refers to.
    pub fn kind_of(&self, mention: &Mention) -> EntityKind {
        self.entities.get(mention.entity.0).map_or(EntityKind::Person, |entity| entity.kind)
    }

    /// Whether the token is the last one of its mention.
    pub fn ends_mention(&self, token: usize) -> bool {
        self.mention_at(token).is_some_and(|mention| mention.span.end <= self.text.tokens[token].span.end)
    }

    /// The tokens of a mention.
    pub fn tokens_of(&self, mention: &Mention) -> Range<usize> {
        self.text.tokens_in(mention.span)
    }

    /// The part of speech.
    pub fn tag(&self, token: usize) -> Tag {
        self.text.tags.get(token).copied().unwrap_or(Tag::Sym)
    }

    /// Whether the token is a verb that a subject can govern, or an auxiliary: not a participle.
    pub fn is_finite(&self, token: usize) -> bool {
        matches!(self.tag(token), Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md)
    }

    /// Whether a noun phrase can start at the token.
    pub fn starts_phrase(&self, token: usize) -> bool {
        let noun = self.tag(token).is_noun();
        noun || self.name_at(token).is_some()
            || matches!(
                self.tag(token),
                Tag::Dt
                    | Tag::Pdt
                    | Tag::PrpS
                    | Tag::Prp
                    | Tag::Cd
                    | Tag::Jj
                    | Tag::Jjr
                    | Tag::Jjs
                    | Tag::Vbn
                    | Tag::Ex
                    | Tag::Dollar
            )
            || self.is_capital(token) && !matches!(self.tag(token), Tag::In | Tag::To | Tag::Cc | Tag::Wrb)
    }

    /// Whether the token has one of these classes; capitalised homonyms ("Will", "May") keep theirs.
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.class.get(token).is_some_and(|of| of.is(class))
    }

    /// The token in lower case, or nothing past the end.
    pub fn word(&self, token: usize) -> &'a str {
        if token < self.text.tokens.len() { self.text.lower_word(token) } else { "" }
    }

    /// The token as written.
    pub fn written(&self, token: usize) -> &'a str {
        if token < self.text.tokens.len() { self.text.word(token) } else { "" }
    }

    /// What the token is.
    pub fn kind(&self, token: usize) -> Option<TokenKind> {
        self.text.tokens.get(token).map(|token| token.kind)
    }

    /// Whether the token is a sign other than a quotation mark.
    pub fn is_sign(&self, token: usize) -> bool {
        self.kind(token) == Some(TokenKind::Punctuation)
    }

    /// Whether the token starts with a capital letter.
    pub fn is_capital(&self, token: usize) -> bool {
        self.written(token).starts_with(char::is_uppercase)
    }

    /// Whether a dash.
    pub fn is_dash(&self, token: usize) -> bool {
        matches!(self.written(token), "—" | "–" | "--" | "---" | "-" | "―")
    }

    /// Whether the token ends a sentence.
    pub fn is_stop(&self, token: usize) -> bool {
        matches!(self.written(token), "." | "!" | "?" | "…" | "..." | "....")
    }

    /// The span of tokens.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        self.text.span(tokens)
    }

    /// The words inside a quotation.
    pub fn inner(&self, marked: usize) -> &'a str {
        self.text.words(self.marked[marked].inside)
    }

    /// How many words a quotation has.
    pub fn words_in(&self, marked: usize) -> usize {
        self.words[marked]
    }

    /// Whether the words of a quotation end as if the sentence paused or ended there, or are a sentence where the comma
    /// was forgotten.
    pub fn is_closed(&self, marked: usize) -> bool {
        let first = self.marked[marked].tokens.start;
        let place = |token: usize| self.text.tokens[token].span.start;
        let opens = || {
            place(first) == self.text.passages[self.marked[marked].passage].span.start
                || first > 0 && self.is_stop(first - 1)
        };
        self.marked[marked].goes_on
            || self.words[marked] >= 6 && self.opens_upper(marked) && opens() && !self.is_title(marked)
            || self
                .inner(marked)
                .trim_end_matches(['’', '\'', '”', '"', ' '])
                .ends_with([',', '.', '?', '!', '…', '—', '-', '–'])
    }

    /// Whether a quotation looks like the title of a work: few words, the long ones all with capitals.
    pub fn is_title(&self, marked: usize) -> bool {
        if !(1..=8).contains(&self.words[marked]) {
            return false;
        }
        let tokens = self.marked[marked].tokens.clone();
        let words = || tokens.clone().filter(|at| self.kind(*at) == Some(TokenKind::Word));
        let long = || words().filter(|at| self.written(*at).len() > 3);
        let count = words().count();
        (1..=8).contains(&count)
            && long().count() > 0
            && long().all(|at| self.is_capital(at))
            && !self.inner(marked).ends_with(['?', '!'])
    }

    /// Whether the words of a quotation start with a capital letter.
    pub fn opens_upper(&self, marked: usize) -> bool {
        let start = self.inner(marked).trim_start_matches(['.', '…', ' ', '\'', '‘', '(', '[']);
        start.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '#' | '@' | '$'))
    }
}

/// Sentences, joined where a quotation runs over their border.
fn units(text: &Text, inside: &[u32]) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for sentence in &text.sentences {
        let unit = Unit { tokens: sentence.tokens.clone(), passage: sentence.passage };
        add_unit(&mut units, unit, inside);
    }
    units
}

/// Appends a unit, or joins it to the last one if a quotation runs from that into it.
fn add_unit(units: &mut Vec<Unit>, unit: Unit, inside: &[u32]) {
    let start = unit.tokens.start;
    let joined = start > 0 && inside[start] != 0 && inside[start] == inside[start - 1];
    match units.last_mut() {
        Some(last) if joined && last.passage == unit.passage && last.tokens.end == start => {
            last.tokens.end = unit.tokens.end;
        }
        _ => units.push(unit),
    }
}

/// For every token the number of its quotation, counted from one.
fn places(text: &Text, marked: &[Marked]) -> Vec<u32> {
    let mut inside = vec![0; text.tokens.len()];
    for (at, one) in marked.iter().enumerate() {
        inside[one.tokens.clone()].fill(at as u32 + 1);
    }
    inside
}

fn words(text: &Text, tokens: Range<usize>) -> usize {
    text.tokens[tokens].iter().filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number)).count()
}
