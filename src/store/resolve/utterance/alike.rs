//! The quotes that are worded like some, directly or through others.
//!
//! A shared key alone says little: "the United States and" stands in many quotes. Wordings are compared, not quotes,
//! and who holds a key is read once, so that a phrase that many articles repeat costs no more than to read it.

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use rusqlite::Transaction;

use super::{ids, numbers};
use crate::resolve::utterance::Wording;

/// These quotes and all that are worded like one of them.
pub fn worded_alike(transaction: &Transaction<'_>, start: BTreeSet<i64>) -> rusqlite::Result<BTreeSet<i64>> {
    let mut known = Wordings::new(transaction);
    let mut pending = Vec::new();
    for &quote in &start {
        let wording = known.of(quote)?;
        known.find(wording, &mut pending);
    }
    while let Some(wording) = pending.pop() {
        for other in known.sharing_a_key(wording)? {
            if known.entries[wording].wording.is_like(&known.entries[other].wording) {
                known.find(other, &mut pending);
            }
        }
    }
    let found = known.entries.iter().filter(|entry| entry.is_found);
    Ok(start.into_iter().chain(found.flat_map(|entry| entry.with_keys.iter().copied())).collect())
}

/// Wordings read so far, each with its quotes.
struct Wordings<'transaction> {
    transaction: &'transaction Transaction<'transaction>,
    entries: Vec<Entry>,
    places: HashMap<Rc<Wording>, usize>,
    of_quote: HashMap<i64, usize>,
    /// The wordings that have a key.
    holders: HashMap<i64, Rc<[usize]>>,
}

struct Entry {
    wording: Rc<Wording>,
    /// The quotes of this wording that were met by a key: all of them, once its keys are looked up.
    with_keys: BTreeSet<i64>,
    is_found: bool,
    /// The wording that it was last met by.
    met_by: Option<usize>,
}

impl<'transaction> Wordings<'transaction> {
    fn new(transaction: &'transaction Transaction<'transaction>) -> Self {
        Wordings {
            transaction,
            entries: Vec::new(),
            places: HashMap::new(),
            of_quote: HashMap::new(),
            holders: HashMap::new(),
        }
    }

    /// The wording of a quote, by its place among the entries.
    fn of(&mut self, quote: i64) -> rusqlite::Result<usize> {
        if let Some(&wording) = self.of_quote.get(&quote) {
            return Ok(wording);
        }
        let text: String = self
            .transaction
            .prepare_cached("SELECT text FROM quotes WHERE id = ?1")?
            .query_row([quote], |row| row.get(0))?;
        let wording = Rc::new(Wording::read(&text));
        let place = *self.places.entry(Rc::clone(&wording)).or_insert_with(|| {
            self.entries.push(Entry { wording, with_keys: BTreeSet::new(), is_found: false, met_by: None });
            self.entries.len() - 1
        });
        self.of_quote.insert(quote, place);
        Ok(place)
    }

    fn find(&mut self, wording: usize, pending: &mut Vec<usize>) {
        if !std::mem::replace(&mut self.entries[wording].is_found, true) {
            pending.push(wording);
        }
    }

    /// The wordings that share a key with one and are not found yet, each once.
    fn sharing_a_key(&mut self, wording: usize) -> rusqlite::Result<Vec<usize>> {
        let mut sharing = Vec::new();
        for key in numbers(&Rc::clone(&self.entries[wording].wording)) {
            for &other in &*self.holders(key)? {
                let entry = &mut self.entries[other];
                if !entry.is_found && entry.met_by.replace(wording) != Some(wording) {
                    sharing.push(other);
                }
            }
        }
        Ok(sharing)
    }

    fn holders(&mut self, key: i64) -> rusqlite::Result<Rc<[usize]>> {
        if let Some(holders) = self.holders.get(&key) {
            return Ok(Rc::clone(holders));
        }
        let mut holders = BTreeSet::new();
        for quote in ids(self.transaction, "SELECT quote_id FROM quote_keys WHERE key = ?1", key)? {
            let wording = self.of(quote)?;
            self.entries[wording].with_keys.insert(quote);
            holders.insert(wording);
        }
        let holders: Rc<[usize]> = holders.into_iter().collect();
        self.holders.insert(key, Rc::clone(&holders));
        Ok(holders)
    }
}
