//! Sends and receives messages: JSON with a `Content-Length` header, as in the Language Server Protocol.
//!
//! Input is untrusted. Bytes that are not a message are reported and skipped, and reading continues after them.

use std::io::{self, BufRead, Read, Write};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

/// Maximum length of a message, in bytes: many times the largest report. Longer ones are skipped.
const MAX_LENGTH: usize = 128 << 20;

/// Maximum length of a header line, in bytes.
const MAX_LINE: u64 = 1 << 16;

/// A received event.
#[derive(Debug)]
pub enum Event {
    /// A message.
    Message(Message),
    /// Input that is not a valid message.
    Malformed {
        /// The id in it, or null; the error response has this id.
        id: Value,
        /// The error code.
        code: ErrorCode,
        /// The reason.
        reason: String,
    },
}

/// Reads `input` in its own thread, so that a client never blocks on its writes. The channel closes when the input
/// ends.
pub fn listen(input: impl Read + Send + 'static) -> Receiver<Event> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut input = io::BufReader::new(input);
        while let Ok(Some(event)) = read(&mut input) {
            if sender.send(event).is_err() {
                break;
            }
        }
    });
    receiver
}

/// The next message, or a description of invalid input; `None` at the end.
fn read(input: &mut impl BufRead) -> io::Result<Option<Event>> {
    let length = match header(input)? {
        Some(Ok(length)) => length,
        Some(Err(reason)) => {
            return Ok(Some(Event::Malformed { id: Value::Null, code: ErrorCode::ParseError, reason }));
        }
        None => return Ok(None),
    };
    let mut body = Vec::new();
    input.take(length as u64).read_to_end(&mut body)?;
    if body.len() < length {
        return Ok(None);
    }
    Ok(Some(parse(&body)))
}

/// The length of the next message in bytes, or why it is unknown; `None` at the end of the input.
///
/// After a wrong length, the next header may begin in the middle of a line, so any text before `Content-Length` is
/// ignored.
fn header(input: &mut impl BufRead) -> io::Result<Option<Result<usize, String>>> {
    const NAME: &[u8] = b"content-length:";
    let mut length = None;
    let mut lines = 0_usize;
    loop {
        let mut line = Vec::new();
        if input.take(MAX_LINE).read_until(b'\n', &mut line)? == 0 {
            return Ok(None);
        }
        lines += 1;
        let text = line.trim_ascii();
        if text.is_empty() {
            match length {
                Some(length) => return Ok(Some(length)),
                None if lines > 1 => return Ok(Some(Err("a message has no `Content-Length`".to_owned()))),
                // Skip blank lines between two messages.
                None => lines = 0,
            }
            continue;
        }
        let lower = text.to_ascii_lowercase();
        if let Some(at) = lower.windows(NAME.len()).rposition(|window| window == NAME) {
            let value = String::from_utf8_lossy(text[at + NAME.len()..].trim_ascii()).into_owned();
            length = Some(match value.parse::<usize>() {
                Ok(length) if length <= MAX_LENGTH => Ok(length),
                Ok(_) => Err(format!("a message of {value} bytes is too long")),
                Err(_) => Err("`Content-Length` is no number".to_owned()),
            });
        }
    }
}

/// Parses the body of a message.
fn parse(body: &[u8]) -> Event {
    let malformed = |id, code, reason| Event::Malformed { id, code, reason };
    let value = serde_json::from_slice::<Value>(body)
        .or_else(|error| serde_json::from_slice(&with_valid_surrogates(body)).map_err(|_| error));
    let mut message = match value {
        Ok(Value::Object(message)) => message,
        Ok(_) => return malformed(Value::Null, ErrorCode::InvalidRequest, "a message is an object".to_owned()),
        Err(error) => return malformed(Value::Null, ErrorCode::ParseError, error.to_string()),
    };
    let id = message.remove("id");
    let known = id.as_ref().map(|id| serde_json::from_value::<RequestId>(id.clone()));
    let params = message.remove("params").unwrap_or_default();
    match (message.remove("method"), known) {
        (Some(Value::String(method)), None) => Event::Message(Notification { method, params }.into()),
        (Some(Value::String(method)), Some(Ok(id))) => Event::Message(Request { id, method, params }.into()),
        (None, Some(Ok(id))) => {
            // The content of the client's responses is not needed.
            Event::Message(Response { id, response_result: Ok(Value::Null) }.into())
        }
        (Some(Value::String(_)), Some(Err(_))) => malformed(
            id.unwrap_or_default(),
            ErrorCode::InvalidRequest,
            "an id is a string or a small number".to_owned(),
        ),
        _ => malformed(id.unwrap_or_default(), ErrorCode::InvalidRequest, "a message has a `method`".to_owned()),
    }
}

/// Replaces unpaired UTF-16 surrogates in `body` with `\ufffd`. Some editors send them, but they are invalid in JSON.
fn with_valid_surrogates(body: &[u8]) -> Vec<u8> {
    let unit = |at: usize| {
        let digits = body.get(at..at + 6).filter(|escape| escape.starts_with(b"\\u"))?;
        u16::from_str_radix(std::str::from_utf8(&digits[2..]).ok()?, 16).ok()
    };
    let mut fixed = Vec::with_capacity(body.len());
    let mut at = 0;
    while at < body.len() {
        let mut length = if body[at] == b'\\' { 2 } else { 1 };
        match (unit(at), unit(at + 6)) {
            (Some(0xd800..0xdc00), Some(0xdc00..0xe000)) => length = 12,
            (Some(0xd800..0xe000), _) => {
                fixed.extend_from_slice(b"\\ufffd");
                at += 6;
                continue;
            }
            (Some(_), _) => length = 6,
            (None, _) => {}
        }
        fixed.extend_from_slice(&body[at..body.len().min(at + length)]);
        at += length;
    }
    fixed
}

/// The output for messages.
pub struct Outbox<W> {
    output: W,
    requests: i32,
}

impl<W: Write> Outbox<W> {
    /// Sends messages to `output`.
    pub fn new(output: W) -> Self {
        Self { output, requests: 0 }
    }

    /// Sends `message`.
    ///
    /// # Errors
    /// If the client has disconnected.
    pub fn send(&mut self, message: impl Into<Message>) -> io::Result<()> {
        message.into().write(&mut self.output)
    }

    /// Sends a notification.
    ///
    /// # Errors
    /// If the client has disconnected.
    pub fn notify<N: lsp_types::notification::Notification>(&mut self, params: &N::Params) -> io::Result<()> {
        let params = serde_json::to_value(params).unwrap_or_default();
        self.send(Notification { method: N::METHOD.to_owned(), params })
    }

    /// Sends a request, without waiting for the response.
    ///
    /// # Errors
    /// If the client has disconnected.
    pub fn request<R: lsp_types::request::Request>(&mut self, params: &R::Params) -> io::Result<()> {
        self.requests += 1;
        let params = serde_json::to_value(params).unwrap_or_default();
        self.send(Request { id: self.requests.into(), method: R::METHOD.to_owned(), params })
    }

    /// Sends an error response to an invalid message.
    ///
    /// # Errors
    /// If the client has disconnected.
    pub fn send_error(&mut self, id: &Value, code: ErrorCode, reason: &str) -> io::Result<()> {
        let answer = json!({ "jsonrpc": "2.0", "id": id, "error": { "code": code as i32, "message": reason } });
        let text = answer.to_string();
        write!(self.output, "Content-Length: {}\r\n\r\n{text}", text.len())?;
        self.output.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(input: &str) -> Vec<String> {
        let mut input = input.as_bytes();
        let mut events = Vec::new();
        while let Ok(Some(event)) = read(&mut input) {
            events.push(match event {
                Event::Message(Message::Request(request)) => format!("request {}", request.method),
                Event::Message(Message::Notification(notification)) => {
                    format!("notification {} {}", notification.method, notification.params)
                }
                Event::Message(Message::Response(_)) => "response".to_owned(),
                Event::Malformed { id, code, .. } => format!("{code:?} {id}"),
            });
        }
        events
    }

    fn frame(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn what_is_no_message_is_told_and_the_next_one_is_read() {
        let good = frame(r#"{"jsonrpc":"2.0","method":"a"}"#);
        for (bad, expected) in [
            (frame("{"), "ParseError null"),
            (frame("[]"), "InvalidRequest null"),
            (frame("{\"id\":7}").replace(":7", ":{}"), "ParseError null"),
            (frame(r#"{"id":1.5,"method":"x"}"#), "InvalidRequest 1.5"),
            (frame(r#"{"id":null,"method":"x"}"#), "InvalidRequest null"),
            (frame(r#"{"id":4,"method":5}"#), "InvalidRequest 4"),
            (frame(r#"{"method":{}}"#), "InvalidRequest null"),
            ("Content-Length: many\r\n\r\n".to_owned(), "ParseError null"),
            ("Content-Length: -1\r\n\r\n".to_owned(), "ParseError null"),
            ("Content-Length: 99999999999999999999\r\n\r\n".to_owned(), "ParseError null"),
            ("Content-Length: 999999999999\r\n\r\n".to_owned(), "ParseError null"),
            ("Content-Type: text\r\n\r\n".to_owned(), "ParseError null"),
        ] {
            assert_eq!(all(&format!("{bad}{good}")), [expected, "notification a null"], "{bad}");
        }
    }

    #[test]
    fn a_wrong_length_costs_one_message() {
        let short = frame(r#"{"jsonrpc":"2.0","method":"a"}"#).replace("30", "20");
        let good = frame(r#"{"method":"b"}"#);
        assert_eq!(all(&format!("{short}{good}")), ["ParseError null", "notification b null"]);
    }

    #[test]
    fn headers_may_be_written_otherwise() {
        let text = "content-length:14\nContent-Type: x\n\n{\"method\":\"b\"}\r\n\r\nCONTENT-LENGTH: 14\r\n\r\n{\"method\":\"c\"}";
        assert_eq!(all(text), ["notification b null", "notification c null"]);
    }

    #[test]
    fn half_a_character_is_replaced() {
        let body = r#"{"method":"a","params":"\ud83d \ud83c\udf89 \\ud83d \udf89"}"#;
        assert_eq!(all(&frame(body)), ["notification a \"\u{fffd} 🎉 \\\\ud83d \u{fffd}\""]);
    }

    #[test]
    fn an_input_that_breaks_off_is_at_its_end() {
        for text in ["", "Content-Le", "Content-Length: 5\r\n\r\n{", "Content-Length: 5\r\n"] {
            assert!(all(text).is_empty(), "{text}");
        }
    }
}
