//! What a request gets: a result, or why there is none.

use lsp_server::{ErrorCode, ResponseError};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What a request gets.
pub(super) type Answer = Result<Value, ResponseError>;

pub(super) fn read<T: DeserializeOwned>(params: Value) -> Result<T, ResponseError> {
    serde_json::from_value(params).map_err(|wrong| error(ErrorCode::InvalidParams, &wrong.to_string()))
}

pub(super) fn written(result: impl serde::Serialize) -> Answer {
    serde_json::to_value(result).map_err(|wrong| error(ErrorCode::InternalError, &wrong.to_string()))
}

pub(super) fn error(code: ErrorCode, message: &str) -> ResponseError {
    ResponseError { code: code as i32, message: message.to_owned(), data: None }
}

pub(super) fn cancelled() -> ResponseError {
    error(ErrorCode::RequestCanceled, "cancelled")
}
