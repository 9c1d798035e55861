//! The exit codes.

use std::process::ExitCode;

/// What the process says when it ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// The work is done and nothing as grave as asked for was found.
    Clean = 0,
    /// Something as grave as asked for was found.
    Found = 1,
    /// The work could not be done.
    Failed = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
