//! The ear of a topic: a bowed stem with a numbered grain for each topic near it.
//!
//! A pure function of how many there are: the same count gives the same picture in every language, and
//! a template only puts it into SVG. The stem is the theme's drawing; what is worked out here is where
//! grains grow on it. Coordinates are those of the picture, `0 -20 320 320`.

use serde::Serialize;

/// From how many neighbours on a picture says more than a list: a guess.
const FEWEST: usize = 3;
/// How many grains the stem can hold before they hide each other: seen, not measured.
const MOST: usize = 12;
/// Above this many, grains are smaller.
const FULL_SIZE: usize = 8;
/// A grain's length and half its width, in front of its curves.
const GRAIN: (f64, f64) = (60.0, 21.0);
/// How far a grain leans away from the stem, in degrees.
const SPREAD: f64 = 46.0;
/// Where the first and the last but one grow, as parts of the bowed length.
const GROWING: (f64, f64) = (0.16, 0.96);
/// Where on a grain its number stands, as a part of its length.
const NUMBER_AT: f64 = 0.46;
/// The height of a number, and how far its foot is below the middle, as a part of that.
const NUMBER: (f64, f64) = (17.0, 6.0 / 17.0);
/// Into how many straight pieces each curve is cut to measure it.
const PIECES: u32 = 400;

type Point = (f64, f64);

/// The bowed part of the stem: two cubic curves, each a start, two handles and an end.
const BOW: [[Point; 4]; 2] = [
    [(70.0, 170.0), (84.0, 84.0), (132.0, 40.0), (186.0, 40.0)],
    [(186.0, 40.0), (248.0, 40.0), (280.0, 112.0), (262.0, 214.0)],
];

/// The picture: one grain, and the places where it grows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Ear {
    /// The outline of a grain that starts at the origin and points along the x axis.
    grain: String,
    /// The size of the numbers.
    number_size: String,
    places: Vec<Place>,
}

/// Where a grain grows, with its number. Texts with at most one decimal, as SVG takes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Place {
    x: String,
    y: String,
    /// Degrees, clockwise.
    turn: String,
    /// The middle of the number's foot.
    number_x: String,
    number_y: String,
}

impl Ear {
    /// The ear with `count` grains; `None` where there are too few or too many to draw.
    pub(crate) fn new(count: usize) -> Option<Self> {
        if !(FEWEST..=MOST).contains(&count) {
            return None;
        }
        let scale = (FULL_SIZE as f64 / count.max(FULL_SIZE) as f64).sqrt();
        let points = measure();
        let places = (0..count).map(|at| place(&points, at, count, scale)).collect();
        let number_size = tenths(NUMBER.0 * scale);
        Some(Self { grain: grain(GRAIN.0 * scale, GRAIN.1 * scale), number_size, places })
    }
}

/// The outline of a grain of a length and half a width: pointed at both ends, fuller at its base.
pub(super) fn grain(length: f64, half: f64) -> String {
    let (base, tip) = (tenths(0.22 * length), tenths(0.68 * length));
    let (length, half) = (tenths(length), tenths(half));
    format!("M0 0C{base} -{half} {tip} -{half} {length} 0C{tip} {half} {base} {half} 0 0Z")
}

/// A number with at most one decimal.
pub(super) fn tenths(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A point of the bow: how far along it is, and which way the stem goes there.
struct Along {
    length: f64,
    point: Point,
    direction: Point,
}

/// Points along the bow, close to each other.
fn measure() -> Vec<Along> {
    let mut points: Vec<Along> = Vec::new();
    for curve in &BOW {
        for piece in 0..=PIECES {
            let t = f64::from(piece) / f64::from(PIECES);
            let (point, direction) = (on(curve, t), toward(curve, t));
            let length = points.last().map_or(0.0, |last| {
                last.length + (point.0 - last.point.0).hypot(point.1 - last.point.1)
            });
            points.push(Along { length, point, direction });
        }
    }
    points
}

fn place(points: &[Along], at: usize, count: usize, scale: f64) -> Place {
    let whole = points.last().map_or(0.0, |last| last.length);
    let is_last = at + 1 == count;
    let part = match is_last {
        // The last hangs from the tip.
        true => 1.0,
        false => GROWING.0 + (GROWING.1 - GROWING.0) * at as f64 / (count - 1) as f64,
    };
    let found = points.partition_point(|point| point.length < part * whole);
    let Along { point: (x, y), direction, .. } = &points[found.min(points.len() - 1)];
    let lean = match (is_last, at % 2) {
        (true, _) => 0.0,
        (false, 0) => -SPREAD,
        (false, _) => SPREAD,
    };
    let turn = direction.1.atan2(direction.0).to_degrees() + lean;
    let (sin, cos) = turn.to_radians().sin_cos();
    let reach = NUMBER_AT * GRAIN.0 * scale;
    Place {
        x: tenths(*x),
        y: tenths(*y),
        turn: tenths(turn),
        number_x: tenths(x + reach * cos),
        number_y: tenths(y + reach * sin + NUMBER.0 * NUMBER.1 * scale),
    }
}

/// A point of a cubic curve (de Casteljau's weights).
fn on(curve: &[Point; 4], t: f64) -> Point {
    let u = 1.0 - t;
    let weights = [u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t];
    sum(curve, &weights)
}

/// The direction of a cubic curve at a point: its first derivative.
fn toward(curve: &[Point; 4], t: f64) -> Point {
    let u = 1.0 - t;
    let (a, b, c) = (3.0 * u * u, 6.0 * u * t, 3.0 * t * t);
    sum(curve, &[-a, a - b, b - c, c])
}

fn sum(curve: &[Point; 4], weights: &[f64; 4]) -> Point {
    let pairs = || curve.iter().zip(weights);
    (pairs().map(|(point, by)| point.0 * by).sum(), pairs().map(|(point, by)| point.1 * by).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places that were drawn by hand before they were worked out: x, y, turn, and the number's.
    const DRAWN: &[&[&str]] = &[
        &[
            "89.1 107.7 -109.7 79.9 87.7",
            "169.6 41.4 36.3 191.9 63.7",
            "255.2 91.6 21.7 280.8 107.8",
            "262 214 100 257.2 247.2",
        ],
        &[
            "89.1 107.7 -109.7 79.9 87.7",
            "143.8 49.8 19.9 169.7 65.2",
            "222 49.8 -14.6 248.7 48.8",
            "262.9 117.5 124.4 247.3 146.2",
            "262 214 100 257.2 247.2",
        ],
        &[
            "89.1 107.7 -109.7 79.9 87.7",
            "129.9 58 10.8 157.1 69.1",
            "191 40.2 -42.3 211.5 27.6",
            "245 72.3 101.9 239.3 105.3",
            "265.5 133.2 37.3 287.4 156",
            "262 214 100 257.2 247.2",
        ],
        &[
            "89.1 107.7 -109.7 79.9 87.7",
            "121.2 64.8 4.9 148.7 73.2",
            "169.6 41.4 -55.7 185.2 24.6",
            "222 49.8 77.4 228 82.7",
            "255.2 91.6 21.7 280.8 107.8",
            "266.5 144.4 132.3 247.9 170.8",
            "262 214 100 257.2 247.2",
        ],
        &[
            "89.1 107.7 -109.7 79.9 87.7",
            "115.8 69.9 1.2 143.4 76.5",
            "154.5 45.3 -65.1 166.1 26.2",
            "200.3 41.4 57.2 215.3 70.5",
            "239.2 64.7 3.6 266.8 72.4",
            "260.2 106 120.2 246.3 135.9",
            "266.9 152.1 42.2 287.3 176.7",
            "262 214 100 257.2 247.2",
        ],
    ];

    fn written(place: &Place) -> String {
        let Place { x, y, turn, number_x, number_y } = place;
        format!("{x} {y} {turn} {number_x} {number_y}")
    }

    #[test]
    fn grains_grow_where_they_were_drawn() {
        for want in DRAWN {
            let ear = Ear::new(want.len()).unwrap();
            let have: Vec<String> = ear.places.iter().map(written).collect();
            assert_eq!(have, *want);
            assert_eq!(ear.grain, "M0 0C13.2 -21 40.8 -21 60 0C40.8 21 13.2 21 0 0Z");
        }
    }

    #[test]
    fn every_count_that_can_be_drawn_stays_in_the_picture() {
        assert!(Ear::new(2).is_none() && Ear::new(13).is_none() && Ear::new(0).is_none());
        for count in FEWEST..=MOST {
            let ear = Ear::new(count).unwrap();
            assert_eq!(ear.places.len(), count);
            let reach = GRAIN.0 * (FULL_SIZE as f64 / count.max(FULL_SIZE) as f64).sqrt();
            for place in &ear.places {
                let number = |text: &str| text.parse::<f64>().unwrap();
                let (sin, cos) = number(&place.turn).to_radians().sin_cos();
                let tip = (number(&place.x) + reach * cos, number(&place.y) + reach * sin);
                assert!((0.0..=320.0).contains(&tip.0), "{count}: {tip:?}");
                assert!((-20.0..=300.0).contains(&tip.1), "{count}: {tip:?}");
            }
        }
    }

    #[test]
    fn a_number_has_at_most_one_decimal() {
        assert_eq!([13.2, 60.0, -0.04, -9.96].map(tenths), ["13.2", "60", "0", "-10"]);
    }
}
