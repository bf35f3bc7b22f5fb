//! Whom annotated articles say was meant, against the candidates that the program sees.

use std::collections::BTreeMap;
use std::path::Path;

use corpus::document::{Candidate, Document, EntityIndex, EntityKind, MentionKind, Quote, SpeakerKind};
use corpus::extract::{extract, quote};
use corpus::span::Span;

use crate::coreference::{Chained, bytes_of};
use crate::treebank::{self, Error};

/// A choice among candidates, with the right ones.
#[derive(Clone, Debug)]
pub struct Question {
    pub article: String,
    pub situation: &'static str,
    pub candidates: Vec<Candidate>,
    pub right: Vec<usize>,
    /// How much it counts.
    pub weight: f64,
}

/// An attribution as people annotated it.
struct Attribution {
    source: Span,
    content: Vec<Span>,
}

/// All questions of an article.
pub fn of(chained: &Chained, attributions: &Path) -> Result<Vec<Question>, Error> {
    let document = extract(chained.article.clone());
    let known = Known::new(&document, chained);
    if chained.gold {
        return Ok(known.pronouns());
    }
    let annotated = attributions_of(attributions, &chained.name, &chained.article.body)?;
    Ok(document.quotes.iter().filter_map(|quote| known.quote(quote, &annotated)).collect())
}

/// What the annotation says of the entities that the program found.
struct Known<'a> {
    document: &'a Document,
    chained: &'a Chained,
    chain_of: BTreeMap<EntityIndex, usize>,
}

impl<'a> Known<'a> {
    fn new(document: &'a Document, chained: &'a Chained) -> Known<'a> {
        let mut votes: BTreeMap<EntityIndex, BTreeMap<usize, usize>> = BTreeMap::new();
        for mention in document.mentions.iter().filter(|mention| mention.kind == MentionKind::Name) {
            if let Some(chain) = chain_around(chained, mention.span, 60) {
                *votes.entry(mention.entity).or_default().entry(chain).or_default() += 1;
            }
        }
        let most = |votes: BTreeMap<usize, usize>| votes.into_iter().max_by_key(|(_, count)| *count);
        let chain_of =
            votes.into_iter().filter_map(|(entity, votes)| Some((entity, most(votes)?.0))).collect();
        Known { document, chained, chain_of }
    }

    /// The candidates that a chain speaks of.
    fn of_chain(&self, chain: usize, candidates: &[Candidate]) -> Vec<usize> {
        let fits = |candidate: &Candidate| match candidate.speaker.entity {
            Some(entity) => self.chain_of.get(&entity) == Some(&chain),
            None => {
                candidate.speaker.span.is_some_and(|span| chain_around(self.chained, span, 60) == Some(chain))
            }
        };
        (0..candidates.len()).filter(|at| fits(&candidates[*at])).collect()
    }

    fn nobody(candidates: &[Candidate]) -> Vec<usize> {
        (0..candidates.len()).filter(|at| candidates[*at].speaker.kind == SpeakerKind::Unknown).collect()
    }

    /// Every "he" and "she" of an article with gold chains.
    fn pronouns(&self) -> Vec<Question> {
        let Document { text, entities, mentions, quotes, .. } = self.document;
        let mut found = Vec::new();
        for (at, candidates) in quote::pronouns(text, entities, mentions, quotes) {
            let span = text.tokens[at].span;
            let Some(chain) = chain_around(self.chained, span, 1) else { continue };
            let mut right = self.of_chain(chain, &candidates);
            if right.is_empty() {
                right = Self::nobody(&candidates);
            }
            let article = self.chained.name.clone();
            found.push(Question { article, situation: "pronoun", candidates, right, weight: 1.0 });
        }
        found
    }

    fn quote(&self, quote: &Quote, annotated: &[Attribution]) -> Option<Question> {
        if quote.candidates.is_empty() {
            return None;
        }
        let attribution = annotated.iter().find(|one| shares_words(&one.content, &quote.parts))?;
        let alone = quote.speaker.span.is_none();
        if quote.speaker.span.is_some_and(|span| !span.overlaps(attribution.source)) {
            return None;
        }
        let named = self.named(attribution.source);
        let mut right = match (named, chain_around(self.chained, attribution.source, 60)) {
            (Some(entity), _) => {
                let all = quote.candidates.iter().enumerate();
                all.filter(|(_, one)| one.speaker.entity == Some(entity)).map(|(at, _)| at).collect()
            }
            (None, Some(chain)) => self.of_chain(chain, &quote.candidates),
            (None, None) => Vec::new(),
        };
        if right.is_empty() {
            let words =
                |one: &Candidate| one.speaker.span.is_some_and(|span| span.overlaps(attribution.source));
            right = (0..quote.candidates.len())
                .filter(|at| quote.candidates[*at].speaker.entity.is_none() && words(&quote.candidates[*at]))
                .collect();
        }
        if right.is_empty() {
            if named.is_none() || !alone {
                return None;
            }
            right = Self::nobody(&quote.candidates);
        }
        let situation = situation(self.document, quote);
        let weight = if alone { 1.0 } else { 0.5 };
        let (article, candidates) = (self.chained.name.clone(), quote.candidates.clone());
        Some(Question { article, situation, candidates, right, weight })
    }

    /// Whom the words of a source name: the first person, or else the first body.
    fn named(&self, source: Span) -> Option<EntityIndex> {
        let inside = || {
            let names = self.document.mentions.iter().filter(|one| one.kind == MentionKind::Name);
            names.filter(|one| source.contains(one.span))
        };
        let kind = |entity: EntityIndex| self.document.entities[entity.0].kind;
        let person = inside().find(|one| kind(one.entity) == EntityKind::Person);
        person.or_else(|| inside().next()).map(|one| one.entity)
    }
}

/// As the program sees it: a pronoun, a quotation at the start of its paragraph, or one after other words.
fn situation(document: &Document, quote: &Quote) -> &'static str {
    let start = quote.span().start;
    let opens =
        |passage: &corpus::article::Passage| (0..=3).contains(&(start as i64 - passage.span.start as i64));
    match quote.speaker.span {
        Some(_) => "pronoun",
        None if document.text.passages.iter().any(opens) => "alone",
        None => "within",
    }
}

/// The chain of the smallest mention around a span, if it is not much longer.
fn chain_around(chained: &Chained, span: Span, more: usize) -> Option<usize> {
    let mentions =
        || chained.chains.iter().enumerate().flat_map(|(at, chain)| chain.iter().map(move |m| (at, m)));
    mentions()
        .filter(|(_, mention)| mention.contains(span) && mention.len() < span.len() + more)
        .min_by_key(|(_, mention)| mention.len())
        .map(|(at, _)| at)
}

fn shares_words(one: &[Span], other: &[Span]) -> bool {
    let size = |spans: &[Span]| spans.iter().map(|span| span.len()).sum::<usize>();
    let both: usize = one
        .iter()
        .flat_map(|a| other.iter().map(move |b| a.end.min(b.end).saturating_sub(a.start.max(b.start))))
        .sum();
    both * 2 > size(one).min(size(other)) && both * 3 > size(one).max(size(other))
}

/// The attributions of an article in brat's standoff, by its first annotator.
fn attributions_of(folder: &Path, name: &str, body: &str) -> Result<Vec<Attribution>, Error> {
    let of = |source| Error { path: folder.to_owned(), source };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(of)? {
        let path = entry.map_err(of)?.path();
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if file.strip_prefix(name).is_some_and(|rest| rest.starts_with('_')) {
            files.push(path);
        }
    }
    files.sort();
    let Some(first) = files.first() else { return Ok(Vec::new()) };
    Ok(brat(&treebank::lines(first)?, &bytes_of(body)))
}

fn brat(lines: &str, bytes: &[usize]) -> Vec<Attribution> {
    let mut spans: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    let byte = |word: &str| word.parse::<usize>().ok().and_then(|at| bytes.get(at).copied());
    for line in lines.lines().filter(|line| line.starts_with('T')) {
        let mut columns = line.split('\t');
        let (Some(id), Some(place)) = (columns.next(), columns.next()) else { continue };
        let places = place.split_once(' ').map_or("", |(_, places)| places);
        let read = |pair: &str| {
            let (start, end) = pair.split_once(' ')?;
            Some(Span::new(byte(start)?, byte(end)?))
        };
        spans.insert(id, places.split(';').filter_map(read).collect());
    }
    let mut found = Vec::new();
    for line in lines.lines().filter(|line| line.starts_with('E')) {
        let parts = |role: &str| -> Vec<Span> {
            let ids = line.split_whitespace().filter_map(|part| {
                let (name, id) = part.split_once(':')?;
                (name.trim_end_matches(char::is_numeric) == role).then_some(id)
            });
            ids.filter_map(|id| spans.get(id)).flatten().copied().collect()
        };
        let (source, content) = (parts("Source"), parts("Content"));
        if let Some(source) = source.first().filter(|_| !content.is_empty()) {
            found.push(Attribution { source: *source, content });
        }
    }
    found
}
