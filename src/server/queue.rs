//! The queue of received events.

use std::collections::{HashMap, VecDeque};

use lsp_server::{Message, RequestId};
use lsp_types::notification::{Cancel, Notification as _};

use super::transport::Event;

/// Events in the order of arrival, with the requests that waiting events cancel.
#[derive(Debug, Default)]
pub struct Queue {
    events: VecDeque<Event>,
    /// How many waiting events cancel each request.
    cancelled: HashMap<RequestId, usize>,
}

impl Queue {
    /// Appends `event`.
    pub fn push(&mut self, event: Event) {
        if let Some(id) = cancelled_id(&event) {
            *self.cancelled.entry(id).or_default() += 1;
        }
        self.events.push_back(event);
    }

    /// Removes the first event.
    pub fn pop(&mut self) -> Option<Event> {
        let event = self.events.pop_front()?;
        if let Some(id) = cancelled_id(&event)
            && let Some(count) = self.cancelled.get_mut(&id)
        {
            *count -= 1;
            if *count == 0 {
                self.cancelled.remove(&id);
            }
        }
        Some(event)
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Whether a waiting event cancels the request `id`.
    pub fn cancels(&self, id: &RequestId) -> bool {
        self.cancelled.contains_key(id)
    }
}

/// The request that `event` cancels.
fn cancelled_id(event: &Event) -> Option<RequestId> {
    match event {
        Event::Message(Message::Notification(notification)) if notification.method == Cancel::METHOD => {
            serde_json::from_value(notification.params.get("id")?.clone()).ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use lsp_server::Notification;
    use serde_json::{Value, json};

    use super::*;

    fn cancel(id: Value) -> Event {
        let params = json!({ "id": id });
        Event::Message(Notification { method: Cancel::METHOD.to_owned(), params }.into())
    }

    #[test]
    fn a_request_is_called_off_as_long_as_the_word_for_it_waits() {
        let mut queue = Queue::default();
        for id in [json!(1), json!("a"), json!(1), json!([]), Value::Null] {
            queue.push(cancel(id));
        }
        let (one, a) = (RequestId::from(1), RequestId::from("a".to_owned()));
        assert!(queue.cancels(&one) && queue.cancels(&a) && !queue.cancels(&RequestId::from("1".to_owned())));
        queue.pop();
        queue.pop();
        assert!(queue.cancels(&one) && !queue.cancels(&a));
        queue.pop();
        assert!(!queue.cancels(&one) && !queue.is_empty());
        queue.pop();
        queue.pop();
        assert!(queue.is_empty() && queue.pop().is_none());
    }
}
