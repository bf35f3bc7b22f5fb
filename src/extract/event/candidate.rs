//! A happening as one trigger tells it, before mentions of the same one are joined.

use std::ops::Range;

use super::argument;
use super::entry::{Condition, Entry, Side, Sort};
use super::phrase;
use super::scene::Scene;
use super::words::Outlook;
use crate::document::{EntityIndex, EntityKind, When};
use crate::model::Tag;
use crate::span::Span;

/// One report of a happening.
#[derive(Clone, Debug)]
pub struct Candidate {
    pub entry: &'static Entry,
    pub outlook: Outlook,
    /// Whether a verb's tense or a governing word says so.
    pub firm: bool,
    /// "the visit", "his trip": may point back to a happening told before.
    pub definite: bool,
    pub who: Vec<EntityIndex>,
    pub whom: Vec<EntityIndex>,
    /// The noun of people or of a body without a name that acts, and of that on the other side.
    pub who_noun: Option<usize>,
    pub whom_noun: Option<usize>,
    /// Whether a main clause tells it as a fact, in the past.
    pub plain: bool,
    /// Whether the simple present of the running text tells it: what is so, or is done again and again.
    pub habitual: bool,
    pub place: Option<EntityIndex>,
    /// Whether the place was found where the entry says, not elsewhere in the clause.
    pub destination: bool,
    /// Whether a supporting verb or a possessor stands with the noun.
    pub supported: bool,
    /// Whether the noun is the subject of "began", "erupted" and the like.
    pub happens: bool,
    pub passive: bool,
    /// The noun of the object and of the subject.
    pub object: Option<usize>,
    pub object_start: Option<usize>,
    pub subject: Option<usize>,
    pub trigger: Range<usize>,
    pub head: usize,
    pub sentence: usize,
    pub date: Option<Span>,
    pub when: Option<When>,
    pub made_by: &'static str,
}

impl Candidate {
    /// Everybody on either side.
    pub fn sides(&self) -> impl Iterator<Item = EntityIndex> + '_ {
        self.who.iter().chain(&self.whom).copied()
    }

    /// Whether all that the entry asks for holds.
    pub fn holds(&self, scene: &Scene<'_>) -> bool {
        let sentence = &scene.text.sentences[self.sentence].tokens;
        self.entry
            .needs
            .iter()
            .all(|need| need.iter().any(|condition| self.meets(scene, sentence, condition)))
    }

    /// Whether what is told was done to people without a name: "two women were arrested".
    pub fn hits_people(&self, scene: &Scene<'_>) -> bool {
        let sentence = &scene.text.sentences[self.sentence].tokens;
        self.outlook == Outlook::Happened
            && self.object.is_some_and(|object| counts_people(scene, sentence, object))
    }

    /// Whether people or a body without a name did it, or will: "the board rejected", "thousands marched".
    pub fn done_by_folk(&self, scene: &Scene<'_>) -> bool {
        let told = matches!(self.outlook, Outlook::Happened | Outlook::Planned);
        self.who.is_empty() && told && self.subject.is_some_and(|at| is_folk_at(scene, at))
    }

    /// Whether a main clause tells that it came about, or a time stands with it.
    pub fn plainly_told(&self) -> bool {
        match self.outlook {
            Outlook::Happened => self.plain || self.date.is_some(),
            Outlook::Planned => self.firm && self.date.is_some(),
            _ => false,
        }
    }

    /// The nouns without a name on the sides asked for, where the happening is told plainly.
    fn nouns(&self, side: Side) -> impl Iterator<Item = usize> {
        let who = self.who_noun.filter(|_| side != Side::Whom && self.plainly_told());
        let whom = self.whom_noun.filter(|_| side != Side::Who && self.plainly_told());
        who.into_iter().chain(whom)
    }

    /// Whether people or a body without a name stand on a side.
    pub fn has_unnamed(&self) -> bool {
        self.nouns(Side::Any).next().is_some()
    }

    /// "The treaty was signed": what is told of a thing that the entry asks for, and not who did it.
    pub fn agentless(&self, scene: &Scene<'_>) -> bool {
        let object = self.object.map_or("", |object| scene.word(object));
        let lists = |condition: &Condition| match condition {
            Condition::Object(words) => words.contains(&object),
            Condition::Passive => true,
            _ => false,
        };
        self.passive
            && self.who.is_empty()
            && self.plainly_told()
            && self.entry.needs.iter().flatten().any(lists)
    }

    fn meets(&self, scene: &Scene<'_>, sentence: &Range<usize>, condition: &Condition) -> bool {
        let word_at = |token: Option<usize>| token.map_or("", |token| scene.word(token));
        match condition {
            Condition::Two => self.sides().count() + self.nouns(Side::Any).count() >= 2,
            Condition::Told => self.plainly_told(),
            Condition::Together => self.object.is_none() && self.gathers(scene),
            Condition::Side(side, sort) => self.on_side(scene, *side, *sort),
            Condition::Place => self.place.is_some(),
            Condition::Destination => self.place.is_some() && self.destination,
            Condition::When => self.date.is_some(),
            Condition::Support => self.supported,
            Condition::People => self.hits_people(scene),
            Condition::Happens => self.happens,
            // "companies return money": only people go anywhere.
            Condition::Folk => {
                let travels = self.entry.kind == "visit";
                self.done_by_folk(scene)
                    && !(travels && self.subject.is_some_and(|noun| super::words::is_body(scene.word(noun))))
            }
            Condition::Intransitive => self.passive || self.object.is_none(),
            Condition::Fact => matches!(self.outlook, Outlook::Happened | Outlook::Planned),
            Condition::Counterparts => {
                let nouns = self.trigger.end..sentence.end.min(self.trigger.end + 7);
                !self.who.is_empty() && nouns.into_iter().any(|at| super::words::is_agent(scene.word(at)))
            }
            Condition::Singular => !matches!(scene.tag(self.head), Tag::Nns | Tag::Nnps),
            Condition::Passive => self.passive,
            Condition::NoArticle => self.object_start.is_none_or(|start| {
                self.passive
                    || !self.whom.is_empty()
                        && self.object.is_some_and(|object| super::words::is_agent(scene.word(object)))
                    || self.whom.iter().any(|entity| scene.entity_at(start) == Some(*entity))
                    || self.names_object(scene)
                    || scene.tag(start).is_proper()
            }),
            Condition::Bare => {
                self.passive || self.object.is_some_and(|object| ends_well(scene, sentence, object + 1))
            }
            Condition::Role => {
                let from =
                    self.object.filter(|_| !self.passive).map_or(self.trigger.end, |object| object + 1);
                argument::any_word(scene, sentence, from, 4, &["as", "to"])
                    && !argument::any_word(scene, sentence, from, 6, &["one", "part"])
                    || from < sentence.end && super::words::is_agent(scene.word(from))
                    || titled(scene, sentence, from)
            }
            Condition::Not(words) => !argument::any_word(scene, sentence, self.trigger.end, 6, words),
            Condition::Object(words) => {
                words.contains(&word_at(self.object))
                    || words
                        .contains(&word_at(self.object.and_then(|object| part_of(scene, sentence, object))))
                    || self.object.is_none() && {
                        argument::any_word(scene, sentence, self.trigger.end, 5, words)
                    }
            }
            Condition::ObjectNot(words) => {
                !words.contains(&word_at(self.object)) && !words.contains(&word_at(self.subject))
            }
            Condition::Subject(words) => words.contains(&word_at(self.subject)),
            Condition::Of(words) => argument::any_word(scene, sentence, self.trigger.end, 6, words),
            Condition::With(word) => {
                let from = self.object.map_or(self.trigger.end, |object| object.max(self.head) + 1);
                from < sentence.end && argument::any_word(scene, sentence, from, 2, &[word])
            }
        }
    }

    fn on_side(&self, scene: &Scene<'_>, side: Side, sort: Sort) -> bool {
        let fits = |entity: &EntityIndex| {
            let sorts: &[Sort] = match scene.kind(*entity) {
                EntityKind::Person => &[Sort::Anybody, Sort::Person],
                EntityKind::Organization(_) => &[Sort::Anybody, Sort::Organization, Sort::Body],
                EntityKind::Place(_) => &[Sort::Anybody, Sort::Place, Sort::Body],
            };
            sorts.contains(&sort)
        };
        let named = match side {
            Side::Who => self.who.iter().any(fits),
            Side::Whom => self.whom.iter().any(fits),
            Side::Any => self.who.iter().chain(&self.whom).any(fits),
        };
        let unsaid = sort != Sort::Person && side != Side::Whom && self.agentless(scene);
        named || unsaid || self.nouns(side).any(|noun| is_sort(scene, noun, sort))
    }

    /// "signed guard Helen Green": the object is a name, and what stands before it has no article.
    fn names_object(&self, scene: &Scene<'_>) -> bool {
        let (Some(start), Some(object)) = (self.object_start, self.object) else { return false };
        let named = scene.entity_at(object).is_some_and(|entity| self.whom.contains(&entity));
        named && !matches!(scene.tag(start), Tag::Dt | Tag::PrpS | Tag::Cd)
    }

    /// Whether those who act are a body or several people.
    fn gathers(&self, scene: &Scene<'_>) -> bool {
        let body = |entity: &EntityIndex| matches!(scene.kind(*entity), EntityKind::Organization(_));
        self.who.iter().any(body)
            || self.nouns(Side::Who).any(|noun| {
                super::words::is_body(scene.word(noun)) || matches!(scene.tag(noun), Tag::Nns | Tag::Nnps)
            })
    }
}

/// Whether a noun without a name can stand for such a participant.
fn is_sort(scene: &Scene<'_>, noun: usize, sort: Sort) -> bool {
    let body = super::words::is_body(scene.word(noun));
    match sort {
        Sort::Anybody => true,
        Sort::Person => !body,
        Sort::Organization => body,
        Sort::Body => body || matches!(scene.tag(noun), Tag::Nns | Tag::Nnps),
        Sort::Place => false,
    }
}

/// Whether a noun speaks of people or of a body without their name: "the board", "thousands of miners".
pub fn is_folk_at(scene: &Scene<'_>, at: usize) -> bool {
    let sentence = scene.sentence(at);
    let asked =
        (at.saturating_sub(2)..at).any(|before| sentence.contains(&before) && scene.word(before) == "how");
    scene.tag(at) != Tag::Prp
        && !asked
        && scene.mention(at).is_none()
        && (super::words::is_folk(scene.word(at))
            || many_people(scene, &sentence, at)
            || scene.tag(at) == Tag::Cd && part_of(scene, &sentence, at).is_some())
}

/// "a string of messages", "dozens of homes": the noun behind "of".
fn part_of(scene: &Scene<'_>, sentence: &Range<usize>, object: usize) -> Option<usize> {
    let of = object + 1;
    let inside = of + 1 < sentence.end && scene.word(of) == "of";
    inside
        .then(|| phrase::starting(scene, of + 1, sentence.end.min(of + 6)))
        .flatten()
        .map(|part| part.head())
}

/// "girls", "12 miners", "killed 84", "21 of the girls": whether the noun speaks of people without their name.
fn counts_people(scene: &Scene<'_>, sentence: &Range<usize>, object: usize) -> bool {
    super::words::is_people(scene.word(object))
        || scene.tag(object) == Tag::Cd && !scene.is_date(object)
        || many_people(scene, sentence, object)
}

/// "dozens of miners", "some of the girls".
fn many_people(scene: &Scene<'_>, sentence: &Range<usize>, at: usize) -> bool {
    let word = scene.word(at);
    let crowd = matches!(word, "crowd" | "crowds" | "dozens" | "hundreds" | "thousands" | "scores");
    let counts = crowd
        || scene.tag(at) == Tag::Cd
        || matches!(word, "millions" | "tens" | "some" | "many" | "most" | "several" | "group" | "number");
    counts && part_of(scene, sentence, at).map_or(crowd, |part| super::words::is_people(scene.word(part)))
}

/// Whether nothing but a preposition, a time or the end follows: "called Green on Friday", not "called Green a liar".
fn ends_well(scene: &Scene<'_>, sentence: &Range<usize>, at: usize) -> bool {
    at >= sentence.end
        || scene.is_date(at)
        || matches!(scene.tag(at), Tag::Stop | Tag::In | Tag::To | Tag::Cc | Tag::Rb)
        || scene.tag(at) == Tag::Comma && !sentence.contains(&(at + 1))
}

/// "was named chief executive", "named him coach".
fn titled(scene: &Scene<'_>, sentence: &Range<usize>, from: usize) -> bool {
    (from..sentence.end.min(from + 4)).any(|at| {
        let word = scene.word(at);
        matches!(
            word,
            "president"
                | "chief"
                | "coach"
                | "director"
                | "minister"
                | "secretary"
                | "chairman"
                | "chairwoman"
                | "chair"
                | "head"
                | "leader"
                | "captain"
                | "manager"
                | "editor"
                | "ceo"
                | "ambassador"
                | "envoy"
                | "nominee"
                | "commander"
                | "judge"
                | "justice"
                | "candidate"
                | "executive"
                | "successor"
                | "adviser"
                | "advisor"
                | "premier"
        )
    })
}
