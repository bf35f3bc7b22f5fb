//! How far an organization's name reaches to the left of its head: "China’s Ministry", "Food and Drug Administration".

use super::super::page::Page;
use super::super::words;
use crate::extract::text::TokenKind;

/// How far a name reaches to the left of its head.
pub fn leftmost(page: &Page, head: usize) -> usize {
    let first = page.around(head).start;
    let mut start = head;
    while start > first {
        let at = start - 1;
        let word = page.text.word(at);
        let kind = page.text.tokens[at].kind;
        // "House of Representatives" before "Committee": a listed organization goes along whole.
        if let Some((tokens, _)) = page
            .listed(at)
            .filter(|(tokens, _)| tokens.len() > 1 && page.is_organization(at) && tokens.end == start)
        {
            start = tokens.start;
            continue;
        }
        let takes = match kind {
            TokenKind::Word if page.upper(at) => belongs(page, at),
            TokenKind::Number => {
                at > first
                    && page.upper(at - 1)
                    && page.text.tokens[start].kind == TokenKind::Word
                    && word.len() < 4
            }
            TokenKind::Clitic => possessor(page, at, first),
            TokenKind::Word => matches!(word, "and" | "&") && joins(page, at, first),
            TokenKind::Punctuation => word == "&" && at > first && page.upper(at - 1),
            TokenKind::Mark => matches!(word, "’" | "'") && plural_possessor(page, at, first),
        };
        if !takes {
            break;
        }
        start = at;
    }
    // Nothing that can't stand first.
    while start < head && (!page.upper(start) || matches!(page.text.lower_word(start), "the" | "a" | "an")) {
        start += 1;
    }
    if start < head
        && page.opens[start]
        && page.has(start, words::COMMON)
        && head - start > 1
        && !page.is_place(start)
        && opens_only(page, start)
    {
        start += 1;
    }
    start
}

/// Ordinary words at the start of a sentence that are no part of the name after them.
fn opens_only(page: &Page, at: usize) -> bool {
    matches!(
        page.text.lower_word(at),
        "in" | "at"
            | "on"
            | "for"
            | "but"
            | "and"
            | "when"
            | "while"
            | "as"
            | "after"
            | "before"
            | "both"
            | "some"
            | "many"
            | "most"
            | "former"
            | "like"
            | "one"
            | "with"
            | "from"
            | "by"
            | "that"
            | "this"
            | "if"
            | "two"
            | "our"
            | "his"
            | "her"
            | "their"
            | "its"
            | "my"
            | "your"
            | "other"
            | "since"
            | "under"
            | "because"
            | "although"
            | "though"
            | "according"
            | "citing"
            | "despite"
            | "even"
            | "of"
            | "to"
            | "meanwhile"
    )
}

fn belongs(page: &Page, at: usize) -> bool {
    let lower = page.text.lower_word(at);
    if page.has(at, words::CALENDAR) || matches!(lower, "i" | "the") {
        return false;
    }
    if page.opens[at] && opens_only(page, at) {
        return false;
    }
    // "Prosecutor’s Office"
    let possessor = page.text.tokens[at + 1].kind == TokenKind::Clitic;
    let title = page.has(at, words::TITLE) && !possessor;
    !title
        || matches!(
            lower,
            "general"
                | "press"
                | "king"
                | "queen"
                | "prince"
                | "justice"
                | "attorney"
                | "judge"
                | "cardinal"
                | "major"
                | "national"
        )
}

/// "China’s", "Britain's", "People’s" before the head.
fn possessor(page: &Page, clitic: usize, first: usize) -> bool {
    if clitic == first || !page.text.word(clitic).ends_with(['s', 'S']) {
        return false;
    }
    let at = clitic - 1;
    page.is_place(at)
        || page.has(at, words::DEMONYM)
        || matches!(
            page.text.lower_word(at),
            "people"
                | "women"
                | "men"
                | "children"
                | "lord"
                | "veteran"
                | "worker"
                | "nurse"
                | "teacher"
                | "farmer"
                | "king"
                | "queen"
                | "st"
                | "sheriff"
                | "mayor"
                | "governor"
                | "attorney"
                | "prosecutor"
                | "coroner"
                | "president"
                | "assessor"
                | "treasurer"
                | "chancellor"
                | "commissioner"
                | "ombudsman"
                | "defender"
                | "examiner"
                | "inspector"
        ) && page.upper(at)
}

fn plural_possessor(page: &Page, mark: usize, first: usize) -> bool {
    mark > first
        && page.text.tokens[mark - 1].span.end == page.text.tokens[mark].span.start
        && matches!(
            page.text.lower_word(mark - 1),
            "workers"
                | "teachers"
                | "veterans"
                | "farmers"
                | "nurses"
                | "peoples"
                | "states"
                | "officers"
                | "students"
        )
        && page.upper(mark - 1)
}

/// "Science and Technology Committee": both sides are ordinary words.
fn joins(page: &Page, at: usize, first: usize) -> bool {
    at > first
        && page.upper(at - 1)
        && page.has(at - 1, words::COMMON)
        && !page.has(at - 1, words::ORGANIZATION_WORD)
        && !page.is_organization(at - 1)
        && !page.opens[at - 1]
        && page.has(at + 1, words::COMMON)
}
