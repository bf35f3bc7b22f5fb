//! `corpus export`: tables, views and reports to files.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use super::columns::{Choice, choice};
use super::contents::{kind_of, tables};
use super::database::{DatabaseArgs, PatienceArgs, REPORT_TIME};
use super::nearest::nearest;
use super::output::{self, OutputFormat, SpreadsheetArgs, format_parser, note};
use super::shown::shown_on_one_line;
use super::{Failure, fail};
use crate::export::{
    FORMATS, FileNames, Format, METADATA_FILE, Options, PACKAGE_FILE, Table, metadata, package, write_file,
    write_file_here,
};
use crate::report::{self, Question, ReadOnly, Report, Select, Value};
use crate::store::TableDescription;

/// Write tables, views and reports to files
///
/// All rows are written, however many there are. A file is complete or absent: it is written beside its place and moved
/// there at the end. Files that are there already are kept unless --force is given.
#[derive(clap::Args)]
#[command(after_long_help = "\
Examples:
  corpus export who_said -o who_said.csv
  corpus export people organizations -o tables --format tsv
  corpus export who-said -p person=Blinken -o blinken.json
  corpus export --all -o everything")]
pub struct Args {
    /// Tables, views (`corpus schema` lists them) or reports (`corpus query` lists them)
    #[arg(value_name = "TABLE|VIEW|REPORT", required_unless_present = "all")]
    names: Vec<String>,

    /// All tables and views, with a metadata.json for Datasette; for CSV and TSV also with a datapackage.json that
    /// describes their columns
    #[arg(long, conflicts_with = "names", requires = "output")]
    all: bool,

    /// The file to write, or the folder if there are several; without it one table goes to standard output
    #[arg(short, long, value_name = "FILE|DIR")]
    output: Option<PathBuf>,

    /// The format; without it the one that the file's name ends with, or csv
    #[arg(long, value_name = "FORMAT", value_parser = format_parser(false))]
    format: Option<OutputFormat>,

    /// A parameter of the report
    #[arg(short, long = "param", value_name = "NAME=VALUE", value_parser = parameter)]
    parameters: Vec<(String, String)>,

    /// Only these columns, in this order; of a report title and url too, where its rows are about an article
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',', conflicts_with = "all")]
    columns: Vec<String>,

    /// Replace files that are there already
    #[arg(long)]
    force: bool,

    #[command(flatten)]
    spreadsheet: SpreadsheetArgs,

    #[command(flatten)]
    patience: PatienceArgs,

    #[command(flatten)]
    database: DatabaseArgs,
}

/// Something to export.
enum Source {
    Table(String),
    View(String),
    Report(&'static Report),
}

/// How long the writing of a table may take unless the user says otherwise: it has an end, but may be large.
const TABLE_TIME: Duration = Duration::from_secs(60 * 60);

impl Source {
    fn name(&self) -> &str {
        match self {
            Source::Table(name) | Source::View(name) => name,
            Source::Report(report) => &report.name,
        }
    }

    fn of(table: &TableDescription) -> Source {
        match table.kind.as_str() {
            "table" => Source::Table(table.name.clone()),
            _ => Source::View(table.name.clone()),
        }
    }

    /// How long it may take.
    fn usual_time(&self) -> Duration {
        match self {
            Source::Table(_) => TABLE_TIME,
            Source::View(_) | Source::Report(_) => REPORT_TIME,
        }
    }
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let reader = args.database.read()?;
    args.patience.watch(&reader, REPORT_TIME)?;
    let sources = sources(&args, &reader)?;
    let format = format(&args, sources.len())?;
    let export =
        Export { reader: &reader, args: &args, format, options: args.spreadsheet.options(Some(format))? };
    match (&args.output, sources.as_slice()) {
        (None, [one]) => export.to_stdout(one)?,
        (None, _) => {
            return Err(Failure::misused("several tables need a folder to go to").hint("add -o FOLDER"));
        }
        (Some(path), [one]) if path.as_os_str() == "-" => export.to_stdout(one)?,
        (Some(path), [one]) if !args.all && !is_folder(path) => export.to_file(one, path)?,
        (Some(folder), _) => export.to_folder(&sources, folder)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether two paths lead to one file that is there.
fn same_file(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().to_string_lossy().ends_with(['/', '\\'])
}

/// The format asked for, or else the one that the ending of the file's name tells.
fn format(args: &Args, sources: usize) -> Result<&'static Format, Failure> {
    if let Some(OutputFormat::Written(format)) = args.format {
        return Ok(format);
    }
    let file = args.output.as_deref().filter(|path| sources == 1 && !args.all && !is_folder(path));
    match file.and_then(Path::extension) {
        Some(ending) => of_ending(&ending.to_string_lossy()),
        None => Ok(&FORMATS[0]),
    }
}

fn of_ending(ending: &str) -> Result<&'static Format, Failure> {
    Format::of_extension(ending).ok_or_else(|| {
        let known: Vec<String> = FORMATS.iter().map(|format| format!(".{}", format.extension)).collect();
        Failure::misused(format!("no format is written whose files end in .{ending}"))
            .hint(format!("files end in {}; or choose with --format", known.join(", ")))
    })
}

/// Whether it holds something of its own for readers: no working table of the program, no index.
fn is_for_readers(table: &TableDescription) -> bool {
    matches!(kind_of(table), "table" | "view")
}

/// What the names stand for: tables and views first, then reports.
fn sources(args: &Args, reader: &ReadOnly) -> Result<Vec<Source>, Failure> {
    let tables = tables(reader)?;
    let readable = tables.iter().filter(|table| is_for_readers(table));
    if args.names.len() > 1 && !args.columns.is_empty() {
        return Err(Failure::misused("columns are chosen of one table at a time"));
    }
    if args.all {
        if !args.parameters.is_empty() {
            return Err(Failure::misused("tables and views take no parameters").hint("-p is for reports"));
        }
        return Ok(readable.map(Source::of).collect());
    }
    let find = |name: &String| {
        if let Some(table) = tables.iter().find(|table| table.name == *name) {
            return Ok(Source::of(table));
        }
        if let Ok(report) = report::find(name) {
            return Ok(Source::Report(report));
        }
        let reports = report::all().iter().map(|report| report.name.as_str());
        let near = nearest(name, readable.clone().map(|table| table.name.as_str()).chain(reports));
        let failure = Failure::misused(format!("there is no table, view or report {name}"));
        Err(match near {
            Some(near) => failure.hint(format!("did you mean {near}?")),
            None => failure.hint("`corpus schema` lists tables and views, `corpus query` lists reports"),
        })
    };
    let sources = args.names.iter().map(find).collect::<Result<Vec<_>, _>>()?;
    check(&sources, args)?;
    Ok(sources)
}

/// Each thing once, and parameters only where they mean something.
fn check(sources: &[Source], args: &Args) -> Result<(), Failure> {
    let twice = sources
        .iter()
        .enumerate()
        .find(|(at, source)| sources[..*at].iter().any(|other| other.name() == source.name()));
    if let Some((_, source)) = twice {
        return Err(Failure::misused(format!("{} is named twice", source.name())));
    }
    let has_report = sources.iter().any(|source| matches!(source, Source::Report(_)));
    match sources.first() {
        Some(source) if !has_report && !args.parameters.is_empty() => {
            let message = format!("{} is a table or view, and takes no parameters", source.name());
            Err(Failure::misused(message)
                .hint("-p is for reports; `corpus sql … --format csv` writes chosen rows of a table"))
        }
        _ => Ok(()),
    }
}

/// An export under way.
struct Export<'a> {
    reader: &'a ReadOnly,
    args: &'a Args,
    format: &'static Format,
    options: Options,
}

impl Export<'_> {
    fn to_stdout(&self, source: &Source) -> Result<(), Failure> {
        self.with_table(source, |table| {
            output::to_stdout(|out| self.format.write(out, table, self.options).map(|_| ()))
        })
    }

    fn to_file(&self, source: &Source, path: &Path) -> Result<(), Failure> {
        self.refuse_corpus(path)?;
        self.with_table(source, |table| {
            let written =
                write_file(path, self.args.force, |out| self.format.write(out, table, self.options))?;
            note(&format!("{}: {written} rows", path.display()));
            Ok(())
        })
    }

    fn to_folder(&self, sources: &[Source], folder: &Path) -> Result<(), Failure> {
        let refused = |error| Failure::failed(format!("can't make the folder {}: {error}", folder.display()));
        std::fs::create_dir_all(folder).map_err(refused)?;
        let files = self.files(sources);
        let beside = [PACKAGE_FILE, METADATA_FILE].map(|name| folder.join(name));
        let places = files.iter().map(|file| folder.join(file)).chain(beside);
        if !self.args.force
            && let Some(path) = places.into_iter().find(|path| path.symlink_metadata().is_ok())
        {
            return Err(fail::exists(&path));
        }
        for (source, file) in sources.iter().zip(&files) {
            let written = self.to_file_here(source, &folder.join(file));
            written.map_err(|failure| failure.about(source.name()))?;
        }
        if self.args.all { self.describe(&files, folder) } else { Ok(()) }
    }

    /// The files of a folder that tables, views and reports go to; where one can't have the name, it is said.
    fn files(&self, sources: &[Source]) -> Vec<String> {
        let names: Vec<&str> = sources.iter().map(Source::name).collect();
        let named = |(source, file): (&Source, String)| {
            let path = format!("{file}.{}", self.format.extension);
            if file != source.name() {
                let told = format!("{} is written as {path}, for a file can't be named so", source.name());
                note(&shown_on_one_line(&told));
            }
            path
        };
        sources.iter().zip(FileNames::of(&names)).map(named).collect()
    }

    /// Writes one file of a folder, and no other.
    fn to_file_here(&self, source: &Source, path: &Path) -> Result<(), Failure> {
        self.refuse_corpus(path)?;
        self.with_table(source, |table| {
            let written =
                write_file_here(path, self.args.force, |out| self.format.write(out, table, self.options))?;
            note(&format!("{}: {written} rows", path.display()));
            Ok(())
        })
    }

    fn refuse_corpus(&self, path: &Path) -> Result<(), Failure> {
        if !same_file(path, &self.args.database.db) {
            return Ok(());
        }
        let message = format!("{} is the corpus that is read", path.display());
        Err(Failure::misused(message).hint("name another file with -o"))
    }

    /// Writes what the tables are: beside the files for programs that read Data Packages, and for Datasette, which opens
    /// the corpus itself.
    fn describe(&self, files: &[String], folder: &Path) -> Result<(), Failure> {
        let tables = tables(self.reader)?;
        if self.format.spreadsheet {
            let exported: Vec<_> = tables.iter().filter(|table| is_for_readers(table)).zip(files).collect();
            self.write_json(&folder.join(PACKAGE_FILE), &package(&exported), "what the columns hold")?;
        }
        let database = self.args.database.db.file_stem().unwrap_or_default().to_string_lossy();
        let metadata = metadata(&database, &tables);
        self.write_json(&folder.join(METADATA_FILE), &metadata, "the same for Datasette (--metadata)")
    }

    fn write_json(&self, path: &Path, json: &serde_json::Value, what: &str) -> Result<(), Failure> {
        write_file_here(path, self.args.force, |out| Ok(writeln!(out, "{json:#}")?))?;
        note(&format!("{}: {what}", path.display()));
        Ok(())
    }

    /// Hands the columns and rows of a source to `write`.
    fn with_table(
        &self,
        source: &Source,
        write: impl FnOnce(Table<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        self.args.patience.begin(self.reader, source.usual_time());
        match source {
            Source::Table(name) | Source::View(name) => {
                let sql = format!("SELECT * FROM \"{}\"", name.replace('"', "\"\""));
                let mut select = Select::prepare(self.reader, &sql, &[])?;
                let columns = select.columns().to_vec();
                self.write_chosen(Table { title: name, columns: &columns, rows: &mut select.stream() }, write)
            }
            Source::Report(report) => {
                let Args { parameters: given, columns, .. } = self.args;
                let question = Question { given, columns, ..Question::default() };
                let answer = report.run(self.reader, question)?;
                answer.notes.iter().for_each(|words| note(words));
                let mut rows = answer.rows.rows.into_iter().map(Ok);
                let columns = &answer.rows.columns;
                self.write_chosen(Table { title: &report.title, columns, rows: &mut rows }, write)
            }
        }
    }

    /// Hands on the columns asked for.
    fn write_chosen(
        &self,
        table: Table<'_>,
        write: impl FnOnce(Table<'_>) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let Some(Choice { columns, places }) = choice(table.columns, &self.args.columns)? else {
            return write(table);
        };
        let chosen = |row: Vec<Value>| places.iter().map(|place| row[*place].clone()).collect();
        let mut rows = table.rows.map(|row| row.map(chosen));
        write(Table { title: table.title, columns: &columns, rows: &mut rows })
    }
}

fn parameter(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write it as name=value")?;
    Ok((name.trim_start_matches('-').replace('-', "_"), value.to_owned()))
}
