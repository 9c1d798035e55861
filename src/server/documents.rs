//! The open files of the editor, with their unsaved text.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use lsp_types::{TextDocumentContentChangeEvent, TextDocumentItem, Uri};

use super::positions::Encoding;
use super::uri;
use crate::files::buffers;
use crate::text::source::Source;

/// One open file.
#[derive(Debug)]
pub struct Document {
    /// The editor's URI.
    pub uri: Uri,
    /// Its text.
    pub source: Source,
    /// The editor's version of the text.
    pub version: i32,
}

impl Document {
    /// The path of the file, which may not exist yet.
    pub fn path(&self) -> &Path {
        self.source.path()
    }

    /// Applies `changes` one after the other; positions refer to the result of the previous change.
    fn change(&mut self, changes: Vec<TextDocumentContentChangeEvent>, encoding: Encoding) {
        for change in changes {
            let text = match change.range {
                None => change.text,
                Some(range) => {
                    let span = encoding.span(&self.source, range);
                    let mut text = self.source.text().to_owned();
                    text.replace_range(span.start..span.end, &change.text);
                    text
                }
            };
            self.source = Source::new(self.source.name(), self.source.path(), text);
        }
    }
}

/// The open files, sorted by path.
#[derive(Debug, Default)]
pub struct Documents {
    by_path: BTreeMap<PathBuf, Document>,
    /// Their paths by those without symbolic links of the folder.
    by_place: HashMap<PathBuf, PathBuf>,
}

impl Documents {
    /// Adds an opened file; `name` returns its name in messages. A file that is not on disk is ignored, because no
    /// schema claims it.
    pub fn open(&mut self, item: TextDocumentItem, name: impl FnOnce(&Path) -> String) -> Option<&Document> {
        let path = uri::path(&item.uri)?;
        let source = Source::new(name(&path), path.clone(), item.text);
        let document = Document { uri: item.uri, source, version: item.version };
        self.by_path.insert(path.clone(), document);
        if let Some(place) = buffers::place(&path) {
            self.by_place.insert(place, path.clone());
        }
        self.by_path.get(&path)
    }

    /// Applies changes; `None` if the file is not open.
    pub fn change(
        &mut self,
        uri: &Uri,
        version: i32,
        changes: Vec<TextDocumentContentChangeEvent>,
        encoding: Encoding,
    ) -> Option<&Document> {
        let document = self.by_path.get_mut(&uri::path(uri)?)?;
        document.change(changes, encoding);
        document.version = version;
        Some(document)
    }

    /// Removes a closed file.
    pub fn close(&mut self, uri: &Uri) -> Option<Document> {
        let path = uri::path(uri)?;
        if let Some(place) = buffers::place(&path) {
            self.by_place.remove(&place);
        }
        self.by_path.remove(&path)
    }

    /// The open file at `uri`.
    pub fn get(&self, uri: &Uri) -> Option<&Document> {
        self.by_path.get(&uri::path(uri)?)
    }

    /// All open files, sorted by path.
    pub fn all(&self) -> impl Iterator<Item = &Document> {
        self.by_path.values()
    }

    /// The editor's URI of `file`, whose folder has no symbolic links: the one that it has opened, however it got there.
    pub fn uri_of(&self, file: &Path) -> Option<Uri> {
        self.of_file(file).map_or_else(|| uri::of(file), |document| Some(document.uri.clone()))
    }

    /// The version of `file` if it is open.
    pub fn version_of(&self, file: &Path) -> Option<i32> {
        self.of_file(file).map(|document| document.version)
    }

    fn of_file(&self, file: &Path) -> Option<&Document> {
        self.by_path.get(self.by_place.get(file)?)
    }

    /// The open file at `path`.
    pub fn at(&self, path: &Path) -> Option<&Document> {
        self.by_path.get(path)
    }
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use lsp_types::{Position, Range};

    use super::*;

    fn changed(text: &str, changes: &[(Option<[u32; 4]>, &str)]) -> String {
        let mut documents = Documents::default();
        let uri = Uri::from_str("file:///a.md").unwrap();
        let item = TextDocumentItem::new(uri.clone(), "markdown".into(), 1, text.into());
        documents.open(item, |path| path.display().to_string());
        let changes = changes.iter().map(|(range, text)| TextDocumentContentChangeEvent {
            range: range.map(|[a, b, c, d]| Range::new(Position::new(a, b), Position::new(c, d))),
            range_length: None,
            text: (*text).to_owned(),
        });
        documents.change(&uri, 2, changes.collect(), Encoding::Utf16).unwrap().source.text().to_owned()
    }

    #[test]
    fn changes_count_from_what_the_one_before_left() {
        let text = "Điểm 🎉 số\r\nhai";
        assert_eq!(changed(text, &[(Some([0, 5, 0, 7]), "🌾"), (Some([0, 8, 0, 10]), "mười")]), "Điểm 🌾 mười\r\nhai");
        assert_eq!(changed(text, &[(Some([0, 10, 1, 0]), " ")]), "Điểm 🎉 số hai");
        assert_eq!(changed(text, &[(None, "mới"), (Some([0, 3, 0, 3]), "!")]), "mới!");
    }

    #[test]
    fn absurd_changes_change_the_nearest_place() {
        assert_eq!(changed("ab", &[(Some([9, 9, 9, 9]), "c")]), "abc");
        assert_eq!(changed("a🎉b", &[(Some([0, 2, 0, 1]), "x")]), "ax🎉b");
        assert_eq!(changed("a\nb", &[(Some([1, 1, 0, 0]), "x")]), "a\nbx");
    }
}
