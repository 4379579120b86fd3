//! `huibian serve`: the site in its editor's browser.

use std::io::IsTerminal;
use std::path::Path;

use clap::ArgMatches;
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

use super::say::serve as words;
use super::{MessageLang, Stop, build, report, say};
use crate::preview::{self, Editor, Limits, News, Round, Settings};

/// What `serve` is called with.
#[derive(Debug)]
pub(super) struct Call {
    host: String,
    port: u16,
    editor: Option<Editor>,
    open: bool,
    follow: bool,
    qr: bool,
    poll: bool,
}

impl Call {
    /// Reads the arguments.
    pub(super) fn new(matches: &ArgMatches) -> Result<Self, Stop> {
        let editor = match matches.get_one::<String>("editor") {
            None => None,
            Some(written) => {
                Some(Editor::new(written).ok_or_else(|| Stop::failed(words::editor(written)))?)
            }
        };
        Ok(Self {
            host: matches.get_one::<String>("host").cloned().unwrap_or_default(),
            port: matches.get_one::<u16>("port").copied().unwrap_or_default(),
            editor,
            open: matches.get_flag("open"),
            follow: matches.get_flag("follow"),
            qr: matches.get_flag("qr"),
            poll: matches.get_flag("poll"),
        })
    }
}

/// Shows the site at `root` until the process is ended.
pub(super) fn run(root: &Path, call: &Call, lang: MessageLang) -> Result<(), Stop> {
    let settings = Settings {
        host: call.host.clone(),
        port: call.port,
        follow: call.follow,
        poll: call.poll,
        editor: call.editor.clone(),
        lang,
        limits: Limits::default(),
    };
    match preview::serve(root, &settings, &|news| tell(&news, call, lang)) {
        Ok(never) => match never {},
        Err(error) => Err(Stop::failed(words::cannot_serve(&call.host, call.port, &error))),
    }
}

fn tell(news: &News<'_>, call: &Call, lang: MessageLang) {
    match news {
        News::Ready { url, network, taken, round } => {
            if let Some(port) = taken {
                say::note(&words::port_taken(*port, lang));
            }
            show(round, lang);
            say::result(&words::ready(url, round.current.held(), round.current.left_out(), lang));
            if let Some(network) = network {
                say::note(&words::exposed(network, lang));
            }
            if call.qr {
                code(network.as_deref(), lang);
            }
            say::note(words::how_to_end(lang));
            if call.open && open::that_detached(url).is_err() {
                say::note(&words::no_browser(url, lang));
            }
        }
        News::Changed(round) => {
            let zone = round.current.turn.plan.site.config.zone.clone();
            let now = jiff::Timestamp::now().to_zoned(zone);
            let time = now.strftime("%H:%M:%S").to_string();
            say::note(&words::changed(&time, &round.changed, round.time, lang));
            show(round, lang);
            if round.mended > 0 {
                let left = &round.current.turn.diags;
                say::note(&words::mended(
                    round.mended,
                    &report::counts(&left.without_notes(), lang),
                    lang,
                ));
            }
        }
        News::Polling => say::note(words::polling(lang)),
        News::Unreadable(error) => say::note(&words::unreadable(error, lang)),
    }
}

/// Prints what is newly wrong; what was told before is not told again.
fn show(round: &Round, lang: MessageLang) {
    build::show(&round.current.turn, &round.fresh, lang);
}

/// Prints the address for a phone as a QR code.
fn code(network: Option<&str>, lang: MessageLang) {
    let Some(network) = network else {
        say::note(words::no_network(lang));
        return;
    };
    let Ok(code) = QrCode::new(network) else { return };
    // On a dark terminal the light modules must be the ones that are drawn.
    let dark = !std::io::stderr().is_terminal()
        || std::env::var("COLORFGBG").is_ok_and(|colours| colours.ends_with(";15"));
    let (on, off) = match dark {
        true => (Dense1x2::Dark, Dense1x2::Light),
        false => (Dense1x2::Light, Dense1x2::Dark),
    };
    let drawn = code.render::<Dense1x2>().dark_color(on).light_color(off).quiet_zone(true).build();
    say::note(&drawn);
}
