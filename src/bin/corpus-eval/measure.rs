//! Counting what is right.

use std::collections::BTreeMap;

use crate::gold::Annotation;

/// Found and right, found and wrong, not found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Finding {
    pub right: usize,
    pub wrong: usize,
    pub missed: usize,
}

impl Finding {
    /// Share of what was found that is right.
    pub fn precision(self) -> f64 {
        ratio(self.right, self.right + self.wrong)
    }

    /// Share of what there is that was found.
    pub fn recall(self) -> f64 {
        ratio(self.right, self.right + self.missed)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

fn ratio(part: usize, all: usize) -> f64 {
    // Four places are kept, so that the third agrees with tables made from rounded figures.
    if all == 0 { 0.0 } else { (part as f64 * 1e4 / all as f64).round() / 1e4 }
}

/// The order of the table; a line is printed where something was counted.
const FINDINGS: [&str; 15] = [
    "people",
    "organizations",
    "places",
    "quotes.direct",
    "quotes.mixed",
    "quotes.indirect",
    "quotes.all",
    "quotes.direct+mixed",
    "events",
    "bylines",
    "attr.direct",
    "attr.mixed",
    "attr.indirect(speech cues)",
    "attr.direct+mixed",
    "attr.all",
];

const SHARES: [&str; 22] = [
    "article.found",
    "article.title",
    "article.outlet",
    "article.dateline",
    "article.published",
    "people.name",
    "organizations.name",
    "organizations.kind",
    "quotes.text_exact",
    "quotes.kind",
    "quotes.speaker",
    "quotes.speaker.direct+mixed",
    "quotes.cue",
    "quotes.addressee",
    "events.participants",
    "events.when",
    "events.status",
    "events.where",
    "attr.found",
    "attr.content_exact",
    "attr.source",
    "attr.source.direct+mixed",
];

/// All counts of a run.
#[derive(Debug, Default)]
pub struct Scores {
    findings: BTreeMap<&'static str, Finding>,
    shares: BTreeMap<&'static str, (usize, usize)>,
    notes: Vec<String>,
}

impl Scores {
    /// Counts findings.
    pub fn find(&mut self, what: &'static str, right: usize, wrong: usize, missed: usize) {
        let finding = self.findings.entry(what).or_default();
        finding.right += right;
        finding.wrong += wrong;
        finding.missed += missed;
    }

    /// Counts one case that is right or not.
    pub fn share(&mut self, what: &'static str, right: bool) {
        let share = self.shares.entry(what).or_default();
        share.0 += usize::from(right);
        share.1 += 1;
    }

    /// Keeps a line for `--errors`.
    pub fn note(&mut self, line: String) {
        self.notes.push(line);
    }

    /// Counts all of an article that was not imported as missed.
    pub fn missed(&mut self, annotation: &Annotation) {
        self.find("people", 0, 0, annotation.people.len());
        self.find("organizations", 0, 0, annotation.organizations.len());
        self.find("quotes.all", 0, 0, annotation.quotes.len());
        self.find("events", 0, 0, annotation.events.len());
    }

    /// Prints the table.
    pub fn print(&self) {
        for what in FINDINGS {
            let Some(f) = self.findings.get(what).filter(|f| f.right + f.wrong + f.missed > 0) else {
                continue;
            };
            println!(
                "{what:30} P {:.3}  R {:.3}  F1 {:.3}   (tp {} fp {} fn {})",
                f.precision(),
                f.recall(),
                f.f1(),
                f.right,
                f.wrong,
                f.missed
            );
        }
        for what in SHARES {
            let Some((right, all)) = self.shares.get(what) else { continue };
            println!("{what:30} {:.3}   ({right}/{all})", ratio(*right, *all));
        }
    }

    /// Prints what was missed and what was wrong.
    pub fn print_errors(&self) {
        for note in &self.notes {
            println!("{note}");
        }
    }
}
