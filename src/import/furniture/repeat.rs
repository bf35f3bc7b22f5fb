//! What says again what the article says: the headline, a standfirst, pull-quotes with their attribution line.

use std::collections::HashMap;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use crate::article::PassageKind;
use crate::import::page::{Page, fingerprints};

/// How many words a repeat has at least.
const FEWEST: usize = 8;
/// Longer passages are not compared.
const MOST: usize = 120;
/// By how many words a repeat is looked up.
const KEY: usize = 5;
/// How many passages with the same first words are compared.
const SAME_START: usize = 16;
/// How many blocks away from a pull-quote its speaker is looked for.
const NEAR: usize = 8;
/// How far down a page a standfirst may stand.
const TOP: usize = 4;

/// Takes out lines that repeat the headline, and cuts it off where it is glued to a line near the top.
pub fn take_out_headline(page: &mut Page, title: &str) {
    let title = fingerprints(title);
    for block in 0..page.blocks.len() {
        let found = &page.blocks[block];
        if found.is_kept() && found.kind != PassageKind::Headline && fingerprints(&found.text) == title {
            page.remove(block, "repeated headline");
        }
    }
}

/// A run of words that may stand elsewhere again.
struct Candidate {
    block: usize,
    words: Vec<u64>,
    /// Blocks that hold it as well.
    found_in: Vec<usize>,
}

/// Takes out paragraphs whose every sentence stands in another paragraph too.
pub fn take_out(page: &mut Page) {
    let words: Vec<Vec<u64>> = page.blocks.iter().map(|block| fingerprints(&block.text)).collect();
    let mut candidates = candidates(page, &words);
    locate(page, &words, &mut candidates);
    // The shortest first, and of equals the later one, so that a copy always stays.
    candidates.sort_by_key(|candidate| (words[candidate.block].len(), usize::MAX - candidate.block));
    for same in candidates.chunk_by(|one, other| one.block == other.block) {
        let block = same[0].block;
        let stays = |other: &usize| page.blocks[*other].is_kept();
        let more = |candidate: &Candidate, other: &usize| {
            let longer = words[*other].len() > candidate.words.len();
            longer || words[*other].len() == words[block].len()
        };
        if same.iter().all(|found| found.found_in.iter().any(|other| stays(other) && more(found, other))) {
            let top = page.kept().take(TOP).any(|kept| kept == block);
            page.remove(block, if top { "standfirst" } else { "pull-quote" });
            take_out_attribution(page, block, &words);
        }
    }
}

/// The sentences of every paragraph that could be a repeat.
fn candidates(page: &Page, words: &[Vec<u64>]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (block, found) in page.blocks.iter().enumerate() {
        if !found.is_paragraph() || !(FEWEST..=MOST).contains(&words[block].len()) {
            continue;
        }
        let mut sentences: Vec<Vec<u64>> =
            found.text.split_inclusive(['.', '?', '!']).map(fingerprints).filter(|s| !s.is_empty()).collect();
        if sentences.iter().any(|sentence| sentence.len() < KEY) {
            sentences = vec![words[block].clone()];
        }
        candidates.extend(sentences.into_iter().map(|words| Candidate { block, words, found_in: vec![] }));
    }
    candidates
}

/// Goes once through all words and notes where candidates stand.
fn locate(page: &Page, words: &[Vec<u64>], candidates: &mut [Candidate]) {
    let hasher = FixedState::default();
    let key = |words: &[u64]| hasher.hash_one(&words[..KEY]);
    let mut by_start: HashMap<u64, Vec<usize>, FixedState> = HashMap::default();
    for (place, candidate) in candidates.iter().enumerate() {
        let same = by_start.entry(key(&candidate.words)).or_default();
        if same.len() < SAME_START {
            same.push(place);
        }
    }
    for (block, words) in words.iter().enumerate() {
        if !page.blocks[block].is_paragraph() {
            continue;
        }
        for start in 0..words.len().saturating_sub(KEY - 1) {
            for &place in by_start.get(&key(&words[start..])).into_iter().flatten() {
                let candidate = &mut candidates[place];
                let repeated = candidate.block != block && words[start..].starts_with(&candidate.words);
                if repeated
                    && candidate.found_in.len() < SAME_START
                    && candidate.found_in.last() != Some(&block)
                {
                    candidate.found_in.push(block);
                }
            }
        }
    }
}

/// The line under a pull-quote that says whose words it was: a short line whose words stand in the article as well.
fn take_out_attribution(page: &mut Page, quote: usize, words: &[Vec<u64>]) {
    let next = quote + 1;
    let Some(block) = page.blocks.get(next) else { return };
    let line = &words[next];
    if !block.is_kept() || block.ends_sentence() || !(2..=10).contains(&line.len()) {
        return;
    }
    let near = next.saturating_sub(NEAR)..words.len().min(next + NEAR);
    let named = near.filter(|other| *other != next).any(|other| {
        let all = &words[other];
        all.len() > line.len() && all.windows(line.len()).any(|run| run == line.as_slice())
    });
    if named {
        page.remove(next, "pull-quote attribution");
    }
}
