//! Sitemaps: what is listed, split where one would be longer than the protocol allows.

use crate::model::{Portal, Subject};

/// At most so many addresses (sitemaps.org protocol 0.9).
const ADDRESSES: usize = 50_000;
/// At most so many bytes: 50 MB, less what stands around the addresses.
const BYTES: usize = 50 * 1024 * 1024 - 1024;
/// More than the markup of one address or alternate takes, which rendering writes.
pub const MARKUP: usize = 120;

/// What each sitemap lists.
pub(super) fn arrange(portal: &Portal) -> Vec<Vec<Subject>> {
    let sizes = portal.subjects().into_iter().map(|subject| (subject, size(portal, subject)));
    split(sizes.filter(|(_, size)| size.addresses > 0), ADDRESSES, BYTES)
}

/// How many addresses one subject has, and at most how many bytes these take.
#[derive(Clone, Copy)]
struct Size {
    addresses: usize,
    bytes: usize,
}

/// Starts a new part where the next subject would make one too long; a subject is never parted.
fn split<T>(
    subjects: impl Iterator<Item = (T, Size)>,
    most_addresses: usize,
    most_bytes: usize,
) -> Vec<Vec<T>> {
    let mut parts: Vec<Vec<T>> = Vec::new();
    let (mut addresses, mut bytes) = (usize::MAX, 0);
    for (subject, more) in subjects {
        let fits = addresses.saturating_add(more.addresses) <= most_addresses;
        if !fits || bytes + more.bytes > most_bytes {
            parts.push(Vec::new());
            (addresses, bytes) = (0, 0);
        }
        (addresses, bytes) = (addresses + more.addresses, bytes + more.bytes);
        if let Some(part) = parts.last_mut() {
            part.push(subject);
        }
    }
    parts
}

fn size(portal: &Portal, subject: Subject) -> Size {
    let base = &portal.config.base_url;
    let length = |locale| base.absolute(&portal.address(subject, locale, 1)).len();
    let public = portal.locales().filter(|locale| portal.is_public(subject, *locale));
    size_of(&public.map(length).collect::<Vec<usize>>())
}

/// The size of a subject by the lengths of its addresses: each names all, and one more for x-default.
fn size_of(lengths: &[usize]) -> Size {
    let lengths = lengths.iter().map(|length| MARKUP + length);
    let (count, all) = (lengths.len(), lengths.clone().sum::<usize>());
    let longest = lengths.max().unwrap_or(0);
    Size { addresses: count, bytes: count * (all + longest) + all }
}

#[cfg(test)]
mod tests {
    use super::{MARKUP, Size, size_of, split};

    fn parts(sizes: &[(usize, usize)], addresses: usize, bytes: usize) -> Vec<Vec<usize>> {
        let sizes = sizes.iter().map(|&(addresses, bytes)| Size { addresses, bytes });
        split(sizes.enumerate(), addresses, bytes)
    }

    #[test]
    fn a_part_holds_as_many_addresses_as_are_allowed() {
        assert_eq!(parts(&[], 3, 100), Vec::<Vec<usize>>::new());
        assert_eq!(parts(&[(1, 1), (2, 1)], 3, 100), [[0, 1]]);
        assert_eq!(parts(&[(1, 1), (2, 1), (1, 1)], 3, 100), [vec![0, 1], vec![2]]);
    }

    #[test]
    fn a_part_is_as_long_as_is_allowed() {
        assert_eq!(parts(&[(1, 60), (1, 40)], 9, 100), [[0, 1]]);
        assert_eq!(parts(&[(1, 60), (1, 41), (1, 59)], 9, 100), [vec![0], vec![1, 2]]);
    }

    #[test]
    fn a_subject_is_never_parted() {
        assert_eq!(parts(&[(5, 500), (1, 1)], 3, 100), [[0], [1]]);
    }

    #[test]
    fn each_address_names_all_and_a_default() {
        let size = size_of(&[30, 50]);
        assert_eq!(size.addresses, 2);
        // Two addresses; each has two alternates and x-default, which may be the longest.
        assert_eq!(size.bytes, 8 * MARKUP + (30 + 50) + 2 * (30 + 50 + 50));
        assert_eq!(size_of(&[]).bytes, 0);
    }
}
