//! Happenings told by a verb: "Blinken met Xi", "was shot down by", "plans to visit".

use std::ops::Range;

use super::argument;
use super::candidate::Candidate;
use super::entry::Slot;
use super::participant;
use super::phrase::{self, Phrase};
use super::scene::Scene;
use super::structure;
use super::subject;
use super::trigger::Trigger;
use super::verb_group::{self, VerbGroup};
use super::words::{self, Outlook};
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
    if attributive(scene, &sentence, trigger) {
        return None;
    }
    let mut group = verb_group::read(scene, &sentence, trigger.head);
    let end = argument::clause_end(scene, &sentence, trigger.tokens.end);
    let clause = trigger.tokens.end..end;
    group.passive |= reduced_passive(scene, trigger, &group, &clause);
    let mut subject = subject::find(scene, &sentence, &group);
    if subject.is_empty() {
        subject = structure::subject(scene, trigger.head);
    }
    let mut object = object_of(scene, trigger, &clause);
    if object.is_empty() && !group.passive {
        object = structure::object(scene, trigger.head);
    }
    let frame = Frame { group, subject, object, clause };
    let mut who = side(scene, trigger, &frame, &trigger.entry.who, &[]);
    let mut whom = side(scene, trigger, &frame, &trigger.entry.whom, &who);
    if trigger.entry.kind == "meeting" && whom.is_empty() && who.len() > 1 && trigger.entry.words == ["meet"]
    {
        whom = who.split_off(1);
    }
    let (place, destination) = place(scene, trigger, &frame, &sentence, &whom);
    let outlook = outlook(scene, &sentence, &frame)?;
    let (subject, object) = if frame.group.passive {
        (None, frame.subject.first())
    } else {
        (frame.subject.first(), frame.object.first())
    };
    Some(Candidate {
        entry: trigger.entry,
        outlook,
        // The present tense of headlines and captions tells of what has happened and of what is to come.
        firm: !(frame.group.described || frame.group.present && outlook == Outlook::Happened),
        definite: false,
        who,
        whom,
        place,
        destination,
        supported: true,
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
    let hangs_on_noun = before.is_some_and(|tag| {
        tag.is_noun() || tag.is_verb() || matches!(tag, Tag::Prp | Tag::Rb | Tag::Cc | Tag::Comma)
    });
    match scene.tag(head) {
        Tag::Vbn => before_noun && !hangs_on_noun,
        Tag::Vbg => before_noun && before == Some(Tag::Dt),
        _ => false,
    }
}

/// "girls abducted by Boko Haram", "Americans detained in China".
fn reduced_passive(scene: &Scene<'_>, trigger: &Trigger, group: &VerbGroup, clause: &Range<usize>) -> bool {
    let transitive = trigger.entry.whom.contains(&Slot::Object) || trigger.entry.who.contains(&Slot::Object);
    let past = matches!(scene.tag(trigger.head), Tag::Vbn | Tag::Vbd);
    if !transitive || !past || group.start != trigger.head {
        return false;
    }
    let by = (clause.start..clause.end.min(clause.start + 4)).any(|at| scene.word(at) == "by");
    let participle = scene.tag(trigger.head) == Tag::Vbn;
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
    let inner = trigger.head + 1..trigger.tokens.end.saturating_sub(1);
    let between = (trigger.entry.words.len() == 2 && !inner.is_empty())
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

/// The participants that one side's slots find, but those of the other; the first slot that finds any wins.
fn side(
    scene: &Scene<'_>,
    trigger: &Trigger,
    frame: &Frame,
    slots: &[Slot],
    other: &[EntityIndex],
) -> Vec<EntityIndex> {
    for slot in slots {
        let phrases = match (slot, frame.group.passive) {
            (Slot::Subject, false) | (Slot::Object, true) => frame.subject.clone(),
            (Slot::Subject, true) => argument::behind(scene, frame.clause.clone(), &["by"]),
            (Slot::Object, false) => frame.object.clone(),
            (Slot::After, _) => after(scene, trigger, frame),
            (Slot::Between, _) => argument::behind(scene, frame.clause.clone(), &["between"]),
            (Slot::Preposition(word), _) => argument::behind(scene, frame.clause.clone(), &[word]),
            _ => Vec::new(),
        };
        let mut found = participant::of_phrases(scene, &phrases);
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
            return found;
        }
    }
    let refused = trigger.entry.kind == "refusal" && !slots.contains(&Slot::Subject);
    if refused {
        argument::complement(scene, &scene.sentence(trigger.head), trigger.tokens.end)
    } else {
        Vec::new()
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
    let owner = |phrase: &Phrase| participant::owner(scene, *phrase);
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

/// "pressed Japan to lower its tariffs and buy more": what governs the first verb governs the second.
fn of_verb_joined(scene: &Scene<'_>, sentence: &Range<usize>, group: &VerbGroup) -> Outlook {
    let before = group.start.checked_sub(1).filter(|at| *at >= sentence.start);
    let joined = group.start == group.head
        && scene.tag(group.head) == Tag::Vb
        && before.is_some_and(|at| matches!(scene.tag(at), Tag::Cc | Tag::Comma));
    let other =
        joined.then(|| (sentence.start..group.start).rev().find(|at| scene.tag(*at) == Tag::Vb)).flatten();
    other.map_or(Outlook::Happened, |verb| verb_group::read(scene, sentence, verb).outlook)
}

/// "proposed that Seoul postpone", "denied that": what the word before "that" makes of the clause.
fn of_clause(scene: &Scene<'_>, sentence: &Range<usize>, start: usize) -> Outlook {
    let that = start > sentence.start + 1 && scene.word(start - 1) == "that";
    let found = if that { words::outlook(scene.word(start - 2)) } else { None };
    match found {
        Some(found @ (Outlook::Hypothetical | Outlook::Denied)) => found,
        _ => Outlook::Happened,
    }
}

/// "hopes that over the next months he will": a hope just before the clause.
fn hoped(scene: &Scene<'_>, sentence: &Range<usize>, start: usize) -> bool {
    (sentence.start..start)
        .rev()
        .take(10)
        .take_while(|at| !matches!(scene.word(*at), ";" | "and" | "but"))
        .any(|at| matches!(scene.word(at), "hope" | "hopes" | "hoping" | "hoped" | "wishes" | "imagine"))
}

/// "without launching", "rather than meeting", "stopped short of invading", "refrained from attacking".
fn avoids(scene: &Scene<'_>, sentence: &Range<usize>, start: usize) -> bool {
    let before = |back: usize| {
        start.checked_sub(back).filter(|at| *at >= sentence.start).map_or("", |at| scene.word(at))
    };
    match before(1) {
        "without" => true,
        "than" => before(2) == "rather",
        "of" => matches!(before(2), "instead" | "short"),
        "from" => (2..5).any(|back| words::outlook(before(back)) == Some(Outlook::Dropped)),
        _ => false,
    }
}

/// What becomes of the happening; `None` where it is told not to be one.
fn outlook(scene: &Scene<'_>, sentence: &Range<usize>, frame: &Frame) -> Option<Outlook> {
    let mut outlook = frame.group.outlook;
    let start = frame.subject.first().map_or(frame.group.start, |phrase| phrase.start.min(frame.group.start));
    let introduced = start.checked_sub(1).filter(|at| *at >= sentence.start).map_or("", |at| scene.word(at));
    if matches!(introduced, "if" | "whether" | "unless" | "should" | "until") {
        outlook = outlook.and(Outlook::Hypothetical);
    }
    if frame.group.would {
        let reported = (sentence.start..frame.group.start)
            .any(|at| scene.tag(at) == Tag::Vbd && words::is_saying(scene.word(at)));
        outlook = outlook.and(if reported { Outlook::Planned } else { Outlook::Hypothetical });
    }
    outlook =
        outlook.and(of_clause(scene, sentence, start)).and(of_verb_joined(scene, sentence, &frame.group));
    if hoped(scene, sentence, start) {
        outlook = outlook.and(Outlook::Hypothetical);
    }
    let avoided = frame.group.bare
        && matches!(introduced, "without" | "than" | "of" | "from")
        && avoids(scene, sentence, start);
    if frame.group.negated || avoided {
        return None;
    }
    (outlook != Outlook::Dropped).then_some(outlook)
}
