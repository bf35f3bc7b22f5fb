//! Happenings told by a verb: "Blinken met Xi", "was shot down by", "plans to visit".

use std::ops::Range;

use super::argument;
use super::candidate::{Candidate, is_folk_at};
use super::entry::Slot;
use super::participant;
use super::phrase::{self, Phrase};
use super::scene::Scene;
use super::structure;
use super::subject;
use super::trigger::Trigger;
use super::verb_group::{self, VerbGroup};
use super::verb_outlook::{introduced, outlook};
use super::words::{self, Outlook};
use crate::article::PassageKind;
use crate::document::EntityIndex;
use crate::model::Tag;

/// The phrases around a verb.
struct Frame {
    group: VerbGroup,
    subject: Vec<Phrase>,
    object: Vec<Phrase>,
    clause: Range<usize>,
}

/// The happening that a verb tells; `None` where it tells none.
pub fn read(scene: &Scene<'_>, trigger: &Trigger) -> Option<Candidate> {
    let sentence = scene.sentence(trigger.head);
    if attributive(scene, &sentence, trigger) || calls(scene, &sentence, trigger) {
        return None;
    }
    let mut group = verb_group::read(scene, &sentence, trigger.head);
    let end = argument::clause_end(scene, &sentence, trigger.tokens.end);
    let clause = trigger.tokens.end..end;
    let main = group.bare && is_main_verb(scene, &sentence, trigger.head);
    group.bare &= !main;
    group.passive |= !main && reduced_passive(scene, trigger, &group, &clause);
    let mut subject = subject::find(scene, &sentence, &group);
    if subject.is_empty() {
        subject = structure::subject(scene, trigger.head);
    }
    let mut object = object_of(scene, trigger, &clause);
    if object.is_empty() && !group.passive && trigger.entry.looks_at_object() {
        object = structure::object(scene, trigger.head);
    }
    // "has provided no evidence".
    if object.first().is_some_and(|phrase| scene.word(phrase.start) == "no") {
        return None;
    }
    let frame = Frame { group, subject, object, clause };
    let (mut who, who_noun) = side(scene, trigger, &frame, &trigger.entry.who, &[]);
    let (mut whom, whom_noun) = side(scene, trigger, &frame, &trigger.entry.whom, &who);
    if trigger.entry.kind == "meeting" && whom.is_empty() && who.len() > 1 && trigger.entry.words == ["meet"]
    {
        whom = who.split_off(1);
    }
    let (place, destination) = place(scene, trigger, &frame, &sentence, &whom);
    let outlook = outlook(scene, &sentence, &frame.subject, &frame.group)?;
    let (subject, object) = if frame.group.passive {
        (None, frame.subject.first())
    } else {
        (frame.subject.first(), frame.object.first())
    };
    Some(Candidate {
        entry: trigger.entry,
        outlook,
        // The present tense of headlines and captions tells of what has happened and of what is to come.
        // "whether he was shot" leaves it open what other sentences say.
        firm: !(frame.group.described
            || frame.group.present && outlook == Outlook::Happened
            || introduced(scene, &sentence, &frame.subject, &frame.group) == "whether"),
        definite: false,
        who,
        whom,
        who_noun,
        whom_noun,
        habitual: outlook == Outlook::Happened && is_habitual(scene, trigger, &frame.group),
        plain: is_plain(scene, &frame.group, outlook),
        place,
        destination,
        supported: true,
        happens: false,
        passive: frame.group.passive,
        object: object.map(|phrase| phrase.head()),
        object_start: object.map(|phrase| phrase.start),
        subject: subject.map(|phrase| phrase.head()),
        trigger: trigger.tokens.clone(),
        head: trigger.head,
        sentence: scene.text.sentence_of(trigger.head),
        date: None,
        when: None,
        made_by: "event-verb",
    })
}

/// "the abducted girls", "Retired historian Roger Roe", "Kim hosting the talks" not: a participle before its noun.
fn attributive(scene: &Scene<'_>, sentence: &Range<usize>, trigger: &Trigger) -> bool {
    let (head, next) = (trigger.head, trigger.head + 1);
    if trigger.tokens.len() > 1 || next >= sentence.end {
        return false;
    }
    let before_noun = scene.tag(next).is_noun() || scene.tag(next) == Tag::Jj;
    let before = head.checked_sub(1).filter(|at| *at >= sentence.start).map(|at| scene.tag(at));
    let auxiliary = |at: usize| {
        matches!(
            scene.word(at),
            "be" | "is"
                | "are"
                | "was"
                | "were"
                | "been"
                | "being"
                | "am"
                | "has"
                | "have"
                | "had"
                | "having"
                | "get"
                | "gets"
                | "got"
                | "getting"
                | "'s"
                | "’s"
                | "'ve"
                | "’ve"
                | "'re"
                | "’re"
        )
    };
    // "sentenced ousted president Brown": a verb before it that is no auxiliary.
    let hangs_on_noun = before.is_some_and(|tag| {
        tag.is_noun()
            || tag.is_verb() && auxiliary(head - 1)
            || matches!(tag, Tag::Prp | Tag::Rb | Tag::Cc | Tag::Comma)
    });
    match scene.tag(head) {
        Tag::Vbn => before_noun && !hangs_on_noun,
        // "Four detained leaders were freed".
        Tag::Vbd if before == Some(Tag::Cd) => {
            before_noun && (next..sentence.end.min(next + 8)).any(|at| scene.tag(at).is_finite())
        }
        Tag::Vbg => before_noun && before == Some(Tag::Dt),
        _ => false,
    }
}

/// "a clerk named Ada Holm": what somebody is called.
fn calls(scene: &Scene<'_>, sentence: &Range<usize>, trigger: &Trigger) -> bool {
    scene.word(trigger.head) == "named"
        && trigger.tokens.end < sentence.end
        && scene.tag(trigger.tokens.end).is_proper()
        && phrase::ending(scene, trigger.head, sentence.start).is_some_and(|phrase| {
            matches!(scene.word(phrase.start), "a" | "an")
                && !words::is_body(scene.word(phrase.head()))
                && words::is_folk(scene.word(phrase.head()))
        })
}

/// "A ferry sank off the coast.": the one verb of a whole sentence is finite, though its form could be a participle's.
fn is_main_verb(scene: &Scene<'_>, sentence: &Range<usize>, head: usize) -> bool {
    let closed = scene.tag(sentence.end - 1) == Tag::Stop && scene.tag(head) == Tag::Vbn;
    let other = |at: usize| {
        at != head && (scene.tag(at).is_finite() || scene.tag(at) == Tag::Vbn) && scene.mention(at).is_none()
    };
    closed && head > sentence.start && !sentence.clone().any(other)
}

/// "girls abducted by Boko Haram", "Americans detained in China".
fn reduced_passive(scene: &Scene<'_>, trigger: &Trigger, group: &VerbGroup, clause: &Range<usize>) -> bool {
    let sided = trigger.entry.whom.contains(&Slot::Object) || trigger.entry.who.contains(&Slot::Object);
    let transitive = sided || trigger.entry.looks_at_object();
    let past = matches!(scene.tag(trigger.head), Tag::Vbn | Tag::Vbd);
    if past && group.start == trigger.head && clause.start < clause.end && scene.word(clause.start) == "by" {
        return true;
    }
    if !transitive || !past || group.start != trigger.head {
        return false;
    }
    let by = (clause.start..clause.end.min(clause.start + 4)).any(|at| scene.word(at) == "by");
    let participle = scene.tag(trigger.head) == Tag::Vbn && sided;
    let open = clause.is_empty()
        || !matches!(scene.tag(clause.start), Tag::Dt | Tag::Prp | Tag::PrpS | Tag::Cd)
            && phrase::starting(scene, clause.start, clause.end).is_none();
    let always = trigger.entry.kind == "arrest"
        || matches!(
            trigger.entry.words[0],
            "kill"
                | "murder"
                | "abduct"
                | "kidnap"
                | "assassinate"
                | "stab"
                | "behead"
                | "wound"
                | "appoint"
                | "elect"
        );
    open && (by || participle || always)
}

fn object_of(scene: &Scene<'_>, trigger: &Trigger, clause: &Range<usize>) -> Vec<Phrase> {
    let others = trigger.entry.words.len() - 1;
    let inner = trigger.head + 1..trigger.tokens.end.saturating_sub(others);
    let between = (others > 0 && inner.start < inner.end)
        .then(|| phrase::starting(scene, inner.start, inner.end))
        .flatten();
    if let Some(object) = between {
        return vec![object];
    }
    let mut start = clause.start;
    while start < clause.end
        && (matches!(scene.tag(start), Tag::Rb | Tag::Rp)
            || matches!(scene.word(start), "whether" | "how" | "why"))
    {
        start += 1;
    }
    phrase::starting(scene, start, clause.end)
        .map_or_else(Vec::new, |first| phrase::joined_right(scene, first, clause.end))
}

/// Whether a finite verb tells of what is past: "met", "has met", "is meeting", not "meets" nor "to meet".
fn is_plain(scene: &Scene<'_>, group: &VerbGroup, outlook: Outlook) -> bool {
    let finite = !group.bare && !group.gerund && !group.infinitive && !group.described;
    let perfect = matches!(scene.word(group.start), "has" | "have") && group.start < group.head;
    let being = group.head > group.start && scene.word(group.head - 1) == "being";
    let going_on = scene.tag(group.head) == Tag::Vbg || being;
    outlook == Outlook::Happened && finite && (!group.present || perfect || going_on)
}

/// "China hosts workers", "is barred from leaving": the simple present tells no happening, but in headlines and captions.
fn is_habitual(scene: &Scene<'_>, trigger: &Trigger, group: &VerbGroup) -> bool {
    let passage = scene.text.sentences[scene.text.sentence_of(trigger.head)].passage;
    let running = scene.text.passages[passage].kind == PassageKind::Paragraph;
    let between = (group.start + 1..group.head).any(|at| scene.tag(at).is_verb());
    let held = group.passive && matches!(trigger.entry.kind, "arrest" | "sanction");
    let simple = group.start == group.head || group.passive && !between;
    // "is in talks", "is on trial" goes on now.
    let lasts = trigger.entry.words[0] == "be";
    running && group.present && simple && !held && !lasts
}

/// The participants that one side's slots find, but those of the other; the first slot that finds any wins.
/// Beside them, the noun of the first phrase that speaks of people or a body without naming them.
fn side(
    scene: &Scene<'_>,
    trigger: &Trigger,
    frame: &Frame,
    slots: &[Slot],
    other: &[EntityIndex],
) -> (Vec<EntityIndex>, Option<usize>) {
    let mut unnamed = None;
    for slot in slots {
        let phrases = match (slot, frame.group.passive) {
            (Slot::Subject, false) | (Slot::Object, true) => frame.subject.clone(),
            (Slot::Subject, true) => argument::doer(scene, frame.clause.clone()),
            (Slot::Object, false) => frame.object.clone(),
            (Slot::After, _) => after(scene, trigger, frame),
            (Slot::Between, _) => argument::behind(scene, frame.clause.clone(), &["between"]),
            (Slot::Preposition(word), _) => argument::behind(scene, frame.clause.clone(), &[word]),
            _ => Vec::new(),
        };
        let mut found = participant::of_phrases(scene, &phrases);
        // "schoolgirls captured in May": they did not capture anything.
        let doubtful = frame.group.bare && scene.tag(trigger.head) == Tag::Vbn && !frame.group.passive;
        let first = phrases.first().filter(|_| !doubtful).map(|phrase| phrase.head());
        unnamed = unnamed.or(first.filter(|noun| is_folk_at(scene, *noun)));
        let noun_governs = frame.group.doer.is_some() && *slot == Slot::Subject;
        if found.is_empty() && noun_governs {
            found = phrases.iter().filter_map(|phrase| participant::owner(scene, *phrase)).collect();
        }
        if found.is_empty() && matches!(slot, Slot::Object | Slot::After) {
            found = owners(scene, trigger.entry.kind, &phrases);
        }
        if found.is_empty() && trigger.entry.kind == "cancellation" && frame.group.passive {
            found = owners(scene, trigger.entry.kind, &frame.subject);
            if found.is_empty() {
                found = participant::of_phrases(scene, &subject_by(scene, frame));
            }
        }
        found.retain(|entity| !other.contains(entity));
        if !found.is_empty() {
            return (found, unnamed);
        }
    }
    let refused = trigger.entry.kind == "refusal" && !slots.contains(&Slot::Subject);
    if refused {
        (argument::complement(scene, &scene.sentence(trigger.head), trigger.tokens.end), unnamed)
    } else {
        (Vec::new(), unnamed)
    }
}

fn after(scene: &Scene<'_>, trigger: &Trigger, frame: &Frame) -> Vec<Phrase> {
    phrase::starting(scene, trigger.tokens.end, frame.clause.end)
        .map_or_else(Vec::new, |first| phrase::joined_right(scene, first, frame.clause.end))
}

/// "a previous attempt by Blinken to visit was thwarted".
fn subject_by(scene: &Scene<'_>, frame: &Frame) -> Vec<Phrase> {
    let Some(first) = frame.subject.first() else { return Vec::new() };
    argument::behind(scene, first.end..frame.group.start, &["by"])
}

/// "rejected Washington's request", "shot down a Chinese balloon": whose the object is.
fn owners(scene: &Scene<'_>, kind: &str, phrases: &[Phrase]) -> Vec<EntityIndex> {
    if matches!(kind, "arrest" | "appointment" | "call" | "statement" | "disaster" | "visit" | "meeting") {
        return Vec::new();
    }
    // "killed ten Swedish tourists", "contacted Swedish customers": whoever they are, they are not their country.
    let private = |phrase: &Phrase| {
        let noun = scene.word(phrase.head());
        // "killed the Lyon Zoo bear Otto": a name of its own is not what stands before it.
        let named = kind == "attack" && scene.tag(phrase.head()).is_proper();
        named || words::is_people(noun) && !words::is_agent(noun)
    };
    let owner = |phrase: &Phrase| participant::owner(scene, *phrase).filter(|_| !private(phrase));
    phrases.iter().filter_map(owner).take(1).collect()
}

/// The place, and whether it stands where the entry says.
fn place(
    scene: &Scene<'_>,
    trigger: &Trigger,
    frame: &Frame,
    sentence: &Range<usize>,
    whom: &[EntityIndex],
) -> (Option<EntityIndex>, bool) {
    for slot in &trigger.entry.place {
        let found = match slot {
            Slot::Object if !frame.group.passive => {
                frame.object.first().and_then(|phrase| argument::place_of(scene, *phrase))
            }
            Slot::Object => frame.subject.first().and_then(|phrase| argument::place_of(scene, *phrase)),
            Slot::After => phrase::starting(scene, trigger.tokens.end, frame.clause.end)
                .and_then(|phrase| argument::place_of(scene, phrase)),
            Slot::Preposition(word) => argument::place_behind(scene, frame.clause.clone(), &[word]),
            _ => None,
        };
        if found.is_some() {
            return (found, true);
        }
    }
    let aim = place_attacked(scene, trigger, whom);
    if trigger.entry.place.is_empty() {
        return (aim, false);
    }
    let around = argument::place_behind(scene, frame.clause.clone(), &["in", "at", "near"]).or_else(|| {
        let crowd = matches!(trigger.entry.kind, "protest" | "vote" | "disaster");
        let last = frame.subject.last().filter(|phrase| crowd && phrase.end < frame.group.start)?;
        argument::place_behind(scene, last.end..frame.group.start, &["in", "at"])
    });
    let refused = || {
        let to = trigger.tokens.end;
        let meant = trigger.entry.kind == "refusal" && to + 2 < sentence.end && scene.tag(to) == Tag::To;
        let end = || argument::clause_end(scene, sentence, to + 2);
        meant.then(|| argument::place_behind(scene, to + 2..end(), &["in", "at"])).flatten()
    };
    let found = around
        .or_else(refused)
        .or_else(|| called_off(scene, trigger, frame))
        .or_else(|| opening_place(scene, sentence, frame))
        .or_else(|| where_place(scene, sentence, frame));
    (found.or(aim), false)
}

/// "invaded Ukraine": what is attacked is where.
fn place_attacked(scene: &Scene<'_>, trigger: &Trigger, whom: &[EntityIndex]) -> Option<EntityIndex> {
    let attacked = trigger.entry.kind == "attack" && matches!(whom, [_]);
    whom.first().copied().filter(|entity| attacked && scene.is_place(*entity))
}

/// "his visit to Rome was called off": where it would have been.
fn called_off(scene: &Scene<'_>, trigger: &Trigger, frame: &Frame) -> Option<EntityIndex> {
    let subject =
        frame.subject.first().filter(|_| trigger.entry.kind == "cancellation" && frame.group.passive)?;
    let inside = subject.end..frame.group.start.max(subject.end);
    let visited = || {
        let verb = inside.clone().find(|at| matches!(scene.word(*at), "visit" | "tour"))?;
        argument::place_of(scene, phrase::starting(scene, verb + 1, inside.end)?)
    };
    argument::place_behind(scene, inside.clone(), &["to", "in"]).or_else(visited)
}

/// "was taken to Rome, where she met": the place that "where" stands for.
fn where_place(scene: &Scene<'_>, sentence: &Range<usize>, frame: &Frame) -> Option<EntityIndex> {
    let start = frame.subject.first().map_or(frame.group.start, |phrase| phrase.start.min(frame.group.start));
    let adverb = start.checked_sub(1).filter(|at| *at > sentence.start && scene.word(*at) == "where")?;
    let comma = usize::from(scene.tag(adverb - 1) == Tag::Comma);
    let before = phrase::ending(scene, adverb - comma, sentence.start)?;
    argument::place_of(scene, before)
}

/// "In Brussels on Friday, he met …".
fn opening_place(scene: &Scene<'_>, sentence: &Range<usize>, frame: &Frame) -> Option<EntityIndex> {
    let start = sentence.start;
    let opens = matches!(scene.word(start), "in" | "at") && frame.group.start < start + 16;
    let comma = (start..frame.group.start).find(|at| scene.tag(*at) == Tag::Comma);
    comma.filter(|_| opens).and_then(|comma| argument::place_behind(scene, start..comma, &["in", "at"]))
}
