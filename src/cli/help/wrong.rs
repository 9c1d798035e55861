//! Translates clap's errors about arguments to Vietnamese.

use std::error::Error;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::report_args::Wrong;
use crate::diagnostic::Failure;
use crate::message::Message;

/// `error` as a failure with our own wording. `None` if clap gives too little detail.
pub fn failure(error: &clap::Error) -> Option<Failure> {
    let argument = || detail(error, ContextKind::InvalidArg);
    let value = || detail(error, ContextKind::InvalidValue);
    let vi = match error.kind() {
        ErrorKind::UnknownArgument => format!("không có tùy chọn `{}`, hoặc nó thừa ở đây", argument()?),
        ErrorKind::InvalidValue if value()?.is_empty() => format!("`{}` cần một giá trị", argument()?),
        ErrorKind::InvalidValue => format!("`{}` không phải là giá trị của `{}`", value()?, argument()?),
        ErrorKind::ValueValidation => {
            let reason =
                error.source().and_then(|source| source.downcast_ref::<Wrong>()).map(|Wrong(detail)| &detail.vi);
            let reason = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
            format!("`{}` không dùng được cho `{}`{reason}", value()?, argument()?)
        }
        ErrorKind::NoEquals => format!("`{}` cần dấu bằng trước giá trị", argument()?),
        ErrorKind::ArgumentConflict => match detail(error, ContextKind::PriorArg)? {
            other if other == argument()? => format!("`{other}` được ghi hai lần"),
            other => format!("không dùng `{}` cùng với `{other}`", argument()?),
        },
        ErrorKind::MissingRequiredArgument => format!("còn thiếu `{}`", argument()?),
        ErrorKind::MissingSubcommand => "còn thiếu tên lệnh".to_owned(),
        ErrorKind::InvalidSubcommand => format!("không có lệnh `{}`", detail(error, ContextKind::InvalidSubcommand)?),
        _ => return None,
    };
    let text = error.to_string();
    let en = text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedValue, ContextKind::SuggestedSubcommand];
    let known = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let help = match meant.into_iter().find_map(|kind| detail(error, kind)) {
        Some(meant) => format!("có phải bạn muốn viết `{meant}`?"),
        None => match known.into_iter().find_map(|kind| detail(error, kind)).filter(|known| !known.is_empty()) {
            Some(known) => format!("hãy viết một trong các từ `{known}`"),
            None => "`--help` cho biết các lệnh và tùy chọn".to_owned(),
        },
    };
    let tip = "`--help` shows the commands and options".to_owned();
    Some(Failure::new(Message { en, vi }).with_help(Message { en: tip, vi: help }))
}

/// The detail of this kind in `error`.
fn detail(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join("`, `")),
        _ => None,
    }
}
