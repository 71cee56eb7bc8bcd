//! The pages of a long list.

use serde::Serialize;

use super::reader::{Reader, Viewed};
use crate::model::{Argument, Subject};

/// `pager` in templates: where one is in a list of several pages.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Pager {
    number: usize,
    count: usize,
    text: String,
    first: String,
    previous: Option<String>,
    next: Option<String>,
    last: String,
}

impl Pager {
    /// `None` where the list has one page.
    pub(crate) fn new(
        reader: &Reader<'_>,
        subject: Subject,
        number: usize,
    ) -> Viewed<Option<Self>> {
        let count = reader.portal.numbers(subject);
        if count < 2 {
            return Ok(None);
        }
        // Counts of pages are far below 2⁵³.
        let arguments =
            [("page", Argument::Number(number as f64)), ("count", Argument::Number(count as f64))];
        let page = |number| reader.href(&reader.portal.address(subject, reader.locale, number));
        Ok(Some(Self {
            number,
            count,
            text: reader.message("page-of", &arguments)?,
            first: page(1),
            previous: (number > 1).then(|| page(number - 1)),
            next: (number < count).then(|| page(number + 1)),
            last: page(count),
        }))
    }
}
