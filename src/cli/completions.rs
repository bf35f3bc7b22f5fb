//! `corpus completions`: completions for a shell.

use std::process::ExitCode;

use clap::CommandFactory as _;
use clap_complete::Shell;

use super::{Cli, Failure, output};

/// Print completions for a shell
#[derive(clap::Args)]
#[command(after_long_help = "\
For bash:  corpus completions bash > ~/.local/share/bash-completion/completions/corpus
For zsh:   corpus completions zsh > \"${fpath[1]}/_corpus\"
For fish:  corpus completions fish > ~/.config/fish/completions/corpus.fish")]
pub struct Args {
    /// The shell
    shell: Shell,
}

/// Runs the command.
pub fn run(args: Args) -> Result<ExitCode, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "corpus", &mut script);
    output::to_stdout(|out| Ok(out.write_all(&script)?))?;
    Ok(ExitCode::SUCCESS)
}
