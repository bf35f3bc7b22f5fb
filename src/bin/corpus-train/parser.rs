//! Trains and measures the parser.

use std::path::Path;

use corpus::model::feature::{Traits, traits};
use corpus::model::parser::state::{Move, State};
use corpus::model::parser::{Arc, ParserModel, Relation, features};
use corpus::model::part_of_speech::{Tag, TagModel};
use corpus::model::weights;

use crate::left_out::LeftOut;
use crate::perceptron::{Perceptron, order};
use crate::treebank::{self, Treebank};

/// Weights below this part of the largest are left out of the file.
/// (A file of 38 MB without the cut finds 0.3 points more heads than one of 6 MB.)
const LEAST: f32 = 0.03;
/// From the second pass on, the parser follows its own mistakes in so many of ten sentences.
const EXPLORES: usize = 9;

struct Example {
    words: Vec<Traits>,
    tags: Vec<Tag>,
    tree: Vec<Arc>,
}

/// Trains on gold twice and on machine-read news once; tags come from the tagger in `models/part-of-speech`.
pub fn train(folder: &Path, left_out: &LeftOut, passes: usize) -> Result<Vec<u8>, treebank::Error> {
    let path = Path::new("models/part-of-speech/weights");
    let bytes = std::fs::read(path).map_err(|source| treebank::Error { path: path.to_owned(), source })?;
    let tagger = TagModel::read(&bytes).expect("the tagger's weights are whole");
    let gold = [
        treebank::conllu(&folder.join("gum-train.conllu"))?,
        treebank::conllu(&folder.join("ewt-train.conllu"))?,
    ];
    let news = treebank::core_nlp(&folder.join("corenlp.tsv"))?;
    let (held, kept): (Vec<_>, Vec<_>) = news.into_iter().partition(|d| left_out.contains(&d.name));
    let mut training: Vec<Example> = Vec::new();
    for bank in &gold {
        training.extend(examples(&tagger, bank));
    }
    let gold_count = training.len();
    training.extend(examples(&tagger, &kept));
    let mut perceptron = Perceptron::new(Move::COUNT);
    for pass in 0..passes {
        let wrong = one_pass(&mut perceptron, &training, pass, gold_count);
        println!("pass {pass}: {wrong} wrong");
    }
    let mut bytes = Vec::new();
    weights::write(Move::COUNT, perceptron.means(), LEAST, &mut bytes);
    let model = ParserModel::read(&bytes).expect("just written");
    for (name, bank) in [
        ("gum-dev", treebank::conllu(&folder.join("gum-dev.conllu"))?),
        ("ewt-dev", treebank::conllu(&folder.join("ewt-dev.conllu"))?),
        ("news held out (machine's reading)", held),
    ] {
        measure(name, &model, &examples(&tagger, &bank));
    }
    Ok(bytes)
}

fn examples(tagger: &TagModel, bank: &[Treebank]) -> Vec<Example> {
    let mut found = Vec::new();
    for sentence in bank.iter().flat_map(|document| &document.sentences) {
        let Some(tree) = sentence.iter().map(|word| word.arc).collect::<Option<Vec<Arc>>>() else { continue };
        let mut words = Vec::new();
        words.clear();
        traits(sentence.iter().map(|word| word.form.as_str()), &mut words);
        let mut tags = Vec::new();
        tagger.tag(&words, &mut tags);
        found.push(Example { words, tags, tree });
    }
    found
}

fn one_pass(perceptron: &mut Perceptron, training: &[Example], pass: usize, gold_count: usize) -> usize {
    let mut wrong = 0;
    let mut found = Vec::new();
    let mut scores = vec![0f32; Move::COUNT];
    for place in order(training.len() + gold_count, pass) {
        let example = &training[if place < training.len() { place } else { place - training.len() }];
        let explores = pass > 0 && place % 10 < EXPLORES;
        let mut state = State::new(example.words.len());
        while !state.is_done() {
            features(&example.words, &example.tags, &state, &mut found);
            scores.fill(0.0);
            for feature in &found {
                perceptron.add(*feature, &mut scores);
            }
            let guess = state.best_allowed(&scores);
            let right = best_right(&state, &example.tree, &scores);
            perceptron.tick();
            if !is_right(&state, &example.tree, guess) {
                wrong += 1;
                perceptron.shift(&found, right.number(), 1.0);
                perceptron.shift(&found, guess.number(), -1.0);
                state.make(if explores { guess } else { right });
            } else {
                state.make(guess);
            }
        }
    }
    wrong
}

/// How many arcs of the true tree can no longer be found after a move of that kind.
fn cost(state: &State, tree: &[Arc], step: Move) -> usize {
    let head = |word: usize| tree[word].head.unwrap_or(tree.len());
    match step {
        Move::Shift => {
            let next = state.next;
            let below_top = &state.stack[..state.stack.len().saturating_sub(1)];
            usize::from(below_top.contains(&head(next)))
                + state.stack.iter().filter(|word| head(**word) == next).count()
        }
        Move::Left(_) => {
            let Some(top) = state.on_stack(0) else { return usize::MAX };
            let lost_head = state.on_stack(1) == Some(head(top)) || head(top) > state.next;
            usize::from(lost_head) + (state.next..tree.len()).filter(|word| head(*word) == top).count()
        }
        Move::Right(_) => {
            let Some(top) = state.on_stack(0) else { return usize::MAX };
            usize::from(head(top) >= state.next)
                + (state.next..tree.len()).filter(|word| head(*word) == top).count()
        }
    }
}

/// The least cost of the moves that are allowed now.
fn least_cost(state: &State, tree: &[Arc]) -> usize {
    let mut least = usize::MAX;
    if state.can_shift() {
        least = least.min(cost(state, tree, Move::Shift));
    }
    if state.can_left() {
        least = least.min(cost(state, tree, Move::Left(Relation::Dep)));
    }
    if state.can_right() {
        least = least.min(cost(state, tree, Move::Right(Relation::Dep)));
    }
    least
}

/// Whether a move loses no more than the best one, and labels a true arc truly.
fn is_right(state: &State, tree: &[Arc], step: Move) -> bool {
    cost(state, tree, step) == least_cost(state, tree) && labels_truly(state, tree, step)
}

fn labels_truly(state: &State, tree: &[Arc], step: Move) -> bool {
    let Some(top) = state.on_stack(0) else { return true };
    let head = tree[top].head.unwrap_or(tree.len());
    match step {
        Move::Shift => true,
        Move::Left(relation) => head != state.next || relation == tree[top].relation,
        Move::Right(relation) => state.on_stack(1) != Some(head) || relation == tree[top].relation,
    }
}

fn best_right(state: &State, tree: &[Arc], scores: &[f32]) -> Move {
    let least = least_cost(state, tree);
    let costs = [
        if state.can_shift() { cost(state, tree, Move::Shift) } else { usize::MAX },
        if state.can_left() { cost(state, tree, Move::Left(Relation::Dep)) } else { usize::MAX },
        if state.can_right() { cost(state, tree, Move::Right(Relation::Dep)) } else { usize::MAX },
    ];
    let mut best: Option<usize> = None;
    for (number, score) in scores.iter().enumerate() {
        let kind = usize::from(number > 0) + usize::from(number > Relation::ALL.len());
        if costs[kind] == least
            && state.allows(number)
            && labels_truly(state, tree, Move::from_number(number))
            && best.is_none_or(|place| *score > scores[place])
        {
            best = Some(number);
        }
    }
    best.map_or_else(|| state.best_allowed(scores), Move::from_number)
}

fn measure(name: &str, model: &ParserModel, examples: &[Example]) {
    let (mut heads, mut labels, mut all) = (0, 0, 0);
    let start = std::time::Instant::now();
    for example in examples {
        let tree = model.parse(&example.words, &example.tags);
        for ((found, truth), tag) in tree.iter().zip(&example.tree).zip(&example.tags) {
            if matches!(tag, Tag::Stop | Tag::Comma | Tag::Colon | Tag::Mark) {
                continue;
            }
            all += 1;
            heads += usize::from(found.head == truth.head);
            labels += usize::from(found == truth);
        }
    }
    let words: usize = examples.iter().map(|example| example.words.len()).sum();
    let speed = words as f64 / start.elapsed().as_secs_f64().max(1e-9);
    if all > 0 {
        let share = |count: usize| count as f64 * 100.0 / all as f64;
        println!(
            "{name}: {:.2} % heads, {:.2} % with relation, {speed:.0} words/s",
            share(heads),
            share(labels)
        );
    }
}
