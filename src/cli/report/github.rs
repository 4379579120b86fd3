//! Problems as workflow commands of GitHub, which shows them beside a change.

use super::words;
use crate::base::diag::{Diags, Level, MessageLang, Span};

/// Workflow commands, one a line, then how many problems there are. Empty when there
/// is none.
pub fn github(diags: &Diags, lang: MessageLang) -> String {
    let diags = diags.clone().sorted();
    let mut commands = String::new();
    for diag in diags.iter() {
        let level = match diag.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "notice",
        };
        let mut properties = format!("file={}", escape(diag.file.as_str(), true));
        if let Some(span) = diag.span {
            let Span { line, column, end_column } = span;
            properties.push_str(&format!(",line={line},col={column},endColumn={end_column}"));
        }
        let hint = diag.hint.as_ref().map(|hint| format!("\n{}", lang.pick(hint)));
        let message = format!("{}{}", lang.pick(&diag.message), hint.unwrap_or_default());
        commands.push_str(&format!(
            "::{level} {properties},title={}::{}\n",
            escape(diag.code, true),
            escape(&message, false)
        ));
    }
    if !commands.is_empty() {
        commands.push_str(&words::counts(&diags, lang));
        commands.push('\n');
    }
    commands
}

/// Escapes what ends a workflow command, or in a property what ends that.
pub(super) fn escape(text: &str, property: bool) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    if property { text.replace(':', "%3A").replace(',', "%2C") } else { text }
}
