//! A book as PDF, set by Typst.
//!
//! Given: a book's view, the bytes of its pictures and of font files, and the paper.
//! Gives: the PDF, and what there is to say of what was left out. May not know: the
//! site behind the view, the disk, the clock.
//!
//! The view becomes Typst source in which every text is a string ([`typeset`]), the
//! source is set by `style.typ`, and the pages become PDF. The same view, pictures and
//! faces give the same bytes.

mod anchors;
mod body;
mod faces;
mod inline;
mod messages;
mod pictures;
mod tables;
#[cfg(test)]
mod tests;
mod text;
mod typeset;
mod world;

use std::sync::Arc;

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use crate::base::diag::Problem;
use crate::base::path::RelPath;
use crate::base::text::is_han;
use crate::plan::book::BookView;

use self::faces::Faces;
use self::world::Desk;

/// What a page measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    /// ISO A4, 210 × 297 mm.
    A4,
    /// 小16开, 185 × 260 mm: what Chinese periodicals are printed on.
    #[default]
    Kai16,
}

impl Paper {
    /// Width, height and the least margin at the sides, in millimetres.
    fn measure(self) -> (u32, u32, u32) {
        match self {
            Self::A4 => (210, 297, 28),
            Self::Kai16 => (185, 260, 20),
        }
    }
}

/// A book as PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The file.
    pub bytes: Vec<u8>,
    /// The pictures that were left out, and why.
    pub problems: Vec<Problem>,
}

/// Sets `book` on `paper` as PDF 1.7. `pictures` gives the bytes of a file of the
/// site; `fonts` are the bytes of font files (TTF, OTF, TTC, OTC), those that are
/// preferred first.
///
/// # Errors
/// When none of `fonts` can be read, when the book has Chinese and none of them has,
/// and when Typst refuses the book.
pub fn write(
    book: &BookView,
    pictures: &dyn Fn(&RelPath) -> Option<Arc<[u8]>>,
    fonts: &[Arc<[u8]>],
    paper: Paper,
) -> Result<Printed, Problem> {
    let faces = Faces::read(fonts);
    if has_chinese(book) && !faces.has_chinese() {
        return Err(messages::no_chinese_font());
    }
    if faces.fonts.is_empty() {
        return Err(messages::no_font());
    }
    let choices = faces.choices();
    let own = choices.of(&book.lang);
    let mut desk = Desk::new(faces, [own.heading, own.text].concat());
    let (pictures, mut problems) = pictures::lay_out(book, pictures, &mut desk);
    let (source, remote) = typeset::typeset(book, &pictures, &|lang| choices.of(lang), paper);
    problems.extend(remote.iter().map(|address| messages::remote_picture(address)));
    desk.set_main(source);
    let bytes = print(&desk, book);
    // What Typst remembers of this book is of no use to the next.
    typst::comemo::evict(0);
    Ok(Printed { bytes: bytes?, problems })
}

fn print(desk: &Desk, book: &BookView) -> Result<Vec<u8>, Problem> {
    let refused = |errors: &[SourceDiagnostic]| {
        messages::not_set(errors.first().map_or("", |error| error.message.as_str()))
    };
    let pages = typst::compile::<PagedDocument>(desk).output.map_err(|errors| refused(&errors))?;
    let options = PdfOptions {
        ident: Smart::Custom(book.url.clone()),
        creator: Smart::Custom(Some(format!("huibian {}", env!("CARGO_PKG_VERSION")))),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages, &options).map_err(|errors| refused(&errors))
}

/// Whether there are Chinese characters in the book.
fn has_chinese(book: &BookView) -> bool {
    let mut chapters = book.parts.iter().flat_map(|part| &part.chapters);
    book.lang.is_chinese()
        || [&book.title, &book.publisher].into_iter().any(|text| text.contains(is_han))
        || chapters.any(|chapter| chapter.title.contains(is_han) || chapter.body.contains(is_han))
}
