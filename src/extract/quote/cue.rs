//! Where the text reports: verbs and phrases that are used as such here, not their homonyms.

use std::ops::Range;

use super::cue_words::{self, CueWord, Frames, Shape};
use super::participle;
use super::scene::Scene;
use super::words::{Class, noun_number};
use crate::extract::text::TokenKind;
use crate::model::Tag;

/// A reporting word in the text.
#[derive(Clone, Debug)]
pub struct Cue {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What the lexicon says.
    pub word: &'static CueWord,
    /// First token of its verb group: "has also said".
    pub group: usize,
    /// How the verb stands.
    pub mood: Mood,
}

/// How a reporting verb stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// "said", "has said", "is saying": a statement was made.
    Made,
    /// "saying", "adding" without a subject of its own.
    Participle,
    /// "to say": only a purpose or a wish.
    Infinitive,
    /// "would say", "could say", "did not say".
    Unreal,
    /// "according to".
    Phrase,
}

impl Cue {
    /// Whether the lexicon gives it one of these frames.
    pub fn takes(&self, frames: Frames) -> bool {
        self.word.frames.has(frames)
    }

    /// Whether a plain object without marks is mostly something said: "announced his departure", not "defended the town".
    pub fn reports_objects(&self) -> bool {
        self.word.object.map_or(self.word.weight >= 65, |share| share > 70)
    }
}

/// All cues outside quotation marks, in order.
pub fn find(scene: &Scene) -> Vec<Cue> {
    let mut cues = Vec::new();
    for unit in &scene.units {
        let mut at = unit.tokens.start;
        while at < unit.tokens.end {
            match cue_at(scene, &unit.tokens, at) {
                Some(cue) => {
                    at = cue.tokens.end;
                    cues.push(cue);
                }
                None => at += 1,
            }
        }
    }
    cues
}

/// The cue that starts at a token.
fn cue_at(scene: &Scene, unit: &Range<usize>, at: usize) -> Option<Cue> {
    if scene.marked_at(at).is_some() || scene.mention_at(at).is_some() {
        return None;
    }
    let (word, length) =
        cue_words::find(scene.word(at), |offset| (at + offset < unit.end).then(|| scene.word(at + offset)))?;
    let tokens = at..at + length;
    if word.shape == Shape::Phrase {
        return Some(Cue { tokens, word, group: at, mood: Mood::Phrase });
    }
    if scene.is_capital(at) && at > unit.start && scene.is_capital(at - 1) {
        return None;
    }
    if !can_be_verb(scene, at, word) {
        return None;
    }
    let group = over_time(scene, unit.start, group_start(scene, unit.start, at), at);
    let mood = mood(scene, unit, group, at, word)?;
    Some(Cue { tokens, word, group, mood })
}

/// Whether the tagger reads the token as a verb, or as something it mistakes verbs for.
fn can_be_verb(scene: &Scene, at: usize, word: &CueWord) -> bool {
    match scene.tag(at) {
        Tag::Vb | Tag::Vbd | Tag::Vbg | Tag::Vbn | Tag::Vbp | Tag::Vbz | Tag::Md => true,
        Tag::Nnp | Tag::Nnps => {
            scene.is_capital(at) && (at == 0 || !scene.is_capital(at - 1)) && !word.frames.has(Frames::NOUN)
        }
        Tag::Nns if closes_report(scene, at, word) => true,
        // "the two write"
        Tag::Nn if word.shape == Shape::Base && at > 1 => {
            scene.is(at - 1, Class::NUMBER) && scene.word(at - 2) == "the" && scene.is_sign(at + 1)
        }
        Tag::Nn | Tag::Nns | Tag::Jj => word.shape == Shape::Past && !word.frames.has(Frames::NOUN),
        _ => word.lemma == "say",
    }
}

/// ", Orlin News reports.": a name set off by a comma, and a form at the end that is as often a noun.
fn closes_report(scene: &Scene, at: usize, word: &CueWord) -> bool {
    let Some(name) = at.checked_sub(1).and_then(|last| scene.name_at(last)) else { return false };
    let start = scene.tokens_of(name).start;
    let start = if start > 0 && scene.word(start - 1) == "the" { start - 1 } else { start };
    word.shape == Shape::Present
        && (scene.is_stop(at + 1) || scene.word(at + 1) == ",")
        && start > 0
        && scene.word(start - 1) == ","
}

/// Walks left over adverbs and auxiliaries that belong to the verb.
pub fn group_start(scene: &Scene, first: usize, verb: usize) -> usize {
    let mut start = verb;
    while start > first && belongs_to_group(scene, start - 1) {
        start -= 1;
    }
    // An adverb that opens the clause is no part of the group: "Later, he said"; "Now says X".
    while start < verb && scene.is_capital(start) && start > first {
        start += 1;
    }
    start
}

/// "has in the past described": over a phrase that parts the auxiliary from its participle.
fn over_time(scene: &Scene, first: usize, group: usize, verb: usize) -> usize {
    let opens = |at: &usize| matches!(scene.word(*at), "in" | "on" | "for" | "over" | "at" | "since");
    if scene.tag(verb) != Tag::Vbn || group <= first + 1 || group != verb {
        return group;
    }
    let plain =
        |at: &usize| !scene.is_sign(*at) && scene.marked_at(*at).is_none() && !scene.tag(*at).is_verb();
    let near = (first.max(group.saturating_sub(5))..group).rev();
    match near.take_while(plain).find(opens) {
        Some(at) if at > first && scene.is(at - 1, Class::HAVE) => {
            group_start(scene, first, at - 1).min(at - 1)
        }
        _ => group,
    }
}

fn belongs_to_group(scene: &Scene, at: usize) -> bool {
    if scene.marked_at(at).is_some() || scene.mention_at(at).is_some() {
        return false;
    }
    // "has since said"
    let since = scene.word(at) == "since" && at > 0 && scene.is(at - 1, Class::HAVE);
    // "all but accused"
    let nearly = scene.word(at) == "but" && at > 0 && scene.word(at - 1) == "all"
        || scene.word(at) == "all" && scene.word(at + 1) == "but";
    scene.is(at, Class::AUXILIARY) || is_adverb(scene, at) || since || nearly
}

/// Whether the token is an adverb that can stand inside a verb group.
pub fn is_adverb(scene: &Scene, at: usize) -> bool {
    let word = scene.word(at);
    if scene.is(at, Class::NOUN) || scene.is(at, Class::SUBJECT) {
        return false;
    }
    scene.is(at, Class::ADVERB)
        || (word.ends_with("ly") && word.len() > 4 && !scene.is_capital(at) && noun_number(word).is_none())
}

/// How the verb stands; `None` where it is no verb, or a passive one.
fn mood(scene: &Scene, unit: &Range<usize>, group: usize, at: usize, word: &CueWord) -> Option<Mood> {
    let auxiliaries = group..at;
    let has = |class: Class| auxiliaries.clone().any(|t| scene.is(t, class));
    let before = (group > unit.start).then(|| group - 1);
    match word.shape {
        Shape::Past | Shape::Participle => {
            if has(Class::BE)
                || (scene.word(at + 1) == "by" && scene.tag(at) == Tag::Vbn && word.lemma != "say")
            {
                return None;
            }
            if has(Class::NEGATION) {
                return Some(Mood::Unreal);
            }
            if !has(Class::HAVE)
                && (word.shape == Shape::Participle || participle::is_participle(scene, unit, group, at))
            {
                return None;
            }
            let after_noun_phrase = before.is_some_and(|b| {
                scene.is(b, Class::DETERMINER.or(Class::POSSESSIVE))
                    && !scene.is(b, Class::PRONOUN.or(Class::QUANTITY))
            });
            let adjective = before.is_some_and(|b| participle::is_adjective_after(scene, b, at));
            if after_noun_phrase
                || adjective
                || (has(Class::MODAL) && !has(Class::HAVE))
                    && scene.word(at - 1) != "’d"
                    && scene.word(at - 1) != "'d"
            {
                return None;
            }
            if before.is_some_and(|b| scene.word(b) == "to") {
                return None;
            }
            let unreal = has(Class::MODAL) && !scene.is(group, Class::HAVE);
            Some(if unreal { Mood::Unreal } else { Mood::Made })
        }
        Shape::Gerund => gerund(scene, before, at, has(Class::BE), has(Class::NEGATION)),
        Shape::Present => {
            if word.frames.has(Frames::NOUN) && !looks_like_verb(scene, before, at + 1) {
                return None;
            }
            let nounish = before.is_some_and(|b| {
                !scene.is(b, Class::PRONOUN)
                    && scene.is(b, Class::DETERMINER.or(Class::POSSESSIVE).or(Class::PREPOSITION))
            });
            if nounish || has(Class::AUXILIARY) { None } else { Some(Mood::Made) }
        }
        Shape::Base => base(scene, before, at, word, has(Class::MODAL), has(Class::DO), has(Class::NEGATION)),
        Shape::Phrase | Shape::Noun => Some(Mood::Phrase),
    }
}

fn gerund(scene: &Scene, before: Option<usize>, at: usize, progressive: bool, negated: bool) -> Option<Mood> {
    if negated {
        return Some(Mood::Unreal);
    }
    if progressive {
        return Some(Mood::Made);
    }
    let Some(before) = before else { return Some(Mood::Participle) };
    let word = scene.word(before);
    if scene.is(before, Class::DETERMINER.or(Class::POSSESSIVE)) && !scene.is(before, Class::PRONOUN) {
        return None;
    }
    if scene.is(before, Class::PREPOSITION)
        && !matches!(word, "by" | "in" | "after" | "before" | "while" | "when" | "for" | "with" | "of" | "as")
    {
        return None;
    }
    // A plain noun follows a gerund used as a noun: "calling cards", "the reporting of".
    if matches!(scene.word(at + 1), "of" | "in" | "on") && at > 0 && !scene.is_sign(before) {
        return None;
    }
    let read_as = word == "as"
        && !scene.text.lower[..scene.text.tokens[before].span.start]
            .trim_end()
            .ends_with(|c: char| c.is_alphanumeric() || c == ',');
    if word == "for" || read_as { Some(Mood::Unreal) } else { Some(Mood::Participle) }
}

fn base(
    scene: &Scene,
    before: Option<usize>,
    at: usize,
    word: &CueWord,
    modal: bool,
    does: bool,
    negated: bool,
) -> Option<Mood> {
    let before = before?;
    if scene.word(before) == "to" && before > 0 && leads_to_words(scene, before - 1) {
        return Some(Mood::Participle);
    }
    if scene.word(before) == "to" || matches!(scene.word(before), "let" | "help") {
        return Some(Mood::Infinitive);
    }
    if modal || negated {
        return Some(Mood::Unreal);
    }
    if does {
        return Some(Mood::Made);
    }
    if scene.is(before, Class::PRONOUN) && scene.word(at) != "put" {
        return matches!(
            scene.word(before),
            "they" | "we" | "i" | "you" | "who" | "these" | "those" | "everyone"
        )
        // "half of them say"
        .then_some(Mood::Made)
        .or_else(|| {
            (scene.tag(at) == Tag::Vbp && scene.word(before.saturating_sub(1)) == "of").then_some(Mood::Made)
        });
    }
    let plural = is_plural(scene, before)
        || scene.kind(before) == Some(TokenKind::Number)
        || scene.tag(at) == Tag::Vbp;
    if word.frames.has(Frames::NOUN) {
        return (plural && is_clause_evidence(scene, at + 1)).then_some(Mood::Made);
    }
    (plural || scene.word(at) == "put" || scene.word(at) == "read" || scene.is_sign(before))
        .then_some(Mood::Made)
}

/// "went on to say", "was quick to add", "took to Twitter to call": the words were said.
fn leads_to_words(scene: &Scene, at: usize) -> bool {
    match scene.word(at) {
        "on" => at > 0 && matches!(scene.word(at - 1), "went" | "goes" | "go" | "going" | "gone"),
        "continued" | "continues" | "continue" | "continuing" | "began" | "proceeded" | "quick"
        | "twitter" | "facebook" => true,
        // "used the question to demand that"
        _ => {
            matches!(scene.word(at + 3), "that")
                && (at.saturating_sub(6)..at)
                    .rev()
                    .take_while(|t| !scene.is_sign(*t) && scene.marked_at(*t).is_none())
                    .any(|t| matches!(scene.word(t), "used" | "using"))
        }
    }
}

/// Whether the token ends a plural noun phrase: "officials", "police", "two".
pub fn is_plural(scene: &Scene, at: usize) -> bool {
    use super::words::NounNumber::{Documents, Many};
    let word = scene.word(at);
    let share = matches!(
        word,
        "%" | "percent" | "third" | "half" | "quarter" | "majority" | "most" | "many" | "some"
    );
    if share || word.ends_with('%') || matches!(noun_number(word), Some(Many | Documents)) {
        return true;
    }
    let ending = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && word.len() > 3;
    ending && !scene.is(at, Class::PREPOSITION.or(Class::AUXILIARY)) || scene.is(at, Class::NUMBER)
}

/// For forms that are as often nouns ("claims"): whether what stands around speaks for the verb.
fn looks_like_verb(scene: &Scene, before: Option<usize>, after: usize) -> bool {
    let Some(before) = before else { return false };
    if matches!(scene.word(before), "he" | "she" | "it" | "who" | "which") {
        return true;
    }
    let name = scene.name_at(before).is_some() && scene.ends_mention(before);
    let noun = noun_number(scene.word(before)).is_some();
    // "attacks Roe and claims that"
    let tagged = scene.tag(after.saturating_sub(1)) == Tag::Vbz;
    // "the campaign projects that"
    let joined = tagged
        && (scene.is(before, Class::CONJUNCTION)
            || scene.tag(before).is_noun() && scene.word(after) == "that");
    (name || noun || joined || scene.is_sign(before))
        && (is_clause_evidence(scene, after) || scene.is_stop(after))
}

/// Whether a clause, or words in marks, start at the token.
pub fn is_clause_evidence(scene: &Scene, at: usize) -> bool {
    scene.marked_at(at).is_some()
        || matches!(scene.word(at), ":" | "," | "that" | "to" | "there" | "on" | "in")
        || scene.is(
            at,
            Class::WH.or(Class::SUBJECT).or(Class::DETERMINER).or(Class::POSSESSIVE).or(Class::WEEKDAY),
        )
        || scene.mention_at(at).is_some()
}
