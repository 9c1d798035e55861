//! Runs a fuzz target: on the saved corpus, then on mutations until the time is up.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{TestCaseResult, TestError, TestRunner};
use xxhash_rust::xxh3::xxh3_64;

/// How long each target runs, in seconds. The default is two.
const VARIABLE: &str = "REPORTLINT_FUZZ_SECONDS";

/// After this many seconds, an input counts as a hang.
const TIMEOUT_SECONDS: u64 = 60;

/// The longest mutated input, in bytes.
const MAX_BYTES: usize = 64 << 10;

/// The input of a target.
pub struct Food {
    /// The name of the target and of its corpus folder.
    pub target: &'static str,
    /// Inputs in addition to the corpus.
    pub seeds: Vec<Vec<u8>>,
    /// Tokens with a meaning for the target.
    pub words: &'static [&'static str],
}

/// Checks `holds` on every input of the corpus, then on mutations until the time is up. An input on which it fails is
/// minimized, saved to the corpus, and named.
pub fn fuzz(food: Food, holds: impl Fn(&[u8]) -> TestCaseResult) {
    let Food { target, seeds, words } = food;
    let folder = corpus(target);
    let watch = Watch::start(&folder, target);
    // Fixtures have their own tests. Here, they only seed the mutations.
    let mut inputs = seeds;
    for path in files(&folder) {
        let input = fs::read(&path).unwrap();
        if let Err(error) = watch.over(&input, || holds(&input)) {
            panic!("{}: {error}", path.display());
        }
        inputs.push(input);
    }
    assert!(!inputs.is_empty(), "`{target}` has neither seeds nor a corpus");
    let inputs = Arc::new(inputs);
    let strategy = (any::<Index>(), prop::collection::vec(edit(words), 0..10)).prop_map(move |(seed, edits)| {
        edits.iter().fold(seed.get(&inputs).clone(), |input, edit| edit.of(input, &inputs))
    });
    let until = Instant::now() + seconds();
    let mut tried = 0_u64;
    while Instant::now() < until {
        let config = ProptestConfig {
            cases: 16,
            failure_persistence: None,
            max_shrink_iters: 2000,
            max_shrink_time: 20_000,
            ..ProptestConfig::default()
        };
        let count = Rc::new(RefCell::new(0_u64));
        let result = TestRunner::new(config).run(&strategy, |input| {
            *count.borrow_mut() += 1;
            watch.over(&input, || holds(&input))
        });
        tried += *count.borrow();
        match result {
            Ok(()) => {}
            Err(TestError::Fail(reason, input)) => {
                let path = keep(&folder, &input);
                panic!("{reason}\n{:?}\nkept as {}", shown(&input), path.display());
            }
            Err(error) => panic!("{error}"),
        }
    }
    println!("{target}: {tried} inputs");
}

fn seconds() -> Duration {
    let given = std::env::var(VARIABLE).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{VARIABLE}={text}")));
    Duration::from_secs(given.unwrap_or(2))
}

fn corpus(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(target)
}

/// The files in `folder`, sorted. Empty if it does not exist.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

/// Saves `input` to the corpus, under a name derived from its content.
fn keep(folder: &Path, input: &[u8]) -> PathBuf {
    fs::create_dir_all(folder).unwrap();
    let path = folder.join(format!("found-{:016x}", xxh3_64(input)));
    fs::write(&path, input).unwrap();
    path
}

fn shown(input: &[u8]) -> String {
    String::from_utf8_lossy(input).into_owned()
}

/// The current input, and when it started.
type Current = Mutex<Option<(Instant, Vec<u8>)>>;

/// Ends the process if an input takes too long, and saves that input.
struct Watch {
    current: Arc<Current>,
    /// The file with the current input, which survives if the process dies.
    last: PathBuf,
}

impl Watch {
    fn start(folder: &Path, target: &str) -> Self {
        let current: Arc<Current> = Arc::default();
        let (weak, folder) = (Arc::downgrade(&current), folder.to_owned());
        thread::spawn(move || {
            while let Some(current) = weak.upgrade() {
                let late = current.lock().unwrap().take_if(|(began, _)| began.elapsed().as_secs() > TIMEOUT_SECONDS);
                if let Some((_, input)) = late {
                    eprintln!(
                        "more than {TIMEOUT_SECONDS} s for one input: kept as {}",
                        keep(&folder, &input).display()
                    );
                    std::process::abort();
                }
                drop(current);
                thread::sleep(Duration::from_millis(500));
            }
        });
        Self { current, last: std::env::temp_dir().join(format!("reportlint-fuzz-{target}.last")) }
    }

    fn over(&self, input: &[u8], work: impl FnOnce() -> TestCaseResult) -> TestCaseResult {
        fs::write(&self.last, input).unwrap();
        *self.current.lock().unwrap() = Some((Instant::now(), input.to_vec()));
        let result = work();
        *self.current.lock().unwrap() = None;
        result
    }
}

/// A mutation. Positions are taken modulo the input's length.
#[derive(Clone, Debug)]
enum Edit {
    Delete(Index, usize),
    Repeat(Index, usize, usize),
    Move(Index, usize, Index),
    Word(Index, &'static str, usize),
    Bytes(Index, Vec<u8>),
    Byte(Index, u8),
    /// A piece of another input.
    Splice(Index, Index, Index, usize),
    Cut(Index),
    LineEnds(bool),
    Mark,
}

/// Tokens with a meaning everywhere.
const ANYWHERE: &[&str] = &[
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  ",
    "\0",
    "\u{feff}",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\u{1b}[31m",
    "\u{7}",
    "\u{9b}",
    "e\u{301}",
    "ế",
    "👩‍👩‍👧",
    "\u{fffd}",
    "%",
    "\\",
    "\"",
    "'",
    "`",
    "<",
    ">",
    "&",
    "&amp;",
    "]]>",
    "-->",
    "::error::",
];

fn edit(words: &'static [&'static str]) -> impl Strategy<Value = Edit> {
    let length = prop_oneof![3 => 1..8_usize, 2 => 8..80_usize, 1 => 80..2000_usize];
    let times = prop_oneof![8 => Just(1_usize), 2 => 2..6_usize, 1 => 6..300_usize];
    let place = any::<Index>;
    prop_oneof![
        4 => (place(), length.clone()).prop_map(|(at, length)| Edit::Delete(at, length)),
        2 => (place(), length.clone(), times.clone()).prop_map(|(at, length, times)| Edit::Repeat(at, length, times)),
        2 => (place(), length.clone(), place()).prop_map(|(at, length, to)| Edit::Move(at, length, to)),
        8 => (place(), prop::sample::select(words), times.clone()).prop_map(|(at, word, times)| Edit::Word(at, word, times)),
        3 => (place(), prop::sample::select(ANYWHERE), times).prop_map(|(at, word, times)| Edit::Word(at, word, times)),
        2 => (place(), prop::collection::vec(any::<u8>(), 1..6)).prop_map(|(at, bytes)| Edit::Bytes(at, bytes)),
        2 => (place(), any::<u8>()).prop_map(|(at, byte)| Edit::Byte(at, byte)),
        4 => (place(), place(), place(), length).prop_map(|(at, other, from, length)| Edit::Splice(at, other, from, length)),
        1 => place().prop_map(Edit::Cut),
        1 => any::<bool>().prop_map(Edit::LineEnds),
        1 => Just(Edit::Mark),
    ]
}

impl Edit {
    fn of(&self, mut input: Vec<u8>, others: &[Vec<u8>]) -> Vec<u8> {
        let size = input.len();
        let place = |index: &Index| index.index(size + 1);
        let piece = |index: &Index, length: usize| place(index)..(place(index) + length).min(size);
        match self {
            Self::Delete(at, length) => drop(input.drain(piece(at, *length))),
            Self::Repeat(at, length, times) => {
                let piece = input[piece(at, *length)].repeat(*times);
                insert(&mut input, place(at), &piece);
            }
            Self::Move(at, length, to) => {
                let piece: Vec<u8> = input.drain(piece(at, *length)).collect();
                let to = to.index(input.len() + 1);
                insert(&mut input, to, &piece);
            }
            Self::Word(at, word, times) => insert(&mut input, place(at), word.repeat(*times).as_bytes()),
            Self::Bytes(at, bytes) => insert(&mut input, place(at), bytes),
            Self::Byte(at, byte) => {
                if let Some(place) = input.get_mut(place(at)) {
                    *place = *byte;
                }
            }
            Self::Splice(at, other, from, length) => {
                let other = other.get(others);
                let from = from.index(other.len() + 1);
                insert(&mut input, place(at), &other[from..(from + length).min(other.len())]);
            }
            Self::Cut(at) => input.truncate(place(at)),
            Self::LineEnds(with_return) => {
                let text = String::from_utf8_lossy(&input).replace("\r\n", "\n");
                input = if *with_return { text.replace('\n', "\r\n") } else { text.replace('\n', "\r") }.into_bytes();
            }
            Self::Mark => insert(&mut input, 0, "\u{feff}".as_bytes()),
        }
        input
    }
}

/// Inserts `piece` at byte `at`, unless the input would become too long.
fn insert(input: &mut Vec<u8>, at: usize, piece: &[u8]) {
    if input.len() + piece.len() <= MAX_BYTES {
        input.splice(at..at, piece.iter().copied());
    }
}
