//! Roles: what the text calls a person beside the name.
//!
//! Before the name ("US Secretary of State Antony Blinken"), set off after it ("Wilder, the CIA’s former top China
//! expert,"), set off before it ("The Chinese finance minister, Lou Jiwei,"), or said of it ("Roe, who is a professor").

use std::ops::Range;

use super::mentioned::Mentioned;
use super::phrase::{determines, is_calendar_word, is_role, modifies, role_head, run_end};
use super::role_noun::role_noun;
use super::subject::opens_clause;
use crate::document::{EntityIndex, EntityKind, Role};
use crate::extract::text::Text;
use crate::model::Tag;

/// Words of a role at most; longer ones are clauses.
const LONGEST: usize = 30;

/// Finds the roles of all people, in order of the text.
pub fn find(text: &Text, mentioned: &Mentioned) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for (at, mention) in mentioned.mentions.iter().enumerate() {
        if mentioned.kind(at) != EntityKind::Person {
            continue;
        }
        let name = text.tokens_in(mention.span);
        if name.is_empty() {
            continue;
        }
        let sentence = text.sentences[text.sentence_of(name.start)].tokens.clone();
        let title = before(text, mentioned, &sentence, name.start);
        let named = title.as_ref().map_or(name.start, |title| title.start)..name.end;
        let found = [
            title,
            set_off_before(text, mentioned, &sentence, &named),
            after(text, mentioned, &sentence, &name),
        ];
        for tokens in found.into_iter().flatten() {
            roles.push(role(text, mentioned, mention.entity, tokens));
        }
    }
    roles.sort_by_key(|role| role.span);
    roles.dedup_by_key(|role| role.span);
    roles
}

fn role(text: &Text, mentioned: &Mentioned, person: EntityIndex, tokens: Range<usize>) -> Role {
    let organization = tokens.clone().find_map(|token| {
        let mention = mentioned.at(token)?;
        matches!(mentioned.kind(mention), EntityKind::Organization(_))
            .then(|| mentioned.mentions[mention].entity)
    });
    Role { person, organization, span: text.span(tokens) }
}

/// "US Secretary of State" before the name that starts at `name`.
fn before(text: &Text, mentioned: &Mentioned, sentence: &Range<usize>, name: usize) -> Option<Range<usize>> {
    let last = name.checked_sub(1).filter(|last| *last >= sentence.start)?;
    let head = if is_role(text, last) && mentioned.person_at(last).is_none() {
        last
    } else {
        head_before_of(text, mentioned, sentence, last)?
    };
    let start = extend_left(text, mentioned, sentence, head);
    (!is_second_of_pair(text, sentence, start, head)).then_some(start..name)
}

/// "Husband and wife Tom and Eva Roe": the noun before "and" may be the one for the name that follows.
fn is_second_of_pair(text: &Text, sentence: &Range<usize>, start: usize, head: usize) -> bool {
    start >= sentence.start + 2
        && text.lower_word(start - 1) == "and"
        && role_noun(text.lower_word(head)).is_some_and(|noun| noun.family)
        && role_noun(text.lower_word(start - 2)).is_some_and(|noun| noun.family)
}

/// The head of "Secretary of State", "minister for trade": a role noun, a small word and nouns.
fn head_before_of(text: &Text, mentioned: &Mentioned, sentence: &Range<usize>, last: usize) -> Option<usize> {
    let mut at = last;
    let mut nouns = 0;
    while at > sentence.start && last - at < 8 {
        if mentioned.person_at(at).is_some() || is_calendar_word(text.lower_word(at)) {
            return None;
        }
        let tag = text.tags[at];
        if matches!(text.lower_word(at), "of" | "for" | "to") && nouns > 0 {
            let proper = text.tags[at + 1..=last].iter().any(|tag| tag.is_proper());
            let head = at - 1;
            return (is_role(text, head) && (proper || text.word(head).starts_with(char::is_uppercase)))
                .then_some(head);
        }
        if tag.is_noun() {
            nouns += 1;
        } else if !(matches!(tag, Tag::Jj | Tag::Dt | Tag::Pos) || matches!(text.lower_word(at), "and" | "&"))
        {
            return None;
        }
        at -= 1;
    }
    None
}

/// Where the phrase that ends with `head` starts.
fn extend_left(text: &Text, mentioned: &Mentioned, sentence: &Range<usize>, head: usize) -> usize {
    let mut start = head;
    while start > sentence.start && head - start < 12 {
        let at = start - 1;
        let names_person = mentioned.person_at(at).is_some();
        let possessor = names_person && text.tags[start] == Tag::Pos;
        let in_name = names_person && mentioned.at(at) == mentioned.at(start);
        if names_person && !possessor && !in_name {
            break;
        }
        let then = text.lower_word(at) == "then" && at > sentence.start;
        // A common noun before a capital belongs to what went before: "launched a rocket North Korean leader Kim …".
        let small_noun =
            matches!(text.tags[at], Tag::Nn | Tag::Nns) && text.word(at).starts_with(char::is_lowercase);
        if small_noun && text.word(start).starts_with(char::is_uppercase) {
            break;
        }
        if !(modifies(text.tags[at]) || then || mentioned.at(at).is_some())
            || is_calendar_word(text.lower_word(at))
            || is_verbal(text, sentence, at)
        {
            break;
        }
        start = at;
    }
    let opens = start > sentence.start && determines(text.tags[start - 1]);
    if opens { start - 1 } else { start }
}

/// Whether a participle is the verb of its clause: "has accused producer Roe".
fn is_verbal(text: &Text, sentence: &Range<usize>, at: usize) -> bool {
    let auxiliary = (sentence.start..at).rev().find(|before| text.tags[*before] != Tag::Rb);
    text.tags[at] == Tag::Vbn
        && auxiliary.is_some_and(|before| {
            matches!(
                text.lower_word(before),
                "has"
                    | "have"
                    | "had"
                    | "having"
                    | "is"
                    | "are"
                    | "was"
                    | "were"
                    | "be"
                    | "been"
                    | "being"
                    | "’s"
                    | "'s"
                    | "’ve"
                    | "’d"
            )
        })
}

/// "The Chinese finance minister" before a comma and the name.
fn set_off_before(
    text: &Text,
    mentioned: &Mentioned,
    sentence: &Range<usize>,
    name: &Range<usize>,
) -> Option<Range<usize>> {
    // "The spokesman, Mallam Ravi Mehta,": a title that is not known may stand between.
    let unknown = |at: usize| text.tags[at].is_proper() && mentioned.at(at).is_none();
    let skipped = name.start.checked_sub(1).filter(|at| *at > sentence.start && unknown(*at));
    let start = skipped.unwrap_or(name.start);
    let comma = start.checked_sub(1).filter(|at| *at > sentence.start && text.tags[*at] == Tag::Comma)?;
    let closes = text.tags.get(name.end).is_none_or(|tag| {
        matches!(tag, Tag::Comma | Tag::Stop | Tag::Close | Tag::Colon | Tag::Mark)
            || name.end >= sentence.end
    });
    if !closes {
        return None;
    }
    let mut start = comma;
    while start > sentence.start && comma - start < 14 {
        let at = start - 1;
        let tag = text.tags[at];
        if matches!(tag, Tag::Comma | Tag::Mark | Tag::Colon | Tag::Wp | Tag::Wdt | Tag::Open | Tag::Close)
            || tag.is_finite()
        {
            break;
        }
        start = at;
    }
    // The phrase starts at the earliest place from which it reads as one noun phrase headed by a role noun.
    let place = (start..comma).find(|from| {
        let opens = determines(text.tags[*from]) || *from == sentence.start || text.tags[*from].is_noun();
        opens && is_role_phrase(text, mentioned, *from, comma)
    })?;
    Some(place..comma)
}

/// Whether the tokens are one noun phrase headed by a role noun, perhaps with "of …", "for …" after it.
fn is_role_phrase(text: &Text, mentioned: &Mentioned, from: usize, to: usize) -> bool {
    let run = run_end(text, from, to);
    if role_head(text, from..run).is_none() {
        return false;
    }
    let rest_starts_well =
        run == to || matches!(text.tags[run], Tag::In | Tag::To) && !opens_clause(text.lower_word(run));
    // "A spokesman for President Roe" names another person, but only after its preposition.
    let people = (from..=run.min(to - 1)).any(|at| names_another(text, mentioned, at));
    rest_starts_well && !people && !(run..to).any(|at| text.tags[at].is_finite())
}

/// What follows the name: ", an expert at Georgetown University in China," or ", who is a professor,".
fn after(
    text: &Text,
    mentioned: &Mentioned,
    sentence: &Range<usize>,
    name: &Range<usize>,
) -> Option<Range<usize>> {
    let mut from = name.end;
    if !matches!(text.tags.get(from)?, Tag::Comma | Tag::Open) && text.word(from) != "—" {
        return said_of(text, mentioned, sentence, from);
    }
    from += 1;
    // ", 45," between the name and the role.
    if from + 1 < sentence.end && text.tags[from] == Tag::Cd && text.tags[from + 1] == Tag::Comma {
        from += 2;
    }
    if from < sentence.end && text.lower_word(from) == "who" {
        return said_of(text, mentioned, sentence, from + 1);
    }
    phrase_from(text, mentioned, sentence, from, true)
}

/// "is a professor", "became the director of …", from the verb on.
fn said_of(text: &Text, mentioned: &Mentioned, sentence: &Range<usize>, verb: usize) -> Option<Range<usize>> {
    let is_copula =
        verb < sentence.end && matches!(text.lower_word(verb), "is" | "was" | "became" | "remains");
    if !is_copula {
        return None;
    }
    let mut from = verb + 1;
    while from < sentence.end && text.tags[from] == Tag::Rb && text.lower_word(from) != "not" {
        from += 1;
    }
    let opens = from < sentence.end && determines(text.tags[from]);
    opens.then(|| phrase_from(text, mentioned, sentence, from, false)).flatten()
}

/// The role phrase that starts at `from`. One that is set off by a comma must end before a verb of the clause around.
fn phrase_from(
    text: &Text,
    mentioned: &Mentioned,
    sentence: &Range<usize>,
    from: usize,
    set_off: bool,
) -> Option<Range<usize>> {
    let limit = sentence.end.min(from + LONGEST);
    let mut run = run_end(text, from, limit);
    // "senior advisor and trustee chair", "political and military analyst".
    while run < limit
        && matches!(text.lower_word(run), "and" | "&")
        && run + 1 < limit
        && modifies(text.tags[run + 1])
    {
        if mentioned.person_at(run + 1).is_some() {
            break;
        }
        run = run_end(text, run + 1, limit);
    }
    let head = role_head(text, from..run)?;
    if mentioned.person_at(head).is_some() || (from..=head).any(|at| names_another(text, mentioned, at)) {
        return None;
    }
    // "Roe, President Xi and …": the noun is the title of the next name.
    if run < limit && mentioned.person_at(run).is_some() {
        return None;
    }
    let end = phrase_end(text, mentioned, run, limit, sentence.end, set_off)?;
    Some(from..end)
}

/// Whether a token names a person who is not a possessor ("Bruce Roe’s sister").
fn names_another(text: &Text, mentioned: &Mentioned, at: usize) -> bool {
    let Some(mention) = mentioned.at(at).filter(|_| mentioned.person_at(at).is_some()) else { return false };
    let end = text.tokens_in(mentioned.mentions[mention].span).end;
    text.tags.get(end) != Some(&Tag::Pos)
}

/// Where a role phrase ends: at the next comma, stop or bracket that is not inside a name.
fn phrase_end(
    text: &Text,
    mentioned: &Mentioned,
    run: usize,
    limit: usize,
    sentence_end: usize,
    set_off: bool,
) -> Option<usize> {
    let mut clause = false;
    for at in run..limit {
        let inside_name = at > 0 && mentioned.at(at).is_some() && mentioned.at(at) == mentioned.at(at - 1);
        if inside_name {
            continue;
        }
        let tag = text.tags[at];
        if matches!(tag, Tag::Comma | Tag::Stop | Tag::Colon | Tag::Mark | Tag::Open | Tag::Close) {
            return Some(at);
        }
        if matches!(text.lower_word(at), "and" | "but" | "or")
            && at + 1 < limit
            && (mentioned.person_at(at + 1).is_some() || text.tags[at + 1].is_finite())
        {
            return Some(at);
        }
        clause |= matches!(tag, Tag::Wp | Tag::Wdt | Tag::WpS | Tag::Wrb);
        if tag.is_finite() && !clause {
            // "With Roe, the president said": the phrase is the subject of what follows.
            return (!set_off).then_some(at);
        }
    }
    (limit == sentence_end).then_some(limit)
}
