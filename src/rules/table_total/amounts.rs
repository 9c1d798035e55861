//! Amounts in the cells of a table: `4.50`, `1.200.000 đ`, `$12`, `60 %`.

use crate::text::fold::fold;

/// Which sign ends the whole part of a number. The other one groups its digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Marks {
    /// `1,250.50`.
    Point,
    /// `1.250,50`.
    Comma,
}

/// An amount as written: the digits with their signs, and the unit around them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    digits: String,
    unit: String,
}

/// An amount, read in one of the ways.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Amount {
    /// The number.
    pub value: f64,
    /// How many digits it has after the decimal sign.
    pub decimals: usize,
    /// Its unit, folded.
    pub unit: String,
}

/// The longest unit in bytes: `USD / tháng`.
const MAX_UNIT: usize = 24;

/// The single amount that `text` is; `None` if it says anything else, such as `5–7`, `~3`, `2 × 4` or `see below`.
pub fn written(text: &str) -> Option<Written> {
    let text = text.trim();
    if ["free", "miễn phí"].contains(&&*fold(text)) {
        return Some(Written { digits: "0".to_owned(), unit: String::new() });
    }
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
    let rest = text[start..].trim_start_matches(of_number);
    let number = text[start..text.len() - rest.len()].trim_end_matches(|c: char| !c.is_ascii_digit());
    // `1 200 000` is one number, `5 10` is none.
    if number.split_whitespace().skip(1).any(|group| group.len() != 3) {
        return None;
    }
    let (before, after) = (text[..start].trim(), rest.trim());
    let about = |around: &str| {
        around.contains(|c: char| c.is_ascii_digit() || "~≈±<>≤≥-–—−+×*=".contains(c)) || around.len() > MAX_UNIT
    };
    if about(before) || about(after) {
        return None;
    }
    let mut unit = fold(&format!("{before} {after}"));
    // What is no letter says nothing of a unit, except for these.
    for sign in ['$', '%', '€', '₫'] {
        if text.contains(sign) {
            unit.push(sign);
        }
    }
    Some(Written { digits: number.chars().filter(|c| !c.is_whitespace()).collect(), unit })
}

impl Amount {
    /// The amount that is `written`; `None` if it cannot be read so.
    pub fn read(written: &Written, marks: Marks) -> Option<Self> {
        let (decimal, group) = match marks {
            Marks::Point => ('.', ','),
            Marks::Comma => (',', '.'),
        };
        let (whole, fraction) = written.digits.split_once(decimal).unwrap_or((&written.digits, ""));
        let mut groups = whole.split(group);
        let first = groups.next()?;
        let grouped = groups.clone().count() > 0;
        let fits = groups.all(|group| group.len() == 3) && (!grouped || first.len() <= 3);
        if !fits || fraction.contains(|c: char| !c.is_ascii_digit()) || first.is_empty() {
            return None;
        }
        let value = format!("{}.{fraction}0", whole.replace(group, "")).parse().ok()?;
        Some(Self { value, decimals: fraction.len(), unit: written.unit.clone() })
    }

    /// The sum of `amounts`.
    pub fn sum(amounts: &[Self]) -> Self {
        let unit = amounts.iter().map(|amount| &amount.unit).find(|unit| !unit.is_empty());
        Self {
            value: amounts.iter().map(|amount| amount.value).sum(),
            decimals: amounts.iter().map(|amount| amount.decimals).max().unwrap_or(0),
            unit: unit.cloned().unwrap_or_default(),
        }
    }

    /// Whether this total is the sum of `amounts`, rounded as they are; or their mean, or that of several months, weeks or people.
    pub fn is_given_by(&self, amounts: &[Self]) -> bool {
        let sum = Self::sum(amounts);
        if self.is_near(sum.value, &sum, amounts.len()) {
            return true;
        }
        let times = self.value / sum.value;
        let is_multiple = times > 1.5 && times < 61.0 && self.is_near(sum.value * times.round(), &sum, amounts.len());
        is_multiple || self.is_near(sum.value / amounts.len() as f64, &sum, amounts.len())
    }

    /// Whether this total is the sum of each of `amounts` times that of `others`.
    pub fn is_sum_of_products(&self, amounts: &[Self], others: &[Self]) -> bool {
        let sum: f64 = amounts.iter().zip(others).map(|(amount, other)| amount.value * other.value).sum();
        self.is_near(sum, &Self::sum(amounts), amounts.len())
    }

    /// Whether this total is `value`, of so many amounts written as precisely as `sum`.
    fn is_near(&self, value: f64, sum: &Self, count: usize) -> bool {
        let unit = |decimals: usize| 0.5 * 10f64.powi(-i32::try_from(decimals).unwrap_or(0));
        // Whole amounts are exact; percents and fractions were rounded one by one.
        let rounded = sum.decimals > 0 || self.unit.contains('%') || sum.unit.contains('%');
        let of_rows = if rounded { unit(sum.decimals) * count as f64 } else { 0.0 };
        let of_total = if self.decimals < sum.decimals { unit(self.decimals) } else { 0.0 };
        (self.value - value).abs() <= of_rows.max(of_total) + 1e-6 * value.abs().max(1.0)
    }

    /// The number, written with these marks.
    pub fn written(&self, marks: Marks) -> String {
        let plain = format!("{:.*}", self.decimals, self.value);
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let (decimal, group) = match marks {
            Marks::Point => ('.', ','),
            Marks::Comma => (',', '.'),
        };
        let mut text = String::with_capacity(plain.len() + 4);
        for (at, digit) in whole.char_indices() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) && whole.len() > 4 {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(decimal);
            text.push_str(fraction);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, marks: Marks) -> Option<f64> {
        Amount::read(&written(text)?, marks).map(|amount| amount.value)
    }

    fn amounts(texts: &[&str]) -> Vec<Amount> {
        texts.iter().map(|text| Amount::read(&written(text).unwrap(), Marks::Point).unwrap()).collect()
    }

    #[test]
    fn amounts_are_read_with_either_sign() {
        for (text, point, comma) in [
            ("4.50", Some(4.5), None),
            ("4,50", None, Some(4.5)),
            ("1.200", Some(1.2), Some(1200.0)),
            ("1.200.000 đ", None, Some(1_200_000.0)),
            ("$1,250.50", Some(1250.5), None),
            ("12 USD", Some(12.0), Some(12.0)),
            ("1 200 000", Some(1_200_000.0), Some(1_200_000.0)),
            ("60 %", Some(60.0), Some(60.0)),
            ("Free", Some(0.0), Some(0.0)),
        ] {
            assert_eq!((read(text, Marks::Point), read(text, Marks::Comma)), (point, comma), "{text}");
        }
        for text in [
            "5–7",
            "~3",
            "2 × 4",
            "3-4 USD",
            "< 0.01",
            "see 3 below, there are two of them",
            "1/2",
            "5 10",
            "soon",
            "10 (5 each)",
        ] {
            assert_eq!(written(text), None, "{text}");
        }
    }

    #[test]
    fn a_total_is_the_sum_as_precisely_as_it_is_written() {
        for (total, rows, right) in [
            ("5.30", &["4.50", "0.80"][..], true),
            ("6.30", &["4.50", "0.80"], false),
            ("5.31", &["4.50", "0.80"], true),
            ("5", &["4.50", "0.80"], true),
            ("11", &["5", "3", "2"], false),
            ("99 %", &["33 %", "33 %", "34 %"], true),
            ("110 %", &["60 %", "30 %", "10 %"], false),
            ("63.6", &["4.50", "0.80"], true),
            ("2.65", &["4.50", "0.80"], true),
        ] {
            let total = Amount::read(&written(total).unwrap(), Marks::Point).unwrap();
            assert_eq!(total.is_given_by(&amounts(rows)), right, "{} of {rows:?}", total.value);
        }
        assert!(amounts(&["26"])[0].is_sum_of_products(&amounts(&["4", "5"]), &amounts(&["4", "2"])));
    }

    #[test]
    fn a_sum_is_written_as_its_rows_are() {
        let sum = |rows: &[&str], marks| Amount::sum(&amounts(rows)).written(marks);
        assert_eq!(sum(&["4.50", "0.8"], Marks::Point), "5.30");
        assert_eq!(sum(&["1200000", "34500"], Marks::Comma), "1.234.500");
        assert_eq!(sum(&["1200", "34"], Marks::Point), "1234");
    }
}
