//! File access limits: a path in untrusted input may lead to files of its own repository, and no others.
//!
//! A path is resolved here name by name and link by link. Nothing outside the boundary is opened or even queried, so
//! that no message reveals whether a file exists there.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs;
use std::path::{Component, Path, PathBuf};

use super::paths;
use crate::message::{Message, Words};
use crate::say;

/// Maximum number of links in one path. No system follows more.
const MAX_LINKS: usize = 64;

/// Where files named by some input may be.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Boundary {
    /// The folder that must contain them, without links; `None` for no limit.
    root: Option<PathBuf>,
    /// The path of that folder as users reach it over a link.
    alias: Option<PathBuf>,
    /// Whether it is a repository.
    repository: bool,
}

/// The path leads outside the boundary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outside(Words);

const REPOSITORY: Outside = Outside(Words { en: "is outside the repository", vi: "nằm ngoài kho mã nguồn" });
const FOLDER: Outside = Outside(Words {
    en: "is outside the folder of the file that names it, which is not in a repository",
    vi: "nằm ngoài thư mục của tệp nêu tên nó, mà thư mục ấy không thuộc kho mã nguồn nào",
});
const LINK: Outside = Outside(Words {
    en: "is outside the repository that contains the link to it",
    vi: "nằm ngoài kho mã nguồn chứa liên kết dẫn tới nó",
});
const LINK_LOOP: Outside = Outside(Words {
    en: "is a link that leads to no end",
    vi: "là một liên kết dẫn đi mãi không tới đâu",
});

impl Outside {
    /// The reason for not reading the file, whose name in the sentence is `it`.
    pub fn of(self, it: Words) -> Message {
        let Words { en, vi } = self.0;
        say!(en("{} {en}", it.en), vi("{} {vi}", it.vi))
    }

    /// The same for the file or folder `name`.
    pub fn of_file(self, name: impl fmt::Display) -> Message {
        let Words { en, vi } = self.0;
        say!(en("`{name}` {en}"), vi("`{name}` {vi}"))
    }

    /// The help for a file that another file refers to.
    pub fn help(self) -> Message {
        say!(
            en("put the file itself inside; only the command line may name files elsewhere"),
            vi("hãy đặt chính tệp đó vào trong; chỉ dòng lệnh mới được nêu tên tệp ở nơi khác"),
        )
    }

    /// The help for a link given on the command line.
    pub fn help_named(self) -> Message {
        say!(
            en("name the file itself: a link in a repository is not followed out of it"),
            vi("hãy nêu thẳng tên tệp thật: liên kết trong kho mã nguồn không được đi theo ra ngoài kho"),
        )
    }
}

impl Boundary {
    /// The boundary of the command line, which may name any file. A link inside a repository may still be untrusted,
    /// and is not followed out of it.
    pub const fn none() -> Self {
        Self { root: None, alias: None, repository: false }
    }

    /// The boundary of a file in `folder`: its repository, that is the nearest ancestor with a `.git`; without one, the
    /// folder itself.
    pub fn around(folder: &Path) -> Self {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let named = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
        let real = fs::canonicalize(folder).unwrap_or_else(|_| named.clone());
        let root = real.ancestors().find(|above| is_repository(above));
        let repository = root.is_some();
        let root = root.unwrap_or(&real).to_path_buf();
        let alias = if named.starts_with(&root) {
            None
        } else {
            let is_root = |above: &&Path| fs::canonicalize(above).is_ok_and(|above| above == root);
            named.ancestors().find(is_root).map(normalized)
        };
        Self { root: Some(root), alias, repository }
    }

    /// The boundary `folder` itself, whose path has no links, whatever is around it.
    pub fn of_folder(folder: &Path) -> Self {
        Self { root: Some(folder.to_path_buf()), alias: None, repository: false }
    }

    /// The boundary of a file in `folder`, which is inside this one: a nested repository has its own boundary.
    #[must_use]
    pub fn within(&self, folder: &Path) -> Self {
        let own = Self::around(folder);
        let narrower = match (&self.root, &own.root) {
            (Some(outer), Some(inner)) => own.repository && inner.starts_with(outer),
            _ => true,
        };
        if narrower { own } else { self.clone() }
    }

    /// Resolves `path` to the file or folder to open instead; it need not exist.
    ///
    /// # Errors
    /// If it is outside the boundary.
    pub fn follow(&self, path: &Path) -> Result<PathBuf, Outside> {
        let Ok(named) = std::path::absolute(path) else { return Ok(path.to_path_buf()) };
        let mut walk = PathWalk { at: PathBuf::new(), rest: Vec::new() };
        walk.push_path(&named);
        let (mut border, mut why) = (self.root.clone(), if self.repository { REPOSITORY } else { FOLDER });
        let mut links = 0;
        while walk.step() {
            if let (Some(alias), Some(root)) = (&self.alias, &self.root)
                && *alias == walk.at
            {
                walk.at.clone_from(root);
            }
            // The root itself is no link, and nothing outside is queried.
            let inside = |border: &PathBuf| paths::is_within(&walk.at, border) && walk.at != *border;
            if !border.as_ref().is_none_or(inside) || !is_link(&walk.at) {
                continue;
            }
            links += 1;
            let Some(target) = fs::read_link(&walk.at).ok().filter(|_| links <= MAX_LINKS) else {
                return Err(LINK_LOOP);
            };
            walk.at.pop();
            if let Some(repository) = repository_of(&walk.at, border.as_deref()) {
                (border, why) = (Some(repository), if self.root.is_some() { REPOSITORY } else { LINK });
            }
            walk.push_path(&target);
        }
        match border {
            // Without a boundary, keep the path: the system alone can resolve names such as that of a shell's pipe.
            None => Ok(path.to_path_buf()),
            Some(border) if paths::is_within(&walk.at, &border) => Ok(walk.at),
            Some(_) => Err(why),
        }
    }
}

/// The nearest ancestor of `folder`, whose path has no links, with a `.git`; `folder` itself counts.
pub fn repository_around(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find(|above| is_repository(above)).map(Path::to_path_buf)
}

/// The file at `path` in the folder `home`; `None` if there is none, or if it is a link that leads outside the boundary
/// of `home`.
pub fn file_at(path: &Path, home: &Path) -> Option<PathBuf> {
    at(path, home, fs::FileType::is_file)
}

/// The same for a folder.
pub fn folder_at(path: &Path, home: &Path) -> Option<PathBuf> {
    at(path, home, fs::FileType::is_dir)
}

fn at(path: &Path, home: &Path, is_wanted: impl Fn(&fs::FileType) -> bool) -> Option<PathBuf> {
    let mut kind = fs::symlink_metadata(path).ok()?.file_type();
    let mut real = path.to_path_buf();
    if kind.is_symlink() {
        real = Boundary::around(home).follow(path).ok()?;
        kind = fs::metadata(&real).ok()?.file_type();
    }
    is_wanted(&kind).then_some(real)
}

/// Normalizes `..` in `path`, which is absolute, without file access.
fn normalized(path: &Path) -> PathBuf {
    let mut walk = PathWalk { at: PathBuf::new(), rest: Vec::new() };
    walk.push_path(path);
    while walk.step() {}
    walk.at
}

/// Whether the file at `path` is a view of the system, such as the environment of a process, which reports itself as an
/// empty regular file.
pub fn is_proc_file(path: &Path, metadata: &fs::Metadata) -> bool {
    metadata.len() == 0 && fs::canonicalize(path).is_ok_and(|real| real.starts_with("/proc"))
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink())
}

fn is_repository(folder: &Path) -> bool {
    folder.join(".git").symlink_metadata().is_ok()
}

/// The repository that contains `folder`, which is inside `border`, if it is inside `border`, too.
fn repository_of(folder: &Path, border: Option<&Path>) -> Option<PathBuf> {
    let inside = folder.ancestors().take_while(|above| border.is_none_or(|border| above.starts_with(border)));
    inside.into_iter().find(|above| is_repository(above)).map(Path::to_path_buf)
}

/// A path that is partly resolved.
struct PathWalk {
    /// The part resolved so far, without links.
    at: PathBuf,
    /// The remaining names, the next one last.
    rest: Vec<OsString>,
}

impl PathWalk {
    /// Continues with `path`, and then with the remaining names.
    fn push_path(&mut self, path: &Path) {
        let first = self.rest.len();
        for part in path.components() {
            match part {
                // The root of an absolute path replaces the current place.
                Component::Prefix(_) | Component::RootDir => self.at.push(part),
                Component::CurDir => {}
                Component::ParentDir | Component::Normal(_) => self.rest.push(part.as_os_str().to_owned()),
            }
        }
        self.rest[first..].reverse();
    }

    /// Resolves the next name; `false` if there is none.
    fn step(&mut self) -> bool {
        match self.rest.pop() {
            None => return false,
            Some(up) if up == OsStr::new("..") => _ = self.at.pop(),
            Some(name) => self.at.push(name),
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder with a repository that contains another repository, and a file next to it.
    struct Home(tempfile::TempDir);

    impl Home {
        fn new() -> Self {
            let home = Self(tempfile::tempdir().unwrap());
            for folder in ["class/.git", "class/an/.git", "class/content", "plain/deep"] {
                fs::create_dir_all(home.path(folder)).unwrap();
            }
            for file in ["class/a.yaml", "class/an/b.yaml", "plain/c.yaml", "private.yaml"] {
                fs::write(home.path(file), "").unwrap();
            }
            home
        }

        fn path(&self, below: &str) -> PathBuf {
            fs::canonicalize(self.0.path()).unwrap().join(below)
        }

        #[cfg(unix)]
        fn link(&self, name: &str, to: impl AsRef<Path>) {
            std::os::unix::fs::symlink(to, self.path(name)).unwrap();
        }

        #[track_caller]
        fn inside(&self, boundary: &Boundary, path: &str, expected: &str) {
            assert_eq!(boundary.follow(&self.path(path)), Ok(self.path(expected)), "{path}");
        }

        #[track_caller]
        fn outside(&self, boundary: &Boundary, path: &str) {
            assert!(boundary.follow(&self.path(path)).is_err(), "{path}");
        }
    }

    #[test]
    fn a_repository_reaches_to_its_root_and_a_plain_folder_no_further_than_itself() {
        let home = Home::new();
        let class = Boundary::around(&home.path("class/content"));
        home.inside(&class, "class/content/../a.yaml", "class/a.yaml");
        home.inside(&class, "class/an/b.yaml", "class/an/b.yaml");
        home.inside(&class, "class/content/nowhere.yaml", "class/content/nowhere.yaml");
        home.inside(&class, "class/../class/a.yaml", "class/a.yaml");
        for path in ["private.yaml", "class/../private.yaml", "nowhere.yaml", "class/content/../../plain/c.yaml"] {
            home.outside(&class, path);
        }
        home.outside(&class, "class-of-others.yaml");
        let plain = Boundary::around(&home.path("plain/deep"));
        home.inside(&plain, "plain/deep/d.yaml", "plain/deep/d.yaml");
        home.outside(&plain, "plain/c.yaml");
    }

    #[test]
    fn a_repository_within_a_repository_is_narrower_and_never_wider() {
        let home = Home::new();
        let an = Boundary::around(&home.path("class/an"));
        home.inside(&an, "class/an/b.yaml", "class/an/b.yaml");
        home.outside(&an, "class/a.yaml");
        let class = Boundary::around(&home.path("class"));
        assert_eq!(class.within(&home.path("class/an")), an);
        assert_eq!(class.within(&home.path("class/content")), class);
        let plain = Boundary::around(&home.path("plain"));
        assert_eq!(plain.within(&home.path("plain/deep")), plain);
        assert_eq!(plain.within(&home.path("class")), plain);
    }

    #[test]
    #[cfg(unix)]
    fn links_are_followed_up_to_the_border() {
        let home = Home::new();
        home.link("class/in.yaml", "an/b.yaml");
        home.link("class/twice.yaml", home.path("class/in.yaml"));
        home.link("class/out.yaml", "../private.yaml");
        home.link("class/away", "..");
        home.link("class/gone.yaml", "../nowhere.yaml");
        home.link("class/an/up.yaml", "../a.yaml");
        home.link("class/loop.yaml", "loop.yaml");
        for boundary in [Boundary::around(&home.path("class")), Boundary::none()] {
            home.inside(&boundary, "class/in.yaml", "class/an/b.yaml");
            home.inside(&boundary, "class/twice.yaml", "class/an/b.yaml");
            for path in ["out.yaml", "away/private.yaml", "away/plain/c.yaml", "gone.yaml", "loop.yaml", "an/up.yaml"] {
                home.outside(&boundary, &format!("class/{path}"));
            }
        }
    }

    #[test]
    #[cfg(unix)]
    fn a_repository_that_is_reached_over_a_link_is_the_same_one() {
        let home = Home::new();
        home.link("by-link", "class");
        home.link("class/out.yaml", "../private.yaml");
        let class = Boundary::around(&home.path("by-link/content"));
        home.inside(&class, "by-link/a.yaml", "class/a.yaml");
        home.inside(&class, "class/a.yaml", "class/a.yaml");
        home.outside(&class, "by-link/out.yaml");
        home.outside(&class, "private.yaml");
        // On the command line, the user made the link.
        let named = home.path("by-link/a.yaml");
        assert_eq!(Boundary::none().follow(&named), Ok(named));
        home.outside(&Boundary::none(), "by-link/out.yaml");
    }

    #[test]
    #[cfg(unix)]
    fn a_repository_at_the_end_of_a_link_makes_the_one_around_the_link_no_wider() {
        let home = Home::new();
        fs::create_dir_all(home.path("other/.git")).unwrap();
        fs::write(home.path("other/d.md"), "").unwrap();
        home.link("class/other", "../other");
        home.outside(&Boundary::none(), "class/other/d.md");
        home.outside(&Boundary::around(&home.path("class")), "class/other/d.md");
    }
}
