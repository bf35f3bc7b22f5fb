//! An article and every layer read out of it.
//!
//! The layers stand in the order they are made. Each is made once, by one pass of [`crate::extract`], from the layers
//! above it, and is never changed afterwards. All spans point into `article.body`.

mod speaker;

use serde::Serialize;

use crate::article::Article;
use crate::date::PartialDate;
use crate::extract::text::Text;
use crate::span::Span;

pub use speaker::{Addressee, Candidate, Speaker, SpeakerKind};

/// An article with all that was found in it. It is complete or does not exist.
#[derive(Clone, Debug)]
pub struct Document {
    /// The article itself.
    pub article: Article,
    /// Its sentences and tokens.
    pub text: Text,
    /// The people, organizations and places of this article, in order of first mention.
    pub entities: Vec<Entity>,
    /// Where they are mentioned, in order of the text, not overlapping.
    pub mentions: Vec<Mention>,
    /// What the text calls people ("US Secretary of State"), in order of the text.
    pub roles: Vec<Role>,
    /// Attributed words, in order of the text.
    pub quotes: Vec<Quote>,
    /// Happenings, in order of their first report.
    pub events: Vec<Event>,
}

/// Place of an entity in [`Document::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct EntityIndex(pub usize);

/// A person, organization or place, as one article knows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entity {
    /// Person, organization or place, with its sub-kind.
    pub kind: EntityKind,
    /// The fullest form of the name in this article, without titles and possessives.
    pub name: String,
    /// A name known beforehand that this stands for (`U.S. Department of State` for "State Department"), if the
    /// gazetteer knows it; used as key across articles.
    pub canonical: Option<String>,
    /// A country in whose name the entity acts, where the text shows it ("China's foreign ministry").
    pub country: Option<String>,
    /// Given and family name, for people where the form of the name tells them apart.
    pub person_name: Option<PersonName>,
    /// As the *text* shows it by pronouns and titles, never by the first name.
    pub gender: Option<Gender>,
}

/// The parts of a person's name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PersonName {
    /// "Antony"; for names in Chinese or Korean order the part after the family name.
    pub given: Option<String>,
    /// "Blinken", with its particles ("van der Bellen").
    pub family: Option<String>,
    /// "Jr.", "III".
    pub suffix: Option<String>,
}

/// Gender as pronouns or titles in the text show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// she, Ms., chairwoman …
    Female,
    /// he, Mr., chairman …
    Male,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A named body that can act.
    Organization(OrganizationKind),
    /// A country, city, region, sea, building.
    Place(PlaceKind),
}

/// What an organization is; the closed list of the column `organizations.kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum OrganizationKind {
    Government,
    Military,
    Legislature,
    Party,
    Company,
    Media,
    Education,
    Research,
    International,
    Ngo,
    Other,
}

impl OrganizationKind {
    /// All kinds, in the order of the charter.
    pub const ALL: [OrganizationKind; 11] = [
        Self::Government,
        Self::Military,
        Self::Legislature,
        Self::Party,
        Self::Company,
        Self::Media,
        Self::Education,
        Self::Research,
        Self::International,
        Self::Ngo,
        Self::Other,
    ];

    /// The word stored in `organizations.kind`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::Military => "military",
            Self::Legislature => "legislature",
            Self::Party => "party",
            Self::Company => "company",
            Self::Media => "media",
            Self::Education => "education",
            Self::Research => "research",
            Self::International => "international",
            Self::Ngo => "ngo",
            Self::Other => "other",
        }
    }

    /// The kind of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum PlaceKind {
    Country,
    Capital,
    City,
    Region,
    Water,
    Building,
    Other,
}

impl PlaceKind {
    /// All kinds.
    pub const ALL: [PlaceKind; 7] =
        [Self::Country, Self::Capital, Self::City, Self::Region, Self::Water, Self::Building, Self::Other];

    /// The word stored in `places.kind`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Capital => "capital",
            Self::City => "city",
            Self::Region => "region",
            Self::Water => "water",
            Self::Building => "building",
            Self::Other => "other",
        }
    }

    /// The kind of that word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A place in the text that refers to an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// Where: for names without title and possessive.
    pub span: Span,
    /// Name, description or pronoun.
    pub kind: MentionKind,
    /// Whom it refers to.
    pub entity: EntityIndex,
    /// The rule that found it.
    pub made_by: &'static str,
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionKind {
    /// By name: "Blinken".
    Name,
    /// By description: "the secretary".
    Nominal,
    /// By pronoun: "he".
    Pronoun,
}

impl MentionKind {
    /// The word stored in `mentions.kind`.
    pub fn as_str(self) -> &'static str {
        match self {
            MentionKind::Name => "name",
            MentionKind::Nominal => "nominal",
            MentionKind::Pronoun => "pronoun",
        }
    }
}

/// A role or title that the text gives a person, with its evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Role {
    /// Whose role.
    pub person: EntityIndex,
    /// The organization it is held in, where the text names it.
    pub organization: Option<EntityIndex>,
    /// The words: "US Secretary of State", "an expert at Georgetown University in China".
    pub span: Span,
}

/// Words attributed to a source, reported once.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quote {
    /// Direct, mixed or indirect.
    pub kind: QuoteKind,
    /// The content, without outer marks, cue, speaker and addressee; several where it is interrupted. In order.
    pub parts: Vec<Span>,
    /// Whose words.
    pub speaker: Speaker,
    /// The reporting words ("said", "according to").
    pub cue: Option<Span>,
    /// To whom, if told.
    pub addressee: Option<Addressee>,
    /// Whether it stands without a reporting clause of its own and got its speaker from context.
    pub floating: bool,
    /// How sure the attribution is, 0 to 1.
    pub confidence: f32,
    /// Who else could have said it, the chosen one first; empty where the text left no choice.
    pub candidates: Vec<Candidate>,
    /// The rule that made it.
    pub made_by: &'static str,
}

impl Quote {
    /// From the first character of the content to its last.
    pub fn span(&self) -> Span {
        let first = self.parts.first().copied().unwrap_or(Span::new(0, 0));
        self.parts.iter().fold(first, |all, part| all.join(*part))
    }

    /// The content, its parts joined by one space.
    pub fn content(&self, body: &str) -> String {
        self.parts.iter().map(|part| part.of(body)).collect::<Vec<_>>().join(" ")
    }
}

/// How words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// All inside quotation marks.
    Direct,
    /// Partly inside quotation marks.
    Mixed,
    /// In the writer's words.
    Indirect,
}

impl QuoteKind {
    /// The word stored in `quotes.kind`.
    pub fn as_str(self) -> &'static str {
        match self {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        }
    }
}

/// Something that happened, is planned or was called off.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// One of the kinds of `lexicon/event_kinds.tsv`.
    pub kind: &'static str,
    /// Whether it came about.
    pub status: EventStatus,
    /// The acting side.
    pub who: Vec<EntityIndex>,
    /// The other side.
    pub whom: Vec<EntityIndex>,
    /// Where.
    pub place: Option<EntityIndex>,
    /// When, as far as the article proves it.
    pub when: Option<When>,
    /// The sentences that tell it; at least one.
    pub reports: Vec<EventReport>,
    /// The rule that made it.
    pub made_by: &'static str,
}

/// Whether an event came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum EventStatus {
    Happened,
    Planned,
    Cancelled,
    Denied,
    Hypothetical,
}

impl EventStatus {
    /// The word stored in `events.status`.
    pub fn as_str(self) -> &'static str {
        match self {
            EventStatus::Happened => "happened",
            EventStatus::Planned => "planned",
            EventStatus::Cancelled => "cancelled",
            EventStatus::Denied => "denied",
            EventStatus::Hypothetical => "hypothetical",
        }
    }
}

/// A day, month, year or range; `starts` equals `ends` for a single one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct When {
    /// First day, month or year.
    pub starts: PartialDate,
    /// Last day, month or year.
    pub ends: PartialDate,
}

/// A sentence that tells of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct EventReport {
    /// The words that say so.
    pub trigger: Span,
    /// The sentence.
    pub sentence: Span,
    /// The words for the time, if any.
    pub date: Option<Span>,
}
