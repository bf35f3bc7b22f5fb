//! Trains and measures the ranking of speakers: a linear model that gives each candidate a share of trust.
//!
//! What is made as large as it can be is the sum of the logarithms of the shares of the right candidates, less a penalty on
//! large weights, by plain gradient ascent over all questions at once: no order, no chance.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use corpus::document::SpeakerKind;
use corpus::model::feature::hash;

use crate::coreference;
use crate::left_out::LeftOut;
use crate::questions::{self, Question};
use crate::treebank::Error;

const STEPS: usize = 400;
const RATE: f64 = 2.0;
/// Penalty on the square of each weight, in questions.
const PENALTY: f64 = 1.0;
/// Parts into which the articles are divided to measure each by what is learned from the others.
const FOLDS: u32 = 5;

/// Weights by situation and feature.
type Weights = BTreeMap<(&'static str, &'static str), f64>;

/// Trains on the quotes of PolNeAR whose speaker is a matter of choice, and on the pronouns of GUM.
pub fn train(folder: &Path, left_out: &LeftOut) -> Result<Vec<u8>, Error> {
    let news = folder.join("polnear-train");
    let mut articles = coreference::core_nlp(&folder.join("corenlp.tsv"), &news.join("text"))?;
    articles.extend(coreference::gum(&folder.join("gum-train.conllu"))?);
    let mut all = Vec::new();
    for article in &articles {
        all.extend(questions::of(article, &news.join("attributions"))?);
    }
    let (held, kept): (Vec<Question>, Vec<Question>) =
        all.into_iter().partition(|question| left_out.contains(&question.article));
    if !held.is_empty() {
        measure("left out", &fit(&kept), &held);
    }
    let mut answers = Vec::new();
    for fold in 0..FOLDS {
        let (measured, learned): (Vec<Question>, Vec<Question>) =
            kept.iter().cloned().partition(|question| hash(question.article.as_bytes()) % FOLDS == fold);
        let weights = fit(&learned);
        answers.extend(measured.iter().map(|question| (question.clone(), answer(&weights, question))));
    }
    report("five parts, each by the others", &answers);
    Ok(table(&fit(&kept)).into_bytes())
}

fn score(weights: &Weights, situation: &'static str, features: &[(&'static str, f32)]) -> f64 {
    features.iter().filter_map(|(feature, _)| weights.get(&(situation, *feature))).sum()
}

fn shares(weights: &Weights, question: &Question) -> Vec<f64> {
    let score = |at: usize| score(weights, question.situation, &question.candidates[at].features);
    let scores: Vec<f64> = (0..question.candidates.len()).map(score).collect();
    let highest = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let powers: Vec<f64> = scores.iter().map(|score| (score - highest).exp()).collect();
    let sum: f64 = powers.iter().sum();
    powers.iter().map(|power| power / sum).collect()
}

fn fit(questions: &[Question]) -> Weights {
    let mut weights = Weights::new();
    let mut count: BTreeMap<&str, f64> = BTreeMap::new();
    for question in questions {
        *count.entry(question.situation).or_default() += question.weight;
        for (feature, _) in question.candidates.iter().flat_map(|candidate| &candidate.features) {
            weights.insert((question.situation, feature), 0.0);
        }
    }
    for _ in 0..STEPS {
        let mut slope: Weights = weights.iter().map(|(name, weight)| (*name, -PENALTY * weight)).collect();
        for question in questions {
            add_slope(&weights, question, &mut slope);
        }
        for (name, weight) in &mut weights {
            *weight += RATE * slope[name] / count[name.0];
        }
    }
    weights
}

fn add_slope(weights: &Weights, question: &Question, slope: &mut Weights) {
    let shares = shares(weights, question);
    let right: f64 = question.right.iter().map(|at| shares[*at]).sum();
    for (at, candidate) in question.candidates.iter().enumerate() {
        let wanted = if question.right.contains(&at) { shares[at] / right.max(1e-9) } else { 0.0 };
        let step = question.weight * (wanted - shares[at]);
        for (feature, _) in &candidate.features {
            *slope.entry((question.situation, feature)).or_default() += step;
        }
    }
}

/// The best candidate, its share, and whether it is right.
#[derive(Clone, Copy, Debug)]
struct Answer {
    share: f64,
    right: bool,
    nobody: bool,
    rule_right: bool,
    rule_answers: bool,
}

fn answer(weights: &Weights, question: &Question) -> Answer {
    let shares = shares(weights, question);
    let best = (0..shares.len()).max_by(|a, b| shares[*a].total_cmp(&shares[*b])).unwrap_or(0);
    let by_rule = question
        .candidates
        .iter()
        .position(|one| one.features.iter().any(|(name, _)| *name == "rule-agrees"));
    Answer {
        share: shares[best],
        right: question.right.contains(&best),
        nobody: question.candidates[best].speaker.kind == SpeakerKind::Unknown,
        rule_right: by_rule.is_some_and(|at| question.right.contains(&at)),
        rule_answers: by_rule.is_some(),
    }
}

fn measure(name: &str, weights: &Weights, questions: &[Question]) {
    let answers: Vec<(Question, Answer)> =
        questions.iter().map(|question| (question.clone(), answer(weights, question))).collect();
    report(name, &answers);
}

fn report(name: &str, answers: &[(Question, Answer)]) {
    println!("{name}:");
    let mut kinds: BTreeMap<(&str, bool), Vec<Answer>> = BTreeMap::new();
    for (question, answer) in answers {
        let gold = question.article.starts_with("GUM");
        kinds.entry((question.situation, gold)).or_default().push(*answer);
    }
    for ((situation, gold), answers) in kinds {
        let source = if gold { "gold chains" } else { "annotated quotes" };
        let rule = answers.iter().filter(|one| one.rule_answers).count();
        let rule_right = answers.iter().filter(|one| one.rule_right).count();
        println!("  {situation}, {source}: {} questions; rules {rule_right} of {rule}", answers.len());
        for least in [0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
            let given = || answers.iter().filter(|one| !one.nobody && one.share >= least);
            let right = given().filter(|one| one.right).count();
            let share = right as f64 / given().count().max(1) as f64;
            println!("    share of {least:.1} or more: {right} right of {} ({share:.3})", given().count());
        }
    }
}

fn table(weights: &Weights) -> String {
    let mut table = String::from("# situation/feature\tweight\n");
    let mut lines: Vec<String> = weights
        .iter()
        .filter(|(_, weight)| weight.abs() >= 0.005)
        .map(|((situation, feature), weight)| format!("{situation}/{feature}\t{weight:.2}"))
        .collect();
    lines.sort();
    for line in lines {
        writeln!(table, "{line}").expect("writing to a string");
    }
    table
}
