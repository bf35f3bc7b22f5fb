//! What the dependency tree of a sentence tells about a reporting verb: which clause it governs, and how far that goes.

use std::ops::Range;

use super::report::Report;
use super::scene::Scene;
use super::words::Class;
use crate::extract::text::Tree;
use crate::model::Tag;
use crate::model::parser::Relation;

/// Where the tree ends a reported clause earlier than the words do: what follows belongs to the clause that the report
/// hangs on ("X, who said A, did B"), or is joined to the report ("said A, and B is").
pub fn cut(scene: &Scene, report: &Report, from: usize, end: usize) -> Option<usize> {
    let cue = report.cue.tokens.start;
    if !can_be_cut(scene, cue, from..end) {
        return None;
    }
    if let Some(at) = after_quotation(scene, cue, from..end) {
        return Some(at);
    }
    let sentence = scene.text.sentence_of(cue);
    if !scene.text.sentences[sentence].tokens.contains(&(end - 1)) {
        return None;
    }
    let tree = scene.text.tree(sentence);
    if let Some(at) = conjoined(scene, tree, cue, from..end) {
        return Some(at);
    }
    let clause = complement(tree, cue)?;
    let at = clause.end;
    if clause.start > from + 1 || at < from + 3 || at >= end || is_inside_marks(scene, at) {
        return None;
    }
    (hangs_on_later(tree, cue, at..end) && is_border(scene, at) || is_joined(scene, report, at, end))
        .then_some(at)
}

/// Whether a finite verb heads a clause of its own inside a stretch: no relative clause, no adverbial one.
pub fn is_main(scene: &Scene, verb: usize, stretch: Range<usize>) -> bool {
    let tree = scene.text.tree(scene.text.sentence_of(verb));
    let mut at = verb;
    loop {
        let relation = tree.relation(at);
        if matches!(
            relation,
            Relation::Acl | Relation::AclRelcl | Relation::Advcl | Relation::Csubj | Relation::Mark
        ) {
            return false;
        }
        let clausal = matches!(relation, Relation::Aux | Relation::AuxPass | Relation::Cop | Relation::Conj);
        match tree.head(at) {
            Some(head) if clausal && stretch.contains(&head) => at = head,
            _ => return !clausal || relation == Relation::Conj,
        }
    }
}

/// Whether the words alone leave room for a cut, so that the tree is worth its making: something is joined on inside
/// the content, or the report stands in a clause of its own and another verb comes later.
fn can_be_cut(scene: &Scene, cue: usize, content: Range<usize>) -> bool {
    let mut later = content.start + 2..content.end;
    let joined = |at: usize| {
        scene.is_dash(at) || matches!(scene.word(at), "and" | "but" | "or" | "while") && at + 1 < content.end
    };
    if later.clone().any(joined) {
        return true;
    }
    let first = scene.text.sentences[scene.text.sentence_of(cue)].tokens.start;
    let opens = |at: usize| matches!(scene.tag(at), Tag::Wp | Tag::Wdt | Tag::Wrb | Tag::In);
    later.any(|at| scene.is_finite(at)) && (first..cue).rev().take(OWN_CLAUSE).any(opens)
}

/// How far before a reporting verb its own clause may open ("who on Monday evening in Porto said").
const OWN_CLAUSE: usize = 8;

/// Where another verb is joined to the reporting one after a whole statement in marks: "told me ‘We will stay’ | and left".
fn after_quotation(scene: &Scene, cue: usize, content: Range<usize>) -> Option<usize> {
    let marked = &scene.marked[scene.marked_at(content.start)?].tokens;
    let at = marked.end;
    let verb = (at + 1..content.end).find(|t| !super::cue::is_adverb(scene, *t))?;
    let stated = marked.start == content.start && marked.clone().any(|t| scene.is_finite(t));
    let joined = scene.word(at) == "and" && scene.tag(verb) == scene.tag(cue) && scene.is_finite(verb);
    (stated && joined).then_some(at)
}

/// Where another verb is joined to the reporting one: "blamed Roe | and left".
fn conjoined(scene: &Scene, tree: Tree, cue: usize, content: Range<usize>) -> Option<usize> {
    let same = |at: usize| scene.tag(at) == scene.tag(cue) && scene.is_finite(at);
    let verb = tree
        .children(cue)
        .find(|at| *at > content.start + 2 && tree.relation(*at) == Relation::Conj && same(*at))?;
    let start = tree.subtree(verb).start;
    let own_subject = tree.children(verb).any(|child| tree.relation(child).is_subject());
    let governs = complement(tree, cue).is_some();
    if own_subject || governs && scene.word(start) != "and" {
        return None;
    }
    let start = if scene.word(start - 1) == "," { start - 1 } else { start };
    (start > content.start + 1 && start < content.end && !is_inside_marks(scene, start)).then_some(start)
}

/// The clause a verb governs after it, from its first to its last word.
fn complement(tree: Tree, verb: usize) -> Option<Range<usize>> {
    let head = tree.children(verb).find(|child| *child > verb && tree.relation(*child) == Relation::Ccomp)?;
    Some(tree.subtree(head))
}

fn is_inside_marks(scene: &Scene, at: usize) -> bool {
    scene.marked_at(at).is_some_and(|marked| scene.marked[marked].tokens.start < at)
}

/// Whether the report is part of a clause whose verb stands in a later stretch.
fn hangs_on_later(tree: Tree, cue: usize, later: Range<usize>) -> bool {
    let mut above = tree.head(cue);
    while let Some(at) = above {
        if later.contains(&at) {
            return true;
        }
        above = tree.head(at);
    }
    false
}

fn is_border(scene: &Scene, at: usize) -> bool {
    scene.word(at) == "," || scene.is_finite(at) || scene.is(at, Class::SUBJECT)
}

/// Whether what follows is coordinated with the report, not with what it reports.
fn is_joined(scene: &Scene, report: &Report, at: usize, end: usize) -> bool {
    let next = scene.word(at + 1);
    if scene.word(at) == "," {
        return next == "while" || next == "and" && !scene.is_finite(at + 2);
    }
    if scene.is_dash(at) {
        let aside = (at + 1..end).any(|t| scene.is_dash(t));
        return !aside && (next == "and" || scene.is(at + 1, Class::SUBJECT));
    }
    let verb = (at + 1..end).find(|t| !super::cue::is_adverb(scene, *t));
    scene.word(at) == "and"
        && verb.is_some_and(|verb| {
            scene.tag(verb) == scene.tag(report.cue.tokens.start) && scene.is_finite(verb)
        })
}
