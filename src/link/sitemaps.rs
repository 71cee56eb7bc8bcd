//! Sitemaps: what is listed, split where one would be longer than the protocol allows.

use crate::model::{LocaleIndex, Portal, Subject};

/// At most so many addresses (sitemaps.org protocol 0.9).
const ADDRESSES: usize = 50_000;
/// At most so many bytes: 50 MB, less what stands around the addresses.
const BYTES: usize = 50 * 1024 * 1024 - 1024;
/// More than the markup of one address or alternate takes: see `render/sitemap.rs`.
const MARKUP: usize = 120;

/// What each sitemap lists.
pub(super) fn arrange(portal: &Portal) -> Vec<Vec<Subject>> {
    split(portal, ADDRESSES, BYTES)
}

fn split(portal: &Portal, most_addresses: usize, most_bytes: usize) -> Vec<Vec<Subject>> {
    let mut parts: Vec<Vec<Subject>> = Vec::new();
    let (mut addresses, mut bytes) = (usize::MAX, 0);
    for subject in portal.subjects() {
        let (more, size) = size(portal, subject);
        if more == 0 {
            continue;
        }
        if addresses.saturating_add(more) > most_addresses || bytes + size > most_bytes {
            parts.push(Vec::new());
            (addresses, bytes) = (0, 0);
        }
        (addresses, bytes) = (addresses + more, bytes + size);
        if let Some(part) = parts.last_mut() {
            part.push(subject);
        }
    }
    parts
}

/// How many addresses a subject has, and at most how many bytes these take: each names all others.
fn size(portal: &Portal, subject: Subject) -> (usize, usize) {
    let base = &portal.config.base_url;
    let locales: Vec<LocaleIndex> =
        portal.locales().filter(|locale| portal.is_public(subject, *locale)).collect();
    let length =
        |locale: &LocaleIndex| MARKUP + base.absolute(&portal.address(subject, *locale, 1)).len();
    let lengths: Vec<usize> = locales.iter().map(length).collect();
    let (all, longest) = (lengths.iter().sum::<usize>(), lengths.iter().max().unwrap_or(&0));
    // Each address has all as alternates, and one more for x-default.
    (locales.len(), locales.len() * (all + longest) + all)
}
