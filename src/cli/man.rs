//! `corpus man`: the manual page, of the program, of one command or of one report.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Command;

use super::output::{self, note};
use super::{Failure, help};
use crate::export::write_file;

/// Print the manual page, of all, of one command or of one report
#[derive(clap::Args)]
#[command(after_long_help = "\
To read one:      corpus man query who-said | man -l -
To install them:  corpus man -o ~/.local/share/man/man1")]
pub struct Args {
    /// A command (import, query …) or a report (who-said …); without one the page of the program
    #[arg(value_name = "COMMAND|REPORT")]
    names: Vec<String>,

    /// Write the pages of the program and of all its commands and reports to this folder; pages that are there are
    /// replaced
    #[arg(short, long, value_name = "DIR", conflicts_with = "names")]
    output: Option<PathBuf>,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let (_, command) = help::find(&args.names)?;
    match &args.output {
        Some(folder) => {
            std::fs::create_dir_all(folder).map_err(|error| {
                Failure::failed(format!("can't make the folder {}: {error}", folder.display()))
            })?;
            let written = write_all(&command, folder)?;
            note(&format!("{}: {written} pages", folder.display()));
        }
        None => {
            let text = page(&command)?;
            output::to_stdout(|out| Ok(out.write_all(&text)?))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn page(command: &Command) -> Result<Vec<u8>, Failure> {
    let mut text = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut text).map_err(Failure::failed)?;
    Ok(text)
}

/// Writes the page of a command and those of all beneath it; how many there are.
fn write_all(command: &Command, folder: &Path) -> Result<usize, Failure> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    let text = page(command)?;
    write_file(&folder.join(format!("{name}.1")), true, |out| Ok(out.write_all(&text)?))?;
    let beneath = command.get_subcommands().map(|command| write_all(command, folder));
    beneath.sum::<Result<usize, Failure>>().map(|pages| pages + 1)
}
