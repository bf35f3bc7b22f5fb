//! What an article says of each person beside the name: roles, party and state, age.

use std::collections::BTreeSet;
use std::ops::Range;

use super::fold::fold;
use super::mentioned::Mentioned;
use super::phrase::run_end;
use super::role_word::words;
use crate::document::{EntityIndex, EntityKind, MentionKind, Role};
use crate::extract::name::state;
use crate::extract::text::Text;
use crate::model::Tag;

/// Mentions of one article looked at: only a text made to be slow has more.
const LOOKED_AT: usize = 4000;

/// What the article calls one person.
#[derive(Clone, Debug, Default)]
pub struct Described {
    /// The roles.
    pub roles: Vec<Called>,
    /// Party and state: "democrat", "vermont".
    pub markers: BTreeSet<String>,
    /// "46".
    pub ages: BTreeSet<String>,
}

/// One role.
#[derive(Clone, Debug)]
pub struct Called {
    /// The words of its noun phrase without a possessor: "united states", "secretary".
    pub heads: BTreeSet<String>,
    /// All its words.
    pub words: BTreeSet<String>,
    /// The body it is held in.
    pub organization: Option<EntityIndex>,
    /// Where it stands.
    pub start: usize,
    /// Whether it is a mere title right before the name: "Rear Admiral", "Dr.".
    pub is_title: bool,
}

/// What is said of every entity, in their order; nothing for bodies and places.
pub fn read(text: &Text, mentioned: &Mentioned, roles: &[Role]) -> Vec<Described> {
    let mut described = vec![Described::default(); mentioned.entities.len()];
    for role in roles {
        let tokens = text.tokens_in(role.span);
        let end = run_end(text, tokens.start, tokens.end);
        let start =
            (tokens.start..end).rev().find(|at| text.tags[*at] == Tag::Pos).map_or(tokens.start, |at| at + 1);
        let called = Called {
            heads: words(text, start..end),
            words: words(text, tokens.clone()),
            organization: role.organization,
            start: role.span.start,
            is_title: is_title(text, mentioned, &tokens),
        };
        described[role.person.0].roles.push(called);
    }
    for mention in mentioned.mentions.iter().take(LOOKED_AT) {
        let person = mention.entity.0;
        if mention.kind != MentionKind::Name || mentioned.entities[person].kind != EntityKind::Person {
            continue;
        }
        let name = text.tokens_in(mention.span);
        if name.is_empty() {
            continue;
        }
        let sentence = &text.sentences[text.sentence_of(name.start)].tokens;
        let described = &mut described[person];
        if let Some(markers) = party(text, name.end..sentence.end) {
            described.markers.extend(markers);
        }
        described.ages.extend(age(text, sentence, &name));
    }
    described
}

/// Capitals right before the name, without an article or a body: "Rear Admiral Roe".
fn is_title(text: &Text, mentioned: &Mentioned, tokens: &Range<usize>) -> bool {
    tokens.len() <= 2
        && mentioned.person_at(tokens.end).is_some()
        && tokens
            .clone()
            .all(|at| text.word(at).starts_with(char::is_uppercase) && mentioned.at(at).is_none())
}

/// "(D-Vt.)", ", R-Tex.,": party and state right after a name.
fn party(text: &Text, after: Range<usize>) -> Option<Vec<String>> {
    let open = after.start;
    if open >= after.end || !matches!(text.tags[open], Tag::Comma | Tag::Open) && text.word(open) != "(" {
        return None;
    }
    let close = (open + 1..after.end.min(open + 7))
        .find(|at| matches!(text.word(*at), ")" | ","))
        .filter(|close| *close > open + 1)?;
    let inside = text.words(text.span(open + 1..close));
    let (letter, rest) = inside.split_at(inside.chars().next()?.len_utf8());
    let party = match letter {
        "D" => "democrat",
        "R" => "republican",
        "I" => "independent",
        _ => return None,
    };
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let place = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let close_after_comma = rest.is_empty() && text.word(close) == ",";
    if place.is_empty() && text.word(open) == "," {
        return None;
    }
    let mut markers = vec![party.to_owned()];
    let place = if close_after_comma { "" } else { place };
    let known = [place, place.trim_end_matches('.')].into_iter().find_map(state);
    let known = known.or_else(|| state(&format!("{}.", place.trim_end_matches('.'))));
    markers.extend(
        known.into_iter().flat_map(|name| fold(name).split(' ').map(str::to_owned).collect::<Vec<_>>()),
    );
    Some(markers)
}

/// "Roe, 46," or "Roe (46)", or "46-year-old Roe".
fn age(text: &Text, sentence: &Range<usize>, name: &Range<usize>) -> Option<String> {
    let opens = name.end < sentence.end && (text.tags[name.end] == Tag::Comma || text.word(name.end) == "(");
    if opens
        && name.end + 2 <= sentence.end
        && let Some(age) = years(text.word(name.end + 1))
    {
        let closes = name.end + 2 >= sentence.end || matches!(text.word(name.end + 2), "," | ")" | "." | ";");
        return closes.then(|| age.to_owned());
    }
    (name.start.saturating_sub(4).max(sentence.start)..name.start)
        .find_map(|at| age_in_words(text.lower_word(at)))
        .map(str::to_owned)
}

/// "46" of "46-year-old".
pub fn age_in_words(lower: &str) -> Option<&str> {
    years(lower.strip_suffix("-year-old")?)
}

fn years(word: &str) -> Option<&str> {
    let fits = (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    (fits && word.parse::<u32>().is_ok_and(|age| (1..120).contains(&age))).then_some(word)
}
