//! `corpus query`: the canned reports, and reports of the user's own.
//!
//! The subcommands are made from the headers of `reports/*.sql`: a parameter is a flag, the first one may stand bare.

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Args as _, Command, FromArgMatches};

use super::Failure;
use super::database::{DatabaseArgs, PatienceArgs, REPORT_TIME};
use super::limit::{LimitArgs, note_more};
use super::output::{self, OutputArgs, OutputFormat, note};
use crate::report::{self, Column, Parameter, ParameterKind, Question, Report, Rows, Value};

/// What was asked: a report with its parameters, or the list of them.
pub struct Args {
    matches: ArgMatches,
}

/// Flags that all reports share.
#[derive(clap::Args)]
struct SharedArgs {
    /// Take a name only for whom it is the whole name or a known form of it, not a part of the name
    #[arg(long)]
    exact: bool,

    #[command(flatten)]
    limit: LimitArgs,

    /// Print the report's SQL instead of running it
    #[arg(long, help_heading = "Output")]
    sql: bool,

    #[command(flatten)]
    output: OutputArgs,

    #[command(flatten)]
    database: DatabaseArgs,

    #[command(flatten)]
    patience: PatienceArgs,
}

impl clap::Args for Args {
    fn augment_args(command: Command) -> Command {
        let command = SharedArgs::augment_args(command)
            .mut_args(|arg| arg.global(true))
            .about("Ask one of the canned reports, or one of your own")
            .long_about(
                "Ask one of the canned reports, or one of your own\n\nWithout a name it lists the reports. A path to a \
                 file (./mine.sql) runs a report of your own: the same header, the same flags.",
            )
            .subcommand_value_name("REPORT")
            .subcommand_help_heading("Reports")
            .disable_help_subcommand(true)
            .allow_external_subcommands(true);
        command.subcommands(
            report::all().iter().map(|report| with_parameters(Command::new(&report.name), report)),
        )
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Args {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Args { matches: matches.clone() })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.matches = matches.clone();
        Ok(())
    }
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    match args.matches.subcommand() {
        None => list(&shared(&args.matches)?),
        Some((name, matches)) => match report::find(name) {
            Ok(report) => answer(report, matches),
            Err(error) if is_path(name) => {
                drop(error);
                let report = report::read(Path::new(name))?;
                let command = SharedArgs::augment_args(Command::new("corpus query").no_binary_name(true));
                let words = given_before(&command, &args.matches).into_iter().chain(given_after(matches));
                let matches = with_parameters(command, &report).get_matches_from(words);
                answer(&report, &matches)
            }
            Err(error) => Err(error.into()),
        },
    }
}

fn is_path(name: &str) -> bool {
    name.contains(['/', '\\']) || Path::new(name).extension().is_some_and(|e| e.eq_ignore_ascii_case("sql"))
}

/// What stands on the command line after a report's path.
fn given_after(matches: &ArgMatches) -> Vec<OsString> {
    matches.get_many::<OsString>("").into_iter().flatten().cloned().collect()
}

/// The shared flags that stand before a report's path.
fn given_before(command: &Command, matches: &ArgMatches) -> Vec<OsString> {
    let mut words = Vec::new();
    for arg in command.get_arguments() {
        let id = arg.get_id().as_str();
        let given = matches.try_contains_id(id).unwrap_or(false)
            && matches.value_source(id) == Some(clap::parser::ValueSource::CommandLine);
        let (true, Some(long)) = (given, arg.get_long()) else { continue };
        if arg.get_action().takes_values() {
            words.extend(matches.get_raw(id).into_iter().flatten().map(|value| {
                let mut word = OsString::from(format!("--{long}="));
                word.push(value);
                word
            }));
        } else {
            words.push(format!("--{long}").into());
        }
    }
    words
}

/// A report's help and parameters.
fn with_parameters(command: Command, report: &Report) -> Command {
    let mut command = command.about(report.title.clone());
    if !report.about.is_empty() {
        command = command.long_about(format!("{}\n\n{}", report.title, report.about));
    }
    if !report.examples.is_empty() {
        command = command.after_long_help(format!("Examples:\n  {}", report.examples.join("\n  ")));
    }
    if let Some(first) = report.parameters.first() {
        command = command.arg(bare(first));
    }
    if report.parameters.iter().any(|parameter| parameter.required) {
        // Not clap but the report asks for what is missing: it can tell what else there is.
        let needed = report.parameters.iter().filter(|parameter| parameter.required).enumerate();
        let needed = needed.map(|(place, parameter)| match place {
            0 if parameter == &report.parameters[0] => format!("<{}>", parameter.kind.placeholder()),
            _ => format!("--{} <{}>", parameter.flag(), parameter.kind.placeholder()),
        });
        let needed = needed.collect::<Vec<_>>().join(" ");
        command = command.override_usage(format!("corpus query {} {needed} [OPTIONS]", report.name));
    }
    let flags = report.parameters.iter().enumerate();
    command.args(flags.map(|(place, parameter)| flag(parameter).hide(place == 0)))
}

/// The id of the first parameter where it stands without its flag.
const BARE: &str = "bare";

fn bare(parameter: &Parameter) -> Arg {
    let required = if parameter.required { ", required" } else { "" };
    valued(Arg::new(BARE), parameter)
        .help(format!("{} (--{}{required})", parameter.help, parameter.flag()))
        .num_args(1..)
        .conflicts_with(parameter.name.clone())
}

fn flag(parameter: &Parameter) -> Arg {
    valued(Arg::new(parameter.name.clone()), parameter).long(parameter.flag()).help(
        match &parameter.default {
            Some(default) => format!("{} [default: {default}]", parameter.help),
            None => parameter.help.clone(),
        },
    )
}

fn valued(arg: Arg, parameter: &Parameter) -> Arg {
    let arg = arg.action(ArgAction::Set).value_name(parameter.kind.placeholder());
    match &parameter.kind {
        ParameterKind::Choice(words) => {
            arg.value_parser(PossibleValuesParser::new(words.clone())).ignore_case(true)
        }
        _ => arg,
    }
}

fn shared(matches: &ArgMatches) -> Result<SharedArgs, Failure> {
    SharedArgs::from_arg_matches(matches).map_err(Failure::misused)
}

fn answer(report: &Report, matches: &ArgMatches) -> Result<ExitCode, Failure> {
    let shared = shared(matches)?;
    if shared.sql {
        output::to_stdout(|out| Ok(out.write_all(report.source.as_bytes())?))?;
        return Ok(ExitCode::SUCCESS);
    }
    let reader = shared.database.read()?;
    shared.patience.watch(&reader, REPORT_TIME)?;
    if matches!(shared.output.format, OutputFormat::Table) {
        shared.patience.leave_room_to_draw(&reader);
    }
    let question = Question {
        given: &given(report, matches),
        limit: shared.limit.rows(shared.output.format),
        exact: shared.exact,
        columns: &shared.output.columns,
    };
    let answer = report.run(&reader, question)?;
    answer.notes.iter().for_each(|text| note(&format!("note: {text}")));
    output::print(&report.title, &answer.rows, &report.columns, &shared.output)?;
    if let Some(least) = answer.more_than {
        note_more(answer.rows.rows.len(), least);
    }
    Ok(ExitCode::SUCCESS)
}

/// The parameters as typed; the words of a bare one are joined, so that a name needs no quotation marks.
fn given(report: &Report, matches: &ArgMatches) -> Vec<(String, String)> {
    let words = |id: &str| {
        let values = matches.try_get_many::<String>(id).ok().flatten()?;
        Some(values.cloned().collect::<Vec<_>>().join(" "))
    };
    let bare = report.parameters.first().and_then(|first| Some((first.name.clone(), words(BARE)?)));
    let flags = report.parameters.iter().filter_map(|p| Some((p.name.clone(), words(&p.name)?)));
    bare.into_iter().chain(flags).collect()
}

/// Prints what can be asked.
fn list(shared: &SharedArgs) -> Result<ExitCode, Failure> {
    let columns = ["report", "question", "parameters"];
    let row = |report: &Report| {
        let mut parameters: Vec<String> =
            report.parameters.iter().map(|p| format!("--{}", p.flag())).collect();
        if let (Some(bare), Some(first)) = (parameters.first_mut(), report.parameters.first()) {
            let name = first.flag().to_uppercase();
            *bare = if first.required { name } else { format!("[{name}]") };
        }
        vec![
            Value::Text(report.name.clone()),
            Value::Text(report.title.clone()),
            Value::Text(parameters.join(" ")),
        ]
    };
    let rows: Vec<_> = report::all().iter().map(row).collect();
    let columns = columns.map(|name| Column { name: name.to_owned() }).to_vec();
    output::print("corpus query", &Rows { columns, total: rows.len(), rows }, &[], &shared.output)?;
    note("`corpus query REPORT --help` tells more of one; `corpus query ./mine.sql` runs one of your own");
    Ok(ExitCode::SUCCESS)
}
