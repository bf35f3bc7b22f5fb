//! What says again what the article says: the headline, a standfirst, pull-quotes with their attribution line.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use crate::article::PassageKind;
use crate::import::page::{Page, fingerprints};

/// The reason of sentences set apart.
const PULL_QUOTE: &str = "pull-quote";
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
    /// Paragraphs that hold all of it as well.
    found_in: Vec<usize>,
    /// How many of its first words some other paragraph holds.
    longest: usize,
}

/// Takes out paragraphs whose every sentence stands in another paragraph too, and captions that come twice.
pub fn take_out(page: &mut Page) {
    let words: Vec<Vec<u64>> = page.blocks.iter().map(|block| fingerprints(&block.text)).collect();
    take_out_captions(page, &words);
    let mut candidates = candidates(page, &words);
    locate(page, &words, &mut candidates);
    // The shortest first, and of equals the later one, so that a copy always stays.
    candidates.sort_by_key(|candidate| (words[candidate.block].len(), usize::MAX - candidate.block));
    for same in candidates.chunk_by(|one, other| one.block == other.block) {
        let block = same[0].block;
        if page.blocks[block].kind == PassageKind::Caption {
            take_out_with_speaker(page, &same[0]);
        } else if same.iter().all(|found| is_elsewhere(page, &words, found)) {
            let top = page.kept().take(TOP).any(|kept| kept == block);
            page.remove(block, if top { "standfirst" } else { PULL_QUOTE });
            take_out_attribution(page, block, &words);
        }
    }
}

/// Whether a paragraph that stays holds a candidate, and more besides, or nothing else.
fn is_elsewhere(page: &Page, words: &[Vec<u64>], candidate: &Candidate) -> bool {
    let block = candidate.block;
    candidate.found_in.iter().any(|other| {
        let longer = words[*other].len() > candidate.words.len();
        page.blocks[*other].is_kept() && (longer || words[*other].len() == words[block].len())
    })
}

fn take_out_captions(page: &mut Page, words: &[Vec<u64>]) {
    let mut seen: HashSet<&[u64], FixedState> = HashSet::default();
    for (block, words) in words.iter().enumerate() {
        let found = &page.blocks[block];
        if found.is_kept() && found.kind == PassageKind::Caption && !seen.insert(words) {
            page.remove(block, "repeated caption");
        }
    }
}

/// A pull-quote with its speaker on the same line: words of a paragraph, then a name with a capital.
fn take_out_with_speaker(page: &mut Page, candidate: &Candidate) {
    let rest = candidate.words.len() - candidate.longest;
    if candidate.longest < FEWEST || !(1..=FEWEST).contains(&rest) {
        return;
    }
    let text = &page.blocks[candidate.block].text;
    let mut places = text.match_indices(' ').map(|(at, _)| at + 1);
    let name = places.find(|at| fingerprints(&text[*at..]).len() <= rest);
    if name.is_some_and(|at| text[at..].starts_with(char::is_uppercase)) {
        page.remove(candidate.block, PULL_QUOTE);
    }
}

/// The sentences of every paragraph that could be a repeat, and captions that end unlike sentences.
fn candidates(page: &Page, words: &[Vec<u64>]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (block, found) in page.blocks.iter().enumerate() {
        if !found.is_kept() || !(FEWEST..=MOST).contains(&words[block].len()) {
            continue;
        }
        let whole = || vec![words[block].clone()];
        let parts = match found.kind {
            PassageKind::Paragraph => sentences(&found.text).unwrap_or_else(whole),
            PassageKind::Caption if !found.ends_sentence() => whole(),
            _ => continue,
        };
        candidates.extend(parts.into_iter().map(|words| Candidate {
            block,
            words,
            found_in: vec![],
            longest: 0,
        }));
    }
    candidates
}

/// The words of each sentence, if none is too short to be looked up.
fn sentences(text: &str) -> Option<Vec<Vec<u64>>> {
    let parts = text.split_inclusive(['.', '?', '!']).map(fingerprints);
    let parts: Vec<Vec<u64>> = parts.filter(|words| !words.is_empty()).collect();
    parts.iter().all(|words| words.len() >= KEY).then_some(parts)
}

/// Goes once through the words of all paragraphs and notes where candidates stand.
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
                candidates[place].compare(block, &words[start..]);
            }
        }
    }
}

impl Candidate {
    fn compare(&mut self, block: usize, words: &[u64]) {
        if block == self.block {
            return;
        }
        let same = self.words.iter().zip(words).take_while(|(one, other)| one == other).count();
        self.longest = self.longest.max(same);
        let new = self.found_in.len() < SAME_START && self.found_in.last() != Some(&block);
        if same == self.words.len() && new {
            self.found_in.push(block);
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
