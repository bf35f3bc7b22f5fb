//! Trains and measures the name finder.

use std::collections::BTreeSet;
use std::path::Path;

use corpus::extract::name::list_hints;
use corpus::model::feature::{Feature, Traits, one, traits};
use corpus::model::name_hints;
use corpus::model::name_label::{Hints, Label, NameModel, best_path, features, follows, transition};
use corpus::model::part_of_speech::{Tag, TagModel};
use corpus::model::{NameClass, weights};

use crate::left_out::LeftOut;
use crate::perceptron::{Perceptron, order};
use crate::treebank::{self, Treebank};

const LABELS: usize = Label::ALL.len();
/// Weights below this part of the largest are left out of the file.
const LEAST: f32 = 0.003;

struct Example {
    words: Vec<Traits>,
    tags: Vec<Tag>,
    hints: Vec<Hints>,
    labels: Vec<Label>,
}

/// Trains on gold and on machine-read news; prints scores. Tags come from the tagger in `models/part-of-speech`.
pub fn train(folder: &Path, left_out: &LeftOut, passes: usize) -> Result<Vec<u8>, treebank::Error> {
    let path = Path::new("models/part-of-speech/weights");
    let bytes = std::fs::read(path).map_err(|source| treebank::Error { path: path.to_owned(), source })?;
    let tagger = TagModel::read(&bytes).expect("the tagger's weights are whole");
    let news = treebank::core_nlp(&folder.join("corenlp.tsv"))?;
    let (held, kept): (Vec<_>, Vec<_>) = news.into_iter().partition(|d| left_out.contains(&d.name));
    let mut training = examples(&tagger, &kept);
    for bank in
        [treebank::conllu(&folder.join("gum-train.conllu"))?, treebank::iob2(&folder.join("uner.iob2"))?]
    {
        training.extend(examples(&tagger, &bank));
    }
    let mut perceptron = Perceptron::new(LABELS);
    for pass in 0..passes {
        let wrong = one_pass(&mut perceptron, &training, pass);
        println!("pass {pass}: {wrong} wrong");
    }
    let mut bytes = Vec::new();
    weights::write(LABELS, perceptron.means(0), LEAST, &mut bytes);
    let model = NameModel::read(&bytes).expect("just written");
    measure("gum-dev", &model, &examples(&tagger, &treebank::conllu(&folder.join("gum-dev.conllu"))?));
    measure("news held out (machine's reading)", &model, &examples(&tagger, &held));
    Ok(bytes)
}

fn examples(tagger: &TagModel, bank: &[Treebank]) -> Vec<Example> {
    let mut found = Vec::new();
    for document in bank {
        let sentences: Vec<Vec<&str>> =
            document.sentences.iter().map(|s| s.iter().map(|word| word.form.as_str()).collect()).collect();
        let hints = name_hints::of(&sentences, list_hints::of_words);
        for ((sentence, words), hints) in document.sentences.iter().zip(&sentences).zip(hints) {
            let mut found_traits = Vec::new();
            traits(words.iter().copied(), &mut found_traits);
            let mut tags = Vec::new();
            tagger.tag(&found_traits, &mut tags);
            let labels = sentence.iter().map(|word| word.label.unwrap_or(Label::Outside)).collect();
            found.push(Example { words: found_traits, tags, hints, labels });
        }
    }
    found
}

fn number(label: Label) -> usize {
    Label::ALL.iter().position(|known| *known == label).expect("all labels are listed")
}

fn one_pass(perceptron: &mut Perceptron, training: &[Example], pass: usize) -> usize {
    let follows = follows();
    let mut wrong = 0;
    for place in order(training.len(), pass) {
        let example = &training[place];
        let words = with_unknown(&example.words, place, pass);
        let mut found: Vec<Vec<Feature>> = vec![Vec::with_capacity(40); example.words.len()];
        let mut emissions = vec![[0f32; LABELS]; example.words.len()];
        for (at, scores) in emissions.iter_mut().enumerate() {
            features(&words, &example.tags, &example.hints, at, &mut found[at]);
            for feature in &found[at] {
                perceptron.add(*feature, scores);
            }
        }
        let mut transitions = vec![[0f32; LABELS]; LABELS + 1];
        for (before, row) in transitions.iter_mut().enumerate() {
            perceptron.add(transition(before), row);
        }
        let guess = best_path(&emissions, &transitions, &follows);
        perceptron.tick();
        let (mut true_before, mut guess_before) = (LABELS, LABELS);
        for (at, guessed) in guess.into_iter().enumerate() {
            let truth = number(example.labels[at]);
            if truth != guessed {
                wrong += 1;
                perceptron.shift(&found[at], truth, 1.0);
                perceptron.shift(&found[at], guessed, -1.0);
            }
            if truth != guessed || true_before != guess_before {
                perceptron.shift(&[transition(true_before)], truth, 1.0);
                perceptron.shift(&[transition(guess_before)], guessed, -1.0);
            }
            (true_before, guess_before) = (truth, guessed);
        }
    }
    wrong
}

/// One capitalised word in so many is unknown in a pass.
const UNKNOWN: u32 = 3;

/// The words of a sentence, some of the capitalised ones as if never seen: so that the model learns from what stands
/// around names, and not the names of one year's politics. Which ones differs from pass to pass, and not from run to run.
fn with_unknown(words: &[Traits], place: usize, pass: usize) -> Vec<Traits> {
    let mut words = words.to_vec();
    for (at, word) in words.iter_mut().enumerate().filter(|(_, word)| word.capital) {
        let chance = one((place * 64 + at) as u32, pass as u32 + 1) >> 7;
        if chance.is_multiple_of(UNKNOWN) {
            word.word = UNSEEN;
            word.prefix = [UNSEEN; 3];
        }
    }
    words
}

/// Stands for a word never seen.
const UNSEEN: u32 = 0x7ab1;

fn spans(labels: &[Label]) -> BTreeSet<(usize, usize, usize)> {
    let mut found = BTreeSet::new();
    let mut at = 0;
    while at < labels.len() {
        let class = match labels[at] {
            Label::Outside => {
                at += 1;
                continue;
            }
            Label::Begin(class) | Label::Inside(class) => class,
        };
        let start = at;
        at += 1;
        while at < labels.len() && labels[at] == Label::Inside(class) {
            at += 1;
        }
        let number = [NameClass::Person, NameClass::Organization, NameClass::Place, NameClass::Other]
            .iter()
            .position(|c| *c == class)
            .unwrap_or(3);
        if number < 3 {
            found.insert((start, at, number));
        }
    }
    found
}

fn measure(name: &str, model: &NameModel, examples: &[Example]) {
    let mut right = [0; 4];
    let mut guessed = [0; 4];
    let mut truth = [0; 4];
    let mut labels = Vec::new();
    let start = std::time::Instant::now();
    let mut words = 0;
    for example in examples {
        labels.clear();
        model.label(&example.words, &example.tags, &example.hints, |_| true, &mut labels);
        words += labels.len();
        let (found, gold) = (spans(&labels), spans(&example.labels));
        for span in &found {
            guessed[span.2] += 1;
            guessed[3] += 1;
            if gold.contains(span) {
                right[span.2] += 1;
                right[3] += 1;
            }
        }
        for span in &gold {
            truth[span.2] += 1;
            truth[3] += 1;
        }
    }
    let speed = words as f64 / start.elapsed().as_secs_f64().max(1e-9);
    for (class, word) in ["person", "organization", "place", "all"].iter().enumerate() {
        let p = f64::from(right[class]) / f64::from(guessed[class].max(1));
        let r = f64::from(right[class]) / f64::from(truth[class].max(1));
        println!(
            "{name}: {word} P {p:.3} R {r:.3} F1 {:.3} (n {})",
            2.0 * p * r / (p + r).max(1e-9),
            truth[class]
        );
    }
    println!("{name}: {speed:.0} words/s");
}
