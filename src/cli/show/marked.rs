//! Words with marks in them: colours where the terminal has them, signs otherwise.

use anstyle::{AnsiColor, Style};

/// What a stretch of an article is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// The words of a quote.
    Quote,
    /// The words that report it.
    Cue,
    /// A person, or words that stand for one.
    Person,
    /// An organization.
    Organization,
    /// A place.
    Place,
}

/// A marked stretch; offsets count code points.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it is.
    pub mark: Mark,
    /// What the reader should know beside it: the number of a quote, whom "he" is.
    pub label: Option<String>,
}

/// Whether marks are colours: as the terminal and NO_COLOR, CLICOLOR_FORCE … say.
pub fn in_colour() -> bool {
    anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never
}

/// The marks explained in one line.
pub fn legend(colour: bool) -> String {
    if colour {
        let words = [
            (Mark::Person, "person"),
            (Mark::Organization, "organization"),
            (Mark::Place, "place"),
            (Mark::Quote, "quote"),
            (Mark::Cue, "reporting words"),
        ];
        return words.map(|(mark, word)| paint(word, &[mark])).join("  ");
    }
    "[name]  [word = whom it stands for]  {number: quote}  <reporting words>".to_owned()
}

/// Part of a body with its marks, wrapped to a width.
pub fn render(
    body: &[char],
    from: usize,
    to: usize,
    stretches: &[Stretch],
    colour: bool,
    width: usize,
) -> String {
    let inside = |stretch: &&Stretch| stretch.start < to && stretch.end > from;
    let stretches: Vec<&Stretch> = stretches.iter().filter(inside).collect();
    let mut line = Wrapped::new(width);
    for place in from..=to.min(body.len()) {
        if !colour {
            signs(&stretches, place, from, to, &mut line);
        }
        if place == to.min(body.len()) {
            break;
        }
        if colour {
            for stretch in
                stretches.iter().filter(|stretch| stretch.start == place && stretch.mark == Mark::Quote)
            {
                let number = stretch.label.iter().map(|label| format!("{label}:"));
                number.for_each(|number| number.chars().for_each(|letter| line.push(letter, &[Mark::Quote])));
            }
        }
        let marks: Vec<Mark> = if colour {
            stretches.iter().filter(|s| s.start <= place && place < s.end).map(|s| s.mark).collect()
        } else {
            vec![]
        };
        match body[place] {
            '\n' => line.break_line(),
            letter => super::super::shown::shown(letter.encode_utf8(&mut [0; 4]))
                .chars()
                .for_each(|letter| line.push(letter, &marks)),
        }
    }
    line.finish()
}

/// The signs that end and begin at a place: what ends first, longest first.
fn signs(stretches: &[&Stretch], place: usize, from: usize, to: usize, line: &mut Wrapped) {
    let mut ending: Vec<&&Stretch> =
        stretches.iter().filter(|s| s.end.min(to) == place && s.start.max(from) < place).collect();
    ending.sort_by_key(|stretch| std::cmp::Reverse(stretch.start));
    for stretch in ending {
        let sign = match (stretch.mark, &stretch.label) {
            (Mark::Quote, _) => "}".to_owned(),
            (Mark::Cue, _) => ">".to_owned(),
            (_, Some(label)) => format!(" = {label}]"),
            (_, None) => "]".to_owned(),
        };
        sign.chars().for_each(|letter| line.push(letter, &[]));
    }
    let mut beginning: Vec<&&Stretch> =
        stretches.iter().filter(|s| s.start.max(from) == place && place < s.end.min(to)).collect();
    beginning.sort_by_key(|stretch| std::cmp::Reverse(stretch.end));
    for stretch in beginning {
        let sign = match (stretch.mark, &stretch.label) {
            (Mark::Quote, Some(label)) => format!("{{{label}: "),
            (Mark::Quote, None) => "{".to_owned(),
            (Mark::Cue, _) => "<".to_owned(),
            _ => "[".to_owned(),
        };
        sign.chars().for_each(|letter| line.push(letter, &[]));
    }
}

/// Words in the colours of their marks.
pub fn paint(words: &str, marks: &[Mark]) -> String {
    let style = style(marks);
    format!("{}{words}{}", style.render(), style.render_reset())
}

fn style(marks: &[Mark]) -> Style {
    let colour = |colour: AnsiColor| Some(colour.into());
    marks.iter().fold(Style::new(), |style, mark| match mark {
        Mark::Quote => style.italic().underline(),
        Mark::Cue => style.fg_color(colour(AnsiColor::Magenta)),
        Mark::Person => style.bold().fg_color(colour(AnsiColor::Cyan)),
        Mark::Organization => style.bold().fg_color(colour(AnsiColor::Yellow)),
        Mark::Place => style.fg_color(colour(AnsiColor::Green)),
    })
}

/// Lines filled word by word; styles take no room.
struct Wrapped {
    width: usize,
    done: String,
    column: usize,
    word: Vec<(char, Vec<Mark>)>,
    /// The style of the blank before the word, if there is one.
    blank: Option<Vec<Mark>>,
}

impl Wrapped {
    fn new(width: usize) -> Self {
        Wrapped { width, done: String::new(), column: 0, word: Vec::new(), blank: None }
    }

    fn push(&mut self, letter: char, marks: &[Mark]) {
        if letter == ' ' {
            self.end_word();
            self.blank = Some(marks.to_vec());
        } else {
            self.word.push((letter, marks.to_vec()));
        }
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let blank = self.blank.take();
        if self.column > 0 && self.column + 1 + self.word.len() > self.width {
            self.done.push('\n');
            self.column = 0;
        } else if let Some(marks) = blank.filter(|_| self.column > 0) {
            self.word.insert(0, (' ', marks));
        }
        self.column += self.word.len();
        let word = std::mem::take(&mut self.word);
        for same in word.chunk_by(|one, next| one.1 == next.1) {
            let letters: String = same.iter().map(|(letter, _)| *letter).collect();
            let marks = &same[0].1;
            self.done.push_str(&if marks.is_empty() { letters } else { paint(&letters, marks) });
        }
    }

    fn break_line(&mut self) {
        self.end_word();
        self.blank = None;
        self.done.push('\n');
        self.column = 0;
    }

    fn finish(mut self) -> String {
        self.end_word();
        self.done
    }
}

/// Plain words wrapped to a width, every line but the first indented.
pub fn wrap(words: &str, width: usize, indent: usize) -> String {
    let mut lines = Vec::new();
    for line in words.lines() {
        let mut wrapped = Wrapped::new(width.saturating_sub(indent).max(20));
        line.chars().for_each(|letter| wrapped.push(letter, &[]));
        lines.push(wrapped.finish());
    }
    lines.join("\n").replace('\n', &format!("\n{}", " ".repeat(indent)))
}
