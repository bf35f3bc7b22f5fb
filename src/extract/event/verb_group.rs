//! A verb with its auxiliaries and the verbs that govern it: "is expected to be arrested".

use std::ops::Range;

use super::phrase::{self, Phrase};
use super::scene::Scene;
use super::words::{self, Outlook};
use crate::article::PassageKind;
use crate::model::Tag;

/// What stands before a verb and belongs to it.
#[derive(Clone, Debug)]
pub struct VerbGroup {
    /// The first word of it.
    pub start: usize,
    /// The verb itself.
    pub head: usize,
    /// Whether the verb is in the passive voice.
    pub passive: bool,
    /// Whether it has neither auxiliary nor "to" and is a participle.
    pub bare: bool,
    /// Whether "to" stands before it.
    pub infinitive: bool,
    /// Whether the present tense tells it.
    pub present: bool,
    /// What modal and governing words make of it.
    pub outlook: Outlook,
    /// "not", "never".
    pub negated: bool,
    /// "would", which looks ahead from the past.
    pub would: bool,
    /// "being", "having" open it.
    pub gerund: bool,
    /// "is the first to …", which tells what is known anyway.
    pub described: bool,
    /// Who does it, where a governing verb's object says so: "urged Biden to go".
    pub doer: Option<Phrase>,
}

/// Reads the group of the verb at `head`.
pub fn read(scene: &Scene<'_>, sentence: &Range<usize>, head: usize) -> VerbGroup {
    let mut group = VerbGroup {
        start: head,
        head,
        passive: false,
        bare: false,
        infinitive: false,
        present: false,
        outlook: Outlook::Happened,
        negated: false,
        would: false,
        gerund: false,
        described: false,
        doer: None,
    };
    let mut auxiliaries = 0;
    while group.start > sentence.start {
        let left = group.start - 1;
        match step(scene, sentence, &mut group, left, auxiliaries) {
            Step::Over => {}
            Step::Auxiliary => auxiliaries += 1,
            Step::Stop => break,
        }
    }
    let tag = scene.tag(head);
    group.bare = auxiliaries == 0 && !group.infinitive && matches!(tag, Tag::Vbn | Tag::Vbg);
    let first = scene.tag(group.start);
    group.gerund = first == Tag::Vbg;
    group.present = matches!(first, Tag::Vbz | Tag::Vbp);
    group
}

fn is_be(word: &str) -> bool {
    matches!(
        word,
        "be" | "is" | "are" | "was" | "were" | "been" | "being" | "am" | "'re" | "’re" | "'m" | "’m"
    )
}

enum Step {
    /// A word that changes nothing more.
    Over,
    /// An auxiliary of the verb.
    Auxiliary,
    /// Not part of the group.
    Stop,
}

fn step(scene: &Scene<'_>, sentence: &Range<usize>, group: &mut VerbGroup, left: usize, seen: usize) -> Step {
    let (word, tag) = (scene.word(left), scene.tag(left));
    let participle = matches!(scene.tag(group.head), Tag::Vbn | Tag::Vbd);
    match word {
        "not" | "n't" | "n’t" | "never" => {
            group.negated = true;
            group.start = left;
            return Step::Over;
        }
        _ if is_be(word) => {
            group.passive |= seen == 0 && participle && !group.infinitive;
            group.start = left;
            return Step::Auxiliary;
        }
        "get" | "gets" | "got" | "getting" if participle && seen == 0 && !group.infinitive => {
            group.passive = true;
            group.start = left;
            return Step::Auxiliary;
        }
        "have" | "has" | "had" | "having" | "'ve" | "’ve" | "do" | "does" | "did" => {
            group.start = left;
            return Step::Auxiliary;
        }
        "'s" | "’s" if tag != Tag::Pos => {
            group.start = left;
            return Step::Auxiliary;
        }
        "to" if tag == Tag::To || tag == Tag::In => return governed(scene, sentence, group, left),
        _ => {}
    }
    // "by then he'd killed five": had, not would.
    if seen == 0 && matches!(word, "'d" | "’d") && participle {
        group.start = left;
        return Step::Auxiliary;
    }
    if tag == Tag::Md || matches!(word, "'ll" | "’ll" | "'d" | "’d") {
        modal(group, word);
        group.start = left;
        return Step::Auxiliary;
    }
    if matches!(tag, Tag::Rb | Tag::Rbr) && !scene.is_date(left)
        || (scene.is_date(left) && word == "recently")
    {
        group.start = left;
        return Step::Over;
    }
    Step::Stop
}

fn modal(group: &mut VerbGroup, word: &str) {
    match word {
        "will" | "'ll" | "’ll" | "wo" | "shall" => group.outlook = group.outlook.and(Outlook::Planned),
        "would" | "'d" | "’d" => group.would = true,
        _ => group.outlook = group.outlook.and(Outlook::Hypothetical),
    }
}

/// "to" at `to` before the verb: the word that governs it says what becomes of the happening and who does it.
fn governed(scene: &Scene<'_>, sentence: &Range<usize>, group: &mut VerbGroup, to: usize) -> Step {
    group.infinitive = true;
    group.start = to;
    let mut left = to;
    if left > sentence.start && scene.word(left - 1) == "about" {
        group.outlook = group.outlook.and(Outlook::Planned);
        group.start = left - 1;
        return Step::Over;
    }
    while left > sentence.start && (scene.tag(left - 1) == Tag::Rb || scene.word(left - 1) == "not") {
        left -= 1;
        group.negated |= matches!(scene.word(left), "not" | "never");
    }
    // "Nixon's visit to China in 1972 to meet": the time stands between.
    let told = left;
    while left > sentence.start && scene.is_date(left - 1) {
        left -= 1;
    }
    left -= usize::from(left < told && left > sentence.start && scene.tag(left - 1) == Tag::In);
    let Some(governor) = left.checked_sub(1).filter(|at| *at >= sentence.start) else { return Step::Stop };
    let (word, tag) = (scene.word(governor), scene.tag(governor));
    if matches!(word, "whether" | "how" | "when" | "where") {
        group.outlook = group.outlook.and(Outlook::Hypothetical);
        return Step::Stop;
    }
    // "is to investigate" is planned, "was to have met" came to nothing.
    if is_be(word) && governor + 1 == to {
        let undone = to + 1 < sentence.end && scene.word(to + 1) == "have";
        let outlook = if undone { Outlook::Hypothetical } else { Outlook::Planned };
        group.outlook = group.outlook.and(outlook);
        group.start = governor;
        return Step::Over;
    }
    if tag.is_verb() || matches!(tag, Tag::Jj | Tag::Jjr) {
        let going = word == "going";
        let outlook = if going { Some(Outlook::Planned) } else { words::outlook(word) };
        let unknown = if tag.is_verb() { Outlook::Happened } else { Outlook::Hypothetical };
        group.outlook = group.outlook.and(outlook.unwrap_or(unknown));
        group.start = governor;
        return Step::Over;
    }
    let Some(phrase) = phrase::ending(scene, governor + 1, sentence.start) else { return Step::Stop };
    // "Japan to buy jets": a headline leaves out "is".
    let passage = scene.text.sentences[scene.text.sentence_of(to)].passage;
    let headline = scene.text.passages[passage].kind == PassageKind::Headline;
    if headline && !(sentence.start..to).any(|at| scene.tag(at).is_verb()) {
        group.outlook = group.outlook.and(Outlook::Planned);
        return Step::Stop;
    }
    governed_by_noun(scene, sentence, group, phrase)
}

/// "a plan to", "Xi's decision to", "a decision by Xi to", "urged Biden to", "flew to China to".
fn governed_by_noun(
    scene: &Scene<'_>,
    sentence: &Range<usize>,
    group: &mut VerbGroup,
    phrase: Phrase,
) -> Step {
    let known = words::outlook(scene.word(phrase.head())).filter(|_| scene.mention(phrase.head()).is_none());
    if let Some(outlook) = known {
        group.outlook = group.outlook.and(outlook);
        let owned = phrase.tokens().any(|at| {
            matches!(scene.tag(at), Tag::Pos | Tag::PrpS) || super::participant::named_by(scene, at).is_some()
        });
        if owned {
            group.doer = Some(phrase);
            group.start = phrase.start;
            return Step::Stop;
        }
    }
    let mut start = phrase.start;
    let mut doer = phrase;
    while start > sentence.start + 1 && matches!(scene.tag(start - 1), Tag::In | Tag::To) {
        let preposition = scene.word(start - 1);
        let Some(before) = phrase::ending(scene, start - 1, sentence.start) else { break };
        let by = words::outlook(scene.word(before.head())).filter(|_| preposition == "by");
        if let Some(outlook) = by {
            group.outlook = group.outlook.and(outlook);
            group.doer = Some(doer);
            group.start = before.start;
            return Step::Stop;
        }
        (start, doer) = (before.start, before);
    }
    // "is urging China and Russia to agree".
    while start > sentence.start + 1 && scene.tag(start - 1) == Tag::Cc {
        let Some(left) = phrase::ending(scene, start - 1, sentence.start) else { break };
        start = left.start;
    }
    let owned = doer != phrase && doer.tokens().any(|at| scene.tag(at) == Tag::Pos);
    if owned && scene.mention(doer.head()).is_none() {
        group.doer = Some(doer);
        group.start = start;
        return Step::Stop;
    }
    let mut verb = start;
    while verb > sentence.start
        && (scene.tag(verb - 1) == Tag::Rb || matches!(scene.tag(verb - 1), Tag::In | Tag::To | Tag::Rp))
    {
        verb -= 1;
    }
    let Some(verb) = verb.checked_sub(1).filter(|at| *at >= sentence.start && scene.tag(*at).is_verb())
    else {
        group.start = start;
        return Step::Stop;
    };
    group.described = known.is_none() && is_be(scene.word(verb));
    // "described the use of a truck to kill people": who tells of it does not do it.
    if known.is_none()
        && scene.word(start.saturating_sub(1)) != "to"
        && words::is_saying(scene.word(verb))
        && start == verb + 1
    {
        group.start = start;
        return Step::Stop;
    }
    if known.is_none() && words::hands_over(scene.word(verb)) {
        group.outlook = group.outlook.and(words::outlook(scene.word(verb)).unwrap_or(Outlook::Happened));
        group.doer = Some(doer);
        group.start = start;
        return Step::Stop;
    }
    group.start = verb;
    Step::Over
}
