//! The program `corpus`; all of it is in [`corpus::cli`].

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    corpus::cli::run()
}
