//! Tables: every cell with its place, because Typst refuses two cells in one.

use std::collections::HashSet;

use super::super::html::Html;
use super::body::Setter;

/// How many columns or rows one cell may span.
const SPAN: usize = 50;

/// A cell as HTML has it.
struct Cell<'a> {
    head: bool,
    columns: usize,
    rows: usize,
    align: &'static str,
    children: &'a [Html],
}

/// The rows of a table.
#[derive(Default)]
struct Rows<'a> {
    caption: Option<&'a [Html]>,
    /// How many rows of `all` are its head.
    head: usize,
    all: Vec<Vec<Cell<'a>>>,
}

/// Writes the table that holds `children`.
pub(super) fn table(setter: &mut Setter<'_>, children: &[Html]) -> String {
    let mut rows = Rows::default();
    collect(children, &mut rows, None);
    let mut out = String::new();
    if let Some(caption) = rows.caption {
        let words = setter.within(caption);
        if !words.is_empty() {
            out.push_str(&format!("#caption[{words}];\n\n"));
        }
    }
    let count = rows.all.len();
    let mut taken = HashSet::new();
    let mut width = 0;
    let (mut head, mut body) = (Vec::new(), Vec::new());
    for (y, row) in rows.all.iter().enumerate() {
        let mut x = 0;
        for cell in row {
            while taken.contains(&(x, y)) {
                x += 1;
            }
            // A cell of the head ends with the head.
            let last = if y < rows.head { rows.head } else { count };
            let tall = cell.rows.min(last - y);
            let free = (x..x + cell.columns).take_while(|x| !taken.contains(&(*x, y)));
            let wide = free.count().max(1);
            taken.extend((x..x + wide).flat_map(|x| (y..y + tall).map(move |y| (x, y))));
            width = width.max(x + wide);
            let mut place = format!("x: {x}, y: {y}");
            for (name, span) in [("colspan", wide), ("rowspan", tall)] {
                if span > 1 {
                    place.push_str(&format!(", {name}: {span}"));
                }
            }
            if !cell.align.is_empty() {
                place.push_str(&format!(", align: {} + horizon", cell.align));
            }
            let words = setter.within(cell.children);
            let words =
                if cell.head && !words.is_empty() { format!("#strong[{words}];") } else { words };
            let cells = if y < rows.head { &mut head } else { &mut body };
            cells.push(format!("table.cell({place})[{words}]"));
            x += wide;
        }
    }
    if width == 0 {
        return out;
    }
    let heads = rows.head;
    out.push_str(&format!("#table(columns: {width},\n  ..rules({heads}, {count}),\n"));
    if !head.is_empty() {
        out.push_str(&format!("  table.header({}),\n", head.join(", ")));
    }
    for cell in body {
        out.push_str(&format!("  {cell},\n"));
    }
    out.push_str(");\n\n");
    out
}

/// Collects the rows below `children`; `part` is the part of the table they stand in.
fn collect<'a>(children: &'a [Html], rows: &mut Rows<'a>, part: Option<&str>) {
    for child in children {
        let Html::Element { name, children, .. } = child else { continue };
        match name.as_str() {
            "caption" => rows.caption = Some(children),
            "thead" | "tbody" | "tfoot" => collect(children, rows, Some(name)),
            "tr" => {
                let cells: Vec<Cell<'a>> = children.iter().filter_map(cell).collect();
                if cells.is_empty() {
                    continue;
                }
                if part == Some("thead") && rows.head == rows.all.len() {
                    rows.head += 1;
                }
                rows.all.push(cells);
            }
            _ => {}
        }
    }
}

fn cell(html: &Html) -> Option<Cell<'_>> {
    let Html::Element { name, children, .. } = html else { return None };
    if !matches!(name.as_str(), "td" | "th") {
        return None;
    }
    let span = |name| {
        let written = html.attribute(name).and_then(|span| span.trim().parse::<usize>().ok());
        written.unwrap_or(1).clamp(1, SPAN)
    };
    let class = html.attribute("class").unwrap_or_default();
    let align = ["left", "center", "right"]
        .into_iter()
        .find(|align| class.split_whitespace().any(|own| own == *align));
    Some(Cell {
        head: name == "th",
        columns: span("colspan"),
        rows: span("rowspan"),
        align: align.unwrap_or_default(),
        children,
    })
}
