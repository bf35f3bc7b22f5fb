//! "It" to organizations and places, where it speaks: "It added that …".
//!
//! Most of the time "it" is no participant ("it is likely"), so only an "it" with a verb of saying is looked at. It
//! refers to the first body or place that is a subject of its sentence so far, or else of the nearest sentence before.

use std::ops::Range;

use super::mentioned::Mentioned;
use super::subject::is_subject;
use crate::document::{EntityKind, Mention, MentionKind};
use crate::extract::quote::cue_words::{self, Frames};
use crate::extract::text::Text;
use crate::model::Tag;

/// Sentences back that "it" reaches.
const REACH: usize = 2;

/// How often of a hundred times a verb must report for its "it" to be looked at.
const LEAST_WEIGHT: u8 = 30;

/// A mention for every "it" that speaks for a body or place named as a subject just before.
pub fn resolve(text: &Text, mentioned: &Mentioned, quoted: &[bool]) -> Vec<Mention> {
    let mut found = Vec::new();
    for sentence in 0..text.sentences.len() {
        for at in text.sentences[sentence].tokens.clone() {
            if text.lower_word(at) != "it"
                || quoted[at]
                || !speaks(text, &text.sentences[sentence].tokens, at)
            {
                continue;
            }
            let first = sentence.saturating_sub(REACH);
            let subject =
                (first..=sentence).rev().find_map(|place| first_subject(text, mentioned, quoted, place, at));
            let Some(mention) = subject else { continue };
            let entity = mentioned.mentions[mention].entity;
            let span = text.tokens[at].span;
            found.push(Mention { span, kind: MentionKind::Pronoun, entity, made_by: "it-that-speaks" });
        }
    }
    found
}

/// Whether a verb of saying follows.
fn speaks(text: &Text, sentence: &Range<usize>, at: usize) -> bool {
    let verb = (at + 1..sentence.end).find(|at| text.tags[*at] != Tag::Rb);
    verb.is_some_and(|verb| {
        text.tags[verb].is_finite()
            && cue_words::find(text.lower_word(verb), |_| None).is_some_and(|(cue, _)| {
                let shows = cue.frames.has(Frames::EVIDENCE) && !cue.frames.has(Frames::INVERT);
                cue.weight >= LEAST_WEIGHT && !cue.frames.has(Frames::THINK) && !shows
            })
    })
}

/// The first body or place in a sentence that is a subject, or the maker at its end ("… issued by the agency.").
fn first_subject(
    text: &Text,
    mentioned: &Mentioned,
    quoted: &[bool],
    sentence: usize,
    before: usize,
) -> Option<usize> {
    let tokens = &text.sentences[sentence].tokens;
    let mut last = None;
    for at in (tokens.start..tokens.end.min(before)).filter(|at| !quoted[*at]) {
        let Some(mention) = mentioned.at(at) else { continue };
        if last == Some(mention) {
            continue;
        }
        last = Some(mention);
        let span = text.tokens_in(mentioned.mentions[mention].span);
        let by = span.start > tokens.start
            && (text.lower_word(span.start - 1) == "by"
                || span.start > tokens.start + 1
                    && text.lower_word(span.start - 1) == "the"
                    && text.lower_word(span.start - 2) == "by");
        let closes = text.tags.get(span.end) == Some(&Tag::Stop);
        if mentioned.kind(mention) != EntityKind::Person && (is_subject(text, tokens, &span) || by && closes)
        {
            return Some(mention);
        }
    }
    None
}
