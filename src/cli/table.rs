//! Tables on a terminal: columns aligned by display width, which differs from the number of
//! characters in most of the world's scripts.

use unicode_width::UnicodeWidthStr;

use crate::diagnostics::printable;

/// Text of the content as a terminal may get it.
pub(super) fn clean(text: &str) -> String {
    printable(text.chars())
}

/// Columns between two columns.
const GAP: usize = 2;

/// Rows of cells under a heading. The last column is not padded: there belong texts that may be long
/// or run from right to left.
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn new(heading: &[&str]) -> Self {
        Self { rows: vec![heading.iter().map(|cell| (*cell).to_owned()).collect()] }
    }

    /// A row; a cell without text is a hyphen, so that columns can be told apart by programs too.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        let shown = |cell: String| if cell.is_empty() { "-".to_owned() } else { cell };
        self.rows.push(cells.into_iter().map(shown).collect());
    }

    /// One line a row.
    pub(super) fn lines(&self) -> Vec<String> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        self.rows.iter().map(|row| line(row, &widths)).collect()
    }
}

fn line(row: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (at, (cell, width)) in row.iter().zip(widths).enumerate() {
        line.push_str(cell);
        if at + 1 < row.len() {
            line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + GAP));
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_what_is_seen() {
        let mut table = Table::new(&["ID", "NAME", "TITLE"]);
        table.row(vec!["a".to_owned(), "ที่นี่".to_owned(), "x".to_owned()]);
        table.row(vec!["bcd".to_owned(), "中文".to_owned(), "y".to_owned()]);
        table.row(vec!["e".to_owned(), String::new(), "z".to_owned()]);
        let expected = ["ID   NAME  TITLE", "a    ที่นี่    x", "bcd  中文  y", "e    -     z"];
        assert_eq!(table.lines(), expected);
    }
}
