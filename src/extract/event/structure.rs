//! The participants of a verb as the tree of its sentence shows them.

use super::phrase::{self, Phrase};
use super::scene::Scene;
use super::words;
use crate::extract::text::Tree;
use crate::model::Tag;
use crate::model::parser::Relation;

/// How many verbs a subject may be passed down through.
const DEPTH: usize = 5;

/// The subject of the verb at `head`: its own, or that of the verb which governs or joins it.
pub fn subject(scene: &Scene<'_>, head: usize) -> Vec<Phrase> {
    let tree = scene.tree(head);
    doer(scene, tree, head, DEPTH).map_or_else(Vec::new, |noun| joined(scene, tree, noun))
}

/// The object of the verb at `head`.
pub fn object(scene: &Scene<'_>, head: usize) -> Vec<Phrase> {
    let tree = scene.tree(head);
    let found = tree.child(head, &[Relation::Obj]);
    found.filter(|noun| !scene.is_date(*noun)).map_or_else(Vec::new, |noun| joined(scene, tree, noun))
}

fn doer(scene: &Scene<'_>, tree: Tree<'_>, verb: usize, depth: usize) -> Option<usize> {
    if depth == 0 {
        return None;
    }
    if let Some(subject) = tree.children(verb).find(|child| tree.relation(*child).is_subject()) {
        return if matches!(scene.tag(subject), Tag::Wp | Tag::Wdt) || is_relative(scene, tree, verb, subject)
        {
            tree.head(verb).filter(|_| tree.relation(verb) == Relation::AclRelcl)
        } else {
            Some(subject)
        };
    }
    let above = tree.head(verb)?;
    match tree.relation(verb) {
        Relation::Conj => doer(scene, tree, above, depth - 1),
        // "described the use of a truck to kill": who tells of it does not do it.
        Relation::Advcl if scene.tag(verb) == Tag::Vb && words::is_saying(scene.word(above)) => None,
        // "shot and killed the driver, said Green": who tells of it did not do it.
        Relation::Ccomp if scene.tag(verb).is_finite() || words::is_saying(scene.word(above)) => None,
        Relation::Xcomp | Relation::Ccomp | Relation::Advcl if scene.tag(above).is_verb() => {
            let object = tree.child(above, &[Relation::Obj, Relation::Iobj]);
            match object {
                Some(object)
                    if tree.relation(verb) == Relation::Xcomp && words::hands_over(scene.word(above)) =>
                {
                    Some(object)
                }
                _ => doer(scene, tree, above, depth - 1),
            }
        }
        Relation::Acl if scene.tag(verb) != Tag::Vb => Some(above),
        _ => None,
    }
}

/// "that" as the subject of a relative clause.
fn is_relative(scene: &Scene<'_>, tree: Tree<'_>, verb: usize, subject: usize) -> bool {
    tree.relation(verb) == Relation::AclRelcl && scene.word(subject) == "that"
}

/// The phrase around a noun, and those that "and" and commas join to it.
fn joined(scene: &Scene<'_>, tree: Tree<'_>, noun: usize) -> Vec<Phrase> {
    let others = tree
        .children(noun)
        .filter(|child| tree.relation(*child) == Relation::Conj && !scene.tag(*child).is_verb());
    std::iter::once(noun).chain(others).filter_map(|noun| around(scene, noun)).collect()
}

/// The phrase whose noun, or whose name, is at `noun`.
fn around(scene: &Scene<'_>, noun: usize) -> Option<Phrase> {
    let sentence = scene.sentence(noun);
    let mut end = noun + 1;
    // The head of "Secretary Green" is its first word.
    while end < sentence.end
        && (scene.one_mention(end - 1, end)
            || scene.tag(end).is_noun() && scene.tag(end - 1).is_noun() && !scene.is_date(end))
    {
        end += 1;
    }
    phrase::ending(scene, end, sentence.start)
}
