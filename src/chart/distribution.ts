import type { Category } from '../counting/scale.js';
import { roundShares } from '../display/index.js';
import { scoreDigits } from '../display/numbers.js';
import {
  classify,
  computeNps,
  confidenceInterval,
  type Interval,
  type IntervalOptions,
  respondents,
  type Scale,
  type ScaleOption,
  standardScale,
  type Tally,
  tallyHistogram,
} from '../index.js';
import { HEIGHT, layersOf } from './distribution-layers.js';
import { framed, widthBetween } from './frame.js';
import { type ChartOptions, type Style, styleOf } from './options.js';
import type { ChartRow, ChartSpecification } from './specification.js';

/** Options of `distributionChart`. */
export interface DistributionOptions extends ChartOptions, ScaleOption, IntervalOptions {
  /**
   * How many people answered, where the counts are of weighted answers.
   *
   * @defaultValue the sum of the counts
   */
  readonly answers?: number;
}

const MARGIN = { left: 16, right: 16, top: 8, bottom: 46 };
const SPACE = 0.12;

/**
 * How many respondents gave which rating, coloured by category, as a Vega-Lite specification.
 *
 * @param counts Counts by rating, as `histogram` gives them.
 * @throws RangeError or TypeError as `tallyHistogram` does, or if an option is none of its choices.
 * @example
 * distributionChart(histogram([10, 9, 8, 3])).title.text // => ['Score +25: 50% promoters less 25% detractors']
 */
export function distributionChart(
  counts: ArrayLike<number>,
  options: DistributionOptions = {},
): ChartSpecification {
  const style = styleOf(options);
  const { scale = standardScale, confidenceLevel, method, answers } = options;
  const tally = tallyHistogram(counts, { scale });
  const rows = barsOf(counts, scale, style);
  const interval = confidenceInterval(tally, {
    ...(confidenceLevel !== undefined && { confidenceLevel }),
    ...(method !== undefined && { method }),
  });
  const groups = groupsOf(scale, tally, interval, style);
  return framed(
    {
      title: findingOf(tally, interval, style),
      notes: notesOf(tally, interval, answers, style),
      margin: MARGIN,
      height: HEIGHT,
      layers: layersOf({ rows, groups }, scale, widthBetween(MARGIN), style),
    },
    style,
  );
}

function barsOf(
  counts: ArrayLike<number>,
  scale: Scale,
  { palette, count: countText }: Style,
): ChartRow[] {
  return Array.from({ length: counts.length }, (_, index): ChartRow => {
    const rating = scale.min + index;
    const count = counts[index] as number;
    return {
      rating,
      from: rating - 0.5 + SPACE,
      to: rating + 0.5 - SPACE,
      base: 0,
      count,
      label: countText(count),
      color: palette.categories[classify(rating, { scale })],
    };
  });
}

/** The stretch of the scale that each category has, and what to write above it. */
function groupsOf(
  scale: Scale,
  tally: Tally,
  interval: Interval | null,
  { palette, words }: Style,
): ChartRow[] {
  const shares = sharesOf(tally, interval);
  const stretches: readonly (readonly [Category, number, number])[] = [
    ['detractor', scale.min, scale.passiveFrom - 1],
    ['passive', scale.passiveFrom, scale.promoterFrom - 1],
    ['promoter', scale.promoterFrom, scale.max],
  ];
  return stretches.map(([category, first, last]) => ({
    from: first - 0.5 + SPACE,
    to: last + 0.5 - SPACE,
    middle: (first + last) / 2,
    color: palette.categories[category],
    label: [words.categories[category], ...(shares ? [shares[category]] : [])],
  }));
}

/** The shares as texts, as fine as the score. */
function sharesOf(tally: Tally, interval: Interval | null) {
  const digits = scoreDigits(computeNps(tally).score ?? 0, interval);
  const shares = roundShares(tally, { digits });
  if (shares === null) return null;
  const percent = (share: number): string => `${share.toFixed(digits)}%`;
  return {
    score: shares.score,
    promoter: percent(shares.promoters),
    passive: percent(shares.passives),
    detractor: percent(shares.detractors),
  };
}

function findingOf(tally: Tally, interval: Interval | null, style: Style): string {
  const { words, scoreWithin } = style;
  const shares = sharesOf(tally, interval);
  if (shares === null) return words.nobody;
  const { score, promoter, detractor } = shares;
  return words.distribution.finding(scoreWithin(interval)(score), promoter, detractor);
}

function notesOf(
  tally: Tally,
  interval: Interval | null,
  answers: number | undefined,
  { words, whole, scoreWithin, limits }: Style,
): string[] {
  if (interval === null) return [`${words.answers('0')}.`];
  const worth = whole(respondents(tally));
  const people = answers === undefined ? worth : whole(answers);
  const counted =
    people === worth ? words.answers(people) : words.weighted(words.answers(people), worth);
  return [`${counted}. ${words.interval(limits(interval, scoreWithin(interval)))}.`];
}
