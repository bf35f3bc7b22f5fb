//! How sure an attribution is.

use super::draft::Draft;
use crate::document::{QuoteKind, Speaker, SpeakerKind};

/// From the cue's weight, the kind of quote, the rule and what is known of the speaker; 0 to 1, two decimals.
pub fn of(draft: &Draft, kind: QuoteKind, speaker: &Speaker) -> f32 {
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
    let context = if draft.floating { 0.7 } else { 1.0 };
    (found * who * context * 100.0).round() / 100.0
}
