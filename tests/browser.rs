//! The page in a browser: the filter, the keyboard, a narrow screen, a large class. Runs where Chromium and its driver
//! are installed (Debian's `chromium` and `chromium-driver`); elsewhere it says so and passes.

#[path = "support/program.rs"]
mod program;
#[path = "support/students.rs"]
mod students;

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

    /// Makes the screen so wide, with this colour scheme.
    fn look(&self, width: u32, scheme: &str) {
        let tell = |command: &str, parameters: Value| {
            let body = json!({ "cmd": command, "params": parameters });
            self.call("POST", &format!("{}/goog/cdp/execute", self.session), &body);
        };
        let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600 });
        tell("Emulation.setDeviceMetricsOverride", screen);
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        tell("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    fn load(&self, page: &Path) {
        self.call("POST", &format!("{}/url", self.session), &json!({ "url": format!("file://{}", page.display()) }));
    }

    fn open(&self, page: &Path) {
        self.load(page);
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
    assert_eq!(browser.eval("return document.activeElement.closest('details').className.split(' ')[0]"), "report");
    browser.act("document.querySelector('#narrow > summary').focus()");
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
    // A head of the table is a button that says how it sorts.
    browser.act("document.querySelector('.matrix th button').focus()");
    browser.keys(ENTER);
    assert_eq!(browser.eval("return document.querySelector('.matrix th').getAttribute('aria-sort')"), "ascending");
    assert_eq!(browser.complaints(), json!([]));
}

/// The text of all elements that `selector` finds.
fn texts(browser: &Browser, selector: &str) -> Vec<String> {
    let found =
        browser.eval(&format!("return Array.from(document.querySelectorAll('{selector}'), it => it.textContent)"));
    found.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
}

fn sum(numbers: &[String]) -> usize {
    numbers.iter().map(|number| number.parse::<usize>().unwrap()).sum()
}

#[test]
fn heads_sort_and_numbers_follow_the_filter() {
    let Some(browser) = Browser::start() else { return };
    let desk = students::class();
    let run = desk.run(&["--format=html=page.html", "--format=json=run.json", "--fail-on=never"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let json = desk.read_json("run.json");
    browser.open(&desk.path().join("page.html"));
    let first = "section .matrix tr[data-student]:not([data-kind]):not([hidden])";
    let names = |browser: &Browser| texts(browser, &format!("{first} th"));
    assert_eq!(names(&browser), students::STUDENTS);

    // Numbers from the largest, then from the smallest; names from A.
    let press = |at: usize| browser.act(&format!("document.querySelectorAll('.matrix th button')[{at}].click()"));
    press(1);
    press(1);
    let reversed: Vec<&str> = students::STUDENTS.iter().rev().copied().collect();
    assert_eq!(names(&browser), reversed);
    press(0);
    assert_eq!(names(&browser), ["Lê Minh Khôi", "Nguyễn Thị Ánh", "Phạm Hà My", "Trần Văn Đức"]);

    // The page says what its server-side numbers say, before anything is filtered and after all is shown again.
    let state = "return Array.from(document.querySelectorAll('.matrix [aria-label], .matrix td, .totals dd'), it => it.textContent + it.ariaLabel)";
    let before = browser.eval(state);
    let set = |id: &str, value: &str| {
        browser.act(&format!(
            "const it = document.getElementById('{id}'); it.value = '{value}'; \
             it.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ));
    };
    for rule in json["summary"]["rules"].as_array().unwrap() {
        let (id, problems) =
            (rule["rule"].as_str().unwrap(), usize::try_from(rule["diagnostics"].as_u64().unwrap()).unwrap());
        set("rule", id);
        assert!(browser.status().contains(&format!(" {problems} of ")), "{id}: {}", browser.status());
        let totals = [
            texts(&browser, &format!("{first} td[data-total]")),
            texts(&browser, ".totals dd [data-of=\"0\"], .totals dd [data-of=\"1\"]"),
        ];
        assert_eq!(totals.map(|numbers| sum(&numbers)), [problems; 2], "{id}");
        let chart = format!("tr[data-rule={id}]:not([hidden]) ");
        assert_eq!(texts(&browser, &(chart.clone() + ".all")), [problems.to_string()], "{id}");
        assert_eq!(texts(&browser, &(chart + ".files")), [rule["files"].to_string()], "{id}");
        // Each cell says in words what its number says, and each folded cell how many of its reports have problems.
        let wrong = browser.eval(
            "return Array.from(document.querySelectorAll('.matrix [data-report]')).filter(it => { \
               const n = it.querySelector('.n').textContent; \
               return !it.ariaLabel.includes(n === '' ? 'no problems' : n + ' '); }).length",
        );
        assert_eq!(wrong, 0, "{id}");
        let cells =
            browser.eval("return Array.from(document.querySelectorAll('.kind [data-report]:not(.out)')).length");
        let folds = texts(&browser, "a.fold .n");
        let with: usize = folds.iter().map(|text| text.split('/').next().unwrap().parse::<usize>().unwrap()).sum();
        assert_eq!(cells, with, "{id}");
    }
    set("rule", "");
    browser.act("document.querySelector('input[value=error]').click()");
    let warnings = json["summary"]["warnings"].to_string();
    assert!(browser.status().contains(&format!(" {warnings} of ")), "{}", browser.status());
    assert_eq!(sum(&texts(&browser, &format!("{first} td[data-total=\"0\"]"))), 0);
    browser.act("document.querySelector('button[type=reset]').click()");
    assert_eq!(browser.eval(state), before);
    // A folded cell opens the matrix of its kind.
    browser.act("document.querySelector('a.fold').click()");
    assert_eq!(browser.eval("return document.querySelector('details.kind').open"), true);
    assert_eq!(browser.complaints(), json!([]));
}

#[test]
fn pages_fit_narrow_and_wide_screens_in_light_and_dark() {
    let Some(browser) = Browser::start() else { return };
    let desk = students::class();
    for language in ["en", "vi"] {
        let arguments = [
            "--language",
            language,
            "--format=html=page.html",
            "--format=html=out/",
            "--fail-on=never",
            "--embed-images",
        ];
        assert_eq!(desk.run(&arguments).code, 0);
        for (page, width, scheme) in [
            ("page.html", 390, "light"),
            ("page.html", 390, "dark"),
            ("page.html", 1280, "light"),
            ("page.html", 1280, "dark"),
            ("out/index.html", 390, "dark"),
            ("out/tran-van-duc.html", 390, "light"),
            ("out/tran-van-duc.html", 1280, "dark"),
        ] {
            browser.look(width, scheme);
            browser.load(&desk.path().join(page));
            browser.act("document.querySelectorAll('details').forEach(it => it.open = true)");
            let wide = browser.eval("return [document.documentElement.scrollWidth, innerWidth]");
            assert!(wide[0].as_u64() <= wide[1].as_u64(), "{page} {width} {scheme}: {wide}");
            // Text stands out from what is behind it: the sum of the channels is far apart.
            let apart = browser.eval(
                "const sum = (text) => text.match(/\\d+/g).slice(0, 3).map(Number).reduce((a, b) => a + b); \
                 const style = getComputedStyle(document.body); return sum(style.color) - sum(style.backgroundColor)",
            );
            assert!(
                if scheme == "dark" { apart.as_i64() > Some(400) } else { apart.as_i64() < Some(-400) },
                "{page} {scheme}: {apart}"
            );
            if page.ends_with("duc.html") {
                assert!(browser.eval("return document.images.length > 0 && Array.from(document.images).every(it => it.complete && it.naturalWidth > 0)") == true);
            }
            assert_eq!(browser.complaints(), json!([]), "{page} {width} {scheme}");
        }
    }
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
