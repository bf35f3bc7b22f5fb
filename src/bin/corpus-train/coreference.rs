//! Articles with chains of mentions that refer to one thing: GUM's gold, and Stanford CoreNLP's reading of the news.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use corpus::article::{Article, Passage, PassageKind};
use corpus::span::Span;

use crate::treebank::{self, Error};

/// An article, and where it speaks of the same.
#[derive(Clone, Debug)]
pub struct Chained {
    pub name: String,
    pub article: Article,
    pub chains: Vec<Vec<Span>>,
    /// Whether people made the chains.
    pub gold: bool,
}

/// An article of nothing but these words: every line is a passage, the first one the headline.
pub fn article(name: &str, body: &str) -> Article {
    let mut passages = Vec::new();
    let mut start = 0;
    for line in body.split_inclusive('\n') {
        let words = line.trim();
        if !words.is_empty() {
            let from = start + line.len() - line.trim_start().len();
            let kind = if passages.is_empty() { PassageKind::Headline } else { PassageKind::Paragraph };
            passages.push(Passage { kind, span: Span::new(from, from + words.len()) });
        }
        start += line.len();
    }
    Article {
        source_path: name.to_owned(),
        source_sha256: String::new(),
        title: None,
        outlet: None,
        published: None,
        dateline: None,
        url: None,
        language: Some("en".to_owned()),
        wire: None,
        published_at: None,
        bylines: Vec::new(),
        body: Arc::from(body),
        passages,
        removed: Vec::new(),
    }
}

/// The byte where each code point of a text starts, and its end.
pub fn bytes_of(text: &str) -> Vec<usize> {
    text.char_indices().map(|(at, _)| at).chain(Some(text.len())).collect()
}

/// CoreNLP's reading in `corenlp.tsv`, of the articles in `texts`; chains stand as `chain:length` where a mention starts.
pub fn core_nlp(path: &Path, texts: &Path) -> Result<Vec<Chained>, Error> {
    let table = treebank::lines(path)?;
    let mut found = Vec::new();
    for document in table.split("# doc ").skip(1) {
        let (name, rows) = document.split_once('\n').unwrap_or((document, ""));
        let body = treebank::lines(&texts.join(format!("{name}.txt")))?;
        let bytes = bytes_of(&body);
        let rows: Vec<Vec<&str>> = rows.lines().map(|line| line.split('\t').collect()).collect();
        let place = |row: usize, column: usize| -> Option<usize> {
            bytes.get(rows.get(row)?.get(column)?.parse::<usize>().ok()?).copied()
        };
        let mut chains: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            let mentions = row.get(9).into_iter().flat_map(|cell| cell.split('|'));
            for (chain, length) in mentions.filter_map(|mention| mention.split_once(':')) {
                let Ok(length) = length.parse::<usize>() else { continue };
                if let Some((start, end)) = place(at, 3).zip(place(at + length.max(1) - 1, 4))
                    && start < end
                {
                    chains.entry(chain).or_default().push(Span::new(start, end));
                }
            }
        }
        let chains = chains.into_values().collect();
        found.push(Chained { name: name.to_owned(), article: article(name, &body), chains, gold: false });
    }
    Ok(found)
}

/// GUM's entities of a file in CoNLL-U.
pub fn gum(path: &Path) -> Result<Vec<Chained>, Error> {
    let table = treebank::lines(path)?;
    let mut found = Vec::new();
    for document in table.split("# newdoc id = ").skip(1) {
        let (name, rows) = document.split_once('\n').unwrap_or((document, ""));
        found.push(gum_document(name, rows));
    }
    Ok(found)
}

fn gum_document(name: &str, rows: &str) -> Chained {
    let mut body = String::from("Untitled\n\n");
    let mut cursor = body.len();
    let mut chains: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    let mut open: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for line in rows.lines() {
        if line.starts_with("# newpar") && !body.ends_with('\n') {
            body.push_str("\n\n");
        }
        if let Some(words) = line.strip_prefix("# text = ") {
            if !body.ends_with('\n') {
                body.push(' ');
            }
            cursor = body.len();
            body.push_str(words);
        }
        let columns: Vec<&str> = line.split('\t').collect();
        if columns.len() < 10 || columns[0].contains(['-', '.']) {
            continue;
        }
        let start = body[cursor..].find(columns[1]).map_or(cursor, |at| cursor + at);
        let end = (start + columns[1].len()).min(body.len());
        cursor = if body.is_char_boundary(end) { end } else { start };
        let entity = columns[9].split('|').find_map(|field| field.strip_prefix("Entity="));
        for piece in entity.into_iter().flat_map(treebank::entity_pieces) {
            let id = piece.trim_start_matches('(').trim_end_matches(')');
            let id = id.split('-').next().unwrap_or_default().to_owned();
            if piece.starts_with('(') {
                open.entry(id.clone()).or_default().push(start);
            }
            if piece.ends_with(')')
                && let Some(from) = open.get_mut(&id).and_then(Vec::pop)
                && from < cursor
            {
                chains.entry(id).or_default().push(Span::new(from, cursor));
            }
        }
    }
    let chains = chains.into_values().collect();
    Chained { name: name.to_owned(), article: article(name, &body), chains, gold: true }
}
