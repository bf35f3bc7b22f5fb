//! Makes the trees of different treebanks alike: Universal Dependencies version 2, hyphenated words whole, names headed
//! by their last word.

use corpus::model::Tag;
use corpus::model::parser::{Arc, Relation};

use crate::treebank::Word;

/// The relation that version 2 has for one of version 1, as far as the name alone tells.
pub fn relation_of_version_1(written: &str) -> Relation {
    match written {
        "dobj" => Relation::Obj,
        "nsubjpass" => Relation::NsubjPass,
        "csubjpass" => Relation::Csubj,
        "auxpass" => Relation::AuxPass,
        "mwe" => Relation::Fixed,
        "name" => Relation::Compound,
        "neg" => Relation::Advmod,
        "nmod:tmod" | "nmod:npmod" => Relation::Obl,
        other => Relation::parse(other),
    }
}

/// Version 1 hangs an oblique on a verb as `nmod` and a conjunction on the first conjunct.
pub fn to_version_2(words: &mut [Word]) {
    for at in 0..words.len() {
        let Some(Arc { head: Some(head), relation }) = words[at].arc else { continue };
        let noun = words[head]
            .tag
            .is_some_and(|tag| tag.is_noun() || matches!(tag, Tag::Prp | Tag::Cd | Tag::Dollar));
        match relation {
            Relation::Nmod if !noun => {
                words[at].arc = Some(Arc { head: Some(head), relation: Relation::Obl });
            }
            Relation::Cc => {
                let next = (at + 1..words.len()).find(|place| {
                    words[*place].arc == Some(Arc { head: Some(head), relation: Relation::Conj })
                });
                if let Some(next) = next {
                    words[at].arc = Some(Arc { head: Some(next), relation: Relation::Cc });
                }
            }
            _ => {}
        }
    }
}

/// Gives joined words the arc of the part whose head stands outside; `groups` says which word each part went into.
pub fn join(words: &mut [Word], groups: &[usize], arcs: &[Option<Arc>]) {
    for word in words.iter_mut() {
        word.arc = None;
    }
    for (part, group) in groups.iter().enumerate() {
        let Some(arc) = arcs[part] else { continue };
        let outside = arc.head.is_none_or(|head| groups[head] != *group);
        if outside && words[*group].arc.is_none() {
            words[*group].arc = Some(Arc { head: arc.head.map(|head| groups[head]), relation: arc.relation });
        }
    }
}

/// Version 2 heads a name by its first word with `flat` below it; news parsers by the last, with `compound`.
/// `flat` was read as `compound`, so a compound right of its head marks such a name.
pub fn head_names_by_last_word(words: &mut [Word]) {
    for head in 0..words.len() {
        let parts: Vec<usize> = (head + 1..words.len())
            .take_while(|at| {
                words[*at].tag.is_some_and(Tag::is_proper)
                    || words[*at].arc.is_some_and(|a| a.head != Some(head))
            })
            .filter(|at| words[*at].arc == Some(Arc { head: Some(head), relation: Relation::Compound }))
            .collect();
        let Some(last) = parts.last().copied() else { continue };
        if parts.len() != last - head {
            continue;
        }
        let above = words[head].arc;
        for word in words.iter_mut() {
            if let Some(Arc { head: Some(found), relation }) = word.arc
                && found == head
            {
                word.arc = Some(Arc { head: Some(last), relation });
            }
        }
        words[last].arc = above;
        words[head].arc = Some(Arc { head: Some(last), relation: Relation::Compound });
    }
}
