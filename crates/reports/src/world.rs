//! All that a document may see while it is typeset: our template, its own content, our fonts. No file system, no
//! network, no clock.

use crate::Trouble;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World};

/// Noto Sans for Latin, Greek and Cyrillic; Noto Sans CJK for Chinese, Japanese and Korean.
static FONTS: [&[u8]; 3] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSansCJKsc-Regular.otf"),
];
const TEMPLATE: &str = include_str!("../templates/paper.typ");

/// The fonts, read once.
pub fn fonts() -> &'static [Font] {
    static READ: LazyLock<Vec<Font>> = LazyLock::new(|| {
        FONTS
            .into_iter()
            .flat_map(|data| Font::iter(Bytes::new(data)))
            .collect()
    });
    &READ
}

/// Whether a font has the letter.
pub fn has(fonts: &[Font], letter: char) -> bool {
    fonts
        .iter()
        .any(|font| font.info().coverage.contains(u32::from(letter)))
}

/// One document on the desk.
pub struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    template: Source,
    content_id: FileId,
    content: Bytes,
}

fn place(name: &str) -> Result<FileId, Trouble> {
    let path = VirtualPath::new(name).map_err(|error| Trouble::Refused(error.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl Desk {
    /// A desk with the content of a document.
    pub fn new(content: Vec<u8>) -> Result<Self, Trouble> {
        // Cells that head a row are marked as such only with this feature (typst 0.15).
        let features = [Feature::A11yExtras].into_iter().collect();
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(fonts())),
            template: Source::new(place("paper.typ")?, TEMPLATE.to_owned()),
            content_id: place("paper.json")?,
            content: Bytes::new(content),
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.content_id {
            Ok(self.content.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
