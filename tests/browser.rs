//! The page in a browser: the filter, the keyboard, a narrow screen, a large class. Runs where Chromium and its driver
//! are installed (Debian's `chromium` and `chromium-driver`); elsewhere it says so and passes.

#[path = "support/program.rs"]
mod program;

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use program::Run;
use serde_json::{Value, json};

/// A browser, driven over the WebDriver protocol.
struct Browser {
    driver: Child,
    port: u16,
    session: String,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// `None` where there is no browser.
    fn start() -> Option<Self> {
        let driver =
            || Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let Some(Ok(mut driver)) = Path::new("/usr/bin/chromium").exists().then(driver) else {
            eprintln!("no chromium with chromedriver here: the page is not tried in a browser");
            return None;
        };
        let out = BufReader::new(driver.stdout.take().unwrap());
        let port = out.lines().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once("successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        let profile = tempfile::tempdir().unwrap();
        let mut browser = Self { driver, port: port.unwrap(), session: String::new(), _profile: profile };
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1200,900",
            &format!("--user-data-dir={}", browser._profile.path().display()),
        ];
        let options = json!({ "binary": "/usr/bin/chromium", "args": arguments });
        let wanted = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
        let session = browser.call("POST", "/session", &json!({ "capabilities": { "alwaysMatch": wanted } }));
        browser.session = format!("/session/{}", session["sessionId"].as_str().unwrap());
        Some(browser)
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        let body = body.to_string();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        )
        .unwrap();
        // The driver leaves the connection open: the answer ends where its length says.
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            match line.trim_end().split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.trim().parse().unwrap()
                }
                None if line.trim_end().is_empty() => break,
                _ => {}
            }
        }
        let mut answer = vec![0; length];
        reader.read_exact(&mut answer).unwrap();
        let answer: Value = serde_json::from_slice(&answer).unwrap();
        assert!(answer["value"]["error"].is_null(), "{path}: {answer}");
        answer["value"].clone()
    }

    fn open(&self, page: &Path) {
        self.call("POST", &format!("{}/url", self.session), &json!({ "url": format!("file://{}", page.display()) }));
        // The driver may answer for the page that was there before.
        let ready = "return document.readyState === 'complete' && document.getElementById('status') !== null";
        let started = Instant::now();
        while self.eval(ready) != true {
            assert!(started.elapsed() < Duration::from_secs(60), "the page does not load");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn eval(&self, script: &str) -> Value {
        self.call("POST", &format!("{}/execute/sync", self.session), &json!({ "script": script, "args": [] }))
    }

    /// Runs `script`, then waits until what it changed is drawn.
    fn act(&self, script: &str) {
        let script = format!(
            "const done = arguments[0]; {script}; setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 20);"
        );
        self.call("POST", &format!("{}/execute/async", self.session), &json!({ "script": script, "args": [] }));
    }

    fn keys(&self, keys: &str) {
        let keys: Vec<Value> = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() })))
            .collect();
        let actions = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": keys }] });
        self.call("POST", &format!("{}/actions", self.session), &actions);
    }

    fn status(&self) -> String {
        self.eval("return document.getElementById('status').textContent").as_str().unwrap().to_owned()
    }

    fn complaints(&self) -> Value {
        self.call("POST", &format!("{}/se/log", self.session), &json!({ "type": "browser" }))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // A browser that does not answer any more must not hide why a test failed.
        if !self.session.is_empty() {
            let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                self.call("DELETE", &self.session, &json!({}))
            }));
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

/// A class of `students` with six reports in two languages each, as a page.
fn class(folder: &Path, students: usize) {
    let sections =
        ["Event Objectives", "Speakers", "Key Highlights", "Key Takeaways", "Applying to Work", "Event Experience"];
    for student in 0..students {
        let name = format!("{student:03} {}", ["Nguyễn Thị Ánh", "Trần Văn Đức", "Lê Minh Khôi"][student % 3]);
        let site = folder.join(name);
        fs::create_dir_all(&site).unwrap();
        fs::write(site.join("hugo.toml"), "").unwrap();
        for (event, suffix) in (1..=6).flat_map(|event| [(event, ""), (event, ".vi")]) {
            let place = site.join(format!("content/4-Events/4.{event}-Event{event}"));
            fs::create_dir_all(&place).unwrap();
            let mut text =
                format!("---\ntitle: Event {event}\ndate: 2025-09-18\nweight: {event}\n---\n# Event {event}\n");
            for (index, section) in sections.iter().enumerate() {
                // One section in seven is a bold line, in a pattern that moves on.
                match (student * 5 + event * 3 + index) % 7 {
                    0 => _ = write!(text, "\n**{section}**\n\n- One thing that was said\n"),
                    _ => _ = write!(text, "\n## {section}\n\n- One thing that was said\n"),
                }
            }
            fs::write(place.join(format!("_index{suffix}.md")), text).unwrap();
        }
    }
    let arguments = ["grade", "--format", "html", "-o", "page.html", "."];
    let run = Run::of(program::command().current_dir(folder).args(arguments));
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn a_mentor_finds_what_he_looks_for() {
    let Some(browser) = Browser::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    class(folder.path(), 3);
    browser.open(&folder.path().join("page.html"));
    let all = browser.status();
    assert!(all.starts_with("36 of 36 reports, "), "{all}");

    let set = |id: &str, value: &str| {
        browser.act(&format!(
            "const it = document.getElementById('{id}'); it.value = '{value}'; \
             it.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ));
    };
    // A name is found without its marks.
    set("q", "nguyen anh");
    assert!(browser.status().starts_with("12 of 36 reports"), "{}", browser.status());
    let rows = "return document.querySelectorAll('tr[data-student]:not([hidden])').length";
    assert_eq!(browser.eval(rows), 1);
    set("q", "duc 4.1");
    assert!(browser.status().starts_with("2 of 36 reports"), "{}", browser.status());
    browser.act("document.querySelector('button[type=reset]').click()");
    assert_eq!(browser.status(), all);

    browser.act("document.querySelector('a[data-pick=image-missing]').click()");
    let only = "return Array.from(document.querySelectorAll('.found > li:not([hidden])'), it => it.dataset.rule)\
                .every(rule => rule === 'image-missing')";
    assert_eq!(browser.eval(only), true);
    browser.act("document.querySelector('input[value=error]').click()");
    assert!(browser.status().starts_with("0 of 36 reports, 0 of "), "{}", browser.status());
    // What a cell leads to is shown, whatever was filtered.
    browser.act("document.querySelector('a[href=\"#r8\"]').click()");
    assert_eq!(browser.status(), all);
    assert_eq!(browser.eval("return document.getElementById('r8').open"), true);
    assert_eq!(browser.complaints(), json!([]));
}

#[test]
fn the_keyboard_is_enough() {
    let Some(browser) = Browser::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    class(folder.path(), 2);
    browser.open(&folder.path().join("page.html"));
    browser.keys(TAB);
    assert_eq!(browser.eval("return document.activeElement.className"), "skip");
    browser.keys(ENTER);
    browser.keys(TAB);
    assert_eq!(browser.eval("return document.activeElement.id"), "q");
    browser.keys("tran");
    browser.act("");
    assert!(browser.status().starts_with("12 of 24 reports"), "{}", browser.status());
    browser.act(
        "document.getElementById('close').click(); document.querySelector('.student:not([hidden]) summary').focus()",
    );
    browser.keys(ENTER);
    assert_eq!(browser.eval("return document.activeElement.parentNode.open"), true);
    assert_eq!(browser.complaints(), json!([]));
}

#[test]
fn a_narrow_screen_scrolls_one_way() {
    let Some(browser) = Browser::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    class(folder.path(), 2);
    browser.call("POST", &format!("{}/window/rect", browser.session), &json!({ "width": 500, "height": 900 }));
    browser.open(&folder.path().join("page.html"));
    browser.act("document.getElementById('open').click()");
    assert_eq!(browser.eval("return document.documentElement.scrollWidth > innerWidth"), false);
}

#[test]
fn two_hundred_students_are_no_burden() {
    let Some(browser) = Browser::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    class(folder.path(), 200);
    let started = Instant::now();
    browser.open(&folder.path().join("page.html"));
    assert!(browser.status().starts_with("2400 of 2400 reports"), "{}", browser.status());
    // Generous, for busy machines: on a quiet one it is under a second.
    assert!(started.elapsed() < Duration::from_secs(15), "{:?}", started.elapsed());
    let started = Instant::now();
    browser.act("const it = document.getElementById('rule'); it.value = 'section-missing'; it.dispatchEvent(new Event('input', { bubbles: true }))");
    browser.act("const it = document.getElementById('q'); it.value = 'khoi'; it.dispatchEvent(new Event('input', { bubbles: true }))");
    assert!(started.elapsed() < Duration::from_secs(5), "{:?}", started.elapsed());
    assert!(!browser.status().starts_with("2400"), "{}", browser.status());
}
