import type { Category } from '../counting/scale.js';
import { roundShares } from '../display/index.js';
import {
  classify,
  confidenceInterval,
  type IntervalOptions,
  respondents,
  type Scale,
  type ScaleOption,
  standardScale,
  type Tally,
  tallyHistogram,
} from '../index.js';
import { along, asIs, written } from './encoding.js';
import { extent } from './extent.js';
import { FONT_SIZE, framed, widthBetween } from './frame.js';
import { type ChartOptions, type Style, styleOf } from './options.js';
import type { ChartRow, ChartSpecification } from './specification.js';
import { widestOf } from './text.js';

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
const HEIGHT = 260;
/** Room for the categories above the bars. */
const HEADING = 66;
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
  const { palette, words, whole } = style;
  const { scale = standardScale } = options;
  const tally = tallyHistogram(counts, { scale });
  const rows = Array.from({ length: counts.length }, (_, index): ChartRow => {
    const rating = scale.min + index;
    const count = counts[index] as number;
    const color = palette.categories[classify(rating, { scale })];
    return {
      rating,
      from: rating - 0.5 + SPACE,
      to: rating + 0.5 - SPACE,
      base: 0,
      count,
      label: whole(count),
      color,
    };
  });
  const [, most] = extent([1, ...rows.map(({ count }) => count as number)]);
  const step = widthBetween(MARGIN) / rows.length;
  const texts = rows.flatMap(({ label, rating }) => [String(label), String(rating)]);
  const longest = widestOf(texts, FONT_SIZE);
  const stride = Math.ceil((longest + 4) / step);
  const isLabelled = stride === 1;
  const x = along([scale.min - 0.5, scale.max + 0.5], {
    title: words.distribution.ratings,
    values: rows.map(({ rating }) => rating as number).filter((_, index) => index % stride === 0),
    grid: false,
    ticks: false,
    domain: true,
    format: 'd',
  });
  const y = along([0, (most * HEIGHT) / (HEIGHT - HEADING)], null);
  const groups = groupsOf(scale, tally, style);
  return framed(
    {
      title: findingOf(tally, style),
      notes: notesOf(tally, options, style),
      margin: MARGIN,
      height: HEIGHT,
      layers: [
        {
          data: { values: rows },
          mark: { type: 'rect', ...(step > 8 && { stroke: palette.neutral, strokeWidth: 1 }) },
          encoding: {
            x: x('from'),
            x2: { field: 'to' },
            y: y('base'),
            y2: { field: 'count' },
            color: asIs('color'),
          },
        },
        {
          data: { values: isLabelled ? rows : [] },
          mark: { type: 'text', baseline: 'bottom', dy: -4 },
          encoding: { x: x('rating'), y: y('count'), text: written('label') },
        },
        {
          data: { values: groups },
          mark: { type: 'rule', strokeWidth: 5 },
          encoding: {
            x: x('from'),
            x2: { field: 'to' },
            y: { value: HEADING - 26 },
            color: asIs('color'),
          },
        },
        {
          data: { values: groups },
          mark: { type: 'text', baseline: 'top', dy: 4, fontWeight: 'bold' },
          encoding: { x: x('middle'), y: { value: 0 }, text: written('label') },
        },
      ],
    },
    style,
  );
}

/** The stretch of the scale that each category has, and what to write above it. */
function groupsOf(scale: Scale, tally: Tally, { palette, words }: Style): ChartRow[] {
  const shares = roundShares(tally);
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
    label: [words.categories[category], ...(shares ? [`${shares[`${category}s`]}%`] : [])],
  }));
}

function findingOf(tally: Tally, { words, score: scoreText }: Style): string {
  const shares = roundShares(tally);
  if (shares === null) return words.nobody;
  const { score, promoters, detractors } = shares;
  return words.distribution.finding(scoreText(score), `${promoters}%`, `${detractors}%`);
}

function notesOf(
  tally: Tally,
  { confidenceLevel, method, answers }: DistributionOptions,
  { words, whole, score, limits }: Style,
): string[] {
  const interval = confidenceInterval(tally, {
    ...(confidenceLevel !== undefined && { confidenceLevel }),
    ...(method !== undefined && { method }),
  });
  if (interval === null) return [`${words.answers('0')}.`];
  const worth = whole(respondents(tally));
  const people = answers === undefined ? worth : whole(answers);
  const counted =
    people === worth ? words.answers(people) : words.weighted(words.answers(people), worth);
  return [`${counted}. ${words.interval(limits(interval, score))}.`];
}
