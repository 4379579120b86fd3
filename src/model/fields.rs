//! An article's fields with all that they inherit.

use super::messages as say;
use super::section::Section;
use crate::base::diag::{Diags, Problem};
use crate::base::node::Field;
use crate::config::Config;
use crate::kind::{
    COMMON_PROSE, FieldSpec, Fields, Reader, TRANSLATED_FROM, Type, common_fields, read_fields,
    written,
};
use crate::parse::Doc;

/// The fields of a version of a work.
pub(super) struct Read {
    pub fields: Fields,
    /// What a draft still lacks: told when it is let in, for others need not wait for it.
    pub missing: Vec<Problem>,
}

/// The fields of every version of a work, the default language's first if it is there.
///
/// A translation takes from the default language what is not prose; each takes
/// from its section what it does not say.
pub(super) fn read_work<'c>(
    docs: &[&Doc],
    section: &Section,
    config: &'c Config,
    diags: &mut Diags,
) -> (&'c Type, Vec<Read>) {
    let kind = find_type(docs, section, config, diags);
    let common = common_fields();
    // A type's own field takes the place of a common one of its name.
    let specs: Vec<&FieldSpec> = kind
        .fields
        .iter()
        .chain(common.iter().filter(|spec| kind.field(&spec.name).is_none()))
        .collect();

    let mut defaults = Fields::default();
    for (path, fields) in &section.defaults {
        // What only other types have is not for this article; what no type has was
        // reported with the section.
        let fitting: Vec<Field> = fields
            .iter()
            .filter(|field| specs.iter().any(|spec| spec.name == field.name))
            .cloned()
            .collect();
        let mut reader = Reader::new(&config.zone);
        defaults = defaults.over(&read_fields(&fitting, &specs, &mut reader), &[]);
        reader.problems.into_iter().for_each(|problem| diags.add(path, problem));
    }

    let own_alone: Vec<&str> = COMMON_PROSE.into_iter().chain([TRANSLATED_FROM]).collect();
    let mut versions: Vec<Read> = Vec::new();
    for doc in docs {
        let mut reader = Reader::new(&config.zone);
        let own = read_fields(&doc.front, &specs, &mut reader);
        let own = match versions.first() {
            Some(base) if doc.naming.lang.is_some() => own.over(&base.fields, &own_alone),
            _ => own.over(&defaults, &[TRANSLATED_FROM]),
        };
        let wrong = reader.problems.len();
        if !doc.front_broken {
            reader.demand(&own, &specs, doc.front_span);
        }
        let mut missing = reader.problems.split_off(wrong);
        if !own.is("draft") {
            reader.problems.append(&mut missing);
        }
        reader.problems.into_iter().for_each(|problem| diags.add(&doc.path, problem));
        versions.push(Read { fields: own, missing });
    }
    (kind, versions)
}

fn find_type<'c>(
    docs: &[&Doc],
    section: &Section,
    config: &'c Config,
    diags: &mut Diags,
) -> &'c Type {
    let named = docs.iter().find_map(|doc| {
        let field = written(&doc.front, "type")?;
        Some((doc, field.node.scalar()?, field.node.span))
    });
    let fallback = if section.folder.is_empty() { "page" } else { "article" };
    let default = section.default_type.as_deref().unwrap_or(fallback);
    let name = named.as_ref().map_or(default, |(_, name, _)| name.as_str());
    if let Some(kind) = config.types.find(name) {
        return kind;
    }
    let problem = say::unknown_type(name, &config.types);
    match named {
        Some((doc, _, span)) => diags.add(&doc.path, problem.at(span)),
        None => {
            if let Some(text) = section.texts.values().next() {
                diags.add(&text.doc.path, problem.at(text.doc.front_span));
            }
        }
    }
    config.types.get("article").expect("the built-in table has the type article")
}
