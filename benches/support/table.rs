//! A table in Markdown whose columns stand under each other.

/// The first row is the head; the first column is text, the others are figures.
pub fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max()
    };
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0).max(3)).collect();
    let mut out = String::new();
    for (number, row) in rows.iter().enumerate() {
        for (column, width) in widths.iter().enumerate() {
            let cell = row.get(column).map_or("", String::as_str);
            let blanks = " ".repeat(width - cell.chars().count());
            out.push_str(&if column == 0 {
                format!("| {cell}{blanks} ")
            } else {
                format!("| {blanks}{cell} ")
            });
        }
        out.push_str("|\n");
        if number == 0 {
            for (column, width) in widths.iter().enumerate() {
                let dashes = "-".repeat(width - usize::from(column > 0));
                out.push_str(&format!("| {dashes}{} ", if column > 0 { ":" } else { "" }));
            }
            out.push_str("|\n");
        }
    }
    out
}
