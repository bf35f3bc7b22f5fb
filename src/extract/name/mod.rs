//! Text to names: where people, organizations and places are named.
//!
//! Finders propose stretches of tokens; they are asked in stages, so that a later stage may look at what an earlier
//! one found anywhere in the article. Where proposals overlap, the earlier stage wins, then the longer proposal, then
//! the finder named first.

mod acronym;
mod ampersand;
mod context;
pub mod gazetteer;
pub(super) mod half;
mod kind_noun;
pub mod list_hints;
mod listed;
mod organization;
mod page;
mod person;
mod phrases;
mod place;
pub(crate) mod regnal;
mod repeat;
mod team;
mod title;
mod trained;
mod vessel;
mod words;

pub(crate) use place::state;

use std::ops::Range;

use super::text::Text;
use crate::document::EntityKind;
use crate::span::Span;
use page::Page;

/// A stretch of text that names something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where, without title and possessive.
    pub span: Span,
    /// Person, organization or place.
    pub kind: EntityKind,
    /// The rule that found it.
    pub made_by: &'static str,
}

/// A stretch of tokens that a finder takes for a name.
#[derive(Clone, Debug, PartialEq)]
struct Proposal {
    tokens: Range<usize>,
    kind: EntityKind,
    made_by: &'static str,
}

/// Looks for names on a page, given those that earlier stages found.
type Finder = fn(&Page, &Found) -> Vec<Proposal>;

/// Who looks for names, stage by stage, and in a stage the one to be believed first.
const FINDERS: &[&[Finder]] = &[
    &[
        listed::long,
        title::find,
        place::find,
        organization::find,
        kind_noun::find,
        team::find,
        ampersand::find,
        person::find,
    ],
    &[
        repeat::find,
        acronym::defined,
        acronym::web,
        acronym::channel,
        half::find,
        listed::branch,
        listed::short,
    ],
    &[context::labels, kind_noun::by_use, context::find, acronym::unknown, acronym::inner_capital],
    &[repeat::alone],
    &[trained::find],
    &[repeat::find],
];

/// The names found so far.
#[derive(Debug)]
struct Found {
    names: Vec<Proposal>,
    /// For each token the name that covers it.
    taken: Vec<Option<usize>>,
}

impl Found {
    fn add(&mut self, mut proposals: Vec<Proposal>) {
        proposals.retain(|proposal| !proposal.tokens.is_empty());
        // A stable sort: equally long proposals keep the order of their finders.
        proposals.sort_by_key(|proposal| std::cmp::Reverse(proposal.tokens.len()));
        for proposal in proposals {
            if self.free(&proposal.tokens) {
                self.taken[proposal.tokens.clone()].fill(Some(self.names.len()));
                self.names.push(proposal);
            }
        }
    }

    fn free(&self, tokens: &Range<usize>) -> bool {
        self.taken[tokens.clone()].iter().all(Option::is_none)
    }
}

/// Finds all names, in order, not overlapping.
pub fn find(text: &Text) -> Vec<Name> {
    let page = Page::read(text);
    let mut found = Found { names: Vec::new(), taken: vec![None; text.tokens.len()] };
    for stage in FINDERS {
        let proposals = stage.iter().flat_map(|finder| finder(&page, &found)).collect();
        found.add(proposals);
    }
    let mut names: Vec<Name> = found
        .names
        .iter()
        .map(|name| Name { span: text.span(name.tokens.clone()), kind: name.kind, made_by: name.made_by })
        .collect();
    names.sort_by_key(|name| name.span);
    regnal::keep_titles(text, &mut names);
    names
}
