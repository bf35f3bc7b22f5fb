//! Trains and measures the tagger.

use std::collections::BTreeMap;
use std::path::Path;

use corpus::model::feature::{Feature, Traits, traits};
use corpus::model::part_of_speech::{START, Tag, TagModel, behind, features};
use corpus::model::weights;

use crate::left_out::LeftOut;
use crate::perceptron::{Perceptron, order};
use crate::tally::Tally;
use crate::treebank::{self, Treebank};

/// A word is certain once it was seen so often …
const SEEN: usize = 30;
/// … with one tag in so many of a thousand cases.
const SURE: usize = 995;
/// A word behind a tag has a usual one once it was seen there so often …
const USUAL_SEEN: u32 = 10;
/// … and so many of a thousand times given that tag.
const USUAL_SHARE: u32 = 990;
/// Weights below this part of the largest are left out of the file.
const LEAST: f32 = 0.0015;

struct Example {
    words: Vec<Traits>,
    tags: Vec<Tag>,
}

/// Trains on gold twice and on machine-read news once; prints accuracies.
pub fn train(folder: &Path, left_out: &LeftOut, passes: usize) -> Result<Vec<u8>, treebank::Error> {
    let gold = [
        treebank::conllu(&folder.join("gum-train.conllu"))?,
        treebank::conllu(&folder.join("ewt-train.conllu"))?,
    ];
    let news = treebank::core_nlp(&folder.join("corenlp.tsv"))?;
    let (held, kept): (Vec<_>, Vec<_>) = news.into_iter().partition(|d| left_out.contains(&d.name));
    let mut training: Vec<Example> = Vec::new();
    for bank in &gold {
        training.extend(examples(bank));
    }
    training.extend(examples(&kept));
    let gold_count: usize = gold.iter().flatten().map(|d| d.sentences.len()).sum();

    let certain = certain(&training);
    let mut perceptron = Perceptron::new(Tag::ALL.len());
    for pass in 0..passes {
        let wrong = one_pass(&mut perceptron, &training, &certain, pass, gold_count);
        println!("pass {pass}: {wrong} wrong");
    }
    let mut bytes = Vec::new();
    weights::write(Tag::ALL.len(), perceptron.means(0), LEAST, &mut bytes);
    let sure = certain.iter().map(|(word, tag)| (*word, vec![(*tag as u8, 1.0)])).collect();
    weights::write(Tag::ALL.len(), sure, 0.0, &mut bytes);
    let asked = bytes.clone();
    weights::write(Tag::ALL.len(), Vec::new(), 0.0, &mut bytes);
    let all = TagModel::read(&bytes).expect("just written").without_usual();
    let mut bytes = asked;
    weights::write(Tag::ALL.len(), usual(&all, &training), 0.0, &mut bytes);

    let model = TagModel::read(&bytes).expect("just written");
    for (name, bank) in [
        ("gum-dev", treebank::conllu(&folder.join("gum-dev.conllu"))?),
        ("ewt-dev", treebank::conllu(&folder.join("ewt-dev.conllu"))?),
        ("news held out (machine's reading)", held),
    ] {
        measure(name, &model, &bank);
    }
    Ok(bytes)
}

fn examples(bank: &[Treebank]) -> Vec<Example> {
    let mut found = Vec::new();
    for sentence in bank.iter().flat_map(|document| &document.sentences) {
        let Some(tags) = sentence.iter().map(|word| word.tag).collect::<Option<Vec<Tag>>>() else { continue };
        let mut words = Vec::new();
        words.clear();
        traits(sentence.iter().map(|word| word.form.as_str()), &mut words);
        found.push(Example { words, tags });
    }
    found
}

fn certain(training: &[Example]) -> BTreeMap<u32, Tag> {
    let mut seen: BTreeMap<u32, BTreeMap<Tag, usize>> = BTreeMap::new();
    for example in training {
        for (word, tag) in example.words.iter().zip(&example.tags) {
            *seen.entry(word.word).or_default().entry(*tag).or_default() += 1;
        }
    }
    seen.into_iter()
        .filter_map(|(word, tags)| {
            let all: usize = tags.values().sum();
            let (tag, most) = tags.into_iter().max_by_key(|(_, count)| *count)?;
            (all >= SEEN && most * 1000 >= all * SURE).then_some((word, tag))
        })
        .collect()
}

/// What the finished weights answer for words behind tags, where they all but always answer the same.
fn usual(model: &TagModel, training: &[Example]) -> Vec<(Feature, Vec<weights::ClassWeight>)> {
    let mut tally = Tally::default();
    let mut tags = Vec::new();
    for example in training {
        tags.clear();
        model.tag(&example.words, &mut tags);
        let mut before = START;
        for (word, tag) in example.words.iter().zip(&tags) {
            if !model.is_certain(word) {
                tally.count(behind(word, before), *tag as u8);
            }
            before = *tag as u32;
        }
    }
    tally.certain(USUAL_SEEN, USUAL_SHARE)
}

fn one_pass(
    perceptron: &mut Perceptron,
    training: &[Example],
    certain: &BTreeMap<u32, Tag>,
    pass: usize,
    gold_count: usize,
) -> usize {
    let mut wrong = 0;
    let mut found = Vec::new();
    for place in order(training.len() + gold_count, pass) {
        // The gold sentences stand first and are looked at twice.
        let example = &training[if place < training.len() { place } else { place - training.len() }];
        let mut before = [START, START];
        for (at, truth) in example.tags.iter().enumerate() {
            let guess = match certain.get(&example.words[at].word) {
                Some(tag) => *tag,
                None => {
                    features(&example.words, at, before, &mut found);
                    let mut scores = [0f32; Tag::ALL.len()];
                    for feature in &found {
                        perceptron.add(*feature, &mut scores);
                    }
                    let guess = best(&scores);
                    perceptron.tick();
                    if guess != *truth {
                        wrong += 1;
                        perceptron.shift(&found, *truth as usize, 1.0);
                        perceptron.shift(&found, guess as usize, -1.0);
                    }
                    guess
                }
            };
            before = [before[1], guess as u32];
        }
    }
    wrong
}

fn best(scores: &[f32]) -> Tag {
    let mut best = 0;
    for (tag, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = tag;
        }
    }
    Tag::ALL[best]
}

fn measure(name: &str, model: &TagModel, bank: &[Treebank]) {
    let (mut right, mut all) = (0, 0);
    let mut tags = Vec::new();
    let examples = examples(bank);
    let start = std::time::Instant::now();
    for example in &examples {
        tags.clear();
        model.tag(&example.words, &mut tags);
        all += tags.len();
        right += tags.iter().zip(&example.tags).filter(|(a, b)| a == b).count();
    }
    let speed = all as f64 / start.elapsed().as_secs_f64().max(1e-9);
    if all > 0 {
        println!(
            "{name}: {:.2} % of {all} words right, {speed:.0} words/s",
            right as f64 * 100.0 / all as f64
        );
    }
}
