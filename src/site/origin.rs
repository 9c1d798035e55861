//! The URL that a site is published at, and which full URLs belong to the site.

use crate::document::address;

/// The host of a published site, and the path of the site on it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Origin {
    /// In lower case, without `www.` and the default port; empty if unknown.
    pub host: String,
    /// The folders of the URL's path: `my-site` for `https://x.github.io/my-site/`.
    pub base: Vec<String>,
}

impl Origin {
    /// Parses a `baseURL`.
    pub fn of(address: &str) -> Self {
        let (host, path) = split(address).unwrap_or((String::new(), address));
        let path = address::decode(address::without_suffix(path));
        let base = path.split('/').filter(|name| !matches!(*name, "" | ".")).map(String::from).collect();
        Self { host, base }
    }

    /// The path of `address`, from the root of the host, if it belongs to this site, with any scheme. The same host may
    /// have other sites.
    pub fn path<'a>(&self, address: &'a str) -> Option<&'a str> {
        let (_, path) = split(address).filter(|(host, _)| !host.is_empty() && *host == self.host)?;
        let mut names = address::without_suffix(path).strip_prefix('/')?.split('/').map(address::decode);
        self.base.iter().all(|name| names.next().is_some_and(|own| *own == **name)).then_some(path)
    }

    /// Whether the full URL `address` is on the site's host.
    pub fn is_host_of(&self, address: &str) -> bool {
        split(address).is_some_and(|(host, _)| !host.is_empty() && host == self.host)
    }

    /// Whether the host is a placeholder for the one that is given when the site is published.
    pub fn is_placeholder(&self) -> bool {
        let name = self.host.as_str();
        name.is_empty()
            || name.starts_with("localhost")
            || ["example.org", "example.com", "example.net"].contains(&name)
            || name.starts_with("127.0.0.1")
    }
}

/// Splits a full URL (`https://x.test/a`, `//x.test/a`) into the host, normalized as in [`Origin`], and the rest.
fn split(address: &str) -> Option<(String, &str)> {
    let (scheme, rest) = address.split_once("//")?;
    // The default ports of each scheme.
    let ports: &[&str] = match scheme.to_ascii_lowercase().as_str() {
        "https:" => &[":443", ":"],
        "http:" => &[":80", ":"],
        "" => &[":443", ":80", ":"],
        _ => return None,
    };
    let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let host = host.to_lowercase();
    let host = ports.iter().find_map(|port| host.strip_suffix(port)).unwrap_or(&host).trim_end_matches('.');
    let host = host.strip_prefix("www.").unwrap_or(host);
    Some((host.to_owned(), path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_sites_own_however_its_host_is_written() {
        let site = Origin::of("https://x.test/My-site/");
        for own in [
            "https://x.test/My-site/a.png",
            "http://x.test/My-site/a.png",
            "//x.test/My-site/a.png",
            "HTTPS://X.Test/My-site/a.png",
            "https://www.x.test/My-site/a.png",
            "https://x.test:443/My-site/a.png",
            "http://x.test:80/My-site/a.png",
            "https://x.test./My-site/a.png",
            "https://x.test/%4Dy-site/a.png",
        ] {
            assert_eq!(
                site.path(own).map(|path| address::decode(path).into_owned()).as_deref(),
                Some("/My-site/a.png")
            );
        }
        for other in [
            "https://x.test/my-site/a.png",
            "https://x.test/other/a.png",
            "https://x.test/My-sites/a.png",
            "https://x.test:8080/My-site/a.png",
            "https://x.test:80/My-site/a.png",
            "https://a.x.test/My-site/a.png",
            "https://x.test.org/My-site/a.png",
            "https://ax.test/My-site/a.png",
            "https://me@x.test/My-site/a.png",
            "ftp://x.test/My-site/a.png",
            "https:/x.test/My-site/a.png",
            "x.test/My-site/a.png",
            "/x.test/My-site/a.png",
            "https://",
            "//",
        ] {
            assert_eq!(site.path(other), None, "{other}");
        }
        assert_eq!(Origin::of("https://www.X.test:8443").path("//x.test:8443/a?b#c"), Some("/a?b#c"));
        assert_eq!(
            Origin::of("/only/a/path/"),
            Origin { host: String::new(), base: vec!["only".into(), "a".into(), "path".into()] }
        );
        assert_eq!(Origin::of("").path("///a.png"), None);
    }
}
