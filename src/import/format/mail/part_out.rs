//! What stands in a message beside its own words: what it answers, the head of what it sends on, the lines below it.

use std::sync::LazyLock;

use regex::Regex;

/// A message without it.
#[derive(Default)]
pub struct Parted {
    /// The message's own words.
    pub text: String,
    /// What was taken out, with the reason.
    pub taken_out: Vec<(&'static str, String)>,
    /// What is said of the message that this one sends on.
    pub forwarded: Option<Forwarded>,
}

/// The head of a message that was sent on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forwarded {
    /// When that message was sent, in its words.
    pub date: Option<String>,
}

/// "On Tue, 5 Mar 2024 at 08:30, Ada Lind <ada@mill.example> wrote:"
static WROTE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:On|Am|Le|El|Il|Op|Den|På|Em) .{6,200}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev|escreveu)\b.{0,100}:$",
    )
});
/// "---------- Forwarded message ---------", "Begin forwarded message:", "-----Original Message-----"
static SENT_ON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:-{3,} ?(?:forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado)(?: from .{1,80})? ?-{3,}|begin forwarded message:|anfang der weitergeleiteten nachricht:)$",
    )
});
/// A line of its head.
static FIELD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\*?(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|antwort an|de|envoyé|à|objet|para|fecha|asunto)\*? ?:",
    )
});
static SENT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^\*?(?:sent|date|gesendet|datum|envoyé|fecha)\*? ?:\*? *(.+)$"));

/// The most lines of a signature.
const LONGEST_SIGNATURE: usize = 12;
/// The least signs of the line above the words of a mailing list.
const RULE: usize = 30;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// Parts a text. What a message answers goes only out of one that has words of its own.
pub fn part_out(text: &str, is_reply: bool) -> Parted {
    let mut parted = Parted::default();
    let lines: Vec<&str> = text.lines().collect();
    let end = below(&lines, &mut parted);
    let mut own: Vec<&str> = Vec::new();
    let mut quoted: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < end {
        let line = lines[at].trim_end();
        if let Some(after) =
            wrote(&lines[..end], at).filter(|after| is_answered(&lines[..end], *after, is_reply))
        {
            let all = !lines[after..end].iter().any(|line| line.starts_with('>'));
            let stop = if all { end } else { after };
            quoted.extend(&lines[at..stop]);
            at = stop;
        } else if line.starts_with('>') {
            quoted.push(line);
            at += 1;
        } else if SENT_ON.is_match(line.trim()) {
            at = sent_on(&lines[..end], at, is_reply, &mut parted, &mut quoted);
        } else {
            own.push(lines[at]);
            at += 1;
        }
    }
    finish(parted, &own, &quoted)
}

fn finish(mut parted: Parted, own: &[&str], quoted: &[&str]) -> Parted {
    if own.iter().all(|line| line.trim().is_empty()) {
        // All of it is quoted: that is how some programs send a text on.
        let bare = |line: &&str| line.trim_start_matches(['>', ' ']).to_owned();
        parted.text = quoted.iter().map(bare).collect::<Vec<_>>().join("\n");
        return parted;
    }
    parted.text = own.join("\n");
    if !quoted.is_empty() {
        parted.taken_out.insert(0, ("quoted message", quoted.join("\n")));
    }
    parted
}

/// Where the signature and the words of a mailing list begin; they are taken out.
fn below(lines: &[&str], parted: &mut Parted) -> usize {
    let mut end = lines.len();
    let is_rule = |line: &str| line.len() >= RULE && line.bytes().all(|sign| matches!(sign, b'_' | b'-'));
    let list = lines.windows(2).rposition(|pair| is_rule(pair[0].trim()) && pair[1].contains("mailing list"));
    if let Some(list) = list.filter(|list| end - list <= LONGEST_SIGNATURE) {
        parted.taken_out.push(("mailing list", lines[list..end].join("\n")));
        end = list;
    }
    let signature = lines[..end].iter().rposition(|line| *line == "-- " || *line == "--");
    let filled = |lines: &[&str]| lines.iter().filter(|line| !line.trim().is_empty()).count();
    if let Some(signature) = signature.filter(|at| filled(&lines[*at..end]) <= LONGEST_SIGNATURE) {
        parted.taken_out.insert(0, ("signature", lines[signature + 1..end].join("\n").trim().to_owned()));
        end = signature;
    }
    end
}

/// Where the words "… wrote:" end that begin in a line; they may take two.
fn wrote(lines: &[&str], at: usize) -> Option<usize> {
    let line = lines[at].trim();
    if WROTE.is_match(line) {
        return Some(at + 1);
    }
    let next = lines.get(at + 1)?.trim();
    let both =
        next.ends_with(':') && !line.ends_with(['.', ':']) && WROTE.is_match(&format!("{line} {next}"));
    both.then_some(at + 2)
}

/// Whether behind "… wrote:" stands what is answered: lines with a mark, or, in an answer, all the rest.
fn is_answered(lines: &[&str], after: usize, is_reply: bool) -> bool {
    let next = lines[after..].iter().find(|line| !line.trim().is_empty());
    next.is_some_and(|line| line.starts_with('>') || is_reply)
}

/// Takes out the head of a message that is sent on, or all of it from an answer; tells where it ends.
fn sent_on<'a>(
    lines: &[&'a str],
    at: usize,
    is_reply: bool,
    parted: &mut Parted,
    quoted: &mut Vec<&'a str>,
) -> usize {
    if is_reply {
        quoted.extend(&lines[at..]);
        return lines.len();
    }
    let mut end = at + 1;
    let mut date = None;
    while let Some(line) = lines.get(end).map(|line| line.trim()) {
        // A long field goes on in the next line.
        let goes_on = end > at + 1 && lines[end - 1].trim_end().ends_with([',', ';', '<']);
        let is_gap = line.is_empty() && end == at + 1;
        if !(FIELD.is_match(line) || goes_on || is_gap) {
            break;
        }
        date = date.or_else(|| SENT.captures(line).map(|found| found[1].to_owned()));
        end += 1;
    }
    parted.taken_out.push(("head of a message", lines[at..end].join("\n")));
    parted.forwarded.get_or_insert(Forwarded { date });
    end
}

#[cfg(test)]
mod tests {
    use super::{Forwarded, part_out};

    #[test]
    fn an_answer_is_read_without_what_it_answers() {
        let text = "The mill will close.\n\nOn Tue, 5 Mar 2024 at 08:30, Ada Lind <ada@mill.example>\nwrote:\n\n> Will it close?\n> When?\n\nIn May, she said.\n\n-- \nRolf Berg\nVale Courier\n";
        let parted = part_out(text, true);
        assert_eq!(
            parted.text.split_whitespace().collect::<Vec<_>>().join(" "),
            "The mill will close. In May, she said."
        );
        let reasons: Vec<&str> = parted.taken_out.iter().map(|(reason, _)| *reason).collect();
        assert_eq!(reasons, ["quoted message", "signature"]);
        assert_eq!(parted.forwarded, None);
    }

    #[test]
    fn a_text_that_is_sent_on_stays() {
        let text = "FYI\n\n---------- Forwarded message ---------\nFrom: The Vale Courier <news@courier.example>\nDate: Tue, Mar 5, 2024 at 8:30 AM\nSubject: The mill closes\nTo: <ada@mill.example>\n\n\nThe mill closed on Friday.\n";
        let parted = part_out(text, false);
        assert!(parted.text.ends_with("The mill closed on Friday."), "{}", parted.text);
        assert_eq!(parted.forwarded, Some(Forwarded { date: Some("Tue, Mar 5, 2024 at 8:30 AM".into()) }));
    }

    #[test]
    fn a_text_that_is_all_quoted_is_read() {
        assert_eq!(
            part_out("> The mill closed.\n>\n> Nobody knew.\n", false).text,
            "The mill closed.\n\nNobody knew."
        );
    }

    #[test]
    fn the_words_of_a_list_go() {
        let text = "The mill closed.\n_______________________________________________\nvale mailing list\nvale@lists.example\n";
        let parted = part_out(text, false);
        assert_eq!(parted.text, "The mill closed.");
        assert_eq!(parted.taken_out.len(), 1);
    }

    #[test]
    fn a_speaker_of_an_article_is_no_sender() {
        let text = "On the day before the vote, the mayor wrote:\n\nThe bridge will stand.\n";
        assert_eq!(part_out(text, false).text.lines().count(), 3);
    }
}
