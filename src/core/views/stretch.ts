/** A part of an axis of the drawing (points) that must become at least `size` long (pixels). */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** Pixels per point between symbols, and what an empty stretch is cut to. */
const GAP_SCALE = 2.2;
const LONGEST_GAP = 44;

/**
 * A map from one axis of the drawing to whole pixels that keeps every order, so that lines stay clear of symbols: spans
 * grow to what their text needs, empty space between the given `marks` shrinks.
 */
export function stretch(marks: readonly number[], spans: readonly Span[]): (value: number) => number {
  const stops = [...new Set([...marks, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
    (a, b) => a - b,
  );
  const places: number[] = [];
  let place = 0;
  stops.forEach((stop, index) => {
    const before = stops[index - 1];
    if (before !== undefined) place += lengthOf(before, stop, spans);
    places.push(place);
  });
  return (value) => {
    const next = stops.findIndex((stop) => stop >= value);
    if (next <= 0) return Math.round(next === 0 ? (places[0] ?? 0) : place);
    const [from, to] = [stops[next - 1] ?? 0, stops[next] ?? 0];
    const [low, high] = [places[next - 1] ?? 0, places[next] ?? 0];
    return Math.round(low + ((value - from) / (to - from)) * (high - low));
  };
}

function lengthOf(from: number, to: number, spans: readonly Span[]): number {
  const scales = spans
    .filter((span) => span.from <= from && to <= span.to && span.to > span.from)
    .map((span) => span.size / (span.to - span.from));
  const gap = Math.min((to - from) * GAP_SCALE, LONGEST_GAP);
  return Math.max(gap, (to - from) * Math.max(0, ...scales));
}
