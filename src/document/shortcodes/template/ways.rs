//! Where an address may be looked up, and how template functions change that.

use super::forms::{Chosen, Forms, Step};

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
pub(super) struct Tracked<'t> {
    /// Where its address is looked up; no lookup if it contains no address.
    pub ways: Ways,
    /// The forms that its address may have.
    pub forms: Chosen,
    /// Whether the leading slash of the address was removed.
    pub trimmed: bool,
    /// Whether it is the hook's whole context.
    pub is_context: bool,
    /// Its text, if it is a constant of the template.
    pub text: Option<&'t str>,
    /// What else it is known to be.
    pub place: Option<Place>,
}

/// An address that others are joined to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// That of the page.
    Page,
    /// That of the site.
    Site,
}

impl<'t> Tracked<'t> {
    /// A value without an address.
    const NOTHING: Self =
        Self { ways: Ways::NONE, forms: Chosen::NONE, trimmed: false, is_context: false, text: None, place: None };
    /// The hook's whole context.
    pub const CONTEXT: Self = Self { is_context: true, ..Self::NOTHING };
    /// A value that may contain anything.
    pub const UNKNOWN: Self = Self { ways: Ways::UNKNOWN, ..Self::NOTHING };

    /// A constant of the template.
    pub fn constant(text: &'t str) -> Self {
        Self { text: Some(text), ..Self::NOTHING }
    }

    /// The address of the site.
    pub const SITE: Self = Self { place: Some(Place::Site), ..Self::NOTHING };

    /// One or the other.
    pub fn or(self, other: Self) -> Self {
        Self {
            ways: self.ways.or(other.ways),
            forms: self.forms.or(other.forms),
            trimmed: self.trimmed || other.trimmed,
            is_context: self.is_context || other.is_context,
            text: self.text.filter(|_| self.text == other.text),
            place: self.place.filter(|_| self.place == other.place),
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
        let path = path.trim_start_matches('.');
        let first = path.split('.').next().unwrap_or_default();
        match () {
            () if self.is_context && first == "Destination" => {
                Self { ways: Ways { written: true, ..Ways::NONE }, forms: Chosen::WRITTEN, ..Self::NOTHING }
            }
            () if self.is_context && matches!(path, "Page.RelPermalink" | "Page.Permalink") => {
                Self { place: Some(Place::Page), ..Self::NOTHING }
            }
            () if self.is_context && matches!(path, "Page.Site.BaseURL" | "Page.Site.Home.RelPermalink") => Self::SITE,
            () if self.is_context || PROPERTIES.contains(&first) => Self::default(),
            () => self,
        }
    }

    /// The same after `step`.
    fn changed(self, step: &Step, forms: &mut Forms) -> Self {
        match forms.with(self.forms, step) {
            Some(forms) if !self.is_context => Self { forms, text: None, place: None, ..self },
            _ => Self::UNKNOWN,
        }
    }

    /// The same with text around it, which may be neither.
    pub fn between(self, before: &str, after: &str, forms: &mut Forms) -> Self {
        let step = Step::Between(before.to_owned(), after.to_owned());
        match (before.is_empty(), after.is_empty()) {
            (true, true) => self,
            (true, false) => self.changed(&step, forms),
            // What comes before decides what the address counts from.
            _ if self.ways != WRITTEN => Self::UNKNOWN,
            _ if self.trimmed => {
                let bare = self.changed(&Step::TrimStart("/".to_owned()), forms);
                Self { trimmed: false, ..bare.changed(&step, forms) }
            }
            _ => self.changed(&step, forms),
        }
    }

    /// Where the address is looked up if this value is printed.
    pub fn printed(self) -> Ways {
        // An address that lost its leading slash has no known base.
        if self.trimmed && self.ways.written { Ways::UNKNOWN } else { self.ways }
    }
}

/// The result of the function or method `name` for `arguments`; `own` is the receiver of a method. New forms of the
/// address are added to `forms`.
pub(super) fn call_result<'t>(
    name: &str,
    own: Option<Tracked<'t>>,
    arguments: &[Tracked<'t>],
    forms: &mut Forms,
) -> Tracked<'t> {
    let none = Tracked::default();
    let all = match arguments {
        [only] => *only,
        several => several.iter().fold(none, |all, one| Tracked { text: None, place: None, ..all.or(*one) }),
    };
    let text = arguments.first().and_then(|first| first.text);
    let found_in = |ways: Ways| match all.ways {
        Ways::NONE if !all.is_context => none,
        Ways { unknown: false, from_root: false, .. } if !all.is_context => Tracked { ways, forms: all.forms, ..none },
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
        "relURL" | "absURL" | "urls.RelURL" | "urls.AbsURL" if all.ways == Ways::NONE && !all.is_context => {
            if matches!(text, Some("" | "/")) { Tracked::SITE } else { none }
        }
        "relURL" | "absURL" | "urls.RelURL" | "urls.AbsURL" => {
            let Ways { written, from_root, based, .. } = all.ways;
            let (from_root, based) = (from_root || written, based || written && all.trimmed);
            Tracked { ways: Ways { written: false, from_root, based, ..all.ways }, trimmed: false, ..all }
        }
        "trim" | "strings.Trim" | "strings.TrimPrefix" | "strings.TrimLeft" if all.ways != Ways::NONE => match text {
            Some("./" | "" | " ") => all,
            Some("/") => Tracked { trimmed: true, ..all },
            Some(start) if name == "strings.TrimPrefix" => all.changed(&Step::TrimStart(start.to_owned()), forms),
            _ => Tracked::UNKNOWN,
        },
        "strings.TrimSuffix" if all.ways != Ways::NONE => match text {
            Some(end) => all.changed(&Step::TrimEnd(end.to_owned()), forms),
            None => Tracked::UNKNOWN,
        },
        "replace" | "strings.Replace" if all.may_hold() => match arguments {
            [address, Tracked { text: Some(old), .. }, Tracked { text: Some(new), .. }] => {
                address.changed(&Step::Replace((*old).to_owned(), (*new).to_owned()), forms)
            }
            _ => Tracked::UNKNOWN,
        },
        "printf" | "fmt.Printf" if all.may_hold() => match text {
            Some(format) if keeps_address(format) => all,
            Some(format) => formatted(format, &arguments[1..], forms),
            None => Tracked::UNKNOWN,
        },
        "print" | "fmt.Print" | "add" | "math.Add" if all.may_hold() => {
            formatted(&"%s".repeat(arguments.len()), arguments, forms)
        }
        "path.Join" | "urls.JoinPath" if all.may_hold() => joined(arguments, forms),
        _ if PASS_THROUGH.contains(&name) => all,
        _ if PREDICATES.contains(&name) => none,
        _ if all.may_hold() => Tracked::UNKNOWN,
        _ => none,
    }
}

/// The address among `arguments` with the text that `format` puts around it.
fn formatted<'t>(format: &str, arguments: &[Tracked<'t>], forms: &mut Forms) -> Tracked<'t> {
    let mut literals = format.split('%');
    let mut sides = [literals.next().unwrap_or_default().to_owned(), String::new()];
    let mut address: Option<Tracked<'t>> = None;
    let mut arguments = arguments.iter();
    for literal in literals {
        let Some(literal) = literal.strip_prefix(['s', 'v']) else { return Tracked::UNKNOWN };
        match arguments.next() {
            Some(Tracked { text: Some(text), .. }) => sides[usize::from(address.is_some())].push_str(text),
            Some(Tracked { place: Some(Place::Site), .. }) if address.is_none() && sides[0].is_empty() => {
                sides[0].push('/');
            }
            Some(one) if one.ways != Ways::NONE && address.is_none() => address = Some(*one),
            _ => return Tracked::UNKNOWN,
        }
        sides[usize::from(address.is_some())].push_str(literal);
    }
    let [before, after] = sides;
    match address.filter(|_| arguments.next().is_none()) {
        Some(address) => address.between(&before, &after, forms),
        None => Tracked::UNKNOWN,
    }
}

/// The address at the end of `parts` joined to the path before it.
fn joined<'t>(parts: &[Tracked<'t>], forms: &mut Forms) -> Tracked<'t> {
    match parts {
        // The page's address comes before it, so that it counts from there even with a slash.
        [Tracked { place: Some(Place::Page), .. }, address] if address.ways == WRITTEN => {
            Tracked { trimmed: false, ..address.changed(&Step::TrimStart("/".to_owned()), forms) }
        }
        [before @ .., address] if address.ways == WRITTEN => {
            let texts: Option<Vec<&str>> = before.iter().map(|part| part.text).collect();
            match texts {
                Some(texts) => {
                    let below = Step::Below(texts.join("/"));
                    Tracked { trimmed: false, ..address.changed(&below, forms) }
                }
                None => Tracked::UNKNOWN,
            }
        }
        _ => Tracked::UNKNOWN,
    }
}

/// The address as it is written, which nothing looks up.
const WRITTEN: Ways = Ways { written: true, ..Ways::NONE };

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
const PASS_THROUGH: [&str; 47] = [
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
