//! How sure an attribution is.

use super::draft::Draft;
use crate::document::{Candidate, QuoteKind, Speaker, SpeakerKind};

/// From the cue's weight, the kind of quote, the rule and what is known of the speaker; 0 to 1, two decimals.
pub fn of(draft: &Draft, kind: QuoteKind, speaker: &Speaker, candidates: &[Candidate]) -> f32 {
    let cue = f32::from(draft.weight) / 100.0;
    let found = match kind {
        QuoteKind::Direct => 0.80 + 0.18 * cue,
        QuoteKind::Mixed => 0.65 + 0.28 * cue,
        QuoteKind::Indirect => 0.35 + 0.50 * cue,
    };
    let who = match speaker.kind {
        SpeakerKind::Unknown => 0.5,
        SpeakerKind::Person | SpeakerKind::Organization | SpeakerKind::Place => 1.0,
        SpeakerKind::Unnamed | SpeakerKind::Group => 0.95,
    };
    let chosen = candidates.first().map_or(1.0, |best| best.share);
    (found * who * chosen * 100.0).round() / 100.0
}
