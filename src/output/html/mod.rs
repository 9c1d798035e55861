use crate::diagnostic::Outcome;
use crate::grade::Grades;
pub fn render(outcome: &Outcome, grades: Option<&Grades<'_>>) -> String {
    let _ = (outcome, grades);
    String::new()
}
