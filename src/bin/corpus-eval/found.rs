//! What a corpus says of an article.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, Row, params};

use crate::words::plain_name;

/// A corpus, opened for reading.
pub struct Corpus {
    db: Connection,
}

/// An article's own fields.
pub struct Article {
    pub id: i64,
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<String>,
    pub dateline: Option<String>,
}

/// An entity with the names it bears in one article.
pub struct Entity {
    pub name: String,
    pub kind: Option<String>,
    pub aliases: Vec<String>,
}

/// A quote.
pub struct Quote {
    pub kind: String,
    pub text: String,
    pub speaker_kind: String,
    pub speaker: Option<String>,
    pub speaker_text: Option<String>,
    pub cue: Option<String>,
    pub addressee: Option<String>,
}

/// A quote with its place in the text.
pub struct Placed {
    pub kind: String,
    pub text: String,
    pub speaker: Option<String>,
    pub speaker_text: Option<String>,
    /// Its parts, in code points of the body.
    pub parts: Vec<(usize, usize)>,
}

/// An event.
pub struct Event {
    pub kind: String,
    pub status: Option<String>,
    pub starts_on: Option<String>,
    pub place: Option<String>,
    pub triggers: Vec<String>,
    pub participants: Vec<String>,
}

impl Corpus {
    /// Opens a corpus for reading.
    pub fn open(path: &Path) -> rusqlite::Result<Corpus> {
        Ok(Corpus { db: Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)? })
    }

    fn all<T>(
        &self,
        sql: &str,
        of: i64,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Vec<T>> {
        self.db.prepare_cached(sql)?.query_map(params![of], read)?.collect()
    }

    /// The article read from a file of that name.
    pub fn article(&self, file: &str) -> rusqlite::Result<Option<Article>> {
        let base = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        let file = base(file);
        let mut articles = self.db.prepare_cached(
            "SELECT articles.id, title, organizations.name, published, dateline, source_path FROM articles
             LEFT JOIN organizations ON organizations.id = outlet_id ORDER BY articles.id",
        )?;
        let mut rows = articles.query([])?;
        while let Some(row) = rows.next()? {
            let path: String = row.get(5)?;
            if base(path.split('#').next().unwrap_or(&path)) == file {
                return Ok(Some(Article {
                    id: row.get(0)?,
                    title: row.get(1)?,
                    outlet: row.get(2)?,
                    published: row.get(3)?,
                    dateline: row.get(4)?,
                }));
            }
        }
        Ok(None)
    }

    /// The people credited for an article.
    pub fn bylines(&self, article: i64) -> rusqlite::Result<Vec<String>> {
        let sql =
            "SELECT people.name FROM bylines JOIN people ON people.id = person_id WHERE article_id = ?1";
        let mut names =
            self.all(sql, article, |row| row.get::<_, String>(0).map(|name| plain_name(&name)))?;
        names.sort();
        names.dedup();
        Ok(names)
    }

    /// The people, organizations or places named in an article.
    pub fn entities(&self, article: i64, table: &str, kind: &str) -> rusqlite::Result<Vec<Entity>> {
        let column = if table == "organizations" { "e.kind" } else { "NULL" };
        let sql = format!(
            "SELECT e.id, e.name, {column}, m.text FROM mentions m JOIN {table} e ON e.id = m.{kind}_id
             WHERE m.article_id = ?1 AND m.kind = 'name' ORDER BY m.start_char"
        );
        let mut order: Vec<i64> = Vec::new();
        let mut entities: Vec<Entity> = Vec::new();
        for (id, name, kind, text) in self.all(&sql, article, |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get::<_, String>(3)?))
        })? {
            let place = order.iter().position(|known| *known == id).unwrap_or_else(|| {
                order.push(id);
                entities.push(Entity { name, kind, aliases: Vec::new() });
                entities.len() - 1
            });
            let alias = plain_name(&text);
            if !entities[place].aliases.contains(&alias) {
                entities[place].aliases.push(alias);
            }
        }
        Ok(entities)
    }

    /// The quotes of an article, in order.
    pub fn quotes(&self, article: i64) -> rusqlite::Result<Vec<Quote>> {
        let sql =
            "SELECT quotes.kind, text, speaker_kind, coalesce(people.name, organizations.name, places.name),
                          speaker_text, cue, addressee
                   FROM quotes LEFT JOIN people ON people.id = speaker_person_id
                   LEFT JOIN organizations ON organizations.id = speaker_organization_id
                   LEFT JOIN places ON places.id = speaker_place_id
                   WHERE article_id = ?1 ORDER BY start_char";
        self.all(sql, article, |row| {
            Ok(Quote {
                kind: row.get(0)?,
                text: row.get(1)?,
                speaker_kind: row.get(2)?,
                speaker: row.get(3)?,
                speaker_text: row.get(4)?,
                cue: row.get(5)?,
                addressee: row.get(6)?,
            })
        })
    }

    /// The id and text of the article read from a file of that name.
    pub fn body(&self, file: &str) -> rusqlite::Result<Option<(i64, String)>> {
        let Some(article) = self.article(file)? else { return Ok(None) };
        let body =
            self.db.query_row("SELECT body FROM articles WHERE id = ?1", [article.id], |row| row.get(0))?;
        Ok(Some((article.id, body)))
    }

    /// The quotes of an article with their places.
    pub fn placed(&self, article: i64) -> rusqlite::Result<Vec<Placed>> {
        let sql =
            "SELECT quotes.id, quotes.kind, text, coalesce(people.name, organizations.name, places.name),
                          speaker_text
                   FROM quotes LEFT JOIN people ON people.id = speaker_person_id
                   LEFT JOIN organizations ON organizations.id = speaker_organization_id
                   LEFT JOIN places ON places.id = speaker_place_id
                   WHERE article_id = ?1 ORDER BY start_char, quotes.id";
        let parts = "SELECT start_char, end_char FROM quote_parts WHERE quote_id = ?1 ORDER BY ordinal";
        let quotes = self
            .all(sql, article, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))?;
        let with_parts = quotes.into_iter().map(|(id, kind, text, speaker, speaker_text)| {
            let parts = self.all(parts, id, |row| Ok((row.get::<_, u32>(0)?, row.get::<_, u32>(1)?)))?;
            let parts = parts.into_iter().map(|(start, end)| (start as usize, end as usize)).collect();
            Ok(Placed { kind, text, speaker, speaker_text, parts })
        });
        with_parts.collect()
    }

    /// The events that an article tells of.
    pub fn events(&self, article: i64) -> rusqlite::Result<Vec<Event>> {
        let sql = "SELECT DISTINCT events.id, events.kind, status, starts_on, places.name FROM events
                   JOIN event_reports ON event_id = events.id LEFT JOIN places ON places.id = place_id
                   WHERE article_id = ?1";
        let rows = self.all(sql, article, |row| {
            Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        })?;
        rows.into_iter()
            .map(|(id, kind, status, starts_on, place)| {
                let mut triggers = self.db.prepare_cached(
                    "SELECT trigger FROM event_reports WHERE event_id = ?1 AND article_id = ?2",
                )?;
                let triggers = triggers
                    .query_map(params![id, article], |row| row.get::<_, Option<String>>(0))?
                    .collect::<rusqlite::Result<Vec<_>>>()?;
                let participants = self.all(
                    "SELECT coalesce(people.name, organizations.name, places.name) FROM event_participants e
                     LEFT JOIN people ON people.id = person_id LEFT JOIN places ON places.id = place_id
                     LEFT JOIN organizations ON organizations.id = organization_id WHERE event_id = ?1",
                    id,
                    |row| row.get::<_, Option<String>>(0),
                )?;
                Ok(Event {
                    kind,
                    status,
                    starts_on,
                    place,
                    triggers: triggers.into_iter().flatten().collect(),
                    participants: participants.into_iter().flatten().collect(),
                })
            })
            .collect()
    }
}
