//! Which lines of a page are its article: those the library picked, and those it left out though the page shows that
//! they belong to them.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::line::{Line, Lines};
use crate::article::PassageKind;
use crate::import::page::{fingerprints, word_count};

/// So many words in a row are enough to know a text by.
const RUN: usize = 6;
/// A line of fewer words is looked for near the last one that was found.
const SHORT: usize = 8;
/// How near, in lines.
const NEAR: usize = 40;
/// How many words the lines behind an article's end have that are more of it.
const TAIL: usize = 40;
/// The longest paragraph between a headline and the text.
const STANDFIRST: usize = 90;
/// How many such paragraphs there are.
const MOST_LEADING: usize = 2;
/// How many captions make a gallery …
const GALLERY: usize = 4;
/// … and how many words each has.
const CAPTION: usize = 5;

/// Words of a text, to ask which lines it holds.
pub struct Words {
    runs: HashSet<u64, FixedState>,
    count: usize,
}

impl Words {
    /// Of a text.
    pub fn of(text: &str) -> Words {
        let words = fingerprints(text);
        Words { runs: words.windows(RUN).map(run).collect(), count: words.len() }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Whether a line of some length stands in the text, but for a word or two.
    pub fn holds(&self, line: &str) -> bool {
        let words = fingerprints(line);
        let runs = words.windows(RUN);
        let all = runs.len();
        all >= 3 && runs.filter(|words| self.runs.contains(&run(words))).count() * 5 >= all * 4
    }
}

fn run(words: &[u64]) -> u64 {
    words.iter().fold(0, |sum, word| (sum ^ word).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(7))
}

/// The lines that a text of the page's lines was made of; nothing if the text is made of other lines.
pub fn picked(lines: &[Line], text: &str) -> Option<Vec<bool>> {
    let mut places: HashMap<Vec<u64>, Vec<usize>, FixedState> = HashMap::default();
    for (at, line) in lines.iter().enumerate() {
        places.entry(fingerprints(&line.text)).or_default().push(at);
    }
    let mut picked = vec![false; lines.len()];
    let (mut next, mut found, mut all) = (0, 0, 0);
    for line in text.lines() {
        let words = fingerprints(line);
        all += words.len();
        let most = if words.len() < SHORT { next + NEAR } else { usize::MAX };
        let place = places.get(&words).and_then(|places| {
            let at = places.partition_point(|place| *place < next);
            places.get(at).copied().filter(|place| *place < most)
        });
        if let Some(place) = place {
            picked[place] = true;
            next = place + 1;
            found += words.len();
        }
    }
    (all > 0 && found * 10 >= all * 9).then_some(picked)
}

/// What is asked to complete a pick.
pub struct Completing<'a> {
    pub lines: &'a Lines,
    /// Why a line is furniture.
    pub reasons: &'a [Option<&'static str>],
    /// The text that the page's object gives, if it gives one.
    pub told: Option<&'a Words>,
}

impl Completing<'_> {
    /// Adds the lines that were left out.
    pub fn complete(&self, picked: &mut [bool]) {
        let Some((first, last)) = ends(&self.lines.lines, picked) else { return };
        let built = self.makes(picked);
        let parents = self.parents(picked);
        let around = self.around(first, last);
        let title = self.lines.lines[..first].iter().rposition(|line| line.is_title);
        let mut known = self.known(picked);
        let mut leading = 0;
        for (at, line) in self.lines.lines.iter().enumerate() {
            if picked[at] || !self.may_belong(at) || known.contains(&fingerprints(&line.text)) {
                continue;
            }
            let element = &self.lines.elements[line.element];
            let told = self.told.is_some_and(|told| told.holds(&line.text));
            // Blocks without a class are all of one make.
            let alike = built.contains(&element.signature)
                && (element.is_named || self.lines.elements[element.parent].is_named);
            let within = at > first && at < last && parents.contains(&element.parent);
            let leads = title.is_some_and(|title| at > title && at < first)
                && leading < MOST_LEADING
                && word_count(&line.text) <= STANDFIRST
                && line.links == 0;
            if told || around.contains(&at) && (alike || within || leads) {
                picked[at] = true;
                leading += usize::from(leads);
                known.insert(fingerprints(&line.text));
            }
        }
        self.add_gallery(picked, around.clone());
        self.add_tail(picked, around);
        self.add_short(picked);
    }

    /// Captions are left to the library, but for galleries.
    fn may_belong(&self, at: usize) -> bool {
        let line = &self.lines.lines[at];
        let caption = line.kind == Some(PassageKind::Caption);
        self.reasons[at].is_none() && !line.is_title && !caption && line.is_paragraph()
    }

    /// The paragraphs of the pick, by their words: what the page shows again is no more of the article.
    fn known(&self, picked: &[bool]) -> HashSet<Vec<u64>, FixedState> {
        let lines = self.lines.lines.iter().zip(picked);
        lines
            .filter(|(line, picked)| **picked && line.is_paragraph())
            .map(|(line, _)| fingerprints(&line.text))
            .collect()
    }

    /// The captions of a page that is mostly captions.
    fn add_gallery(&self, picked: &mut [bool], around: std::ops::Range<usize>) {
        let around = around.start..around.end.min(picked.len());
        let lines = &self.lines.lines;
        let is_caption = |at: &usize| {
            lines[*at].kind == Some(PassageKind::Caption)
                && self.reasons[*at].is_none()
                && word_count(&lines[*at].text) >= CAPTION
        };
        let captions: Vec<usize> = around.clone().filter(is_caption).collect();
        let paragraphs =
            around.filter(|at| picked[*at] && !is_caption(at) && lines[*at].is_paragraph()).count();
        if captions.len() >= GALLERY && captions.len() > paragraphs {
            captions.into_iter().for_each(|at| picked[at] = true);
        }
    }

    /// The blocks around those that hold the pick's paragraphs.
    fn parents(&self, picked: &[bool]) -> HashSet<usize, FixedState> {
        let lines = self.lines.lines.iter().zip(picked);
        let paragraphs = lines.filter(|(line, picked)| **picked && line.is_paragraph());
        paragraphs.map(|(line, _)| self.lines.elements[line.element].parent).collect()
    }

    /// The makes of the blocks that hold the pick's paragraphs, if two or more are of one make.
    fn makes(&self, picked: &[bool]) -> HashSet<u64, FixedState> {
        let mut counts: HashMap<u64, usize, FixedState> = HashMap::default();
        for (at, line) in self.lines.lines.iter().enumerate() {
            if picked[at] && line.is_paragraph() {
                *counts.entry(self.lines.elements[line.element].signature).or_default() += 1;
            }
        }
        counts.into_iter().filter(|(_, count)| *count >= 2).map(|(signature, _)| signature).collect()
    }

    /// The lines of the smallest block that holds the pick and what leads to it: the headline, if it is near.
    fn around(&self, first: usize, last: usize) -> std::ops::Range<usize> {
        let title = self.lines.lines[..=first].iter().rposition(|line| line.is_title).unwrap_or(first);
        self.lines
            .elements
            .iter()
            .rev()
            .find(|element| element.lines.start <= title && element.lines.end > last)
            .map_or(first..last + 1, |element| element.lines.clone())
    }

    /// Paragraphs right behind the pick that stand in a block like the one around it.
    fn add_tail(&self, picked: &mut [bool], around: std::ops::Range<usize>) {
        let Some((_, last)) = ends(&self.lines.lines, picked) else { return };
        let parent = |at: usize| self.lines.elements[self.lines.lines[at].element].parent;
        let grandparent = |at: usize| self.lines.elements[parent(at)].parent;
        let own = |at: usize| self.lines.elements[self.lines.lines[at].element].own;
        let tail: Vec<usize> = (last + 1..around.end.min(picked.len()))
            .take_while(|at| grandparent(*at) == grandparent(last))
            .filter(|at| self.may_belong(*at) && own(*at) == own(last))
            .collect();
        let words: usize = tail.iter().map(|at| word_count(&self.lines.lines[*at].text)).sum();
        if tail.len() >= 2 && words >= TAIL {
            tail.into_iter().for_each(|at| picked[at] = true);
        }
    }

    /// Headings and short paragraphs between two neighbours that belong to the article, all of one block.
    fn add_short(&self, picked: &mut [bool]) {
        for at in 1..picked.len().saturating_sub(1) {
            let line = &self.lines.lines[at];
            let beside = |other: usize| picked[other] && self.lines.lines[other].is_paragraph();
            let parent = |at: usize| self.lines.elements[self.lines.lines[at].element].parent;
            let fits = line.kind == Some(PassageKind::Heading)
                || line.stops() && line.links == 0 && parent(at) == parent(at - 1);
            if !picked[at] && self.reasons[at].is_none() && fits && beside(at - 1) && beside(at + 1) {
                picked[at] = true;
            }
        }
    }
}

/// The first and the last paragraph of a pick.
pub fn ends(lines: &[Line], picked: &[bool]) -> Option<(usize, usize)> {
    let is_one = |at: &usize| picked[*at] && lines[*at].is_paragraph();
    let first = (0..lines.len()).find(is_one)?;
    let last = (0..lines.len()).rev().find(is_one)?;
    Some((first, last))
}
