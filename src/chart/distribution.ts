import { tallyHistogram } from '../counting/histogram.js';
import { checkNumber } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import {
  type Category,
  classify,
  type Scale,
  type ScaleOption,
  standardScale,
} from '../counting/scale.js';
import { respondents, type Tally } from '../counting/tally.js';
import { percentDigits, rangeText, scoreDigits } from '../display/numbers.js';
import { percentages } from '../display/percentages.js';
import {
  confidenceInterval,
  type Interval,
  type IntervalOptions,
  intervalNames,
} from '../inference/interval.js';
import type { PopulationOption } from '../inference/population.js';
import { computeNps } from '../inference/score.js';
import { isShareMetric } from '../metrics/metric.js';
import { distributionLayers, HEIGHT } from './distribution-layers.js';
import { frame, widthBetween } from './frame.js';
import {
  type ChartOptions,
  type MetricOption,
  metricNames,
  type Style,
  styleOf,
} from './options.js';
import { checkWithoutPassives } from './result.js';
import type { ChartRow, ChartSpecification } from './specification.js';

/** Options of `distributionChart`. */
export interface DistributionOptions
  extends ChartOptions,
    MetricOption,
    ScaleOption,
    IntervalOptions,
    PopulationOption {
  /**
   * How many people answered, where the counts are of weighted answers.
   *
   * @defaultValue the sum of the counts
   */
  readonly answers?: number | undefined;
}

const distributionNames: OptionNames<DistributionOptions> = {
  ...metricNames,
  ...intervalNames,
  scale: true,
  answers: true,
  population: true,
};

const MARGIN = { left: 16, right: 16, top: 8, bottom: 46 };
/** The free space at each side of a bar, where each rating has a width of 1. */
const SPACE = 0.12;

/**
 * How many respondents gave which rating, coloured by category, as a Vega-Lite specification.
 *
 * @param counts Counts by rating, as `histogram` gives them.
 * @throws RangeError or TypeError as `tallyHistogram` and `confidenceInterval` do, or if an option
 * is not one of its choices.
 * @example
 * distributionChart(histogram([10, 9, 8, 3])).title.text // => ['Score +25: 50% promoters less 25% detractors']
 */
export function distributionChart(
  counts: ArrayLike<number>,
  options: DistributionOptions = {},
): ChartSpecification {
  const style = styleOf('distributionChart', options, distributionNames);
  const { scale = standardScale, confidenceLevel, method, answers, population } = options;
  if (answers !== undefined) checkNumber('answers', answers, 0, Number.MAX_SAFE_INTEGER);
  const tally = tallyHistogram(counts, { scale });
  checkWithoutPassives('counts', tally.passives, style);
  const interval = confidenceInterval(tally, { confidenceLevel, method, population });
  const shares = sharesOf(tally, interval, style);
  const rows = barsOf(counts, scale, style);
  const categories = categoriesOf(scale, shares, style);
  return frame(
    {
      title: isShareMetric(style.metric)
        ? shareTitleOf(scale, interval, style)
        : titleOf(shares, interval, style),
      notes: notesOf(tally, interval, options, style),
      method:
        shares?.addUp === false && !isShareMetric(style.metric) ? [`${style.words.rounded}.`] : [],
      margin: MARGIN,
      height: HEIGHT,
      layers: distributionLayers({ rows, categories }, scale, widthBetween(MARGIN, style), style),
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

/** The stretch of the scale that each category covers, and the text above it. */
function categoriesOf(
  scale: Scale,
  shares: Shares | null,
  { palette, words, metric }: Style,
): ChartRow[] {
  const stretches: readonly (readonly [Category, number, number])[] = [
    ['detractor', scale.min, scale.passiveFrom - 1],
    ['passive', scale.passiveFrom, scale.promoterFrom - 1],
    ['promoter', scale.promoterFrom, scale.max],
  ];
  const nameOf = (category: Category, first: number, last: number) =>
    isShareMetric(metric) ? words.ratings(rangeText(first, last)) : words.categories[category];
  return stretches
    .filter(([, first, last]) => first <= last)
    .map(([category, first, last]) => ({
      from: first - 0.5 + SPACE,
      to: last + 0.5 - SPACE,
      middle: (first + last) / 2,
      color: palette.categories[category],
      label: [nameOf(category, first, last), ...(shares ? [shares[category]] : [])],
    }));
}

/** The rounded score, the shares as texts, and whether they add up. */
interface Shares extends Readonly<Record<Category, string>> {
  readonly score: number;
  readonly addUp: boolean;
}

/** The shares, with as many digits as the score; null where nobody answered. */
function sharesOf(
  tally: Tally,
  interval: Interval | null,
  { roundedPercent, metric }: Style,
): Shares | null {
  const { score, promoterShare } = computeNps(tally);
  const digits = isShareMetric(metric)
    ? percentDigits(100 * (promoterShare ?? 0), interval)
    : scoreDigits(score ?? 0, interval);
  const shares = percentages(tally, { digits });
  return (
    shares && {
      score: shares.score,
      addUp: shares.addUp,
      promoter: roundedPercent(shares.promoters, digits),
      passive: roundedPercent(shares.passives, digits),
      detractor: roundedPercent(shares.detractors, digits),
    }
  );
}

function titleOf(shares: Shares | null, interval: Interval | null, style: Style): string {
  const { words, scoreWithin } = style;
  if (shares === null) return words.nobody;
  const { score, promoter, detractor } = shares;
  return words.distribution.shares(scoreWithin(interval)(score), promoter, detractor);
}

/** The ratings that count, and their share. */
function shareTitleOf(
  { promoterFrom, max }: Scale,
  interval: Interval | null,
  style: Style,
): string {
  const { words, scoreWithin } = style;
  if (interval === null) return words.nobody;
  const ratings = words.ratings(rangeText(promoterFrom, max));
  return words.segments.only(ratings, scoreWithin(interval)(interval.estimate));
}

function notesOf(
  tally: Tally,
  interval: Interval | null,
  { answers, population = Infinity }: DistributionOptions,
  { words, whole, scoreWithin, limits }: Style,
): string[] {
  if (interval === null) return [`${words.answers('0')}.`];
  const worth = whole(respondents(tally));
  const people = answers === undefined ? worth : whole(answers);
  const text = words.answers(people);
  const counted = people === worth ? text : words.distribution.weighted(text, worth);
  const size = population === Infinity ? counted : words.inPopulation(counted, whole(population));
  return [`${size}. ${words.interval(limits(interval, scoreWithin(interval)))}.`];
}
