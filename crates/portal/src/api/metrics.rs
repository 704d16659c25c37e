//! Counts for Prometheus, by hand: a few counters and one histogram a route need no library.

use crate::app::App;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

/// Upper bounds of the latency buckets, in microseconds.
const BUCKETS: [u64; 10] = [
    500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 500_000, 2_500_000,
];

#[derive(Debug, Default)]
struct Route {
    answers: Mutex<BTreeMap<(String, u16), u64>>,
    buckets: [AtomicU64; BUCKETS.len()],
    micros: AtomicU64,
    count: AtomicU64,
}

/// In how many steps declarations were assessed.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Way {
    AtOnce,
    InSteps,
}

/// What the process has done since it began.
#[derive(Debug, Default)]
pub struct Metrics {
    routes: RwLock<HashMap<String, Arc<Route>>>,
    commits: AtomicU64,
    /// Declarations assessed by one statement, and in several steps.
    assessed: [AtomicU64; 2],
    events: Mutex<BTreeMap<(&'static str, &'static str), u64>>,
}

impl Metrics {
    fn route(&self, path: &str) -> Arc<Route> {
        let known = self.routes.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(route) = known.get(path) {
            return Arc::clone(route);
        }
        drop(known);
        let mut known = self.routes.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(known.entry(path.to_owned()).or_default())
    }

    fn answered(&self, path: &str, method: &str, status: u16, took: Duration) {
        let route = self.route(path);
        let mut answers = route.answers.lock().unwrap_or_else(PoisonError::into_inner);
        match answers
            .iter_mut()
            .find(|((m, s), _)| m == method && *s == status)
        {
            Some((_, count)) => *count += 1,
            None => drop(answers.insert((method.to_owned(), status), 1)),
        }
        drop(answers);
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let fits = BUCKETS.iter().zip(&route.buckets);
        if let Some((_, bucket)) = fits.into_iter().find(|(bound, _)| micros <= **bound) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        route.micros.fetch_add(micros, Ordering::Relaxed);
        route.count.fetch_add(1, Ordering::Relaxed);
    }

    /// A command was committed with these events, each by its stream's kind and its own.
    pub(crate) fn committed(&self, events: &[(&'static str, &'static str)]) {
        self.commits.fetch_add(1, Ordering::Relaxed);
        let mut counts = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        for event in events {
            *counts.entry(*event).or_default() += 1;
        }
    }

    /// So many declarations were assessed and are on disk; how, see [`crate::selectivity`]'s two ways.
    pub(crate) fn assessed(&self, way: Way, count: usize) {
        let [at_once, in_steps] = &self.assessed;
        let counted = match way {
            Way::AtOnce => at_once,
            Way::InSteps => in_steps,
        };
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        counted.fetch_add(count, Ordering::Relaxed);
    }

    /// Everything in Prometheus' text format, with gauges that were read just now.
    pub(crate) fn text(&self, gauges: &[(&str, &str, i64)]) -> String {
        let mut out = String::new();
        self.write_routes(&mut out);
        let commits = self.commits.load(Ordering::Relaxed);
        head(
            &mut out,
            "greenlane_commits_total",
            "Transactions of commands.",
            "counter",
        );
        line(&mut out, "greenlane_commits_total", &[], commits);
        head(
            &mut out,
            "greenlane_events_total",
            "Events recorded.",
            "counter",
        );
        let events = self.events.lock().unwrap_or_else(PoisonError::into_inner);
        for ((stream, kind), count) in events.iter() {
            let labels = [("stream", *stream), ("kind", *kind)];
            line(&mut out, "greenlane_events_total", &labels, *count);
        }
        let assessed = "greenlane_assessed_total";
        let help = "Declarations assessed: by one statement, or in several steps.";
        head(&mut out, assessed, help, "counter");
        for (way, count) in ["at_once", "in_steps"].iter().zip(&self.assessed) {
            let count = count.load(Ordering::Relaxed);
            line(&mut out, assessed, &[("way", way)], count);
        }
        for (name, help, value) in gauges {
            head(&mut out, name, help, "gauge");
            line(&mut out, name, &[], *value);
        }
        out
    }

    fn write_routes(&self, out: &mut String) {
        let routes = self.routes.read().unwrap_or_else(PoisonError::into_inner);
        let sorted: BTreeMap<&String, &Arc<Route>> = routes.iter().collect();
        let requests = "greenlane_requests_total";
        head(out, requests, "Requests answered.", "counter");
        for (path, route) in &sorted {
            let answers = route.answers.lock().unwrap_or_else(PoisonError::into_inner);
            for ((method, status), count) in answers.iter() {
                let status = status.to_string();
                let labels = [
                    ("method", method.as_str()),
                    ("route", path),
                    ("status", &status),
                ];
                line(out, requests, &labels, *count);
            }
        }
        let seconds = "greenlane_request_seconds";
        head(out, seconds, "Time to answer.", "histogram");
        for (path, route) in &sorted {
            let mut below = 0;
            let bucket = format!("{seconds}_bucket");
            for (bound, count) in BUCKETS.iter().zip(&route.buckets) {
                below += count.load(Ordering::Relaxed);
                let bound = in_seconds(*bound);
                line(out, &bucket, &[("route", path), ("le", &bound)], below);
            }
            let count = route.count.load(Ordering::Relaxed);
            line(out, &bucket, &[("route", path), ("le", "+Inf")], count);
            let sum = in_seconds(route.micros.load(Ordering::Relaxed));
            line(out, &format!("{seconds}_sum"), &[("route", path)], sum);
            line(out, &format!("{seconds}_count"), &[("route", path)], count);
        }
    }
}

fn in_seconds(micros: u64) -> String {
    let text = format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn head(out: &mut String, name: &str, help: &str, kind: &str) {
    let _ = writeln!(out, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

fn line(out: &mut String, name: &str, labels: &[(&str, &str)], value: impl std::fmt::Display) {
    let quoted = |value: &str| {
        value
            .replace('\\', "\\\\")
            .replace('"', "\\\"")
            .replace('\n', "\\n")
    };
    let labels: Vec<String> = labels
        .iter()
        .map(|(name, value)| format!("{name}=\"{}\"", quoted(value)))
        .collect();
    let labels = if labels.is_empty() {
        String::new()
    } else {
        format!("{{{}}}", labels.join(","))
    };
    let _ = writeln!(out, "{name}{labels} {value}");
}

/// Measures every request. What no route answers is counted under one name: addresses that somebody made up must not
/// fill the memory.
pub(crate) async fn measure(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().cloned();
    let method = request.method().clone();
    let begun = crate::clock::stopwatch();
    let response = next.run(request).await;
    let path = path.as_ref().map_or("other", MatchedPath::as_str);
    let method = match method.as_str() {
        known @ ("GET" | "POST" | "HEAD" | "PUT" | "DELETE" | "OPTIONS" | "PATCH") => known,
        _ => "other",
    };
    let status = response.status().as_u16();
    app.metrics()
        .answered(path, method, status, begun.elapsed());
    response
}
