//! Writes the site, and new files among the sources: the only module that writes.
//!
//! In: the output folder, then each file of the site, in any order and from any thread. Out: a site
//! that is published whole, or an output folder that is as it was.
//!
//! 1. [`Staging::open`] checks the output folder, locks it, finds out whether folders can be
//!    exchanged there, and clears what a killed build left.
//! 2. [`Staging::write`] writes a file beside the site. A file that the published site has already
//!    gets a second name instead, so that its time of change stays.
//! 3. [`Staging::publish`] carries over what Padi did not write, flushes once and exchanges the
//!    folders. Where that cannot be done, it renames the files into place one by one and says so.
//!
//! A build writes only in the output folder NAME and in `.NAME.padi` beside it, follows no symbolic
//! link, and removes only what a ledger says that it wrote. Among the sources, [`create()`] writes
//! files that are not there yet. Linux only: the exchange and `syncfs` are
//! Linux calls.

mod create;
mod disk;
mod exchange;
mod in_place;
mod ledger_file;
mod loose;
mod place;
mod problem;
mod retire;
mod survey;
#[cfg(test)]
mod tests;
mod workshop;
mod write;

pub use loose::{write_loose, write_loose_into};

use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

pub use self::create::{Change, NewFile, create, empty_folder};
use self::disk::Folders;
use self::exchange::Exchange;
use self::place::Place;
use self::problem::LedgerState;
use self::workshop::{INSIDE, LEDGER, STAGE, Workshop};
use self::write::Failure;
use crate::diagnostics::Diagnostic;
use crate::model::{Entry, Ledger, Output, OutputPath};

/// A site that is being written, and the lock that keeps others from it. Dropped without
/// [`Staging::publish`] it leaves everything as it was.
pub struct Staging {
    place: Place,
    workshop: Workshop,
    stage: OwnedFd,
    previous: Ledger,
    state: LedgerState,
    folders: Folders,
    written: AtomicUsize,
    kept: AtomicUsize,
    warnings: Vec<Diagnostic>,
}

/// What [`Staging::publish`] did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Whether readers saw the old site or the new one at any time, and nothing between.
    pub one_step: bool,
    /// `false` if the site was there already, byte for byte: then nothing was touched.
    pub changed: bool,
    /// How many files the site has, those that Padi did not write left out.
    pub files: usize,
    /// Bytes of these files.
    pub bytes: u64,
    /// How many files of the last build are no longer part of the site.
    pub removed: usize,
    /// What is worth knowing though the site is published.
    pub warnings: Vec<Diagnostic>,
}

impl Staging {
    /// Makes ready to write a site to `output`, which may be absent but for the folder that it lies
    /// in. `sources` are the folders that are read, whether or not they are there; the output may
    /// not lie in or above one of them.
    ///
    /// Fails if the folder cannot be used, or if another build has it.
    pub fn open(output: &Path, sources: &[PathBuf]) -> Result<Self, Box<Diagnostic>> {
        let mut place = Place::find(output, sources)?;
        let workshop = Workshop::open(&mut place)?;
        let broken = |error| problem::failed("prepare", output, &error);
        let mut warnings = Vec::new();
        if let Some(kept) = retire::retire(&workshop.folder, place.live.as_ref()).map_err(broken)? {
            warnings.push(problem::kept_aside(&output.with_file_name(place.beside()).join(kept)));
        }
        let stage = workshop::make_stage(&workshop.folder).map_err(broken)?;
        let (previous, state) = match &place.live {
            Some(live) => ledger_file::read(live).map_err(broken)?,
            None => (Ledger::default(), LedgerState::Missing),
        };
        let (folders, written, kept) = Default::default();
        Ok(Self { place, workshop, stage, previous, state, folders, written, kept, warnings })
    }

    /// What the last build wrote, if its ledger can be read.
    pub fn previous(&self) -> Option<&Ledger> {
        (self.state == LedgerState::Readable).then_some(&self.previous)
    }

    /// Whether the site can be published in one step, as far as can be told before it is tried.
    pub fn one_step(&self) -> bool {
        self.workshop.not_one_step.is_none()
    }

    /// Writes one file beside the site, and says what the ledger will say of it.
    ///
    /// Fails if it cannot be written, if its path was written before, or if an asset is no longer
    /// what it was when it was read.
    pub fn write(&self, path: &OutputPath, output: Output) -> Result<Entry, Box<Diagnostic>> {
        if is_reserved(path) {
            return Err(problem::reserved(path.as_str()));
        }
        let entry = write::entry(path, &output);
        match self.stage_file(&entry, &output) {
            Ok(()) => Ok(entry),
            Err(failure) => Err(self.explain(failure, path, &output)),
        }
    }

    fn stage_file(&self, entry: &Entry, output: &Output) -> Result<(), Failure> {
        self.folders.make_for(&self.stage, Path::new(entry.path.as_str()))?;
        self.written.fetch_add(1, Ordering::Relaxed);
        if let Some(live) = &self.place.live
            && self.previous.get(&entry.path) == Some(entry)
            && write::keep(live, &self.stage, entry)?
        {
            self.kept.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        }
        write::write(&self.stage, entry, output)
    }

    fn explain(&self, failure: Failure, path: &OutputPath, output: &Output) -> Box<Diagnostic> {
        let source = match output {
            Output::Copy(asset) => asset.path.as_str(),
            Output::Bytes(_) => "",
        };
        let target = self.place.output.join(path.as_str());
        match failure {
            Failure::Io(error) => problem::failed("write", &target, &error),
            Failure::Unreadable(error) => problem::failed("read", Path::new(source), &error),
            Failure::Twice => problem::twice(&target),
            Failure::Changed => problem::source_changed(source),
        }
    }

    /// Publishes what was written; `entries` are what [`Staging::write`] returned, in any order.
    ///
    /// If this fails, the output folder is as it was, unless the code of the problem is
    /// `partly-written`, which only can be where folders cannot be exchanged.
    pub fn publish(mut self, entries: Vec<Entry>) -> Result<Published, Box<Diagnostic>> {
        let ledger = Ledger::new(entries);
        let written = self.written.load(Ordering::Relaxed);
        if written != ledger.entries().len() {
            return Err(problem::incomplete(written, ledger.entries().len()));
        }
        let mut published = self.summary(&ledger);
        if published.changed {
            published.one_step = self.replace(&ledger)?;
        }
        published.warnings = std::mem::take(&mut self.warnings);
        Ok(published)
    }

    fn summary(&self, ledger: &Ledger) -> Published {
        let files = ledger.entries().len();
        let is_removed = |entry: &&Entry| ledger.get(&entry.path).is_none();
        let same = self.previous() == Some(ledger) && self.kept.load(Ordering::Relaxed) == files;
        Published {
            one_step: self.one_step(),
            changed: !same,
            files,
            bytes: ledger.entries().iter().map(|entry| entry.len).sum(),
            removed: self.previous.entries().iter().filter(is_removed).count(),
            warnings: Vec::new(),
        }
    }

    /// Puts the new site into the place of the old one. `true` if that was one step.
    fn replace(&mut self, ledger: &Ledger) -> Result<bool, Box<Diagnostic>> {
        let output = &self.place.output;
        let unclear = |error| problem::failed("look through", output, &error);
        if !exchange::is_still_there(&self.place).map_err(unclear)? {
            return Err(problem::moved(output));
        }
        let survey = match &self.place.live {
            Some(live) => survey::survey(live, &self.previous).map_err(unclear)?,
            None => survey::Survey::default(),
        };
        let clashes = survey.clashes(ledger);
        if !clashes.is_empty() {
            return Err(problem::clash(output, &clashes, &self.state));
        }
        let why = match self.workshop.not_one_step.clone() {
            Some(why) => why,
            None => match exchange::publish(self, ledger, &survey)? {
                Exchange::Done(warnings) => {
                    self.warnings.extend(warnings);
                    return Ok(true);
                }
                Exchange::Impossible(why) => why,
            },
        };
        let live = self.live_folder()?;
        let warnings = in_place::publish(self, &live, ledger)?;
        self.warnings.push(problem::not_one_step(&self.place.output, &why));
        self.warnings.extend(warnings);
        Ok(false)
    }

    /// The output folder, made if it is not there.
    fn live_folder(&self) -> Result<OwnedFd, Box<Diagnostic>> {
        let place = &self.place;
        match &place.live {
            Some(live) => live.try_clone(),
            None => disk::make_folder(&place.parent, &place.name)
                .and_then(|_| disk::open_folder(&place.parent, &place.name)),
        }
        .map_err(|error| problem::failed("make", &place.output, &error))
    }
}

impl Drop for Staging {
    /// What cannot be removed now is removed by the next build.
    fn drop(&mut self) {
        for name in [STAGE, LEDGER] {
            let _ = disk::remove_all(&self.workshop.folder, name);
        }
    }
}

/// Names at the top of the output folder that Padi keeps for itself.
fn is_reserved(path: &OutputPath) -> bool {
    let first = path.as_str().split('/').next();
    first == Some(INSIDE) || first == Some(ledger_file::NAME)
}
