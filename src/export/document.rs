//! One article with all that was found in it, as a JSON object.
//!
//! The names follow the tables of the database (docs/SCHEMA.md), and offsets count Unicode code points of `article.body`
//! as there; entities are numbered by their place in `entities`. docs/EXTRACT.md describes the shape.

use serde_json::{Map, Value, json};

use crate::article::Article;
use crate::document::{
    Addressee, Candidate, Document, Entity, EntityKind, Event, EventReport, Mention, Quote, Role, Speaker,
};
use crate::span::Span;
use crate::store::Offsets;

/// The whole document. A layer that is forgotten here does not compile.
pub fn document(document: &Document) -> Value {
    let Document { article, text: _, entities, mentions, roles, quotes, events } = document;
    let body = Body { text: &article.body, offsets: Offsets::new(&article.body) };
    json!({
        "article": fields(article, &body),
        "entities": entities.iter().map(entity).collect::<Vec<_>>(),
        "mentions": mentions.iter().map(|mention| body.mention(mention)).collect::<Vec<_>>(),
        "roles": roles.iter().map(|role| body.role(role)).collect::<Vec<_>>(),
        "quotes": quotes.iter().map(|quote| body.quote(quote)).collect::<Vec<_>>(),
        "events": events.iter().map(|event| body.event(event)).collect::<Vec<_>>(),
    })
}

fn fields(article: &Article, body: &Body<'_>) -> Value {
    let Article {
        source_path,
        source_sha256,
        title,
        outlet,
        published,
        published_at,
        dateline,
        url,
        language,
        wire,
        bylines,
        body: text,
        passages,
        removed,
    } = article;
    let passage = |passage: &crate::article::Passage| {
        let (start, end) = body.offsets.of(passage.span);
        json!({ "kind": passage.kind.as_str(), "start_char": start, "end_char": end })
    };
    json!({
        "source_path": source_path,
        "source_sha256": source_sha256,
        "title": title,
        "outlet": outlet,
        "published": published.map(|published| published.date.to_string()),
        "published_at": published_at,
        "published_basis": published.map(|published| published.basis.as_str()),
        "dateline": dateline,
        "url": url,
        "language": language,
        "wire": wire,
        "bylines": bylines,
        "body": &**text,
        "passages": passages.iter().map(passage).collect::<Vec<_>>(),
        "removed_passages": removed,
    })
}

fn entity(entity: &Entity) -> Value {
    let Entity { kind, name, canonical, country, person_name, gender } = entity;
    let (table, kind) = match kind {
        EntityKind::Person => ("person", None),
        EntityKind::Organization(kind) => ("organization", Some(kind.as_str())),
        EntityKind::Place(kind) => ("place", Some(kind.as_str())),
    };
    let person = person_name.clone().unwrap_or_default();
    json!({
        "is": table,
        "kind": kind,
        "name": name,
        "canonical": canonical,
        "country": country,
        "given_name": person.given,
        "family_name": person.family,
        "name_suffix": person.suffix,
        "gender": gender,
    })
}

/// The words of an article, and where they stand.
struct Body<'a> {
    text: &'a str,
    offsets: Offsets<'a>,
}

impl Body<'_> {
    /// A stretch of text with its words.
    fn stretch(&self, span: Span) -> Map<String, Value> {
        let (start, end) = self.offsets.of(span);
        let mut stretch = Map::new();
        stretch.insert("text".to_owned(), json!(span.of(self.text)));
        stretch.insert("start_char".to_owned(), json!(start));
        stretch.insert("end_char".to_owned(), json!(end));
        stretch
    }

    /// A stretch of text with more to say about it.
    fn with(&self, span: Span, more: Value) -> Value {
        let mut stretch = self.stretch(span);
        if let Value::Object(more) = more {
            stretch.extend(more);
        }
        Value::Object(stretch)
    }

    fn maybe(&self, span: Option<Span>) -> Value {
        span.map_or(Value::Null, |span| Value::Object(self.stretch(span)))
    }

    fn mention(&self, mention: &Mention) -> Value {
        let Mention { span, kind, entity, made_by } = mention;
        self.with(*span, json!({ "kind": kind.as_str(), "entity": entity, "made_by": made_by }))
    }

    fn role(&self, role: &Role) -> Value {
        let Role { person, organization, span } = role;
        self.with(*span, json!({ "person": person, "organization": organization }))
    }

    fn quote(&self, quote: &Quote) -> Value {
        let Quote { kind, parts, speaker, cue, addressee, floating, confidence, candidates, made_by } = quote;
        let (start, end) = self.offsets.of(quote.span());
        let parts = parts.iter().map(|part| Value::Object(self.stretch(*part))).collect::<Vec<_>>();
        let addressee = addressee
            .map_or(Value::Null, |Addressee { span, entity }| self.with(span, json!({ "entity": entity })));
        json!({
            "kind": kind.as_str(),
            "text": quote.content(self.text),
            "start_char": start,
            "end_char": end,
            "parts": parts,
            "speaker": self.speaker(*speaker),
            "cue": self.maybe(*cue),
            "addressee": addressee,
            "floating": floating,
            "confidence": (f64::from(*confidence) * 100.0).round() / 100.0,
            "candidates": candidates.iter().map(|candidate| self.candidate(candidate)).collect::<Vec<_>>(),
            "made_by": made_by,
        })
    }

    fn candidate(&self, candidate: &Candidate) -> Value {
        let Candidate { speaker, share, features } = candidate;
        let rounded = |number: f32| (f64::from(number) * 100.0).round() / 100.0;
        let features: Map<String, Value> =
            features.iter().map(|(name, weight)| ((*name).to_owned(), json!(rounded(*weight)))).collect();
        json!({ "speaker": self.speaker(*speaker), "share": rounded(*share), "features": features })
    }

    fn speaker(&self, speaker: Speaker) -> Value {
        let Speaker { kind, entity, span } = speaker;
        let more = json!({ "kind": kind.as_str(), "entity": entity });
        match span {
            Some(span) => self.with(span, more),
            None => more,
        }
    }

    fn event(&self, event: &Event) -> Value {
        let Event { kind, status, who, whom, place, when, reports, made_by } = event;
        let report = |EventReport { trigger, sentence, date }: &EventReport| {
            json!({
                "trigger": self.stretch(*trigger),
                "sentence": self.stretch(*sentence),
                "date": self.maybe(*date),
            })
        };
        json!({
            "kind": kind,
            "status": status.as_str(),
            "who": who,
            "whom": whom,
            "place": place,
            "starts_on": when.map(|when| when.starts.to_string()),
            "ends_on": when.map(|when| when.ends.to_string()),
            "reports": reports.iter().map(report).collect::<Vec<_>>(),
            "made_by": made_by,
        })
    }
}
