//! The program about itself: scripts that complete its command line, and manual pages. Both are made
//! from the arguments, so that they cannot differ from them.

use std::io::Write as _;
use std::path::Path;

use clap::{Command, CommandFactory as _};

use super::args::{Args, Completions, Man};
use super::report::usage;
use super::{DONE, PROBLEMS, cannot_write};
use crate::commands::write_loose_into;

/// Prints a completion script.
pub(super) fn completions(asked: &Completions) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut Args::command(), "padi", &mut script);
    print(&script)
}

/// Prints the main page, or writes all of them into a folder.
pub(super) fn man(asked: &Man) -> u8 {
    let pages = match pages(Args::command()) {
        Ok(pages) => pages,
        // Nothing is written but to memory, which takes all.
        Err(error) => return failed(Path::new("padi.1"), &error),
    };
    match (&asked.output_dir, pages.last()) {
        (Some(folder), _) => match write_loose_into(folder, &pages) {
            Ok(()) => DONE,
            Err(error) => failed(folder, &error),
        },
        (None, Some((_, main))) => print(main),
        (None, None) => DONE,
    }
}

fn failed(path: &Path, error: &std::io::Error) -> u8 {
    usage(&cannot_write(path, error));
    PROBLEMS
}

/// By file name: a page for each command, the main one last.
fn pages(program: Command) -> std::io::Result<Vec<(String, Vec<u8>)>> {
    let mut program = program.disable_help_subcommand(true);
    program.build();
    let mut pages = Vec::new();
    let commands = program.get_subcommands().filter(|command| !command.is_hide_set());
    for command in commands.cloned().collect::<Vec<_>>().into_iter().chain([program]) {
        let page = clap_mangen::Man::new(command);
        let mut text = Vec::new();
        page.render(&mut text)?;
        pages.push((page.get_filename(), text));
    }
    Ok(pages)
}

/// A closed output is no failure.
fn print(bytes: &[u8]) -> u8 {
    let mut out = std::io::stdout();
    let _ = out.write_all(bytes).and_then(|()| out.flush());
    DONE
}
