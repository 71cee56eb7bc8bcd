//! People: arguments, reports, progress. The only module that prints and that reads environment and
//! clock.

mod args;
mod new_args;
mod options;
mod progress;
mod report;

use std::panic::catch_unwind;
use std::process::ExitCode;

use clap::Parser as _;

use crate::commands;
use args::{Args, Command};
use options::Options;
use report::Report;

/// Nothing is wrong, or only warnings.
const DONE: u8 = 0;
/// Problems in the content; nothing was published.
const PROBLEMS: u8 = 1;
/// Wrong use.
const USAGE: u8 = 2;
/// A fault of the program: as Rust has it.
const INTERNAL: u8 = 101;

/// Runs the command line: 0 for done, 1 for problems in the content, 2 for wrong use.
pub fn main() -> ExitCode {
    // A library that panics costs one file or page, which is reported as such; what nothing catches
    // is told below.
    std::panic::set_hook(Box::new(|_| {}));
    catch_unwind(main_caught).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or(panic.downcast_ref::<&str>().copied()).unwrap_or("no words");
        report::internal(text);
        ExitCode::from(INTERNAL)
    })
}

fn main_caught() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let shown = error.print();
            // `--help` and `--version` are no mistake; a closed output is none either.
            let code = if error.use_stderr() || shown.is_err() { USAGE } else { DONE };
            return ExitCode::from(code);
        }
    };
    let options = match Options::new(&args) {
        Ok(options) => options,
        Err(why) => {
            report::usage(&why);
            return ExitCode::from(USAGE);
        }
    };
    ExitCode::from(run(args.command, &options))
}

fn run(command: Command, options: &Options) -> u8 {
    // Measured: parsers of nested input and the template engine need more than the usual 2 MiB.
    let pool = rayon::ThreadPoolBuilder::new().stack_size(16 << 20).build_global();
    if pool.is_err() {
        report::usage("the machine gave no threads");
        return PROBLEMS;
    }
    let report = Report::new(options);
    match command {
        Command::Build(build) => {
            let progress = progress::Shown::new(options);
            let output = build.output_dir.unwrap_or_else(|| options.root.join("public"));
            let built = commands::build(&options.project, &output, options.strict, &progress);
            progress.clear();
            let failed = report.problems(&built.problems, &built.texts, options.strict);
            match &built.published {
                Some(published) => report.published(published, &output, progress.elapsed()),
                None => report.nothing_published(),
            }
            if failed || built.published.is_none() { PROBLEMS } else { DONE }
        }
        Command::Check => {
            let progress = progress::Shown::new(options);
            let checked = commands::check(&options.project, &progress);
            progress.clear();
            let failed = report.problems(&checked.problems, &checked.texts, options.strict);
            report.checked(checked.outputs, failed, progress.elapsed());
            if failed { PROBLEMS } else { DONE }
        }
        Command::New(new) => report.created(commands::new(&options.project, &new.request())),
        Command::Init(init) => {
            let founding = init.founding(&options.project);
            report.created(commands::init(&init.folder, &founding))
        }
        #[cfg(feature = "serve")]
        Command::Serve(serve) => {
            let settings = commands::serve::Settings { port: serve.port, open: serve.open };
            let report = &report;
            let told = |event: commands::serve::Event<'_>| report.served(event);
            match commands::serve::serve(&options.project, &settings, &told) {
                Ok(()) => DONE,
                Err(why) => {
                    report::usage(&why);
                    PROBLEMS
                }
            }
        }
    }
}
