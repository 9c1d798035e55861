//! Where an address may be looked up, and how template functions change that.

/// Where a render hook looks up its address.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Ways {
    /// Nowhere: the address is output unchanged.
    pub written: bool,
    /// Relative addresses are relative to the site's root.
    pub from_root: bool,
    /// So are addresses that begin with a slash: the site's base path is put before them.
    pub based: bool,
    /// Among the resources of the page bundle.
    pub own_files: bool,
    /// Under `assets/`.
    pub assets: bool,
    /// Among the pages, by Hugo's page paths.
    pub pages: bool,
    /// In an unknown way.
    pub unknown: bool,
}

impl Ways {
    /// No lookup.
    pub const NONE: Self = Self {
        written: false,
        from_root: false,
        based: false,
        own_files: false,
        assets: false,
        pages: false,
        unknown: false,
    };
    /// An unknown lookup.
    pub const UNKNOWN: Self = Self { unknown: true, ..Self::NONE };

    /// The union of both.
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

/// The abstract value of an expression in a render hook.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Tracked {
    /// Where its address is looked up; no lookup if it contains no address.
    pub ways: Ways,
    /// Whether the leading slash of the address was removed.
    pub trimmed: bool,
    /// Whether it is the hook's whole context.
    pub is_context: bool,
}

impl Tracked {
    /// The hook's whole context.
    pub const CONTEXT: Self = Self { ways: Ways::NONE, trimmed: false, is_context: true };
    /// A value that may contain anything.
    pub const UNKNOWN: Self = Self { ways: Ways::UNKNOWN, trimmed: false, is_context: false };

    fn of(ways: Ways) -> Self {
        Self { ways, ..Self::default() }
    }

    /// One or the other.
    pub fn or(self, other: Self) -> Self {
        Self {
            ways: self.ways.or(other.ways),
            trimmed: self.trimmed || other.trimmed,
            is_context: self.is_context || other.is_context,
        }
    }

    /// Whether it contains the address, or may contain it.
    fn may_hold(self) -> bool {
        self.is_context || self.ways != Ways::NONE
    }

    /// The field `path` of it: `.Destination`, `.RelPermalink`.
    pub fn field(self, path: &str) -> Self {
        /// Properties of an address or file that are not an address themselves.
        const PROPERTIES: [&str; 14] = [
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
            () if self.is_context && first == "Destination" => Self::of(Ways { written: true, ..Ways::NONE }),
            () if self.is_context || PROPERTIES.contains(&first) => Self::default(),
            () => self,
        }
    }

    /// Where the address is looked up if this value is printed.
    pub fn printed(self) -> Ways {
        // An address that lost its leading slash has no known base.
        if self.trimmed && self.ways.written { Ways::UNKNOWN } else { self.ways }
    }
}

/// The result of the function or method `name` for `arguments`. `text` is the first argument if it is a string literal;
/// `own` is the receiver of a method.
pub(super) fn call_result(name: &str, own: Option<Tracked>, arguments: &[Tracked], text: Option<&str>) -> Tracked {
    let all = arguments.iter().fold(Tracked::default(), |all, one| all.or(*one));
    let found_in = |ways: Ways| match all.ways {
        Ways::NONE if !all.is_context => Tracked::default(),
        Ways { unknown: false, from_root: false, .. } if !all.is_context => Tracked::of(ways),
        _ => Tracked::UNKNOWN,
    };
    let last = name.rsplit('.').next().unwrap_or(name);
    let space = name.strip_suffix(last).unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
    if space == "resources" && matches!(last, "Get" | "GetMatch" | "Match") {
        return found_in(Ways { assets: true, ..Ways::NONE });
    }
    if space.ends_with("resources") && matches!(last, "Get" | "GetMatch" | "Match") {
        return found_in(Ways { own_files: true, ..Ways::NONE });
    }
    if matches!(last, "GetPage" | "Ref" | "RelRef") || matches!(name, "ref" | "relref") {
        return found_in(Ways { pages: true, ..Ways::NONE });
    }
    if let Some(own) = own {
        // `$image.Resize "600x"` is still the image.
        return if all.may_hold() { Tracked::UNKNOWN } else { own };
    }
    match name {
        "relURL" | "absURL" | "urls.RelURL" | "urls.AbsURL" => {
            let Ways { written, from_root, based, .. } = all.ways;
            let (from_root, based) = (from_root || written, based || written && all.trimmed);
            Tracked {
                ways: Ways { written: false, from_root, based, ..all.ways },
                trimmed: false,
                is_context: all.is_context,
            }
        }
        "trim" | "strings.Trim" | "strings.TrimPrefix" | "strings.TrimLeft" if all.ways != Ways::NONE => match text {
            Some("./" | "" | " ") => all,
            Some("/") => Tracked { trimmed: true, ..all },
            _ => Tracked::UNKNOWN,
        },
        "printf" | "fmt.Printf" if !text.is_some_and(keeps_address) && all.may_hold() => Tracked::UNKNOWN,
        _ if PASS_THROUGH.contains(&name) => all,
        _ if PREDICATES.contains(&name) => Tracked::default(),
        _ if all.may_hold() => Tracked::UNKNOWN,
        _ => Tracked::default(),
    }
}

/// Whether `format` adds only characters that do not change an address in its arguments.
fn keeps_address(format: &str) -> bool {
    let mut parts = format.split('%');
    let before = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let last = rest.len().saturating_sub(1);
    let is_neutral = |text: &str| text.chars().all(|sign| matches!(sign, ' ' | '=' | '"' | '\'' | '?' | '#' | '&'));
    is_neutral(before)
        && rest.iter().enumerate().all(|(at, part)| {
            let literal = part.strip_prefix(['s', 'v', 'q']);
            literal.is_some_and(|literal| is_neutral(literal) && (at == last || !literal.is_empty()))
        })
}

/// Functions that return their argument, one of them, or a collection of them.
const PASS_THROUGH: [&str; 50] = [
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

/// Functions that return a property of their argument, not an address.
const PREDICATES: [&str; 36] = [
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
