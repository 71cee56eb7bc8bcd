//! What documents a document follows, and what documents follow it: a list, and its picture.
//!
//! The picture reads as the text does: what was there before at the start, the document itself in the
//! middle, what came after at the end; each is a grain with the number that it has in the list. It is a
//! pure function of how many there are on each side. A theme mirrors it where a page reads from right
//! to left.

use serde::Serialize;

use super::ear::{grain, tenths};
use super::reader::{Numbered, Reader, Viewed};
use crate::model::{DocumentIndex, Lineage};

/// How many grains a side can have before the picture is longer than the list: a guess.
const MOST: usize = 6;
/// The height of a row, in units of the picture.
const ROW: f64 = 44.0;
/// A grain's length and half its width, in front of its curves; that of the document itself.
const OTHER: (f64, f64) = (52.0, 20.0);
const OWN: (f64, f64) = (64.0, 25.0);
/// The length of the stalk between two grains.
const STALK: f64 = 40.0;
/// Room for outlines.
const MARGIN: f64 = 2.0;
/// Where on a grain its number stands, and how far its foot is below the middle.
const NUMBER: (f64, f64) = (0.46, 5.5);

/// One relation to other documents.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LineageView {
    relation: &'static str,
    label: String,
    /// They came after this document; else before it.
    later: bool,
    pages: Vec<Numbered>,
}

/// The picture of a lineage. Lengths are texts with at most one decimal, as SVG takes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct LineagePicture {
    width: String,
    height: String,
    /// The outline of a document, from the origin along the x axis; that of this one.
    grain: String,
    own: String,
    /// Where this document is.
    x: String,
    y: String,
    /// The stalks, as one path.
    stalks: String,
    places: Vec<Place>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Place {
    x: String,
    y: String,
    /// The middle of the number's foot.
    number_x: String,
    number_y: String,
}

/// What a document's page shows of its lineage: first what is earlier, then what is later.
pub(super) fn view(
    reader: &Reader<'_>,
    at: DocumentIndex,
) -> Viewed<(Vec<LineageView>, Option<LineagePicture>)> {
    let mut sides = reader.portal.lineage[at.0].clone();
    sides.sort_by_key(|(side, other)| (is_later(*side), *side, *other));
    let mut count = 0;
    let groups = sides.chunk_by(|(a, _), (b, _)| a == b).filter_map(|group| {
        let (side, _) = *group.first()?;
        Some((side, group.iter().map(|(_, other)| *other).collect::<Vec<_>>()))
    });
    let views = groups.map(|(side, list)| {
        Ok(LineageView {
            relation: side.as_str(),
            label: reader.message(side.as_str(), &[])?,
            later: is_later(side),
            pages: Numbered::continued(reader.links(&list)?, &mut count),
        })
    });
    let views = views.collect::<Viewed<Vec<_>>>()?;
    let later = sides.iter().filter(|(side, _)| is_later(*side)).count();
    Ok((views, LineagePicture::new(sides.len() - later, later)))
}

/// Whether the other document came after this one.
fn is_later(side: Lineage) -> bool {
    match side {
        Lineage::Replaces | Lineage::Amends | Lineage::Extends | Lineage::Implements => false,
        Lineage::ReplacedBy | Lineage::AmendedBy | Lineage::ExtendedBy | Lineage::ImplementedBy => {
            true
        }
    }
}

impl LineagePicture {
    /// The picture of so many earlier and later documents; `None` without any, or with too many.
    fn new(earlier: usize, later: usize) -> Option<Self> {
        let rows = earlier.max(later);
        if rows == 0 || rows > MOST {
            return None;
        }
        let height = rows as f64 * ROW;
        let middle = height / 2.0;
        let own = MARGIN + if earlier > 0 { OTHER.0 + STALK } else { 0.0 };
        let after = own + OWN.0 + STALK;
        let end = if later > 0 { after + OTHER.0 } else { own + OWN.0 };
        let rows_of = |count: usize| {
            (0..count).map(move |row| middle + (row as f64 - (count - 1) as f64 / 2.0) * ROW)
        };
        let before = rows_of(earlier).map(|y| (MARGIN + OTHER.0, y, own, middle));
        let behind = rows_of(later).map(|y| (own + OWN.0, middle, after, y));
        let places = rows_of(earlier).map(|y| place(MARGIN, y));
        Some(Self {
            width: tenths(end + MARGIN),
            height: tenths(height),
            grain: grain(OTHER.0, OTHER.1),
            own: grain(OWN.0, OWN.1),
            x: tenths(own),
            y: tenths(middle),
            stalks: before.chain(behind).map(stalk).collect(),
            places: places.chain(rows_of(later).map(|y| place(after, y))).collect(),
        })
    }
}

fn place(x: f64, y: f64) -> Place {
    Place {
        x: tenths(x),
        y: tenths(y),
        number_x: tenths(x + NUMBER.0 * OTHER.0),
        number_y: tenths(y + NUMBER.1),
    }
}

/// A curve that leaves and arrives level.
fn stalk((x, y, to_x, to_y): (f64, f64, f64, f64)) -> String {
    let half = tenths((x + to_x) / 2.0);
    let (x, y, to_x, to_y) = (tenths(x), tenths(y), tenths(to_x), tenths(to_y));
    format!("M{x} {y}C{half} {y} {half} {to_y} {to_x} {to_y}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(picture: &LineagePicture) -> Vec<String> {
        picture.places.iter().map(|place| format!("{} {}", place.x, place.y)).collect()
    }

    #[test]
    fn one_before_and_two_after() {
        let picture = LineagePicture::new(1, 2).unwrap();
        assert_eq!((picture.width.as_str(), picture.height.as_str()), ("252", "88"));
        assert_eq!((picture.x.as_str(), picture.y.as_str()), ("94", "44"));
        assert_eq!(places(&picture), ["2 44", "198 22", "198 66"]);
        assert_eq!(
            picture.stalks,
            "M54 44C74 44 74 44 94 44M158 44C178 44 178 22 198 22M158 44C178 44 178 66 198 66"
        );
    }

    #[test]
    fn a_side_without_documents_takes_no_room() {
        let before = LineagePicture::new(2, 0).unwrap();
        assert_eq!((before.width.as_str(), before.x.as_str()), ("160", "94"));
        let after = LineagePicture::new(0, 1).unwrap();
        assert_eq!((after.width.as_str(), after.x.as_str()), ("160", "2"));
        assert_eq!(places(&after), ["106 22"]);
    }

    #[test]
    fn nothing_and_too_much_have_no_picture() {
        assert!(LineagePicture::new(0, 0).is_none());
        assert!(LineagePicture::new(MOST, MOST).is_some());
        assert!(LineagePicture::new(1, MOST + 1).is_none());
    }
}
