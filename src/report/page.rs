//! The reference page of all reports, `docs/REPORTS.md`.

use std::fmt::Write as _;

use super::{Parameter, ParameterKind, Report, all};

const OPENING: &str = "\
# Reports

Each report is one file of `reports/`; this page is made from their headers. Run one with `corpus query NAME`, see its
flags with `corpus query NAME --help`, its SQL with `corpus query NAME --sql`. The first parameter may stand without its
flag: `corpus query who-said blinken` is `corpus query who-said --speaker blinken`.
";

const VALUES: &str = "
## Values

- **Names** are taken in any form the corpus knows (`blinken`, `Antony Blinken`, `Xi`), a person's also by surname or
  given name alone, whatever their case and accents. A whole name (`georgia`, the state) comes before part of another
  (Georgia Tull). If several are called so, one whose full name is known and who is mentioned ten times as often as
  the next is taken and the others are told; else all are listed with what tells them apart, and `person:12`,
  `organization:3`, `place:7` choose one by its row. With `--exact` a name stands only for whom it is the whole name or a
  known form.
- **Name or words**: if nobody and nothing is called so, the words themselves are looked for; `--exact` takes as words
  what is only part of a name.
- **Dates** are `2023`, `2023-06` or `2023-06-18`. An article whose date is known to the month or year only is left out
  by `--since` and `--until` only if it is surely outside; one without any date is left out.
- **Offsets** (`start_char`, `end_char`) count characters of the article's body from 0, as `substr(body, start_char + 1,
  end_char - start_char)` does; `article` is the number that `corpus show article` takes.
- **Quotes** of several parts show what lies between them as `[…]`; their offsets run from the first part to the last.
- **Columns**: `--columns speaker,quote,title` chooses and orders them; `title` and `url` of the article can be had in
  every report. Without it a table leaves out those for which the line has no room, the last named below first, and
  says which; `--wide` and all formats but tables have them all.
";

/// The page.
pub fn page() -> String {
    let mut page = OPENING.to_owned();
    page.push_str("\n| report | question |\n|---|---|\n");
    for report in all() {
        let _ = writeln!(page, "| [{0}](#{0}) | {1} |", report.name, report.title);
    }
    page.push_str(VALUES);
    all().iter().for_each(|report| section(&mut page, report));
    page
}

fn section(page: &mut String, report: &Report) {
    let _ = write!(page, "\n## {}\n\n**{}.** {}\n", report.name, report.title, report.about);
    if !report.parameters.is_empty() {
        page.push_str("\n| parameter | takes | |\n|---|---|---|\n");
    }
    for parameter in &report.parameters {
        let _ = writeln!(page, "| `--{}` | {} | {} |", parameter.flag(), takes(parameter), parameter.help);
    }
    let columns: Vec<String> = report.columns.iter().map(|column| format!("`{column}`")).collect();
    let _ = write!(page, "\nColumns, the most telling first: {}.\n", columns.join(", "));
    for example in &report.examples {
        let _ = write!(page, "\n    {example}\n");
    }
}

/// What a parameter takes, in words.
fn takes(parameter: &Parameter) -> String {
    let mut takes = match &parameter.kind {
        ParameterKind::Text => "words".to_owned(),
        ParameterKind::Integer => "whole number".to_owned(),
        ParameterKind::Number => "number".to_owned(),
        ParameterKind::Date => "date".to_owned(),
        ParameterKind::Person => "person".to_owned(),
        ParameterKind::Organization => "organization".to_owned(),
        ParameterKind::Place => "place".to_owned(),
        ParameterKind::Outlet => "outlet".to_owned(),
        ParameterKind::Name => "name".to_owned(),
        ParameterKind::Topic => "name or words".to_owned(),
        ParameterKind::Choice(words) => words.join(", "),
    };
    if parameter.required {
        takes.push_str("; required");
    }
    if let Some(default) = &parameter.default {
        let _ = write!(takes, "; {default} if not given");
    }
    takes
}
