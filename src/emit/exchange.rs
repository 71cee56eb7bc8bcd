//! Publishes in one step: the staged folder and the output folder change places.
//!
//! 1. What Padi did not write is carried over, and the ledger is written: the stage is whole.
//! 2. One `syncfs`.
//! 3. The exchange; the first time a plain renaming.
//! 4. `fsync` of the folder above, and the old site is cleared away. From here on only warnings.

use std::io::{self, Write};
use std::os::fd::OwnedFd;
use std::path::Path;

use rustix::fs::{self, RenameFlags};
use rustix::io::Errno;

use super::disk::{self, Folders, Traits};
use super::place::Place;
use super::problem::{self, Problem};
use super::retire::retire;
use super::survey::Survey;
use super::workshop::{NEXT, STAGE, is_refusal};
use super::{Staging, ledger_file};
use crate::diagnostics::Diagnostic;
use crate::model::Ledger;

/// How it went.
pub(super) enum Exchange {
    /// The new site is published.
    Done(Vec<Diagnostic>),
    /// Folders cannot be exchanged here, and this is why. Nothing was changed.
    Impossible(String),
}

/// Publishes the stage in one step.
pub(super) fn publish(
    staging: &Staging,
    ledger: &Ledger,
    survey: &Survey,
) -> Result<Exchange, Problem> {
    let output = &staging.place.output;
    if let Some(closed) = survey.closed.first() {
        let path = problem::shown(&output.join(closed));
        return Ok(Exchange::Impossible(format!("`{path}` is a mount point or cannot be read")));
    }
    match carry(staging, survey) {
        Ok(()) => {}
        Err(error) if is_refusal(&error) => {
            return Ok(Exchange::Impossible(format!(
                "a file in it cannot be carried over: {error}"
            )));
        }
        Err(error) => return Err(problem::failed("carry over the files of", output, &error)),
    }
    write_ledger(&staging.stage, ledger)
        .map_err(|error| problem::failed("write the ledger of", output, &error))?;
    sync(staging)?;
    match exchange(&staging.place, &staging.workshop.folder) {
        Ok(()) => Ok(Exchange::Done(finish(staging))),
        Err(error) if is_refusal(&error) => {
            Ok(Exchange::Impossible(format!("folders cannot be exchanged: {error}")))
        }
        Err(error) => Err(problem::failed("exchange", output, &error)),
    }
}

fn carry(staging: &Staging, survey: &Survey) -> io::Result<()> {
    let Some(live) = &staging.place.live else { return Ok(()) };
    survey.carry(live, &staging.stage, &Folders::default())?;
    Traits::of(&fs::fstat(live)?).give(&staging.stage)
}

fn write_ledger(stage: &OwnedFd, ledger: &Ledger) -> io::Result<()> {
    disk::create_file(stage, ledger_file::NAME)?.write_all(&ledger_file::to_bytes(ledger)?)
}

/// Makes sure that all that was staged is on disk, before any of it is published.
pub(super) fn sync(staging: &Staging) -> Result<(), Problem> {
    fs::syncfs(&staging.stage)
        .map_err(|errno| problem::failed("write to disk", &staging.place.output, &errno.into()))
}

fn exchange(place: &Place, workshop: &OwnedFd) -> io::Result<()> {
    fs::renameat_with(workshop, STAGE, workshop, NEXT, RenameFlags::NOREPLACE)?;
    let flags = match &place.live {
        Some(_) => RenameFlags::EXCHANGE,
        None => RenameFlags::NOREPLACE,
    };
    let exchanged = match fs::renameat_with(workshop, NEXT, &place.parent, &place.name, flags) {
        // Some file systems know no flags. A folder that came meanwhile is replaced only if empty.
        Err(Errno::INVAL) if place.live.is_none() => {
            fs::renameat(workshop, NEXT, &place.parent, &place.name)
        }
        other => other,
    };
    if exchanged.is_err() {
        // Whoever goes on, or cleans up, looks for it there.
        fs::renameat(workshop, NEXT, workshop, STAGE)?;
    }
    Ok(exchanged?)
}

/// What is left to do once the new site is published.
fn finish(staging: &Staging) -> Vec<Diagnostic> {
    let place = &staging.place;
    let mut warnings = Vec::new();
    if let Err(errno) = fs::fsync(&place.parent) {
        warnings.push(problem::left_behind("write to disk", &place.output, &errno.into()));
    }
    let workshop = place.output.with_file_name(place.beside());
    let cleared = disk::open_folder(&place.parent, &place.name)
        .and_then(|live| retire(&staging.workshop.folder, Some(&live)));
    match cleared {
        Ok(None) => {}
        Ok(Some(kept)) => warnings.push(problem::kept_aside(&workshop.join(kept))),
        Err(error) => {
            warnings.push(problem::left_behind("clear away", &workshop.join(NEXT), &error));
        }
    }
    warnings
}

/// Whether the name of the output folder still leads to the folder that was looked at.
pub(super) fn is_still_there(place: &Place) -> io::Result<bool> {
    let now = disk::status(&place.parent, Path::new(&place.name))?;
    Ok(match (&place.live, now) {
        (Some(live), Some(now)) => disk::same(&fs::fstat(live)?, &now),
        (None, None) => true,
        _ => false,
    })
}
