//! Who said a quote, who could have, and to whom it was said.

use serde::Serialize;

use super::EntityIndex;
use crate::span::Span;

/// Who said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Speaker {
    /// What the speaker is.
    pub kind: SpeakerKind,
    /// The speaker, for a person, organization or place; `None` for the other kinds.
    pub entity: Option<EntityIndex>,
    /// The words that name the speaker at the quote ("he", "the spokesman"); none if the quote floats.
    pub span: Option<Span>,
}

/// What a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum SpeakerKind {
    Person,
    Organization,
    Place,
    /// One unnamed individual.
    Unnamed,
    /// Several, or a class.
    Group,
    Unknown,
}

impl SpeakerKind {
    /// The word stored in `quotes.speaker_kind`.
    pub fn as_str(self) -> &'static str {
        match self {
            SpeakerKind::Person => "person",
            SpeakerKind::Organization => "organization",
            SpeakerKind::Place => "place",
            SpeakerKind::Unnamed => "unnamed",
            SpeakerKind::Group => "group",
            SpeakerKind::Unknown => "unknown",
        }
    }
}

/// To whom something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Addressee {
    /// The words ("reporters", "CNBC").
    pub span: Span,
    /// The person, organization or place they name, if they name one.
    pub entity: Option<EntityIndex>,
}

/// Somebody who could have said a quote, as the ranking of speakers saw them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Candidate {
    /// Whom it would make the speaker; its span is where the candidate was last mentioned, if anywhere.
    pub speaker: Speaker,
    /// The share of trust that the ranking gives this candidate; those of one quote sum up to 1.
    pub share: f32,
    /// What speaks for or against, as `models/speakers/weights.tsv` names it, and how much it counts.
    pub features: Vec<(&'static str, f32)>,
}
