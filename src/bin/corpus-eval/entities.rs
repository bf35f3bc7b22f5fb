//! People, organizations and places.

use crate::Error;
use crate::found::Corpus;
use crate::gold::{Annotation, Entity};
use crate::measure::Scores;
use crate::pairs::{best, left_over};
use crate::words::{plain_name, same_name};

/// Counts the entities of an article.
pub fn score(corpus: &Corpus, article: i64, gold: &Annotation, scores: &mut Scores) -> Result<(), Error> {
    one_table(corpus, article, &gold.people, ["people", "person", "people.name"], scores)?;
    one_table(
        corpus,
        article,
        &gold.organizations,
        ["organizations", "organization", "organizations.name"],
        scores,
    )?;
    one_table(corpus, article, &gold.places, ["places", "place", ""], scores)
}

fn one_table(
    corpus: &Corpus,
    article: i64,
    gold: &[Entity],
    [table, kind, name]: [&'static str; 3],
    scores: &mut Scores,
) -> Result<(), Error> {
    let found = corpus.entities(article, table, kind)?;
    let aliases: Vec<Vec<String>> = gold.iter().map(aliases).collect();
    let pairs = best(gold.len(), found.len(), 0.0, |g, f| {
        let shared = aliases[g].iter().filter(|alias| found[f].aliases.contains(alias)).count();
        shared as f64 + if same_name(&gold[g].name, &found[f].name) { 0.5 } else { 0.0 }
    });
    let optional = pairs.iter().filter(|pair| gold[pair.gold].optional).count();
    let must = gold.iter().filter(|entity| !entity.optional).count();
    let right = pairs.len() - optional;
    scores.find(table, right, found.len() - pairs.len(), must - right);
    for pair in pairs.iter().filter(|pair| !gold[pair.gold].optional) {
        let (truth, entity) = (&gold[pair.gold], &found[pair.found]);
        let same = same_name(&truth.name, &entity.name);
        if !name.is_empty() {
            scores.share(name, same);
        }
        if table == "organizations" {
            scores.share("organizations.kind", truth.kind == entity.kind);
        }
        if !same {
            scores.note(format!("{table}: name {:?} should be {:?}", entity.name, truth.name));
        }
    }
    for missed in left_over(gold.len(), pairs.iter().map(|pair| pair.gold)) {
        if !gold[missed].optional {
            scores.note(format!("{table}: missed {:?}", gold[missed].name));
        }
    }
    for wrong in left_over(found.len(), pairs.iter().map(|pair| pair.found)) {
        scores.note(format!("{table}: spurious {:?} {:?}", found[wrong].name, found[wrong].aliases));
    }
    Ok(())
}

fn aliases(entity: &Entity) -> Vec<String> {
    let own = std::slice::from_ref(&entity.name);
    let given = if entity.aliases.is_empty() { own } else { &entity.aliases };
    let mut plain: Vec<String> = given.iter().map(|alias| plain_name(alias)).collect();
    plain.sort();
    plain.dedup();
    plain
}
