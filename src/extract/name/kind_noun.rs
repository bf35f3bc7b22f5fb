//! Organizations whose neighbour says what they are: "the Harbour Echo newspaper", "chipmaker Nordal", "Nordal CEO", and
//! sources, which only an organization can be where no person goes by the name: "according to Nordal".

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use foldhash::fast::FixedState;

use super::page::{Capitals, Page};
use super::words::{self, Facts};
use super::{Found, Proposal};
use crate::document::{EntityKind, OrganizationKind};
use crate::extract::text::TokenKind;
use crate::lexicon::lexicon;
use crate::model::Tag;

/// Most words of such a name.
const LONGEST: usize = 4;

/// What no such name has among its words.
const OTHER: Facts = words::DEMONYM | words::CALENDAR | words::ROLE | words::NOT_NAME | words::SUFFIX;
/// What speaks for a person.
const PERSONAL: Facts = words::GIVEN | words::FAMILY_LAST | words::FAMILY_FIRST;

struct KindNoun {
    kind: OrganizationKind,
    before: bool,
    after: bool,
}

fn kind_nouns() -> &'static HashMap<&'static str, KindNoun, FixedState> {
    static NOUNS: OnceLock<HashMap<&'static str, KindNoun, FixedState>> = OnceLock::new();
    NOUNS.get_or_init(|| {
        lexicon("kind_nouns.tsv")
            .filter_map(|row| {
                let kind = OrganizationKind::parse(row.column(1))?;
                let where_ = row.column(2);
                let noun = KindNoun { kind, before: where_ != "after", after: where_ != "before" };
                Some((row.column(0), noun))
            })
            .collect()
    })
}

/// Names with a noun that says their kind: "the Harbour Echo newspaper", "chipmaker Nordal".
pub fn find(page: &Page, _found: &Found) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for (number, sentence) in page.text.sentences.iter().enumerate() {
        if page.capitals[number] != Capitals::Names {
            continue;
        }
        for at in sentence.tokens.clone() {
            let Some(noun) = kind_nouns().get(page.text.word(at)) else { continue };
            let before = noun.before.then(|| before(page, at)).flatten();
            let name = before.or_else(|| noun.after.then(|| after(page, at)).flatten());
            proposals.extend(name.map(|tokens| proposal(tokens, noun.kind)));
        }
    }
    proposals
}

/// Names that act as companies do, and sources: "Nordal CEO", "according to Nordal".
pub fn by_use(page: &Page, found: &Found) -> Vec<Proposal> {
    let mut proposals = Vec::new();
    for (number, sentence) in page.text.sentences.iter().enumerate() {
        if page.capitals[number] != Capitals::Names {
            continue;
        }
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let tokens = at..reach(page, at);
            if tokens.is_empty() {
                at += 1;
                continue;
            }
            at = tokens.end;
            let fits = tokens.len() <= LONGEST && found.free(&tokens) && stands_free(page, found, &tokens);
            let employer = tokens.len() > 1 && is_employer(page, tokens.start);
            let unknown =
                tokens.clone().all(|at| page.listed(at).is_none() && (employer || !page.has(at, PERSONAL)));
            let ordinary = page.opens[tokens.start] && page.has(tokens.start, words::COMMON);
            // "Foreign Ministry spokeswoman", "Common Nordal’s CEO": a word is missing.
            let head = tokens.clone().all(|at| page.has(at, words::ORGANIZATION_WORD));
            let cut = page.before(tokens.start).is_some_and(|before| {
                let tag = page.text.tags[before];
                page.upper(before) && page.has(before, words::COMMON) && (tag.is_noun() || tag == Tag::Jj)
            });
            if !fits || !unknown || ordinary || head || cut {
                continue;
            }
            let described = described_as(page, tokens.end).filter(|_| !employer);
            let company = has_company_noun(page, tokens.end) || is_held(page, tokens.start);
            let body = employer
                || has_staff(page, &tokens)
                || is_source(page, tokens.start) && !before_noun(page, tokens.end);
            let kind = match described {
                None if reports_as_medium(page, &tokens) => Some(OrganizationKind::Media),
                None if company && !employer => Some(OrganizationKind::Company),
                None => body.then_some(OrganizationKind::Other),
                known => known,
            };
            proposals.extend(kind.map(|kind| proposal(tokens, kind)));
        }
    }
    proposals
}

fn proposal(tokens: Range<usize>, kind: OrganizationKind) -> Proposal {
    Proposal { tokens, kind: EntityKind::Organization(kind), made_by: "organization-by-context" }
}

/// "the Harbour Echo" before the noun: more than a place, and no person's.
fn before(page: &Page, noun: usize) -> Option<Range<usize>> {
    let first = page.around(noun).start;
    let mut start = noun;
    while start > first && is_part(page, start - 1) {
        start -= 1;
    }
    let name = start..noun;
    let the = is_determined(page, start);
    let telling = |at: usize| page.listed(at).is_none() && !page.has(at, PERSONAL);
    let fits = !name.is_empty() && name.len() <= LONGEST && the && name.clone().any(telling);
    (fits && !page.has(start, OTHER | PERSONAL)).then_some(name)
}

/// Whether an article stands before the name, or before an adjective there: "the state-run Nordal company".
fn is_determined(page: &Page, start: usize) -> bool {
    let article = |at: usize| matches!(page.text.lower_word(at), "the" | "its" | "a" | "an");
    let adjective = |at: usize| {
        page.has(at, words::DEMONYM)
            || !page.upper(at)
                && (matches!(page.text.tags[at], Tag::Jj | Tag::Vbn) || page.text.word(at).contains('-'))
    };
    let Some(before) = page.before(start) else { return false };
    article(before) || adjective(before) && page.before(before).is_some_and(article)
}

/// "Nordal" after the noun, or between commas there: "industry watchdog, Nordal, says".
fn after(page: &Page, noun: usize) -> Option<Range<usize>> {
    let comma = page.after(noun).filter(|at| page.text.word(*at) == ",");
    let the = comma.and_then(|comma| page.after(comma)).filter(|at| page.text.word(*at) == "the");
    let start = the.or(comma).map_or(noun + 1, |at| at + 1);
    let name = start..reach(page, start);
    if comma.is_some() {
        let close = page.after(name.end - 1).filter(|at| page.text.word(*at) == ",")?;
        let named = matches!(
            page.text.word(noun),
            "watchdog" | "regulator" | "company" | "firm" | "charity" | "newspaper" | "magazine" | "website"
        );
        let clause =
            page.after(close).is_some_and(|at| matches!(page.text.lower_word(at), "who" | "and" | "or"));
        if !named || clause || name.is_empty() {
            return None;
        }
    }
    let fits = !name.is_empty()
        && name.len() <= LONGEST
        && page.sentence.get(name.start) == Some(&page.sentence[noun])
        && name.clone().all(|at| page.listed(at).is_none() && !page.has(at, PERSONAL | OTHER));
    fits.then_some(name)
}

/// Where the stretch of words that can be a name's ends.
fn reach(page: &Page, start: usize) -> usize {
    let mut end = start;
    while end < page.text.tokens.len() && page.sentence[end] == page.sentence[start] && is_part(page, end) {
        end += 1;
    }
    end
}

fn is_part(page: &Page, at: usize) -> bool {
    page.namelike[at] && !page.has(at, OTHER)
}

/// No name and no capital beside it.
fn stands_free(page: &Page, found: &Found, tokens: &Range<usize>) -> bool {
    let beside = |at: usize| {
        found.taken[at].is_some() && page.text.word(at) != "The"
            || page.text.tokens[at].kind == TokenKind::Word
                && page.upper(at)
                && !page.opens[at]
                && !matches!(page.text.word(at), "CEO" | "CFO" | "CTO" | "COO" | "The")
    };
    !page.before(tokens.start).is_some_and(beside) && !page.after(tokens.end - 1).is_some_and(beside)
}

/// "…, The Harbour Lantern has reported": with a capital on the article where none is due.
fn reports_as_medium(page: &Page, name: &Range<usize>) -> bool {
    let article = page.before(name.start).filter(|at| page.text.word(*at) == "The" && !page.opens[*at]);
    let mut verb = name.end;
    while verb < page.text.tokens.len() && matches!(page.text.lower_word(verb), "has" | "had" | "first") {
        verb += 1;
    }
    article.is_some()
        && verb < page.around(name.start).end
        && matches!(page.text.lower_word(verb), "reported" | "reports" | "writes" | "wrote")
}

/// "CEO", "’s shares": what only companies have.
fn has_company_noun(page: &Page, end: usize) -> bool {
    let at = after_possessive(page, end);
    let two = |first: &str, second: &str| {
        page.text.lower_word(at) == first
            && page.after(at).is_some_and(|next| page.text.lower_word(next) == second)
    };
    at < page.text.tokens.len()
        && page.sentence[at] == page.sentence[end - 1]
        && (matches!(
            page.text.word(at),
            "CEO" | "CFO" | "CTO" | "COO" | "shares" | "stock" | "shareholders" | "investors" | "subsidiary"
        ) || two("chief", "executive")
            || two("share", "price"))
}

/// "a lawyer with Tavener Quist", "director of research at Tavener Quist".
fn is_employer(page: &Page, start: usize) -> bool {
    let Some(link) = page.before(start).filter(|at| matches!(page.text.lower_word(*at), "at" | "with"))
    else {
        return false;
    };
    let first = page.around(start).start.max(link.saturating_sub(EMPLOYED));
    let limit = if page.text.lower_word(link) == "with" { link.saturating_sub(1) } else { first };
    (first.max(limit)..link)
        .rev()
        .take_while(|at| !page.text.tags[*at].is_verb() && !matches!(page.text.word(*at), "," | "(" | "and"))
        .any(|at| page.has(at, words::ROLE) && page.text.tags[at].is_noun() && !page.upper(at))
}

/// "CEO of Nordal", "shares in Nordal", "a stake in Nordal", "analysts at Nordal".
fn is_held(page: &Page, start: usize) -> bool {
    let Some(link) = page.before(start) else { return false };
    let noun = page.before(link).map_or("", |noun| page.text.lower_word(noun));
    let chief = matches!(noun, "ceo" | "cfo" | "coo" | "executive" | "shares" | "shareholders");
    match page.text.lower_word(link) {
        "of" => chief && (noun != "executive" || link > 1 && page.text.lower_word(link - 2) == "chief"),
        "in" => matches!(noun, "shares" | "share" | "stake" | "stakes" | "stock" | "shareholding"),
        "at" => matches!(
            noun,
            "analyst" | "analysts" | "economist" | "economists" | "strategist" | "strategists" | "traders"
        ),
        _ => false,
    }
}

/// Most words between a role and where it is held.
const EMPLOYED: usize = 6;

/// "a Nordal spokeswoman", "Nordal employees": who works for somebody, where no place is known.
fn has_staff(page: &Page, name: &Range<usize>) -> bool {
    let at = name.end;
    at < page.text.tokens.len()
        && page.sentence[at] == page.sentence[name.start]
        && page.text.word(name.start).chars().count() > 2
        && matches!(
            page.text.word(at),
            "spokesman"
                | "spokeswoman"
                | "spokesperson"
                | "spokespeople"
                | "employee"
                | "employees"
                | "executive"
                | "executives"
                | "chairman"
                | "chairwoman"
                | "founder"
                | "co-founder"
                | "cofounder"
        )
}

/// The token after the end of a name, or after its "’s".
fn after_possessive(page: &Page, end: usize) -> usize {
    let clitic = end < page.text.tokens.len() && page.text.tokens[end].kind == TokenKind::Clitic;
    if clitic { end + 1 } else { end }
}

/// Most words of a description before its noun: "a Dublin-based maker of", "the third-largest German insurer".
const DESCRIPTION: usize = 7;

/// "Nordal, a Dublin-based drugmaker": the kind that a description says.
fn described_as(page: &Page, end: usize) -> Option<OrganizationKind> {
    let comma = (end < page.text.tokens.len() && page.text.word(end) == ",").then_some(end)?;
    let article = page.after(comma).filter(|at| matches!(page.text.lower_word(*at), "a" | "an" | "the"))?;
    let limit = page.around(article).end.min(article + 1 + DESCRIPTION);
    let mut head = None;
    for at in article + 1..limit {
        let tag = page.text.tags[at];
        let part = tag.is_noun()
            || matches!(
                tag,
                Tag::Jj | Tag::Jjr | Tag::Jjs | Tag::Cd | Tag::Rb | Tag::Rbs | Tag::Vbn | Tag::Vbg
            )
            || page.text.word(at).contains('-')
            || page.text.tokens[at].kind == TokenKind::Clitic
            || page.has(at, words::DEMONYM);
        if !part {
            break;
        }
        head = Some(at);
    }
    let head = head?;
    if page.has(head, words::ROLE) {
        return None;
    }
    kind_nouns().get(page.text.word(head)).map(|noun| noun.kind)
}

/// "according to Nordal emergency services": a name that goes with the noun behind.
fn before_noun(page: &Page, after: usize) -> bool {
    after < page.text.tokens.len()
        && page.text.tags[after].is_noun()
        && !page.upper(after)
        && !kind_nouns().contains_key(page.text.word(after))
}

/// "according to X", "according to the X".
fn is_source(page: &Page, start: usize) -> bool {
    let article = page.follows(start, &["the"]);
    let to = if article { start.checked_sub(2) } else { start.checked_sub(1) };
    to.is_some_and(|to| {
        page.sentence[to] == page.sentence[start]
            && page.text.lower_word(to) == "to"
            && page.follows(to, &["according"])
    })
}
