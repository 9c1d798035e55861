//! The exit codes.

use std::process::ExitCode;

/// The exit status of the process.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// Success, without findings of the severity to fail on.
    Clean = 0,
    /// Findings of the severity to fail on.
    Found = 1,
    /// Failure.
    Failed = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
