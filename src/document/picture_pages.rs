//! Addresses of pages that show a picture, which writers copy from the browser in place of the address of the picture.

use super::address;

/// Hosts, without `www.`, and what their pages have behind the host. What they serve as a picture has another host, or another
/// path. Each was taken from the address line of a browser that shows a picture of that service.
const PAGES: [(&str, &[&str]); 22] = [
    ("drive.google.com", &["/file/d/", "/open", "/drive/"]),
    ("photos.google.com", &["/"]),
    ("photos.app.goo.gl", &["/"]),
    ("google.com", &["/imgres", "/search"]),
    ("docs.google.com", &["/document/", "/presentation/", "/spreadsheets/"]),
    ("facebook.com", &["/photo", "/share/", "/permalink", "/groups/"]),
    ("fb.com", &["/"]),
    ("instagram.com", &["/p/"]),
    ("linkedin.com", &["/posts/", "/feed/", "/in/"]),
    ("youtube.com", &["/watch", "/shorts/"]),
    ("youtu.be", &["/"]),
    ("1drv.ms", &["/"]),
    ("onedrive.live.com", &["/?", "/redir", "/view"]),
    ("imgur.com", &["/a/", "/gallery/"]),
    ("ibb.co", &["/"]),
    ("prnt.sc", &["/"]),
    ("flickr.com", &["/photos/"]),
    ("unsplash.com", &["/photos/"]),
    ("pexels.com", &["/photo/"]),
    ("pinterest.com", &["/pin/"]),
    ("canva.com", &["/design/"]),
    ("figma.com", &["/file/", "/design/"]),
];

/// Whether the full `address` is that of a page: a browser shows no picture in its place.
pub fn is_page(address: &str) -> bool {
    let Some((host, path)) = parts(address) else { return false };
    let (file, query) = path.split_once('?').unwrap_or((path, ""));
    let is_raw = query.split('&').any(|part| matches!(part, "raw=1" | "raw=true" | "dl=1" | "inline=false"));
    if is_raw {
        return false;
    }
    let host_is = |name: &str| host.eq_ignore_ascii_case(name);
    let is_wiki = host_is("commons.wikimedia.org") || host.to_ascii_lowercase().ends_with(".wikipedia.org");
    raw(address).is_some()
        || PAGES.iter().any(|(name, starts)| host_is(name) && starts.iter().any(|start| path.starts_with(start)))
        || host_is("dropbox.com") && query.split('&').any(|part| part == "dl=0")
        || is_wiki && file.starts_with("/wiki/") && !file.contains("FilePath/")
        || [".html", ".htm"].iter().any(|end| file.to_ascii_lowercase().ends_with(end))
}

/// The address of the picture that the page at `address` shows, if the one follows from the other.
pub fn raw(address: &str) -> Option<String> {
    let (host, path) = parts(address)?;
    let (file, _) = path.split_once('?').unwrap_or((path, ""));
    let is_picture = address::is_picture_extension(&address::extension(file));
    let (before, after) = match host {
        "github.com" => file.split_once("/blob/").filter(|(before, _)| before.matches('/').count() == 2)?,
        _ => file.split_once("/-/blob/")?,
    };
    let way = if host == "github.com" { "/raw/" } else { "/-/raw/" };
    is_picture.then(|| format!("https://{host}{before}{way}{after}"))
}

/// The host of a full address, without `www.`, and what follows it from its first slash on.
fn parts(address: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = address.trim().split_once("//")?;
    let is_web = ["", "http:", "https:"].iter().any(|web| web.eq_ignore_ascii_case(scheme));
    let end = rest.find('/').filter(|_| is_web)?;
    let (host, path) = rest.split_at(end);
    let path = path.split('#').next().unwrap_or_default();
    let www = host.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    let host = if www { &host[4..] } else { host };
    (path.len() > 1).then_some((host, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_show_a_picture_are_no_pictures() {
        for address in [
            "https://github.com/lan/site/blob/main/static/images/hall.png",
            "https://gitlab.com/lan/site/-/blob/main/hall.jpg",
            "https://drive.google.com/file/d/1AbC/view?usp=sharing",
            "http://drive.google.com/open?id=1AbC",
            "https://photos.app.goo.gl/AbC",
            "https://www.google.com/imgres?imgurl=x",
            "https://www.facebook.com/photo/?fbid=1",
            "https://www.dropbox.com/s/x/hall.png?dl=0",
            "https://vi.wikipedia.org/wiki/T%E1%BA%ADp_tin:Hall.jpg",
            "https://commons.wikimedia.org/wiki/File:Hall.jpg",
            "https://unsplash.com/photos/abc",
            "//imgur.com/a/abc",
            "https://example.org/gallery/hall.HTML",
        ] {
            assert!(is_page(address), "{address}");
        }
    }

    #[test]
    fn what_may_be_a_picture_is_no_page() {
        for address in [
            "https://github.com/lan/site/blob/main/static/images/hall.png?raw=true",
            "https://github.com/lan/site/raw/main/static/images/hall.png",
            "https://raw.githubusercontent.com/lan/site/main/hall.png",
            "https://github.com/lan/site/assets/1/2",
            "https://drive.google.com/uc?id=1AbC",
            "https://drive.google.com/thumbnail?id=1AbC",
            "https://lh3.googleusercontent.com/pw/AbC",
            "https://www.dropbox.com/s/x/hall.png?raw=1",
            "https://upload.wikimedia.org/wikipedia/commons/a/a9/Hall.jpg",
            "https://commons.wikimedia.org/wiki/Special:FilePath/Hall.jpg",
            "https://images.unsplash.com/photo-1",
            "https://i.imgur.com/abc.png",
            "https://example.org/image?id=3",
            "https://example.org/",
            "https://github.com",
            "/blob/hall.png",
            "",
        ] {
            assert!(!is_page(address), "{address}");
        }
    }

    #[test]
    fn the_picture_of_a_page_is_known_where_it_follows_from_its_address() {
        let raw = |address| raw(address).unwrap_or_default();
        assert_eq!(
            raw("https://github.com/lan/site/blob/main/a/hall.png?plain=1"),
            "https://github.com/lan/site/raw/main/a/hall.png"
        );
        assert_eq!(
            raw("https://gitlab.com/g/s/site/-/blob/main/hall.jpg"),
            "https://gitlab.com/g/s/site/-/raw/main/hall.jpg"
        );
        assert_eq!(raw("https://github.com/lan/site/blob/main/README.md"), "");
        assert_eq!(raw("https://example.org/blob/hall.png"), "");
    }
}
