//! When stages began and how long they took; as a record and as a trace.
//!
//! Times are kept as microseconds since the command began, so that a stage ends exactly where the
//! next begins. Parts of a stage that are alike (rendering pages, writing files) are added up: a
//! portal may have a hundred thousand.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Microseconds since the command began.
pub(super) type Micros = u64;

/// The times of one command.
#[derive(Clone, Debug, Default)]
pub(super) struct Times {
    pub(super) stages: Vec<StageTime>,
}

/// The time of one stage.
#[derive(Clone, Debug)]
pub(super) struct StageTime {
    pub(super) name: &'static str,
    /// How many steps were ahead, if that was known.
    pub(super) total: Option<usize>,
    pub(super) start: Micros,
    /// `None` while it goes on.
    end: Option<Micros>,
    /// How many steps were done.
    steps: usize,
    parts: BTreeMap<&'static str, PartTime>,
}

/// The time of all parts that are alike.
#[derive(Clone, Copy, Debug)]
struct PartTime {
    count: usize,
    /// When the first began.
    start: Micros,
    /// When the last ended.
    end: Micros,
    /// All of them together; more than passed, where they ran side by side.
    busy: Micros,
}

impl StageTime {
    /// How long it took; 0 while it goes on.
    pub(super) fn duration(&self) -> Micros {
        self.end.unwrap_or(self.start) - self.start
    }
}

impl Times {
    /// A stage begins.
    pub(super) fn begin(&mut self, name: &'static str, total: Option<usize>, now: Micros) {
        let (end, steps, parts) = Default::default();
        self.stages.push(StageTime { name, total, start: now, end, steps, parts });
    }

    /// The stage that goes on ends, after so many steps.
    pub(super) fn end(&mut self, now: Micros, steps: usize) {
        if let Some(stage) = self.stages.last_mut().filter(|stage| stage.end.is_none()) {
            (stage.end, stage.steps) = (Some(now), steps);
        }
    }

    /// A part of the stage that goes on was done.
    pub(super) fn part(&mut self, name: &'static str, start: Micros, end: Micros) {
        let Some(stage) = self.stages.last_mut() else { return };
        let part = stage.parts.entry(name).or_insert(PartTime { count: 0, start, end, busy: 0 });
        part.count += 1;
        part.start = part.start.min(start);
        part.end = part.end.max(end);
        part.busy += end - start;
    }

    /// From the start of the first stage to the end of the last.
    fn total(&self) -> Micros {
        self.stages.last().map_or(0, |last| last.start + last.duration())
    }

    /// The record that `--timings` writes. `counts` are handed through.
    pub(super) fn record(&self, command: &str, counts: &Value) -> Value {
        json!({
            "command": command,
            "duration_us": self.total(),
            "stages": self.stages.iter().map(stage).collect::<Vec<_>>(),
            "counts": counts,
        })
    }

    /// The same in Chrome's trace event format: complete events (`X`) of stages on one line, and of
    /// each kind of part on a line of its own, from the first to the last. Metadata (`M`) names the
    /// lines.
    pub(super) fn trace(&self, command: &str) -> Value {
        let mut lines = vec!["stages"];
        let mut events = Vec::new();
        for stage in &self.stages {
            let more = json!({ "steps": stage.steps });
            events.push(complete(stage.name, "stage", stage.start, stage.duration(), 0, &more));
            for (name, part) in &stage.parts {
                let line = lines.iter().position(|known| known == name).unwrap_or(lines.len());
                if line == lines.len() {
                    lines.push(name);
                }
                let more = json!({ "count": part.count, "busy_us": part.busy });
                let duration = part.end - part.start;
                events.push(complete(name, stage.name, part.start, duration, line, &more));
            }
        }
        let named =
            lines.iter().enumerate().map(|(line, name)| metadata("thread_name", line, name));
        events.extend(named);
        events.push(metadata("process_name", 0, &format!("padi {command}")));
        json!({ "displayTimeUnit": "ms", "traceEvents": events })
    }
}

fn stage(stage: &StageTime) -> Value {
    let parts = stage.parts.iter().map(|(name, part)| {
        json!({
            "name": name,
            "count": part.count,
            "start_us": part.start,
            "duration_us": part.end - part.start,
            "busy_us": part.busy,
        })
    });
    json!({
        "name": stage.name,
        "start_us": stage.start,
        "duration_us": stage.duration(),
        "steps": stage.steps,
        "parts": parts.collect::<Vec<_>>(),
    })
}

fn complete(
    name: &str,
    category: &str,
    start: Micros,
    duration: Micros,
    line: usize,
    more: &Value,
) -> Value {
    json!({
        "name": name,
        "cat": category,
        "ph": "X",
        "ts": start,
        "dur": duration,
        "pid": 1,
        "tid": line,
        "args": more,
    })
}

fn metadata(name: &str, line: usize, value: &str) -> Value {
    json!({ "name": name, "ph": "M", "pid": 1, "tid": line, "args": { "name": value } })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times() -> Times {
        let mut times = Times::default();
        times.begin("read", None, 5);
        times.end(10, 0);
        times.begin("render", Some(3), 10);
        times.part("page", 20, 30);
        times.part("page", 15, 40);
        times.part("asset", 40, 41);
        times.end(50, 3);
        times
    }

    #[test]
    fn parts_that_are_alike_are_added_up() {
        let record = times().record("build", &json!({ "files": 3 }));
        assert_eq!(record["duration_us"], 50);
        assert_eq!(record["stages"][0]["duration_us"], 5);
        let page = &record["stages"][1]["parts"][1];
        let expected = json!({
            "name": "page", "count": 2, "start_us": 15, "duration_us": 25, "busy_us": 35
        });
        assert_eq!(*page, expected);
        assert_eq!(record["counts"]["files"], 3);
    }

    #[test]
    fn events_on_one_line_of_a_trace_do_not_overlap() {
        let trace = times().trace("build");
        let events = trace["traceEvents"].as_array().unwrap();
        let stages: Vec<_> = events.iter().filter(|it| it["ph"] == "X" && it["tid"] == 0).collect();
        assert_eq!(stages.len(), 2);
        let end = stages[0]["ts"].as_u64().unwrap() + stages[0]["dur"].as_u64().unwrap();
        assert!(end <= stages[1]["ts"].as_u64().unwrap());
        let page = events.iter().find(|it| it["name"] == "page").unwrap();
        assert_eq!((page["ts"].as_u64(), page["dur"].as_u64()), (Some(15), Some(25)));
        assert_ne!(page["tid"], 0);
    }

    #[test]
    fn a_stage_that_ended_does_not_end_again() {
        let mut times = times();
        times.end(99, 9);
        assert_eq!(times.total(), 50);
    }
}
