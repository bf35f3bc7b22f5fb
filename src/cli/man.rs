//! `corpus man`: the manual page, of the program or of one command.

use std::process::ExitCode;

use clap::CommandFactory as _;

use super::nearest::nearest;
use super::{Cli, Failure, output};

/// Print the manual page, of all or of one command
#[derive(clap::Args)]
#[command(after_long_help = "\
To read it:     corpus man | man -l -
To install it:  corpus man > ~/.local/share/man/man1/corpus.1")]
pub struct Args {
    /// A command (import, query …); without one the page of the program
    command: Option<String>,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let mut program = Cli::command();
    program.build();
    let page = match &args.command {
        None => program,
        Some(name) => {
            let names: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
            let found = program.get_subcommands().find(|command| command.get_name() == name);
            let Some(command) = found else {
                let failure = Failure::misused(format!("there is no command {name}"));
                return Err(match nearest(name, names) {
                    Some(near) => failure.hint(format!("did you mean {near}?")),
                    None => failure.hint("`corpus help` lists the commands"),
                });
            };
            command.clone()
        }
    };
    let mut text = Vec::new();
    clap_mangen::Man::new(page).render(&mut text).map_err(Failure::failed)?;
    output::to_stdout(|out| Ok(out.write_all(&text)?))?;
    Ok(ExitCode::SUCCESS)
}
