//! Answers on 127.0.0.1, and only to a browser that shows this site.
//!
//! A foreign `Host` means that a name of another site was bent to this machine (DNS rebinding), a
//! foreign `Origin` that another site's page asks: both get 403 on every path, and no answer ever
//! carries a CORS header.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State as Shared};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::middleware::{self, Next};
use axum::routing::get;
use tokio::net::TcpListener;

use super::reload;
use super::state::{Answer, State};
use crate::model::{OutputPath, percent_decode};

/// What handlers share.
#[derive(Clone)]
pub(super) struct Served {
    pub(super) state: Arc<State>,
    port: u16,
}

/// Serves until Ctrl-C.
pub(super) async fn serve(
    listener: TcpListener,
    state: Arc<State>,
    port: u16,
) -> std::io::Result<()> {
    let served = Served { state, port };
    let router = Router::new()
        .route(reload::SCRIPT_PATH, get(reload::script))
        .route(reload::EVENTS_PATH, get(reload::events))
        .route(reload::PROBLEMS_PATH, get(reload::problems))
        .fallback(page)
        .layer(middleware::from_fn_with_state(served.clone(), only_ourselves))
        .with_state(served);
    let interrupted = async {
        // Without a signal handler the system ends the program, which is as good.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    // Open event streams never end by themselves, so this does not wait for them.
    tokio::select! {
        done = axum::serve(listener, router).into_future() => done,
        () = interrupted => Ok(()),
    }
}

async fn only_ourselves(
    Shared(served): Shared<Served>,
    request: Request,
    next: Next,
) -> Response<Body> {
    if is_foreign(request.headers(), served.port) {
        return plain(StatusCode::FORBIDDEN, "this preview answers to 127.0.0.1 only\n");
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return plain(StatusCode::METHOD_NOT_ALLOWED, "this preview knows GET and HEAD\n");
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// Whether a request names another host, or comes from another site's page.
fn is_foreign(headers: &HeaderMap, port: u16) -> bool {
    let ours =
        |host: &str| ["127.0.0.1", "localhost"].iter().any(|name| host == format!("{name}:{port}"));
    let mut hosts = headers.get_all(header::HOST).iter();
    let host_fits = hosts.next().and_then(|host| host.to_str().ok()).is_some_and(ours);
    let one_host = hosts.next().is_none();
    let origin_fits = headers.get_all(header::ORIGIN).iter().all(|origin| {
        let origin = origin.to_str().unwrap_or_default();
        origin.strip_prefix("http://").is_some_and(ours)
    });
    !(host_fits && one_host && origin_fits)
}

async fn page(Shared(served): Shared<Served>, request: Request) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let state = served.state.clone();
    // Rendering is work, not waiting: it must not hold up the threads that answer.
    let answer = tokio::task::spawn_blocking(move || find(&state, &path)).await;
    answer.unwrap_or_else(|_| {
        plain(StatusCode::INTERNAL_SERVER_ERROR, "this page could not be made\n")
    })
}

fn find(state: &State, path: &str) -> Response<Body> {
    let Some(decoded) = percent_decode(path) else {
        return plain(StatusCode::BAD_REQUEST, "this address is not well formed\n");
    };
    let inner = decoded.trim_start_matches('/');
    let file = match inner.is_empty() || inner.ends_with('/') {
        true => OutputPath::parse(&format!("{inner}index.html")),
        false => OutputPath::parse(inner),
    };
    let Some(file) = file else { return missing(state, inner) };
    match state.answer(&file) {
        Answer::Found(bytes) => found(StatusCode::OK, file.as_str(), &bytes),
        Answer::Broken(problems) => {
            plain(StatusCode::INTERNAL_SERVER_ERROR, &state.word(&problems))
        }
        Answer::Missing => {
            // As static hosts do: a folder without its slash.
            let folder = OutputPath::parse(&format!("{inner}/index.html"));
            match folder.map(|folder| state.answer(&folder)) {
                Some(Answer::Found(_)) => moved(&format!("{path}/")),
                _ => missing(state, inner),
            }
        }
    }
}

/// The site's own page for this, in the reader's language where the address tells it.
fn missing(state: &State, inner: &str) -> Response<Body> {
    let locale = inner.split('/').next().unwrap_or_default();
    let candidates = [format!("{locale}/404.html"), "404.html".to_owned()];
    for candidate in candidates.iter().filter_map(|path| OutputPath::parse(path)) {
        if let Answer::Found(bytes) = state.answer(&candidate) {
            return found(StatusCode::NOT_FOUND, candidate.as_str(), &bytes);
        }
    }
    plain(StatusCode::NOT_FOUND, "there is no such page\n")
}

fn found(status: StatusCode, path: &str, bytes: &[u8]) -> Response<Body> {
    let kind = content_type(path);
    let body = match kind.starts_with("text/html") {
        true => reload::with_script(bytes),
        false => bytes.to_vec(),
    };
    respond(status, kind, Body::from(body))
}

fn moved(to: &str) -> Response<Body> {
    // `//host` would lead to another site.
    let to = format!("/{}", to.trim_start_matches('/'));
    let mut response = plain(StatusCode::PERMANENT_REDIRECT, "");
    if let Ok(value) = HeaderValue::from_str(&to) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

/// A short text.
pub(super) fn plain(status: StatusCode, text: &str) -> Response<Body> {
    respond(status, "text/plain; charset=utf-8", Body::from(text.to_owned()))
}

/// A response of one kind.
pub(super) fn respond(status: StatusCode, kind: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// The media type of a file, by its name, as hosts have it.
fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "xml" => "application/xml",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(host: &str, origin: Option<&str>) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_str(host).unwrap());
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, HeaderValue::from_str(origin).unwrap());
        }
        headers
    }

    #[test]
    fn only_this_machine_by_its_own_names() {
        assert!(!is_foreign(&headers("127.0.0.1:1111", None), 1111));
        assert!(!is_foreign(&headers("localhost:1111", Some("http://localhost:1111")), 1111));
        for host in [
            "evil.example",
            "evil.example:1111",
            "127.0.0.1",
            "127.0.0.1:80",
            "127.0.0.1:1111.evil.example",
        ] {
            assert!(is_foreign(&headers(host, None), 1111), "{host}");
        }
        for origin in
            ["http://evil.example", "null", "https://127.0.0.1:1111", "http://127.0.0.1:80"]
        {
            assert!(is_foreign(&headers("127.0.0.1:1111", Some(origin)), 1111), "{origin}");
        }
        assert!(is_foreign(&HeaderMap::new(), 1111));
    }
}
