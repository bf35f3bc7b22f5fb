//! Trains and measures the parser.

use std::path::Path;

use corpus::model::feature::{Feature, Traits, traits};
use corpus::model::parser::state::{Move, State};
use corpus::model::parser::{Arc, ParserModel, Relation, best_relation, certain, features, label};
use corpus::model::part_of_speech::{Tag, TagModel};
use corpus::model::weights;

use crate::left_out::LeftOut;
use crate::move_perceptron::MovePerceptron;
use crate::perceptron::{Perceptron, order};
use crate::tally::Tally;
use crate::treebank::{self, Treebank};

/// Weights below this part of the largest are left out of the file.
const LEAST: f32 = 0.03;
/// Features moved more seldom are left out, too.
const LEAST_MOVED: u32 = 5;
/// An answer is certain if the question was asked so often …
const ASKED: u32 = 30;
/// … and so many of a thousand times answered so.
const SHARE: u32 = 993;
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
    let mut learner = Learner::new();
    for pass in 0..passes {
        let (moves, relations) = learner.one_pass(&training, pass, gold_count);
        println!("pass {pass}: {moves} moves wrong, {relations} relations wrong");
    }
    let bytes = learner.write(Answers::default());
    let all = ParserModel::read(&bytes).expect("just written").without_certain();
    let bytes = learner.write(answers(&all, &training));
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

/// Both models in training.
struct Learner {
    moves: MovePerceptron,
    labels: Perceptron,
    found: Vec<Feature>,
}

impl Learner {
    fn new() -> Self {
        Learner {
            moves: MovePerceptron::new(),
            labels: Perceptron::new(Relation::ALL.len()),
            found: Vec::new(),
        }
    }

    fn write(&self, answers: Answers) -> Vec<u8> {
        let mut bytes = Vec::new();
        weights::write(Relation::ALL.len(), self.labels.means(LEAST_MOVED), LEAST, &mut bytes);
        weights::write(Move::ALL.len(), answers.moves.certain(ASKED, SHARE), 0.0, &mut bytes);
        weights::write(Relation::ALL.len(), answers.relations.certain(ASKED, SHARE), 0.0, &mut bytes);
        self.moves.write(&mut bytes);
        bytes
    }

    fn one_pass(&mut self, training: &[Example], pass: usize, gold_count: usize) -> (usize, usize) {
        let mut wrong = (0, 0);
        for place in order(training.len() + gold_count, pass) {
            // The gold sentences stand first and are looked at twice.
            let example = &training[if place < training.len() { place } else { place - training.len() }];
            let explores = pass > 0 && place % 10 < EXPLORES;
            let mut state = State::new(example.words.len());
            while !state.is_done() {
                let (step, erred) = self.one_move(example, &state, explores);
                let (relation, mistaken) = self.one_relation(example, &state, step);
                wrong.0 += usize::from(erred);
                wrong.1 += usize::from(mistaken);
                state.make(step, relation);
            }
        }
        wrong
    }

    /// The next move, and whether the guess was wrong.
    fn one_move(&mut self, example: &Example, state: &State, explores: bool) -> (Move, bool) {
        if let Some(step) = state.only_move() {
            return (step, false);
        }
        features(&example.words, &example.tags, state, &mut self.found);
        let scores = self.moves.scores(&self.found);
        let guess = state.best_allowed(&scores);
        self.moves.tick();
        let least = least_cost(state, &example.tree);
        if cost(state, &example.tree, guess) == least {
            return (guess, false);
        }
        let right = |step: &Move| state.allows(*step) && cost(state, &example.tree, *step) == least;
        let best = Move::ALL
            .into_iter()
            .filter(right)
            .reduce(|best, step| if scores[step as usize] > scores[best as usize] { step } else { best });
        let Some(best) = best else { return (guess, false) };
        self.moves.shift(&self.found, best, 1.0);
        self.moves.shift(&self.found, guess, -1.0);
        (if explores { guess } else { best }, true)
    }

    /// The relation of the arc that a move makes; learns from true arcs only. Says whether the guess was wrong.
    fn one_relation(&mut self, example: &Example, state: &State, step: Move) -> (Relation, bool) {
        let Some(arc) = state.arc_of(step) else { return (Relation::Dep, false) };
        let (word, head) = arc;
        if head == example.words.len() {
            return (Relation::Root, false);
        }
        label::features(&example.words, &example.tags, state, arc, &mut self.found);
        let mut scores = [0f32; Relation::ALL.len()];
        for feature in &self.found {
            self.labels.add(*feature, &mut scores);
        }
        let guess = best_relation(&scores);
        let truth = example.tree[word];
        if truth.head != Some(head) {
            return (guess, false);
        }
        self.labels.tick();
        if truth.relation != guess {
            self.labels.shift(&self.found, truth.relation as usize, 1.0);
            self.labels.shift(&self.found, guess as usize, -1.0);
        }
        (guess, truth.relation != guess)
    }
}

/// What the finished models answer, by context.
#[derive(Default)]
struct Answers {
    moves: Tally,
    relations: Tally,
}

/// What `model` answers on the way through all sentences.
fn answers(model: &ParserModel, training: &[Example]) -> Answers {
    let mut answers = Answers::default();
    let mut found = Vec::new();
    for Example { words, tags, .. } in training {
        let mut state = State::new(words.len());
        while !state.is_done() {
            let step = model.next_move(words, tags, &state, &mut found);
            if state.only_move().is_none() {
                answers.moves.count(certain::of_move(tags, &state), step as u8);
            }
            let arc = state.arc_of(step).filter(|(_, head)| *head < words.len());
            let relation = arc.map_or(Relation::Dep, |arc| {
                let relation = model.relation(words, tags, &state, arc, &mut found);
                answers.relations.count(certain::of_arc(words, tags, arc), relation as u8);
                relation
            });
            state.make(step, relation);
        }
    }
    answers
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
        Move::Left => {
            let Some(top) = state.on_stack(0) else { return usize::MAX };
            let lost_head = state.on_stack(1) == Some(head(top)) || head(top) > state.next;
            usize::from(lost_head) + (state.next..tree.len()).filter(|word| head(*word) == top).count()
        }
        Move::Right => {
            let Some(top) = state.on_stack(0) else { return usize::MAX };
            usize::from(head(top) >= state.next)
                + (state.next..tree.len()).filter(|word| head(*word) == top).count()
        }
    }
}

/// The least cost of the moves that are allowed now.
fn least_cost(state: &State, tree: &[Arc]) -> usize {
    let allowed = Move::ALL.into_iter().filter(|step| state.allows(*step));
    allowed.map(|step| cost(state, tree, step)).min().unwrap_or(usize::MAX)
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
