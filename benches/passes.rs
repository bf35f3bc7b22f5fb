//! How fast articles are read: the whole of `extract`, and the share of each pass.
//!
//! `cargo bench --bench passes -- [FOLDER]` reads the articles of FOLDER (default: `seeds`), over and over until each
//! figure rests on a few seconds, on one core and then on all. Nothing is asserted; `docs/SPEED.md` keeps the figures.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use corpus::article::Article;
use corpus::extract::{entity, event, extract, name, quote, text::Text};
use corpus::import;
use rayon::prelude::*;

/// A figure rests on at least so much work.
const ENOUGH: Duration = Duration::from_secs(3);

fn main() {
    let folder =
        std::env::args().skip(1).find(|arg| !arg.starts_with('-')).unwrap_or_else(|| "seeds".to_owned());
    let articles = read(PathBuf::from(folder));
    let bytes: usize = articles.iter().map(|article| article.body.len()).sum();
    let tokens: usize = articles.iter().map(|article| Text::read(article).tokens.len()).sum();
    println!("{} articles, {bytes} bytes, {tokens} tokens", articles.len());

    let start = Instant::now();
    let first = articles.first().cloned().map(extract);
    println!(
        "first article, models read before: {:?} ({} quotes)",
        start.elapsed(),
        first.map_or(0, |d| d.quotes.len())
    );

    let parsing = time(|| articles.iter().map(|article| parse(&Text::read(article))).sum());
    let reading = time(|| articles.iter().map(|article| Text::read(article).tokens.len()).sum());
    println!("parser alone          {:10.0} tokens/s", tokens as f64 / (parsing - reading).as_secs_f64());
    let (shares, trees) = passes(&articles);
    println!(
        "trees asked for: {trees} of {} sentences",
        articles.iter().map(|a| Text::read(a).sentences.len()).sum::<usize>()
    );
    let all: Duration = shares.iter().map(|(_, spent)| *spent).sum();
    for (pass, spent) in shares {
        let share = spent.as_secs_f64() * 100.0 / all.as_secs_f64();
        println!("{pass:12} {share:5.1} %   {:10.0} tokens/s", tokens as f64 / spent.as_secs_f64());
    }
    let one = time(|| articles.iter().cloned().map(extract).map(|d| d.quotes.len()).sum::<usize>());
    println!(
        "one core     {:.2} MB/s, {:.0} tokens/s",
        megabytes(bytes, one),
        tokens as f64 / one.as_secs_f64()
    );
    let many = time(|| articles.par_iter().cloned().map(extract).map(|d| d.quotes.len()).sum::<usize>());
    println!("{} cores      {:.2} MB/s", rayon::current_num_threads(), megabytes(bytes, many));
}

/// Makes the trees of all sentences; how many.
fn parse(text: &Text) -> usize {
    (0..text.sentences.len()).map(|sentence| text.tree(sentence)).map(std::hint::black_box).count()
}

fn megabytes(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}

fn read(folder: PathBuf) -> Vec<Article> {
    let found = import::discover(&[folder]);
    found.sources.iter().flat_map(import::articles).flatten().collect()
}

/// Mean time of one run.
fn time(mut run: impl FnMut() -> usize) -> Duration {
    let start = Instant::now();
    let mut runs = 0;
    while start.elapsed() < ENOUGH {
        std::hint::black_box(run());
        runs += 1;
    }
    start.elapsed() / runs
}

/// Mean time of each pass over all articles, on one core; and of how many sentences they asked a tree.
fn passes(articles: &[Article]) -> (Vec<(&'static str, Duration)>, usize) {
    let mut spent = [Duration::ZERO; 5];
    let (mut runs, mut trees) = (0, 0);
    let begin = Instant::now();
    while begin.elapsed() < ENOUGH {
        for article in articles {
            let mut clock = Instant::now();
            let mut lap = |pass: usize| {
                spent[pass] += clock.elapsed();
                clock = Instant::now();
            };
            let text = Text::read(article);
            lap(0);
            let names = name::find(&text);
            lap(1);
            let found = entity::resolve(&text, &names);
            lap(2);
            let quotes = quote::attribute(&text, &found.entities, &found.mentions);
            lap(3);
            let events = event::detect(&text, article.published, &found.entities, &found.mentions, &quotes);
            lap(4);
            std::hint::black_box(events);
            trees += text.trees_made();
        }
        runs += 1;
    }
    let names = ["text", "names", "entities", "quotes", "events"];
    (names.into_iter().zip(spent.map(|pass| pass / runs)).collect(), trees / runs as usize)
}
