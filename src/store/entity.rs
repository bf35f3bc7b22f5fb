//! People, organizations and places as one article knows them.

use std::collections::BTreeMap;

use rusqlite::{Transaction, params};

use super::batch::Draft;
use super::resolve::Resolution;
use crate::article::BylineRole;
use crate::document::{Document, EntityKind, Gender, MentionKind, OrganizationKind, PlaceKind};
use crate::extract::entity::person_name;
use crate::resolve::{EntityFacts, keys};

/// An entity that an article names.
pub(super) struct FoundEntity {
    pub origin: Origin,
    pub facts: EntityFacts,
    pub keys: Vec<String>,
}

/// An entity of an article on its way into the tables.
pub(super) struct ArticleEntity<'document> {
    pub id: i64,
    pub origin: Origin,
    pub facts: &'document EntityFacts,
    pub keys: &'document [String],
}

/// Where an article names an entity.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Text,
    Outlet,
    Byline { ordinal: i64, role: BylineRole },
}

impl Origin {
    fn as_str(self) -> &'static str {
        match self {
            Origin::Text => "text",
            Origin::Outlet => "outlet",
            Origin::Byline { .. } => "byline",
        }
    }
}

/// All entities, numbered from `first_id`.
pub(super) fn article_entities(found: &[FoundEntity], first_id: i64) -> Vec<ArticleEntity<'_>> {
    let numbered = found.iter().zip(first_id..);
    numbered
        .map(|(found, id)| ArticleEntity { id, origin: found.origin, facts: &found.facts, keys: &found.keys })
        .collect()
}

/// All entities of a document.
pub(super) fn found_entities(document: &Document) -> Vec<FoundEntity> {
    let article = &document.article;
    let mut found: Vec<(Origin, EntityFacts)> =
        facts_of_text(document).into_iter().map(|facts| (Origin::Text, facts)).collect();
    if let Some(outlet) = known(article.outlet.as_deref()) {
        let kind = EntityKind::Organization(OrganizationKind::Media);
        found.push((Origin::Outlet, facts_of_name(document, kind, outlet)));
    }
    for (byline, ordinal) in article.bylines.iter().filter(|byline| !byline.name.is_empty()).zip(1..) {
        let facts = facts_of_name(document, EntityKind::Person, &byline.name);
        found.push((Origin::Byline { ordinal, role: byline.role }, facts));
    }
    found.into_iter().map(|(origin, facts)| FoundEntity { origin, keys: keys(&facts), facts }).collect()
}

fn facts_of_text(document: &Document) -> Vec<EntityFacts> {
    let body = &document.article.body;
    let mut all: Vec<EntityFacts> = document
        .entities
        .iter()
        .map(|entity| EntityFacts {
            article: document.article.source_sha256.clone(),
            kind: entity.kind,
            name: entity.name.clone(),
            canonical: entity.canonical.clone(),
            country: entity.country.clone(),
            person_name: entity.person_name.clone(),
            gender: entity.gender,
            forms: BTreeMap::new(),
            roles: Vec::new(),
        })
        .collect();
    for mention in document.mentions.iter().filter(|mention| mention.kind == MentionKind::Name) {
        *all[mention.entity.0].forms.entry(mention.span.of(body).to_owned()).or_default() += 1;
    }
    for role in &document.roles {
        all[role.person.0].roles.push(role.span.of(body).to_owned());
    }
    all
}

fn facts_of_name(document: &Document, kind: EntityKind, name: &str) -> EntityFacts {
    EntityFacts {
        article: document.article.source_sha256.clone(),
        kind,
        name: name.to_owned(),
        canonical: None,
        country: None,
        person_name: (kind == EntityKind::Person).then(|| person_name::split(name)).flatten(),
        gender: None,
        forms: BTreeMap::from([(name.to_owned(), 1)]),
        roles: Vec::new(),
    }
}

/// Saves the entities of a draft with the rows they were resolved to.
pub(super) fn save(
    transaction: &Transaction<'_>,
    draft: &Draft<'_>,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    for (entity, ordinal) in draft.entities.iter().zip(1..) {
        save_entity(transaction, draft.article_id, entity, ordinal, resolution)?;
        save_forms(transaction, entity)?;
        save_keys(transaction, entity)?;
    }
    Ok(())
}

fn save_entity(
    transaction: &Transaction<'_>,
    article_id: i64,
    entity: &ArticleEntity<'_>,
    ordinal: i64,
    resolution: &Resolution,
) -> rusqlite::Result<()> {
    let facts = entity.facts;
    let name = facts.person_name.as_ref();
    let row = resolution.row(entity.id);
    transaction
        .prepare_cached(
            "INSERT INTO article_entities (id, article_id, ordinal, origin, kind, name, canonical, country,
                                           given_name, family_name, name_suffix, gender,
                                           person_id, organization_id, place_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        )?
        .insert(params![
            entity.id,
            article_id,
            ordinal,
            entity.origin.as_str(),
            kind_to_text(facts.kind),
            facts.name,
            known(facts.canonical.as_deref()),
            known(facts.country.as_deref()),
            name.and_then(|name| known(name.given.as_deref())),
            name.and_then(|name| known(name.family.as_deref())),
            name.and_then(|name| known(name.suffix.as_deref())),
            facts.gender.map(gender_to_text),
            row.person(),
            row.organization(),
            row.place(),
        ])
        .map(drop)
}

fn save_forms(transaction: &Transaction<'_>, entity: &ArticleEntity<'_>) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO article_entity_forms (article_entity_id, form, times) VALUES (?1, ?2, ?3)",
    )?;
    for (form, times) in &entity.facts.forms {
        insert.insert(params![entity.id, form, *times as i64])?;
    }
    Ok(())
}

fn save_keys(transaction: &Transaction<'_>, entity: &ArticleEntity<'_>) -> rusqlite::Result<()> {
    let mut add = transaction.prepare_cached("INSERT OR IGNORE INTO name_keys (key) VALUES (?1)")?;
    let mut insert = transaction.prepare_cached(
        "INSERT INTO article_entity_keys (article_entity_id, name_key_id)
         SELECT ?1, id FROM name_keys WHERE key = ?2",
    )?;
    for key in entity.keys {
        add.execute([key])?;
        insert.insert(params![entity.id, key])?;
    }
    Ok(())
}

/// A text that says something; the tables hold NULL for one that does not.
pub(super) fn known(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

pub(super) fn kind_to_text(kind: EntityKind) -> String {
    match kind {
        EntityKind::Person => "person".into(),
        EntityKind::Organization(kind) => format!("organization:{}", kind.as_str()),
        EntityKind::Place(kind) => format!("place:{}", kind.as_str()),
    }
}

pub(super) fn kind_of_text(text: &str) -> EntityKind {
    match text.split_once(':') {
        Some(("organization", kind)) => {
            EntityKind::Organization(OrganizationKind::parse(kind).unwrap_or(OrganizationKind::Other))
        }
        Some((_, kind)) => EntityKind::Place(PlaceKind::parse(kind).unwrap_or(PlaceKind::Other)),
        None => EntityKind::Person,
    }
}

pub(super) fn gender_to_text(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => "female",
        Gender::Male => "male",
    }
}

pub(super) fn gender_of_text(text: &str) -> Option<Gender> {
    match text {
        "female" => Some(Gender::Female),
        "male" => Some(Gender::Male),
        _ => None,
    }
}
