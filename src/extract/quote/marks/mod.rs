//! Quotation marks to quotations.
//!
//! 1. [`sign`] finds the marks of a passage and tells which way they face; [`pair`] puts them together.
//! 2. Marks that stay open at the end of a paragraph go on in the next one if that one opens with a mark, or if a later
//!    one closes them; otherwise they are taken for strays, unless the paragraph is nothing but the quotation.

mod pair;
mod sign;

use std::ops::Range;

use crate::extract::text::{Text, TokenKind};
use crate::span::Span;
use crate::work;
use pair::Pairs;
use sign::{Side, Sign, Sort};

/// A stretch of one passage between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its tokens, marks included.
    pub tokens: Range<usize>,
    /// The words between the marks.
    pub inside: Span,
    /// The passage it stands in.
    pub passage: usize,
    /// Whether the quotation goes on in the next one.
    pub goes_on: bool,
    /// Whether it goes on from the one before.
    pub went_on: bool,
}

/// The quotations of a text.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// The outermost ones, in order.
    pub outer: Vec<Marked>,
    /// Those right inside of another one, in order.
    pub inner: Vec<Marked>,
}

/// Paragraphs without any mark that a quotation may run over.
const LONGEST_RUN: usize = 8;

/// All quotations of a text.
pub fn find(text: &Text) -> Marks {
    let mut marks = Marks::default();
    let mut walk = Walk::default();
    let mut first = 0;
    for passage in 0..text.passages.len() {
        let end =
            first + text.tokens[first..].partition_point(|t| t.span.start < text.passages[passage].span.end);
        walk.passage(text, passage, first..end, &mut marks);
        first = end;
    }
    marks
}

/// A walk from passage to passage.
#[derive(Default)]
struct Walk {
    /// Tokens of the passages since one whose mark is still open, none of which has a mark.
    waiting: Vec<Range<usize>>,
    /// The quotation that is open.
    open: Option<usize>,
}

impl Walk {
    fn passage(&mut self, text: &Text, passage: usize, tokens: Range<usize>, marks: &mut Marks) {
        let mut signs = sign::find(text, &tokens);
        if next_opens(text, tokens.end, Sort::Single) {
            keep_open(&mut signs);
        }
        let continues = marks.outer.last().is_some_and(|last| last.goes_on && last.passage + 1 == passage);
        let Pairs { closed, open, lost } = pair::pair(&signs);
        let double = |sign: &Sign| sign.sort == Sort::Double;
        if let Some(end) = lost.filter(|_| self.open.is_some()) {
            self.close(text, passage, tokens.start..end + 1, marks);
        } else if !signs.iter().any(double) && self.waiting.len() < LONGEST_RUN {
            self.waiting.push(tokens.clone());
        } else {
            self.open = None;
        }
        let before = marks.outer.len();
        add_closed(text, passage, &tokens, &closed, marks);
        add_open(text, passage, &tokens, &open, before, marks);
        if signs.iter().any(double) {
            let unclosed = marks.outer[before..].last().is_some_and(|last| {
                let ends = last.tokens.end == tokens.end && !last.goes_on;
                ends && open.last().is_some_and(|sign| double(sign) && sign.at == last.tokens.start)
            });
            self.waiting.clear();
            self.open = unclosed.then(|| marks.outer.len() - 1);
        }
        if continues {
            link(passage, tokens.start, marks);
        }
    }

    /// The quotation that is open ends here: all since then belongs to it.
    fn close(&mut self, text: &Text, passage: usize, last: Range<usize>, marks: &mut Marks) {
        let Some(open) = self.open.take() else { return };
        let first = marks.outer[open].passage + 1;
        marks.outer[open].goes_on = true;
        marks.outer.truncate(open + 1);
        for (place, tokens) in self.waiting.drain(..).enumerate() {
            if !tokens.is_empty() {
                let inside = text.span(tokens.clone());
                let passage = first + place;
                marks.outer.push(Marked { tokens, inside, passage, goes_on: true, went_on: true });
            }
        }
        if last.len() > 1 {
            let inside = text.span(last.start..last.end - 1);
            marks.outer.push(Marked { tokens: last, inside, passage, goes_on: false, went_on: true });
        }
    }
}

/// A single mark goes on in the next passage: what may be apostrophes after it closes nothing.
fn keep_open(signs: &mut Vec<Sign>) {
    let last = signs.iter().rposition(|sign| sign.sort == Sort::Single && sign.side == Side::Opens);
    let Some(last) = last else { return };
    let mut place = 0;
    signs.retain(|sign| {
        place += 1;
        place <= last || sign.side != Side::Weak
    });
}

/// Pairs to quotations; a pair inside another belongs to the inner ones.
fn add_closed(
    text: &Text,
    passage: usize,
    tokens: &Range<usize>,
    closed: &[(usize, usize)],
    marks: &mut Marks,
) {
    let (mut outer_end, mut inner_end) = (tokens.start, tokens.start);
    for (start, close) in closed {
        let end = if touches(text, tokens, close + 1) { close + 2 } else { close + 1 };
        let inside = text.span(start + 1..*close);
        let marked = Marked { tokens: *start..end, inside, passage, goes_on: false, went_on: false };
        if *start >= outer_end {
            outer_end = end;
            marks.outer.push(marked);
        } else if *start >= inner_end {
            inner_end = end;
            marks.inner.push(marked);
        }
    }
}

/// Whether a single mark hangs on the double one before it: ''A 'B''' is typed with three in a row.
fn touches(text: &Text, tokens: &Range<usize>, at: usize) -> bool {
    at < tokens.end
        && text.tokens[at].kind == TokenKind::Mark
        && matches!(text.word(at), "'" | "’")
        && text.tokens[at - 1].span.end == text.tokens[at].span.start
}

/// Marks that nothing closes in their passage.
fn add_open(
    text: &Text,
    passage: usize,
    tokens: &Range<usize>,
    open: &[Sign],
    before: usize,
    marks: &mut Marks,
) {
    let Some(last) = open.last() else { return };
    if add_reopened(text, passage, last, tokens.start, before, marks) {
        return;
    }
    let pairs_follow = |sign: &Sign| marks.outer[before..].iter().any(|m| m.tokens.start > sign.at);
    let goes_on = next_opens(text, tokens.end, last.sort) && last.at + 1 < tokens.end;
    // “A. “B. “C.: every sentence is opened and none is closed.
    let run = open.iter().rev().take_while(|sign| sign.sort == last.sort).count();
    let first = &open[open.len() - run];
    let run_on = run > 1
        && last.sort == Sort::Double
        && opens_speech(text, first.at, tokens.start)
        && !pairs_follow(first);
    let starts: Vec<usize> =
        if run_on { open[open.len() - run..].iter().map(|sign| sign.at).collect() } else { vec![last.at] };
    let nested = pairs_follow(last);
    let opens =
        || opens_speech(text, last.at, tokens.start) || follows_speech(text, last.at, &marks.outer[before..]);
    let alone = last.sort == Sort::Double && !nested && (run_on || opens());
    let continued = goes_on
        && match last.sort {
            Sort::Double => !nested || last.at == tokens.start && !speaks_anew(text, last.at, before, marks),
            Sort::Single => {
                !nested && (opens_speech(text, last.at, tokens.start) || marks.outer.len() > before)
            }
        };
    if !(alone || continued) {
        return;
    }
    if nested {
        let inner = marks.outer.drain(before..);
        marks.inner.extend(inner);
    }
    for (place, start) in starts.iter().enumerate() {
        let end = starts.get(place + 1).copied().unwrap_or(tokens.end);
        if start + 1 < end {
            let inside = text.span(start + 1..end);
            let goes_on = place + 1 < starts.len() || goes_on;
            marks.outer.push(Marked { tokens: *start..end, inside, passage, goes_on, went_on: place > 0 });
        }
    }
}

/// “A. “B.”: the mark before A is closed by nothing, and the one before B opens its next sentence.
fn add_reopened(
    text: &Text,
    passage: usize,
    open: &Sign,
    first: usize,
    before: usize,
    marks: &mut Marks,
) -> bool {
    let earlier = &marks.outer[before..];
    work::spend(earlier.len());
    let count = earlier.iter().take_while(|marked| marked.tokens.start < open.at).count();
    let Some(next) = earlier.get(count).map(|marked| marked.tokens.start) else { return false };
    let stops = |at: usize| matches!(text.word(at), "." | "?" | "!");
    let behind_speech = || {
        let last = earlier[..count].last();
        open.at > 0
            && stops(open.at - 1)
            && last.is_some_and(|last| last.tokens.end < open.at && text.word(last.tokens.end - 2) == ",")
    };
    let opens =
        open.sort == Sort::Double && open.side == Side::Opens && open.at + 3 < next && stops(next - 1);
    if !opens || !(opens_speech(text, open.at, first) || behind_speech()) {
        return false;
    }
    let inside = text.span(open.at + 1..next);
    let marked = Marked { tokens: open.at..next, inside, passage, goes_on: true, went_on: false };
    marks.outer[before + count].went_on = true;
    marks.outer.insert(before + count, marked);
    true
}

/// Whether a mark opens its paragraph or follows a colon.
fn opens_speech(text: &Text, start: usize, first: usize) -> bool {
    start == first || start > first && text.word(start - 1) == ":"
}

/// Whether a mark opens a sentence of a paragraph that has quoted somebody before: “A,” said Roe. “B, and no mark closes it.
fn follows_speech(text: &Text, start: usize, before: &[Marked]) -> bool {
    start > 0
        && text.word(start) == "“"
        && text.word(start - 1) == "."
        && before.last().is_some_and(|last| last.tokens.end < start && text.word(last.tokens.end - 2) == ",")
}

/// Whether one of the passage's quotations is speech of its own rather than words inside the open quotation.
fn speaks_anew(text: &Text, open: usize, before: usize, marks: &Marks) -> bool {
    marks.outer[before..].iter().any(|marked| {
        let opens = marked.tokens.start > open + 1
            && matches!(text.word(marked.tokens.start - 1), "." | "," | "?" | "!" | ":");
        opens || marked.tokens.len() > 12
    })
}

/// Whether the passage after these tokens opens with a mark of that sort.
fn next_opens(text: &Text, next: usize, sort: Sort) -> bool {
    if next + 1 >= text.tokens.len() {
        return false;
    }
    let adjacent = text.tokens[next + 1].span.start == text.tokens[next].span.end;
    match sort {
        Sort::Double => adjacent && matches!(text.word(next), "“" | "\"" | "„" | "«" | "``" | "''" | "”"),
        Sort::Single => {
            let sign = sign::sign_at(text, &(next..text.tokens.len()), next);
            sign.is_some_and(|sign| sign.sort == sort && sign.side == Side::Opens)
        }
    }
}

/// A passage follows a quotation that goes on: its first quotation is more of it, or nothing is.
fn link(passage: usize, first: usize, marks: &mut Marks) {
    let mine = marks.outer.iter().rev().take_while(|m| m.passage == passage).count();
    let at = marks.outer.len() - mine;
    if mine > 0 && marks.outer[at].tokens.start == first {
        marks.outer[at].went_on = true;
    } else if let Some(last) = marks.outer[..at].last_mut() {
        last.goes_on = false;
    }
}
