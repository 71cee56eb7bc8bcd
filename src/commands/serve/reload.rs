//! Tells open pages that something changed: server-sent events and a small external script, which is
//! added to pages of the preview only and never to a built site.

use std::convert::Infallible;

use axum::body::Body;
use axum::extract::State as Shared;
use axum::http::{Response, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

use super::http::{Served, plain, respond};

/// Where the script is. No page of a portal can have this address: locales have no underscore.
pub(super) const SCRIPT_PATH: &str = "/__padi/reload.js";
/// Where changes are told.
pub(super) const EVENTS_PATH: &str = "/__padi/events";
/// What is wrong now, in words.
pub(super) const PROBLEMS_PATH: &str = "/__padi/problems";

/// Reloads on change, and shows that there are errors, as long as there are any.
const SCRIPT: &str = include_str!("reload.js");

pub(super) async fn script() -> Response<Body> {
    respond(StatusCode::OK, "text/javascript; charset=utf-8", Body::from(SCRIPT))
}

pub(super) async fn problems(Shared(served): Shared<Served>) -> Response<Body> {
    plain(StatusCode::OK, &served.state.problems().1)
}

pub(super) async fn events(
    Shared(served): Shared<Served>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let (errors, _) = served.state.problems();
    let first = tokio_stream::once(Ok(Event::default().event("state").data(errors.to_string())));
    // One that lagged behind has missed a change, so it reloads too.
    let changes = BroadcastStream::new(served.state.subscribe())
        .map(|_| Ok(Event::default().event("change").data("")));
    Sse::new(first.chain(changes)).keep_alive(KeepAlive::default())
}

/// The page with the script at its end.
pub(super) fn with_script(page: &[u8]) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let tag = format!("<script src=\"{SCRIPT_PATH}\" defer></script>");
    let end = page.windows(END.len()).rposition(|window| window == END).unwrap_or(page.len());
    let (head, tail) = page.split_at(end);
    [head, tag.as_bytes(), tail].concat()
}
