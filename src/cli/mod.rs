//! People: arguments, reports, progress. The only module that prints and that reads environment and
//! clock.

mod answer;
mod args;
mod listing;
mod manual;
mod new_args;
mod options;
mod progress;
mod report;
mod sheet;
mod summary;
mod table;
mod timings;

use std::panic::catch_unwind;
use std::path::Path;
use std::process::ExitCode;

use clap::Parser as _;

use crate::commands;
use args::{Args, Command, Timings};
use options::Options;
use report::Report;
use timings::Times;

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
            let times = progress.finish();
            let failed = report.built(&built, options.strict, &times);
            match &built.published {
                Some(published) => report.published(published, &output, progress.elapsed()),
                None => report.nothing_published(),
            }
            let (counts, published) = (built.counts.as_ref(), built.published.as_ref());
            let counts = summary::counts(counts, published, &built.problems);
            let kept = keep_times(&build.timings, "build", &times, &counts);
            if failed || built.published.is_none() || !kept { PROBLEMS } else { DONE }
        }
        Command::Check(check) => {
            let progress = progress::Shown::new(options);
            let checked = commands::check(&options.project, &progress);
            let times = progress.finish();
            let failed = report.problems(&checked.problems, &checked.texts, options.strict);
            report.checked(checked.outputs, failed, progress.elapsed());
            let counts = summary::counts(checked.counts.as_ref(), None, &checked.problems);
            let kept = keep_times(&check.timings, "check", &times, &counts);
            if failed || !kept { PROBLEMS } else { DONE }
        }
        Command::List(list) => listing::run(list, options, &report),
        Command::Show(show) => sheet::run(&show, options, &report),
        Command::Completions(completions) => manual::completions(&completions),
        Command::Man(man) => manual::man(&man),
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

/// Writes the times where they are wanted. `false`, with a line on stderr, if that fails.
fn keep_times(wanted: &Timings, command: &str, times: &Times, counts: &serde_json::Value) -> bool {
    let write = |file: &Path, value: serde_json::Value| {
        let done = commands::write_loose(file, format!("{value}\n").as_bytes());
        done.map_err(|error| report::usage(&cannot_write(file, &error))).is_ok()
    };
    let record = |file| write(file, times.record(command, counts));
    let traces = wanted.traces().map(|file| write(file, times.trace(command)));
    wanted.record().is_none_or(record) & traces.fold(true, |all, done| all & done)
}

fn cannot_write(path: &Path, error: &std::io::Error) -> String {
    let path = crate::diagnostics::quoted(&path.to_string_lossy());
    format!("`{path}` cannot be written: {error}")
}
