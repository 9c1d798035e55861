//! Where an address may be looked for, and what the functions of templates make of that.

/// Where a hook looks for the address that it is given.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Ways {
    /// It puts it out as it was written.
    pub written: bool,
    /// A relative one counts from the site's root.
    pub from_root: bool,
    /// So does one that begins with a slash: the path of the site comes before it.
    pub based: bool,
    /// Among the files of the page.
    pub own_files: bool,
    /// Below `assets/`.
    pub assets: bool,
    /// Among the pages, as Hugo calls them.
    pub pages: bool,
    /// In a way that cannot be told.
    pub unknown: bool,
}

impl Ways {
    /// Nowhere.
    pub const NONE: Self = Self {
        written: false,
        from_root: false,
        based: false,
        own_files: false,
        assets: false,
        pages: false,
        unknown: false,
    };
    /// In a way that cannot be told.
    pub const UNKNOWN: Self = Self { unknown: true, ..Self::NONE };

    /// By one or the other.
    pub fn or(self, other: Self) -> Self {
        Self {
            written: self.written || other.written,
            from_root: self.from_root || other.from_root,
            based: self.based || other.based,
            own_files: self.own_files || other.own_files,
            assets: self.assets || other.assets,
            pages: self.pages || other.pages,
            unknown: self.unknown || other.unknown,
        }
    }
}

/// What is known of something in a hook.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Known {
    /// Where the address that it holds was looked for; nowhere when it holds none.
    pub ways: Ways,
    /// The slash before the address was taken away.
    pub trimmed: bool,
    /// All that the hook is given.
    pub whole: bool,
}

impl Known {
    /// All that the hook is given.
    pub const WHOLE: Self = Self { ways: Ways::NONE, trimmed: false, whole: true };
    /// Something that may hold anything.
    pub const UNKNOWN: Self = Self { ways: Ways::UNKNOWN, trimmed: false, whole: false };

    fn of(ways: Ways) -> Self {
        Self { ways, ..Self::default() }
    }

    /// One or the other.
    pub fn or(self, other: Self) -> Self {
        Self {
            ways: self.ways.or(other.ways),
            trimmed: self.trimmed || other.trimmed,
            whole: self.whole || other.whole,
        }
    }

    /// Whether it holds the address, or may.
    fn holds(self) -> bool {
        self.whole || self.ways != Ways::NONE
    }

    /// What is called `path` in it: `.Destination`, `.RelPermalink`.
    pub fn field(self, path: &str) -> Self {
        /// What says something about an address or a file, and is neither.
        const ABOUT: [&str; 14] = [
            "IsAbs",
            "Scheme",
            "Host",
            "Hostname",
            "RawQuery",
            "Fragment",
            "Width",
            "Height",
            "MediaType",
            "Name",
            "Title",
            "ResourceType",
            "Params",
            "Exif",
        ];
        let first = path.trim_start_matches('.').split('.').next().unwrap_or_default();
        match () {
            () if self.whole && first == "Destination" => Self::of(Ways { written: true, ..Ways::NONE }),
            () if self.whole || ABOUT.contains(&first) => Self::default(),
            () => self,
        }
    }

    /// Where an address is looked for that is printed so.
    pub fn printed(self) -> Ways {
        // Nobody can say what a relative address counts from that was none.
        if self.trimmed && self.ways.written { Ways::UNKNOWN } else { self.ways }
    }
}

/// What the function or method `name` makes of `arguments`, of which the first may be a `text`; `own` is what the method is
/// one of.
pub(super) fn applied(name: &str, own: Option<Known>, arguments: &[Known], text: Option<&str>) -> Known {
    let all = arguments.iter().fold(Known::default(), |all, one| all.or(*one));
    let looked_for = |ways: Ways| match all.ways {
        Ways::NONE if !all.whole => Known::default(),
        Ways { unknown: false, from_root: false, .. } if !all.whole => Known::of(ways),
        _ => Known::UNKNOWN,
    };
    let last = name.rsplit('.').next().unwrap_or(name);
    let space = name.strip_suffix(last).unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
    if space == "resources" && matches!(last, "Get" | "GetMatch" | "Match") {
        return looked_for(Ways { assets: true, ..Ways::NONE });
    }
    if space.ends_with("resources") && matches!(last, "Get" | "GetMatch" | "Match") {
        return looked_for(Ways { own_files: true, ..Ways::NONE });
    }
    if matches!(last, "GetPage" | "Ref" | "RelRef") || matches!(name, "ref" | "relref") {
        return looked_for(Ways { pages: true, ..Ways::NONE });
    }
    if let Some(own) = own {
        // `$image.Resize "600x"` is the image still.
        return if all.holds() { Known::UNKNOWN } else { own };
    }
    match name {
        "relURL" | "absURL" | "urls.RelURL" | "urls.AbsURL" => {
            let Ways { written, from_root, based, .. } = all.ways;
            let (from_root, based) = (from_root || written, based || written && all.trimmed);
            Known { ways: Ways { written: false, from_root, based, ..all.ways }, trimmed: false, whole: all.whole }
        }
        "trim" | "strings.Trim" | "strings.TrimPrefix" | "strings.TrimLeft" if all.ways != Ways::NONE => match text {
            Some("./" | "" | " ") => all,
            Some("/") => Known { trimmed: true, ..all },
            _ => Known::UNKNOWN,
        },
        "printf" | "fmt.Printf" if !text.is_some_and(keeps) && all.holds() => Known::UNKNOWN,
        _ if SAME.contains(&name) => all,
        _ if JUDGES.contains(&name) => Known::default(),
        _ if all.holds() => Known::UNKNOWN,
        _ => Known::default(),
    }
}

/// Whether `format` only puts signs around and between what it is given that leave an address what it is.
fn keeps(format: &str) -> bool {
    let mut parts = format.split('%');
    let before = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let last = rest.len().saturating_sub(1);
    let quiet = |text: &str| text.chars().all(|sign| matches!(sign, ' ' | '=' | '"' | '\'' | '?' | '#' | '&'));
    quiet(before)
        && rest.iter().enumerate().all(|(at, part)| {
            let literal = part.strip_prefix(['s', 'v', 'q']);
            literal.is_some_and(|literal| quiet(literal) && (at == last || !literal.is_empty()))
        })
}

/// Functions that give what they are given, or one of that, or all of it.
const SAME: [&str; 50] = [
    "safeURL",
    "safe.URL",
    "safeHTML",
    "safe.HTML",
    "safeHTMLAttr",
    "safe.HTMLAttr",
    "string",
    "cast.ToString",
    "strings.TrimSpace",
    "chomp",
    "strings.Chomp",
    "htmlUnescape",
    "transform.HTMLUnescape",
    "htmlEscape",
    "transform.HTMLEscape",
    "plainify",
    "default",
    "compare.Default",
    "or",
    "and",
    "cond",
    "compare.Conditional",
    "index",
    "collections.Index",
    "first",
    "collections.First",
    "last",
    "dict",
    "collections.Dictionary",
    "merge",
    "collections.Merge",
    "slice",
    "collections.Slice",
    "append",
    "collections.Append",
    "urls.Parse",
    "urls.PathUnescape",
    "path.Clean",
    "printf",
    "fmt.Printf",
    "print",
    "try",
    "fingerprint",
    "resources.Fingerprint",
    "minify",
    "resources.Minify",
    "images.Process",
    "images.Filter",
    "return",
    "resources.Copy",
];

/// Functions that say something about what they are given.
const JUDGES: [&str; 36] = [
    "hasPrefix",
    "strings.HasPrefix",
    "hasSuffix",
    "strings.HasSuffix",
    "strings.Contains",
    "strings.ContainsAny",
    "in",
    "collections.In",
    "eq",
    "compare.Eq",
    "ne",
    "compare.Ne",
    "lt",
    "le",
    "gt",
    "ge",
    "not",
    "len",
    "isset",
    "collections.IsSet",
    "findRE",
    "strings.FindRE",
    "strings.Count",
    "fileExists",
    "os.FileExists",
    "templates.Exists",
    "imageConfig",
    "images.Config",
    "path.Ext",
    "errorf",
    "fmt.Errorf",
    "warnf",
    "fmt.Warnf",
    "warnidf",
    "erroridf",
    "md5",
];
