import { invalid } from '../counting/invalid.js';
import type { Nps } from '../inference/score.js';
import { crossedKey } from './keys.js';

/** The numbers of a group that is hidden. */
export const hiddenNps: Readonly<Record<Exclude<keyof Nps, 'scale'>, null>> = {
  promoters: null,
  passives: null,
  detractors: null,
  respondents: null,
  score: null,
  standardError: null,
  promoterShare: null,
  passiveShare: null,
  detractorShare: null,
};

/**
 * The places of the groups to hide: those with too few answers, and as many of the next smallest as
 * it takes to protect them. Groups that overlap are protected in `hidden-overlapping.ts` and
 * `hidden-windows.ts`.
 */
export function hiddenPlaces(
  answers: readonly number[],
  minRespondents: number,
  overlapping: boolean,
): Set<number> {
  const hidden = new Set<number>();
  for (const [place, count] of answers.entries()) if (count < minRespondents) hidden.add(place);
  if (!overlapping) protect(answers, hidden, minRespondents);
  return hidden;
}

/**
 * Hides the next smallest groups until the hidden ones together have enough answers: subtracting the
 * shown groups from the total reveals the sum of the hidden ones.
 */
function protect(answers: readonly number[], hidden: Set<number>, minRespondents: number): void {
  let sum = 0;
  for (const place of hidden) sum += answers[place] as number;
  if (sum === 0 || sum >= minRespondents) return;
  const shown = [...answers.keys()]
    .filter((place) => !hidden.has(place) && (answers[place] as number) > 0)
    .sort((a, b) => (answers[a] as number) - (answers[b] as number));
  for (const place of shown) {
    if (sum >= minRespondents) return;
    hidden.add(place);
    sum += answers[place] as number;
  }
}

/**
 * The places of the crossed segments to hide. The values of each crossed column are tables of their
 * own, so the hidden segments are protected within each value too.
 */
export function hiddenCrossed(
  answers: readonly number[],
  parts: readonly (readonly unknown[])[],
  minRespondents: number,
): Set<number> {
  const hidden = hiddenPlaces(answers, minRespondents, false);
  const slices = hidden.size === 0 ? [] : slicesOf(parts);
  let before = -1;
  while (before !== hidden.size) {
    before = hidden.size;
    for (const slice of slices) protectAmong(slice, answers, hidden, minRespondents);
    protect(answers, hidden, minRespondents);
  }
  return hidden;
}

/** The places that share a value of a crossed column, for each value of each column. */
function slicesOf(parts: readonly (readonly unknown[])[]): number[][] {
  const slices = new Map<unknown, number[]>();
  for (const [place, values] of parts.entries()) {
    for (const [column, value] of values.entries()) {
      const key = crossedKey([column, value]);
      const slice = slices.get(key);
      if (slice === undefined) slices.set(key, [place]);
      else slice.push(place);
    }
  }
  return [...slices.values()];
}

/** Protects the hidden groups of some places, so that the others of these do not reveal them. */
function protectAmong(
  places: readonly number[],
  answers: readonly number[],
  hidden: Set<number>,
  minRespondents: number,
): void {
  const within = new Set([...places.keys()].filter((index) => hidden.has(places[index] as number)));
  protect(
    places.map((place) => answers[place] as number),
    within,
    minRespondents,
  );
  for (const index of within) hidden.add(places[index] as number);
}

/**
 * The segments to hide where two periods are compared: those with too few answers in one of them,
 * and as many others as it takes to protect them in both.
 */
export function hiddenInEither(
  periods: readonly (readonly number[])[],
  minRespondents: number,
): Set<number> {
  const hidden = new Set<number>();
  for (const answers of periods) {
    for (const place of hiddenWaves(answers, minRespondents, false)) hidden.add(place);
  }
  let before = -1;
  while (before !== hidden.size) {
    before = hidden.size;
    for (const answers of periods) protect(answers, hidden, minRespondents);
  }
  return hidden;
}

/** The places of the waves to hide. A wave that nobody answered has nothing to hide. */
export function hiddenWaves(
  answers: readonly number[],
  minRespondents: number,
  overlapping: boolean,
): Set<number> {
  const hidden = hiddenPlaces(answers, minRespondents, overlapping);
  for (const place of hidden) if (answers[place] === 0) hidden.delete(place);
  return hidden;
}

/**
 * The places of the waves to hide in the trend of all rows and in that of each segment, where the
 * segments of a wave add up to all of its answers and the waves of a segment to all of its answers.
 */
export function hiddenWavesBySegment(
  total: readonly number[],
  segments: readonly (readonly number[])[],
  minRespondents: number,
): { readonly total: Set<number>; readonly segments: readonly Set<number>[] } {
  const hiddenOf = (answers: readonly number[]) => hiddenWaves(answers, minRespondents, false);
  const hidden = { total: hiddenOf(total), segments: segments.map(hiddenOf) };
  let before = -1;
  // hiding a wave of one segment may expose another: repeated until nothing more is hidden
  for (let size = sizeOf(hidden); size !== before; size = sizeOf(hidden)) {
    before = size;
    for (const place of total.keys()) {
      const ofWave = segments.map((answers) => answers[place] as number);
      const places = new Set(
        [...segments.keys()].filter((row) => hidden.segments[row]?.has(place)),
      );
      // the segments would add up to a hidden wave: a large sum hides at least the smallest of them
      const least = hidden.total.has(place) && places.size === 0 ? smallest(ofWave) : undefined;
      if (least !== undefined) places.add(least);
      if (!hidden.total.has(place)) protect(ofWave, places, minRespondents);
      for (const row of places) hidden.segments[row]?.add(place);
    }
    for (const [row, places] of hidden.segments.entries()) {
      protect(segments[row] as readonly number[], places, minRespondents);
    }
  }
  return hidden;
}

function sizeOf({ segments }: { readonly segments: readonly Set<number>[] }): number {
  return segments.reduce((sum, { size }) => sum + size, 0);
}

/** The place of the smallest count above 0. */
export function smallest(counts: readonly number[]): number | undefined {
  let least: number | undefined;
  for (const [place, count] of counts.entries()) {
    if (count > 0 && (least === undefined || count < (counts[least] as number))) least = place;
  }
  return least;
}

/** Refuses a number of respondents that is not a whole number: nobody is half a respondent. */
export function checkMinRespondents(count: number): void {
  if (Number.isSafeInteger(count) && count >= 0) return;
  throw invalid('minRespondents', 'a whole number from 0', count);
}
