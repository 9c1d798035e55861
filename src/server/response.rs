//! The result of a request, or its error.

use lsp_server::{ErrorCode, ResponseError};
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The result of a request, or its error.
pub(super) type RpcResult = Result<Value, ResponseError>;

pub(super) fn parse_params<T: DeserializeOwned>(params: Value) -> Result<T, ResponseError> {
    serde_json::from_value(params).map_err(|wrong| error(ErrorCode::InvalidParams, &wrong.to_string()))
}

pub(super) fn to_result(result: impl serde::Serialize) -> RpcResult {
    serde_json::to_value(result).map_err(|wrong| error(ErrorCode::InternalError, &wrong.to_string()))
}

pub(super) fn error(code: ErrorCode, message: &str) -> ResponseError {
    ResponseError { code: code as i32, message: message.to_owned(), data: None }
}

pub(super) fn cancelled() -> ResponseError {
    error(ErrorCode::RequestCanceled, "cancelled")
}
