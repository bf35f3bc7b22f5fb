//! The program `corpus`; all of it is in [`corpus::cli`].

fn main() -> std::process::ExitCode {
    corpus::cli::run()
}
