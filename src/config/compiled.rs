//! `[[series]]` and `[periodicals.ID]`: what is compiled.

use super::messages as say;
use crate::base::diag::{Problem, Span};
use crate::base::lang::Text;
use crate::base::node::{Node, NodeValue};
use crate::base::table::Table;

/// A series as it is planned.
#[derive(Clone, Debug)]
pub struct SeriesPlan {
    /// Its name, by language; articles may name it in any.
    pub name: Text,
    /// The last part of its address; `None` for one made from its name.
    pub slug: Option<String>,
    /// A sentence or two about it.
    pub description: Text,
    /// How many instalments are planned.
    pub instalments: Option<usize>,
    /// How many entries (cases) the instalments are to hold.
    pub entries: Option<usize>,
    /// Whether no more instalments will come.
    pub closed: bool,
    /// Where it stands in `site.toml`.
    pub span: Span,
}

/// A periodical.
#[derive(Clone, Debug)]
pub struct Periodical {
    /// Its name in `site.toml`: `qykx`.
    pub id: String,
    /// Its name for readers: 企业科协.
    pub name: Text,
    /// ISSN, if it has one.
    pub issn: String,
    /// CN number (国内统一连续出版物号), if it has one.
    pub cn: String,
    /// The sponsor (主办).
    pub sponsor: Text,
    /// Who compiles it (编印).
    pub publisher: Text,
    /// Postal address.
    pub address: Text,
    /// Postcode.
    pub postcode: String,
    /// Telephone.
    pub phone: String,
    /// E-mail address.
    pub email: String,
    /// Whether issues that are internal material may be published all the same.
    pub publish_internal: bool,
}

/// Reads `[[series]]`.
pub(super) fn read_series(node: Option<&Node>, problems: &mut Vec<Problem>) -> Vec<SeriesPlan> {
    let items = match node.map(|node| &node.value) {
        Some(NodeValue::List(items)) => items.as_slice(),
        _ => &[],
    };
    let size = |number: Option<i64>| number.and_then(|number| usize::try_from(number).ok());
    let mut plans = Vec::new();
    for item in items {
        let mut table = Table::new(item, problems);
        let plan = SeriesPlan {
            name: table.words("name"),
            slug: table.text("slug"),
            description: table.words("description"),
            instalments: size(table.number("instalments", 1, 1000)),
            entries: size(table.number("entries", 1, 100_000)),
            closed: table.truth("closed").unwrap_or(false),
            span: item.span,
        };
        table.finish(&["name", "slug", "description", "instalments", "entries", "closed"]);
        match plan.name.is_empty() {
            true => problems.push(say::missing("name", "name = \"…\"").at(item.span)),
            false => plans.push(plan),
        }
    }
    plans
}

/// Reads `[periodicals]`.
pub(super) fn read_periodicals(
    node: Option<&Node>,
    problems: &mut Vec<Problem>,
) -> Vec<Periodical> {
    let mut fields: Vec<_> = node.and_then(Node::fields).unwrap_or_default().iter().collect();
    fields.sort_by_key(|field| field.name_span);
    let mut periodicals = Vec::new();
    for field in fields {
        let mut table = Table::new(&field.node, problems);
        let name = table.words("name");
        periodicals.push(Periodical {
            id: field.name.clone(),
            name: if name.is_empty() { Text::plain(&field.name) } else { name },
            issn: table.text_or_empty("issn"),
            cn: table.text_or_empty("cn"),
            sponsor: table.words("sponsor"),
            publisher: table.words("publisher"),
            address: table.words("address"),
            postcode: table.text_or_empty("postcode"),
            phone: table.text_or_empty("phone"),
            email: table.text_or_empty("email"),
            publish_internal: table.truth("publish_internal").unwrap_or(false),
        });
        table.finish(&[
            "name",
            "issn",
            "cn",
            "sponsor",
            "publisher",
            "address",
            "postcode",
            "phone",
            "email",
            "publish_internal",
        ]);
    }
    periodicals
}
