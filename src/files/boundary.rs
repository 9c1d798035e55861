//! How far a path may lead: what a stranger wrote may name files of the repository that it lies in, and no others.
//!
//! A path is followed here name by name and link by link. What lies outside is neither opened nor asked for, so that
//! nothing that is said of it tells even whether it is there.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::message::{Message, Words};
use crate::say;

/// How many links one path may lead over. No system follows more.
const MAX_LINKS: usize = 64;

/// Where the files may lie that something names.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Boundary {
    /// The folder that they lie in, without links; `None` for anywhere.
    root: Option<PathBuf>,
    /// What that folder is called by those who come to it over a link.
    alias: Option<PathBuf>,
    /// Whether it is a repository.
    repository: bool,
}

/// A path leads to where it may not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outside(Words);

const REPOSITORY: Outside = Outside(Words { en: "lies outside of the repository", vi: "nằm ngoài kho mã nguồn" });
const FOLDER: Outside = Outside(Words {
    en: "lies outside of the folder of the file that names it, which is in no repository",
    vi: "nằm ngoài thư mục của tệp nêu tên nó, mà thư mục ấy không thuộc kho mã nguồn nào",
});
const LINK: Outside = Outside(Words {
    en: "lies outside of the repository that the link to it lies in",
    vi: "nằm ngoài kho mã nguồn chứa liên kết dẫn tới nó",
});
const ENDLESS: Outside = Outside(Words {
    en: "is a link that leads to no end",
    vi: "là một liên kết dẫn đi mãi không tới đâu",
});

impl Outside {
    /// Why it is not read, said of what is called `it`.
    pub fn of(self, it: Words) -> Message {
        let Words { en, vi } = self.0;
        say!(en("{} {en}", it.en), vi("{} {vi}", it.vi))
    }

    /// The same of the file or folder that is called `name`.
    pub fn of_file(self, name: impl fmt::Display) -> Message {
        let Words { en, vi } = self.0;
        say!(en("`{name}` {en}"), vi("`{name}` {vi}"))
    }

    /// What to do about a file that another one names.
    pub fn help(self) -> Message {
        say!(
            en("put the file itself inside; only the command line may name files elsewhere"),
            vi("hãy đặt chính tệp đó vào trong; chỉ dòng lệnh mới được nêu tên tệp ở nơi khác"),
        )
    }

    /// What to do about a link that the command line names.
    pub fn help_named(self) -> Message {
        say!(
            en("name the file itself: a link in a repository is not followed out of it"),
            vi("hãy nêu thẳng tên tệp thật: liên kết trong kho mã nguồn không được đi theo ra ngoài kho"),
        )
    }
}

impl Boundary {
    /// That of the command line, which may name any file. A link in a repository may be a stranger's all the same, and is
    /// not followed out of it.
    pub const fn none() -> Self {
        Self { root: None, alias: None, repository: false }
    }

    /// That of what stands in `folder`: its repository, the nearest folder upwards with a `.git`; where there is none,
    /// the folder itself.
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
            named.ancestors().find(is_root).map(by_words)
        };
        Self { root: Some(root), alias, repository }
    }

    /// `folder` itself, which has no links in its path, whatever is around it.
    pub fn of_folder(folder: &Path) -> Self {
        Self { root: Some(folder.to_path_buf()), alias: None, repository: false }
    }

    /// That of what stands in `folder`, which lies in this one: a repository within a repository has its own.
    #[must_use]
    pub fn within(&self, folder: &Path) -> Self {
        let own = Self::around(folder);
        let narrower = match (&self.root, &own.root) {
            (Some(outer), Some(inner)) => own.repository && inner.starts_with(outer),
            _ => true,
        };
        if narrower { own } else { self.clone() }
    }

    /// The file or folder that `path` leads to, to be opened in its place; it need not be there.
    ///
    /// # Errors
    /// When it lies outside.
    pub fn follow(&self, path: &Path) -> Result<PathBuf, Outside> {
        let Ok(named) = std::path::absolute(path) else { return Ok(path.to_path_buf()) };
        let mut way = Way { at: PathBuf::new(), rest: Vec::new() };
        way.turn(&named);
        let (mut border, mut why) = (self.root.clone(), if self.repository { REPOSITORY } else { FOLDER });
        let mut links = 0;
        while way.step() {
            if let (Some(alias), Some(root)) = (&self.alias, &self.root)
                && *alias == way.at
            {
                way.at.clone_from(root);
            }
            // The border itself is no link, and what is outside is none of our business.
            let inside = |border: &PathBuf| way.at.starts_with(border) && way.at != *border;
            if !border.as_ref().is_none_or(inside) || !is_link(&way.at) {
                continue;
            }
            links += 1;
            let Some(target) = fs::read_link(&way.at).ok().filter(|_| links <= MAX_LINKS) else {
                return Err(ENDLESS);
            };
            way.at.pop();
            if let Some(repository) = repository_of(&way.at, border.as_deref()) {
                (border, why) = (Some(repository), if self.root.is_some() { REPOSITORY } else { LINK });
            }
            way.turn(&target);
        }
        match border {
            // A name that only the system can follow, such as that of a pipe of the shell, is left to it.
            None => Ok(path.to_path_buf()),
            Some(border) if way.at.starts_with(&border) => Ok(way.at),
            Some(_) => Err(why),
        }
    }
}

/// The nearest folder with a `.git` from `folder`, which has no links in its path, upwards.
pub fn repository_around(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find(|above| is_repository(above)).map(Path::to_path_buf)
}

/// The file at `path` in a folder of `home`; `None` where there is none, or it is a link that leads out of what is around
/// `home`.
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

/// `path`, which is absolute, without `..`, by its words alone.
fn by_words(path: &Path) -> PathBuf {
    let mut way = Way { at: PathBuf::new(), rest: Vec::new() };
    way.turn(path);
    while way.step() {}
    way.at
}

/// Whether the file at `path` is a window into the system, such as the variables of a process, which calls itself an
/// empty regular file.
pub fn is_of_system(path: &Path, metadata: &fs::Metadata) -> bool {
    metadata.len() == 0 && fs::canonicalize(path).is_ok_and(|real| real.starts_with("/proc"))
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink())
}

fn is_repository(folder: &Path) -> bool {
    folder.join(".git").symlink_metadata().is_ok()
}

/// The repository that `folder`, which is in `border`, lies in, if that is not around the border.
fn repository_of(folder: &Path, border: Option<&Path>) -> Option<PathBuf> {
    let inside = folder.ancestors().take_while(|above| border.is_none_or(|border| above.starts_with(border)));
    inside.into_iter().find(|above| is_repository(above)).map(Path::to_path_buf)
}

/// A path on which some of the names are passed.
struct Way {
    /// Where it has led so far, without links.
    at: PathBuf,
    /// The names that follow, the next one last.
    rest: Vec<OsString>,
}

impl Way {
    /// Goes on along `path`, and then along what was left.
    fn turn(&mut self, path: &Path) {
        let first = self.rest.len();
        for part in path.components() {
            match part {
                // Of an absolute path, this puts the old place out.
                Component::Prefix(_) | Component::RootDir => self.at.push(part),
                Component::CurDir => {}
                Component::ParentDir | Component::Normal(_) => self.rest.push(part.as_os_str().to_owned()),
            }
        }
        self.rest[first..].reverse();
    }

    /// Passes the next name; `false` when none is left.
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

    /// A folder with a repository, in which lies another, and with a file beside it.
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
        // To the command line, the link is one that its own user made.
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
