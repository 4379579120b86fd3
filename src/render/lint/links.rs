//! How templates hang together: what they extend and include, and the blocks they
//! replace.

use super::messages::{BLOCK, TEMPLATE};
use super::tree::{Name, Statement, all};
use super::walk::{Theme, Walk};
use crate::base::node::nearest;

impl<'a> Walk<'a> {
    /// Looks for templates and blocks that are named and not there.
    pub(super) fn links(&mut self) {
        let theme = self.theme;
        for (name, template) in theme.templates {
            self.here = name;
            let mut links: Vec<&'a Name> = template.parent.iter().collect();
            let components = template.components.iter().map(|component| &component.body);
            for body in components.chain([&template.body]) {
                all(body, &mut |statement| {
                    if let Statement::Include(name) = statement {
                        links.push(name);
                    }
                });
            }
            for link in links {
                if !theme.templates.contains_key(link.text.as_str()) {
                    self.unknown(TEMPLATE, link, near(theme, &link.text));
                }
            }
            self.replaced(name);
        }
    }

    /// The blocks that `template` replaces and that nothing above it has.
    fn replaced(&mut self, template: &'a str) {
        let Some(above) = blocks_above(self.theme, template) else { return };
        for statement in &self.theme.templates[template].body {
            if let Statement::Block { name, .. } = statement
                && !above.contains(&name.text.as_str())
            {
                let near = nearest(&name.text, above.iter().copied());
                self.unknown(BLOCK, name, near);
            }
        }
    }
}

/// The blocks of all that `template` extends; `None` when it extends nothing, or
/// something that is missing or a circle.
fn blocks_above<'a>(theme: &Theme<'a>, template: &'a str) -> Option<Vec<&'a str>> {
    theme.templates.get(template)?.parent.as_ref()?;
    let mut chain = vec![template];
    let mut blocks = Vec::new();
    while let Some(parent) = &theme.templates.get(chain.last()?)?.parent {
        let (parent, own) = theme.blocks.get_key_value(parent.text.as_str())?;
        if chain.contains(parent) {
            return None;
        }
        blocks.extend(own.keys().copied());
        chain.push(parent);
    }
    Some(blocks)
}

/// The template whose name is nearest; the ending that all have makes none nearer.
fn near<'a>(theme: &Theme<'a>, name: &str) -> Option<&'a str> {
    let stem = |name: &'a str| name.strip_suffix(".html").unwrap_or(name);
    let own = name.strip_suffix(".html").unwrap_or(name);
    let near = nearest(own, theme.templates.keys().map(|name| stem(name)))?;
    theme.templates.keys().copied().find(|name| stem(name) == near)
}
