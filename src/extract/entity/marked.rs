//! For tests: a text whose names are marked by hand, `[p Jane Roe] of [o Acme Corp.] in [l Oslo]`.

use std::sync::Arc;

use super::{Resolved, resolve};
use crate::article::{Article, Passage, PassageKind};
use crate::document::{EntityKind, MentionKind, OrganizationKind, PlaceKind};
use crate::extract::name::Name;
use crate::extract::text::Text;
use crate::span::Span;

/// A resolved text.
pub struct Marked {
    pub text: Text,
    pub resolved: Resolved,
}

/// Reads the marks and resolves the names; paragraphs are parted by an empty line.
pub fn resolved(marked: &str) -> Marked {
    let (body, names) = read_marks(marked);
    let text = read(&body);
    let resolved = resolve(&text, &names);
    Marked { text, resolved }
}

/// A text of paragraphs parted by empty lines.
pub fn read(body: &str) -> Text {
    let mut passages = Vec::new();
    let mut start = 0;
    for paragraph in body.split("\n\n") {
        let span = Span::new(start, start + paragraph.len());
        if !paragraph.trim().is_empty() {
            passages.push(Passage { kind: PassageKind::Paragraph, span });
        }
        start += paragraph.len() + 2;
    }
    Text::read(&Article {
        source_path: "test.txt".into(),
        source_sha256: String::new(),
        title: None,
        outlet: None,
        published: None,
        dateline: None,
        url: None,
        language: None,
        wire: None,
        published_at: None,
        bylines: vec![],
        body: Arc::from(body),
        passages,
        removed: vec![],
    })
}

fn read_marks(marked: &str) -> (String, Vec<Name>) {
    let mut body = String::new();
    let mut names = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        body.push_str(before);
        let (kind, after) = after.split_once(' ').expect("a kind and a space after the bracket");
        let (words, after) = after.split_once(']').expect("a closing bracket");
        let kind = match kind {
            "p" => EntityKind::Person,
            "o" => EntityKind::Organization(OrganizationKind::Other),
            "c" => EntityKind::Organization(OrganizationKind::Company),
            "g" => EntityKind::Organization(OrganizationKind::Government),
            _ => EntityKind::Place(PlaceKind::Other),
        };
        let span = Span::new(body.len(), body.len() + words.len());
        names.push(Name { span, kind, made_by: "marked" });
        body.push_str(words);
        rest = after;
    }
    body.push_str(rest);
    (body, names)
}

impl Marked {
    /// The forms of each entity, in order of first mention: "Jane Roe: Jane Roe, Roe".
    pub fn entities(&self) -> Vec<String> {
        let of = |at: usize| {
            let mentions =
                self.resolved.mentions.iter().filter(|m| m.entity.0 == at && m.kind == MentionKind::Name);
            let mut forms: Vec<&str> = mentions.map(|m| self.text.words(m.span)).collect();
            forms.dedup();
            forms.join(", ")
        };
        self.resolved.entities.iter().enumerate().map(|(at, e)| format!("{}: {}", e.name, of(at))).collect()
    }

    /// Descriptions and pronouns with whom they mean: "she = Jane Roe".
    pub fn references(&self) -> Vec<String> {
        let others = self.resolved.mentions.iter().filter(|m| m.kind != MentionKind::Name);
        others
            .map(|m| format!("{} = {}", self.text.words(m.span), self.resolved.entities[m.entity.0].name))
            .collect()
    }

    /// The roles: "Jane Roe: the minister".
    pub fn roles(&self) -> Vec<String> {
        let roles = self.resolved.roles.iter();
        roles
            .map(|r| format!("{}: {}", self.resolved.entities[r.person.0].name, self.text.words(r.span)))
            .collect()
    }
}
