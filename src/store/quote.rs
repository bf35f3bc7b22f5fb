//! Quotes and their parts.

use rusqlite::{Transaction, params};

use super::batch::{Draft, first_id};
use super::resolve::{EntityRow, Resolution};
use crate::document::{Candidate, Quote};
use crate::lexicon::speaker_features;

pub(super) fn save(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    let document = draft.document;
    let ids = first_id(transaction, "quotes")?..;
    for (((quote, keys), ordinal), id) in document.quotes.iter().zip(&document.quote_keys).zip(1..).zip(ids) {
        save_quote(transaction, draft, resolution, quote, ordinal, id)?;
        save_parts(transaction, draft, quote, id)?;
        save_candidates(transaction, draft, quote, id)?;
        save_keys(transaction, keys, id)?;
    }
    Ok(())
}

fn save_quote(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    resolution: &Resolution,
    quote: &Quote,
    ordinal: i64,
    id: i64,
) -> rusqlite::Result<()> {
    let body = &draft.document.article.body;
    let speaker_entity = quote.speaker.entity.map(|index| draft.entity_id(index));
    let speaker = speaker_entity.map_or(EntityRow::None, |entity| resolution.row(entity));
    let addressee_entity =
        quote.addressee.and_then(|addressee| addressee.entity).map(|index| draft.entity_id(index));
    let addressee = addressee_entity.map_or(EntityRow::None, |entity| resolution.row(entity));
    let (start, end) = draft.offsets.of(quote.span());
    let speaker_at = quote.speaker.span.map(|span| draft.offsets.of(span));
    let cue_at = quote.cue.map(|span| draft.offsets.of(span));
    transaction
        .prepare_cached(
            "INSERT INTO quotes (id, article_id, ordinal, kind, text, start_char, end_char, speaker_kind,
                                 speaker_person_id, speaker_organization_id, speaker_place_id,
                                 speaker_text, speaker_start_char, speaker_end_char,
                                 cue, cue_start_char, cue_end_char,
                                 addressee, addressee_person_id, addressee_organization_id,
                                 floating, confidence, made_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
                     ?21, ?22, ?23)",
        )?
        .insert(params![
            id,
            draft.article_id,
            ordinal,
            quote.kind.as_str(),
            quote.content(body),
            start,
            end,
            quote.speaker.kind.as_str(),
            speaker.person(),
            speaker.organization(),
            speaker.place(),
            quote.speaker.span.map(|span| span.of(body)),
            speaker_at.map(|(start, _)| start),
            speaker_at.map(|(_, end)| end),
            quote.cue.map(|span| span.of(body)),
            cue_at.map(|(start, _)| start),
            cue_at.map(|(_, end)| end),
            quote.addressee.map(|addressee| addressee.span.of(body)),
            addressee.person(),
            addressee.organization(),
            quote.floating,
            // Through its decimal form, so that 0.9 is stored as 0.9.
            quote.confidence.to_string().parse::<f64>().unwrap_or(0.0),
            quote.made_by,
        ])?;
    if speaker_entity.is_some() || addressee_entity.is_some() {
        transaction
            .prepare_cached(
                "INSERT INTO quote_entities (quote_id, speaker_entity_id, addressee_entity_id) VALUES (?1, ?2, ?3)",
            )?
            .insert(params![id, speaker_entity, addressee_entity])?;
    }
    Ok(())
}

fn save_parts(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    quote: &Quote,
    id: i64,
) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO quote_parts (quote_id, ordinal, start_char, end_char) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (part, ordinal) in quote.parts.iter().zip(1..) {
        let (start, end) = draft.offsets.of(*part);
        insert.insert(params![id, ordinal, start, end])?;
    }
    Ok(())
}

/// Candidates that are kept, and features told of each on either side.
const CANDIDATES: usize = 5;
const REASONS: usize = 3;

/// The least share of trust, and the least weight of a feature, that is worth telling.
const LEAST_SHARE: f32 = 0.02;
const LEAST_WEIGHT: f32 = 0.1;

fn save_candidates(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    quote: &Quote,
    id: i64,
) -> rusqlite::Result<()> {
    if quote.candidates.is_empty() {
        return Ok(());
    }
    let mut insert = transaction.prepare_cached(
        "INSERT INTO quote_candidates (quote_id, rank, candidate, article_entity_id, share, speaks_for, speaks_against)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    let document = draft.document;
    let kept = quote.candidates.iter().take(CANDIDATES).enumerate();
    for (place, candidate) in kept.filter(|(place, candidate)| *place == 0 || candidate.share >= LEAST_SHARE)
    {
        let Candidate { speaker, share, features: _ } = candidate;
        let name = speaker.entity.map(|entity| document.entities[entity.0].facts.name.as_str());
        let words = name.or_else(|| speaker.span.map(|span| span.of(&document.article.body)));
        let share = (f64::from(*share) * 100.0).round() / 100.0;
        insert.insert(params![
            id,
            place as i64 + 1,
            words,
            speaker.entity.map(|entity| draft.entity_id(entity)),
            share,
            reasons(candidate, 1.0),
            reasons(candidate, -1.0),
        ])?;
    }
    Ok(())
}

/// What speaks most for a candidate (or, with a negative sign, against it), in words.
fn reasons(candidate: &Candidate, sign: f32) -> Option<String> {
    let mut found: Vec<(&'static str, f32)> =
        candidate.features.iter().map(|(name, weight)| (*name, weight * sign)).collect();
    found.retain(|(_, weight)| *weight >= LEAST_WEIGHT);
    found.sort_by(|one, other| other.1.total_cmp(&one.1));
    let words: Vec<&str> =
        found.iter().take(REASONS).map(|(name, _)| speaker_features::in_words(name)).collect();
    (!words.is_empty()).then(|| words.join("; "))
}

fn save_keys(transaction: &Transaction<'_>, keys: &[i64], id: i64) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare_cached("INSERT INTO quote_keys (quote_id, key) VALUES (?1, ?2)")?;
    for key in keys {
        insert.insert(params![id, key])?;
    }
    Ok(())
}
