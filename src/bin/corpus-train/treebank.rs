//! Annotated text as training reads it: documents of sentences of words with a tag and a name label.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use corpus::model::parser::{Arc, Relation};
use corpus::model::{Label, NameClass, Tag};

use crate::tree;

/// A treebank file that can't be read.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}", path.display())]
pub struct Error {
    /// The file.
    pub path: PathBuf,
    /// Why.
    pub source: io::Error,
}

/// A word with what people or a machine made of it.
#[derive(Clone, Debug)]
pub struct Word {
    pub form: String,
    pub tag: Option<Tag>,
    pub label: Option<Label>,
    /// Its head and relation, where the file has them.
    pub arc: Option<Arc>,
}

/// One document.
#[derive(Clone, Debug, Default)]
pub struct Treebank {
    pub name: String,
    pub sentences: Vec<Vec<Word>>,
}

/// A file's text.
pub fn lines(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|source| Error { path: path.to_owned(), source })
}

/// Stanford CoreNLP's reading: index, form, lemma, start, end, tag, entity, head, relation, coreference.
pub fn core_nlp(path: &Path) -> Result<Vec<Treebank>, Error> {
    let text = lines(path)?;
    let mut documents: Vec<Treebank> = Vec::new();
    let mut sentence: Vec<Word> = Vec::new();
    let mut last = String::new();
    for line in text.lines().chain(Some("")) {
        if let Some(name) = line.strip_prefix("# doc ") {
            documents.push(Treebank { name: name.to_owned(), sentences: vec![] });
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        if columns.len() < 7 {
            if let Some(document) = documents.last_mut().filter(|_| !sentence.is_empty()) {
                let mut words = std::mem::take(&mut sentence);
                tree::to_version_2(&mut words);
                document.sentences.push(words);
            }
            last.clear();
            continue;
        }
        let label = label_of(columns[6], &last);
        last = columns[6].to_owned();
        let arc = arc(columns.get(7).copied(), columns.get(8).copied().map(tree::relation_of_version_1));
        sentence.push(Word {
            form: written(columns[1]),
            tag: Tag::parse(columns[5]),
            label: Some(label),
            arc,
        });
    }
    Ok(documents)
}

fn arc(head: Option<&str>, relation: Option<Relation>) -> Option<Arc> {
    let head: usize = head?.parse().ok()?;
    Some(Arc { head: head.checked_sub(1), relation: if head == 0 { Relation::Root } else { relation? } })
}

/// Runs of one entity label are one name.
fn label_of(entity: &str, before: &str) -> Label {
    let class = match entity {
        "PERSON" => NameClass::Person,
        "ORGANIZATION" => NameClass::Organization,
        "LOCATION" => NameClass::Place,
        "MISC" => NameClass::Other,
        _ => return Label::Outside,
    };
    if entity == before { Label::Inside(class) } else { Label::Begin(class) }
}

fn written(form: &str) -> String {
    match form {
        "-LRB-" => "(".to_owned(),
        "-RRB-" => ")".to_owned(),
        "-LSB-" => "[".to_owned(),
        "-RSB-" => "]".to_owned(),
        "``" | "''" => "\"".to_owned(),
        _ => form.to_owned(),
    }
}

/// One line of CoNLL-U.
struct Line {
    word: Word,
    /// Glued to the next word.
    glued: bool,
    hyphen: bool,
}

/// Universal Dependencies: words split at hyphens are joined again, as our tokenizer reads them.
pub fn conllu(path: &Path) -> Result<Vec<Treebank>, Error> {
    let text = lines(path)?;
    let mut documents: Vec<Treebank> = vec![Treebank::default()];
    let mut sentence: Vec<Line> = Vec::new();
    let mut open: BTreeMap<String, (usize, NameClass)> = BTreeMap::new();
    let mut spans: Vec<(usize, usize, NameClass)> = Vec::new();
    for line in text.lines().chain(Some("")) {
        if let Some(name) = line.strip_prefix("# newdoc id = ") {
            documents.push(Treebank { name: name.to_owned(), sentences: vec![] });
        }
        if line.starts_with('#') {
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        if columns.len() < 10 {
            let names = std::mem::take(&mut spans);
            open.clear();
            if let Some(document) = documents.last_mut().filter(|_| !sentence.is_empty()) {
                document.sentences.push(join_hyphens(&label_names(std::mem::take(&mut sentence), &names)));
            }
            continue;
        }
        if columns[0].contains(['-', '.']) {
            continue;
        }
        let at = sentence.len();
        if let Some(entity) = columns[9].split('|').find_map(|field| field.strip_prefix("Entity=")) {
            read_entities(entity, at, &mut open, &mut spans);
        }
        sentence.push(Line {
            word: Word {
                form: written(columns[1]),
                tag: Tag::parse(columns[4]),
                label: None,
                arc: arc(Some(columns[6]), Some(Relation::parse(columns[7]))),
            },
            glued: columns[9].contains("SpaceAfter=No"),
            hyphen: columns[4] == "HYPH",
        });
    }
    Ok(documents)
}

/// GUM's brackets: `(3-person-…` opens, `3)` closes.
fn read_entities(
    field: &str,
    at: usize,
    open: &mut BTreeMap<String, (usize, NameClass)>,
    spans: &mut Vec<(usize, usize, NameClass)>,
) {
    for piece in entity_pieces(field) {
        if let Some(opened) = piece.strip_prefix('(') {
            let mut parts = opened.trim_end_matches(')').split('-');
            let id = parts.next().unwrap_or_default().to_owned();
            let class = match parts.next() {
                Some("person") => Some(NameClass::Person),
                Some("organization") => Some(NameClass::Organization),
                Some("place") => Some(NameClass::Place),
                _ => None,
            };
            if piece.ends_with(')') {
                spans.extend(class.map(|class| (at, at + 1, class)));
            } else if let Some(class) = class {
                open.insert(id, (at, class));
            }
        } else if let Some((start, class)) = open.remove(piece.trim_end_matches(')')) {
            spans.push((start, at + 1, class));
        }
    }
}

/// The brackets of a field `Entity=`, one by one.
pub fn entity_pieces(field: &str) -> impl Iterator<Item = &str> {
    field.split_inclusive(')').flat_map(split_before_open)
}

fn split_before_open(piece: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in piece.match_indices('(').filter(|(at, _)| *at > 0) {
        parts.push(&piece[start..at]);
        start = at;
    }
    parts.push(&piece[start..]);
    parts
}

/// An entity is a name where it holds a run of proper nouns; its last run is the name.
fn label_names(mut sentence: Vec<Line>, spans: &[(usize, usize, NameClass)]) -> Vec<Line> {
    for line in &mut sentence {
        line.word.label = Some(Label::Outside);
    }
    let mut spans = spans.to_vec();
    spans.sort_by_key(|(start, end, _)| (std::cmp::Reverse(end - start), *start));
    for (start, end, class) in spans {
        let proper = |at: usize, lines: &[Line]| {
            lines[at].word.tag.is_some_and(Tag::is_proper) || (lines[at].hyphen && at > start && at + 1 < end)
        };
        let Some(last) = (start..end).rev().find(|at| proper(*at, &sentence)) else { continue };
        if (last + 1..end)
            .any(|at| sentence[at].word.tag == Some(Tag::Nn) || sentence[at].word.tag == Some(Tag::Nns))
        {
            continue;
        }
        let mut first = last;
        while first > start && proper(first - 1, &sentence) {
            first -= 1;
        }
        for line in &mut sentence[first..=last] {
            line.word.label = Some(Label::Inside(class));
        }
        sentence[first].word.label = Some(Label::Begin(class));
    }
    sentence
}

fn join_hyphens(lines: &[Line]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut groups: Vec<usize> = Vec::new();
    let mut glue = false;
    for (at, line) in lines.iter().enumerate() {
        let joins = line.hyphen && at > 0 && lines[at - 1].glued && line.glued;
        if (joins || glue) && !words.is_empty() {
            let last = words.last_mut().expect("not empty");
            last.form.push_str(&line.word.form);
            if glue {
                last.tag = joined_tag(last.tag, line.word.tag);
            }
        } else {
            words.push(line.word.clone());
        }
        groups.push(words.len() - 1);
        glue = joins;
    }
    let arcs: Vec<Option<Arc>> = lines.iter().map(|line| line.word.arc).collect();
    tree::join(&mut words, &groups, &arcs);
    tree::head_names_by_last_word(&mut words);
    words
}

/// "long-term" and "well-known" stand like adjectives; "decision-making" like its last word.
fn joined_tag(first: Option<Tag>, last: Option<Tag>) -> Option<Tag> {
    match (first, last) {
        (_, Some(Tag::Vbn)) => Some(Tag::Jj),
        (Some(Tag::Jj | Tag::Rb | Tag::Cd), Some(Tag::Nn | Tag::Vbg)) => Some(Tag::Jj),
        (Some(Tag::Nnp), Some(Tag::Nnp)) => Some(Tag::Nnp),
        _ => last.or(first),
    }
}

/// Universal NER: index, form, label.
pub fn iob2(path: &Path) -> Result<Vec<Treebank>, Error> {
    let text = lines(path)?;
    let mut documents: Vec<Treebank> = vec![Treebank::default()];
    let mut sentence = Vec::new();
    for line in text.lines().chain(Some("")) {
        if let Some(name) = line.strip_prefix("# newdoc id = ") {
            documents.push(Treebank { name: name.to_owned(), sentences: vec![] });
        }
        if line.starts_with('#') {
            continue;
        }
        let columns: Vec<&str> = line.split('\t').collect();
        if columns.len() < 3 {
            if let Some(document) = documents.last_mut().filter(|_| !sentence.is_empty()) {
                document.sentences.push(std::mem::take(&mut sentence));
            }
            continue;
        }
        let class = match columns[2].get(2..) {
            Some("PER") => Some(NameClass::Person),
            Some("ORG") => Some(NameClass::Organization),
            Some("LOC") => Some(NameClass::Place),
            _ => None,
        };
        let label = match class {
            None => Label::Outside,
            Some(class) if columns[2].starts_with('B') => Label::Begin(class),
            Some(class) => Label::Inside(class),
        };
        sentence.push(Word { form: written(columns[1]), tag: None, label: Some(label), arc: None });
    }
    Ok(documents)
}
