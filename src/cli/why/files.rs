//! What there is to say of files that are no texts.

use super::answer::{File, Part, Theme};
use crate::base::path::RelPath;
use crate::pipeline::Turn;

/// A picture, an attachment, or a file of `static/`.
pub(super) fn copied(turn: &Turn, file: &RelPath) -> File {
    let plan = &turn.plan;
    let site = &plan.site;
    let held = site.held.iter().filter(|held| {
        let from = &held.text.doc.path;
        let in_body = held.text.doc.body.references.iter().map(|one| one.target.as_str());
        let in_fields = held.text.fields.files().into_iter().map(|(name, _)| name);
        in_body.chain(in_fields).any(|name| from.resolve(name).as_ref() == Some(file))
    });
    File {
        file: file.clone(),
        fixed: file.as_str().starts_with("static/"),
        address: plan.copy(file).map(|address| plan.urls.absolute(address)),
        users: plan.users(file).into_iter().cloned().collect(),
        held_users: held.map(|held| held.path.clone()).collect(),
    }
}

/// A file of `themes/`.
pub(super) fn theme(turn: &Turn, file: &RelPath) -> Theme {
    let plan = &turn.plan;
    let within = file.as_str().splitn(3, '/').nth(2).unwrap_or_default();
    let used = turn.theme_has(file);
    let part = match within.split_once('/') {
        None if within == "theme.toml" => Part::Settings,
        Some(("templates", _)) => Part::Template,
        Some(("i18n", _)) => Part::Words,
        Some(("static", _)) => Part::Static,
        _ => Part::Other,
    };
    let name = within.strip_prefix("static/").filter(|_| used);
    let address = name.and_then(|name| plan.asset(name));
    Theme {
        file: file.clone(),
        part,
        used,
        theme: plan.site.config.theme.clone(),
        address: address.map(|address| plan.urls.absolute(address)),
    }
}

/// The file that the theme's static file `name` is.
pub(super) fn of_asset(turn: &Turn, name: &str) -> Option<RelPath> {
    let ending = format!("/static/{name}");
    let files = turn.sources.in_folder("themes").map(|(path, _)| path);
    files.filter(|path| path.as_str().ends_with(&ending)).find(|path| turn.theme_has(path)).cloned()
}
