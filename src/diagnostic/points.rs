//! Grading points, stored as hundredths so that every sum is exact.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

use serde::{Serialize, Serializer};

use crate::message::Message;
use crate::say;

/// A non-negative number of points, exact to the hundredth.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Points {
    hundredths: u64,
}

impl Points {
    /// No point.
    pub const ZERO: Self = Self { hundredths: 0 };
    /// The default weight of a criterion.
    pub const ONE: Self = Self { hundredths: 100 };
    /// The maximum weight of a criterion: sums over a million reports do not overflow.
    pub const MAX: u32 = 10_000;

    /// `number` points; `None` if it is negative, more than [`Points::MAX`] or has more than two decimals.
    pub fn new(number: f64) -> Option<Self> {
        if !(0.0..=f64::from(Self::MAX)).contains(&number) {
            return None;
        }
        let hundredths = (number * 100.0).round();
        // In binary, `2.55` times 100 is only nearly 255.
        if (number * 100.0 - hundredths).abs() > 1e-6 {
            return None;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and within the range above")]
        Some(Self { hundredths: hundredths as u64 })
    }

    /// The number of hundredths.
    pub const fn hundredths(self) -> u64 {
        self.hundredths
    }
}

impl Add for Points {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { hundredths: self.hundredths.saturating_add(other.hundredths) }
    }
}

impl AddAssign for Points {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&decimal(self.hundredths))
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        number(self.hundredths, serializer)
    }
}

/// A percentage, rounded to the nearest hundredth, halves up.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Share {
    hundredths: u64,
}

impl Share {
    /// The percentage rounded down to an integer: 100 only for a full score.
    pub const fn whole(self) -> u64 {
        self.hundredths / 100
    }

    /// Whether it is less than `least`, in per cent.
    pub fn is_under(self, least: f64) -> bool {
        #[allow(clippy::cast_precision_loss, reason = "at most ten thousand")]
        let hundredths = self.hundredths as f64;
        hundredths < (least * 100.0).round()
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&decimal(self.hundredths))
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        number(self.hundredths, serializer)
    }
}

/// Points earned out of the possible points.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Score {
    /// Points earned.
    pub got: Points,
    /// Points possible.
    pub possible: Points,
}

impl Score {
    /// The percentage; `None` if there were no points to earn.
    pub fn share(self) -> Option<Share> {
        let (got, possible) = (u128::from(self.got.hundredths), u128::from(self.possible.hundredths));
        let share = (got * 20_000 + possible).checked_div(possible * 2)?;
        u64::try_from(share).ok().map(|hundredths| Share { hundredths })
    }
}

impl Sum for Score {
    fn sum<I: Iterator<Item = Self>>(scores: I) -> Self {
        scores.fold(Self::default(), |sum, score| Self {
            got: sum.got + score.got,
            possible: sum.possible + score.possible,
        })
    }
}

impl AddAssign for Score {
    fn add_assign(&mut self, other: Self) {
        self.got += other.got;
        self.possible += other.possible;
    }
}

/// One grading criterion of a schema.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Criterion {
    /// What it grades.
    pub target: CriterionTarget,
    /// JSON pointer to its place in the schema: `/sections/speakers`.
    pub pointer: String,
    /// Its weight.
    pub points: Points,
}

/// What a criterion grades.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CriterionTarget {
    /// The whole front matter, if none of its fields has points of its own.
    FrontMatter,
    /// The front matter field with this name.
    Field(String),
    /// The report's level-1 heading.
    Title,
    /// The section with this id.
    Section(String),
    /// The images of the whole report.
    Images,
}

impl CriterionTarget {
    /// The stable name of the kind, for machine-readable output.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::FrontMatter => "front-matter",
            Self::Field(_) => "field",
            Self::Title => "title",
            Self::Section(_) => "section",
            Self::Images => "images",
        }
    }

    /// The name in words: `speakers`, `date (field)`, `images`.
    pub fn words(&self) -> Message {
        match self {
            Self::FrontMatter => Message::same("front matter"),
            Self::Field(name) => say!(en("{name} (field)"), vi("{name} (trường)")),
            Self::Title => say!(en("title"), vi("tiêu đề chính")),
            Self::Section(id) => Message::same(id.as_str()),
            Self::Images => say!(en("images"), vi("ảnh")),
        }
    }

    /// The field name or the section id.
    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Field(id) | Self::Section(id) => Some(id),
            Self::FrontMatter | Self::Title | Self::Images => None,
        }
    }
}

/// Formats without trailing zeros: `2`, `2.5`, `0.25`.
fn decimal(hundredths: u64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest {
        0 => whole.to_string(),
        _ if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        _ => format!("{whole}.{rest:02}"),
    }
}

/// Serializes as a JSON number.
fn number<S: Serializer>(hundredths: u64, serializer: S) -> Result<S::Ok, S::Error> {
    if hundredths.is_multiple_of(100) {
        return serializer.serialize_u64(hundredths / 100);
    }
    // The shortest form that reads back as this double is exactly the decimal.
    #[allow(clippy::cast_precision_loss, reason = "sums of points have far fewer than 53 bits")]
    serializer.serialize_f64(hundredths as f64 / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(number: f64) -> Points {
        Points::new(number).unwrap()
    }

    #[test]
    fn points_are_read_to_the_hundredth_and_no_further() {
        for (number, shown) in [(0.0, "0"), (1.0, "1"), (2.5, "2.5"), (0.1, "0.1"), (2.55, "2.55"), (1.05, "1.05")] {
            assert_eq!(points(number).to_string(), shown);
            assert_eq!(serde_json::to_string(&points(number)).unwrap(), shown);
        }
        assert_eq!(points(10_000.0).to_string(), "10000");
        for number in [-1.0, -0.01, 0.001, 0.125, 1.0 / 3.0, 10_000.01, f64::NAN, f64::INFINITY] {
            assert_eq!(Points::new(number), None, "{number}");
        }
    }

    #[test]
    fn sums_are_exact_where_binary_fractions_are_not() {
        let sum: Points = std::iter::repeat_n(points(0.1), 1_000_003).sum();
        assert_eq!(sum.to_string(), "100000.3");
        assert_eq!((points(0.1) + points(0.2)).to_string(), "0.3");
    }

    #[test]
    fn a_share_is_rounded_to_the_nearest_hundredth() {
        let share = |got: f64, possible: f64| {
            Score { got: points(got), possible: points(possible) }.share().map(|share| share.to_string())
        };
        assert_eq!(share(8.0, 9.0).unwrap(), "88.89");
        assert_eq!(share(1.0, 3.0).unwrap(), "33.33");
        assert_eq!(share(1.0, 8.0).unwrap(), "12.5");
        assert_eq!(share(9.0, 9.0).unwrap(), "100");
        assert_eq!(share(0.0, 9.0).unwrap(), "0");
        assert_eq!(share(0.0, 0.0), None);
        let nearly = Score { got: points(9999.99), possible: points(10_000.0) }.share().unwrap();
        assert_eq!((nearly.to_string().as_str(), nearly.whole()), ("100", 100));
    }
}
