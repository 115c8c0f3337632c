import { crossedKey } from './keys.js';
import { hiddenPlaces, smallest } from './suppression.js';

/** The places of the segments that some respondents are in, all of them in just these. */
export interface Membership {
  readonly places: readonly number[];
  readonly answers: number;
}

/** Segments that are published beside the number of their respondents. */
interface Table {
  /** The places of its segments. */
  readonly members: ReadonlySet<number>;
  /** The respondents in it; some may be in none of its segments. */
  readonly respondents: readonly Membership[];
}

/**
 * The places of the overlapping segments to hide. Segments that overlap do not add up to the total, but
 * three groups can be found by subtraction: all who are not in a segment, all who are in none of those
 * shown, and those who are in a segment but not in another that lies within it. Where such a group has
 * too few answers, segments are hidden until it has enough. Those who are in two segments at once are
 * not found by subtraction.
 */
export function hiddenOverlapping(
  sets: readonly Membership[],
  parts: readonly (readonly unknown[])[],
  minRespondents: number,
): Set<number> {
  const answers = answersOf(sets, parts.length);
  const hidden = hiddenPlaces(answers, minRespondents, true);
  hideWithin(sets, answers, hidden, minRespondents);
  const tables = [wholeTable(sets, parts.length), ...slicesOf(sets, parts)];
  let before = -1;
  while (before !== hidden.size) {
    before = hidden.size;
    for (const table of tables) hideInTable(table, answers, hidden, minRespondents);
  }
  return hidden;
}

/**
 * The same where only the numbers of answers are known, not which respondents are in several segments:
 * the segments shown are taken for apart, wherever they may be.
 */
export function hiddenByCounts(
  answers: readonly number[],
  total: number,
  minRespondents: number,
): Set<number> {
  const hidden = hiddenPlaces(answers, minRespondents, true);
  for (const [place, count] of answers.entries()) {
    if (isFew(total - count, minRespondents)) hidden.add(place);
  }
  const isShown = (place: number) => !hidden.has(place);
  const outside = () =>
    answers.reduce((left, count, place) => (isShown(place) ? left - count : left), total);
  while (isFew(outside(), minRespondents)) {
    const least = smallest(answers.map((count, place) => (isShown(place) ? count : 0)));
    if (least === undefined) break;
    hidden.add(least);
  }
  return hidden;
}

/** Whether a group has answers, but too few. */
function isFew(count: number, minRespondents: number): boolean {
  return count > 0 && count < minRespondents;
}

function answersOf(sets: readonly Membership[], segments: number): number[] {
  const answers = new Array<number>(segments).fill(0);
  for (const { places, answers: count } of sets) {
    for (const place of places) (answers[place] as number) += count;
  }
  return answers;
}

/** Hides a segment that lies within another one of which it leaves too few. */
function hideWithin(
  sets: readonly Membership[],
  answers: readonly number[],
  hidden: Set<number>,
  minRespondents: number,
): void {
  if (minRespondents <= 1) return;
  const shared = answers.map(() => new Map<number, number>());
  for (const { places, answers: count } of sets) {
    for (const a of places) {
      const row = shared[a] as Map<number, number>;
      for (const b of places) if (b !== a) row.set(b, (row.get(b) ?? 0) + count);
    }
  }
  for (const [inner, row] of shared.entries()) {
    const own = answers[inner] as number;
    for (const [outer, both] of row) {
      const left = (answers[outer] as number) - own;
      if (both === own && isFew(left, minRespondents)) hidden.add(inner);
    }
  }
}

/** Hides segments of a table until nobody is found by subtraction from its respondents. */
function hideInTable(
  { members, respondents }: Table,
  answers: readonly number[],
  hidden: Set<number>,
  minRespondents: number,
): void {
  const total = respondents.reduce((sum, { answers: count }) => sum + count, 0);
  for (const place of members) {
    if (isFew(total - (answers[place] as number), minRespondents)) hidden.add(place);
  }
  const isShown = (place: number) => members.has(place) && !hidden.has(place);
  const outside = () =>
    respondents.reduce(
      (sum, { places, answers: count }) => (places.some(isShown) ? sum : sum + count),
      0,
    );
  while (isFew(outside(), minRespondents)) {
    const least = smallest(answers.map((count, place) => (isShown(place) ? count : 0)));
    if (least === undefined) break;
    hidden.add(least);
  }
}

function wholeTable(sets: readonly Membership[], segments: number): Table {
  return { members: new Set(new Array(segments).keys()), respondents: sets };
}

/** The tables of the crossed segments that share a value of a column; none where nothing is crossed. */
function slicesOf(sets: readonly Membership[], parts: readonly (readonly unknown[])[]): Table[] {
  const slices = new Map<string, Set<number>>();
  for (const [place, values] of parts.entries()) {
    if (values.length < 2) continue;
    for (const [column, value] of values.entries()) {
      const key = crossedKey([column, value]);
      const members = slices.get(key) ?? new Set<number>();
      slices.set(key, members.add(place));
    }
  }
  return [...slices.values()].map((members) => ({
    members,
    respondents: sets.filter(({ places }) => places.some((place) => members.has(place))),
  }));
}
