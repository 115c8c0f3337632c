import type { TermTable } from '../comments/term-table.js';
import type { ThemeTable } from '../comments/theme-table.js';
import { describeValue } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import type { Language } from '../display/language.js';
import { comparisonOf } from '../findings/clear.js';
import type { ChangeExplained } from '../grouping/change.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import type { MatchedWaves } from '../grouping/panel.js';
import type { SegmentTable } from '../grouping/segment-table.js';
import type { Trend } from '../grouping/trend.js';
import type { Difference } from '../inference/difference.js';
import { confidenceInterval } from '../inference/interval.js';
import type { Nps } from '../inference/score.js';
import type { Monitor } from '../monitoring/monitor.js';
import { changeChart } from './change.js';
import { monitorChart } from './monitor.js';
import { type Style, styleOf } from './options.js';
import { segmentChart } from './segments.js';
import type { ChartSpecification } from './specification.js';
import { termChart } from './terms.js';
import { themeChart } from './themes.js';
import { transitionChart } from './transitions.js';
import { trendChart } from './trend.js';

/** Options of `describe`. */
export interface DescribeOptions {
  /**
   * The language of the sentence.
   *
   * @defaultValue `'en'`
   */
  readonly language?: Language | undefined;
}

/** The results that `describe` knows. */
export type Describable =
  | Nps
  | Difference
  | SegmentTable<unknown>
  | Pick<Trend<unknown, AnyTrendPoint>, 'points'>
  | readonly AnyTrendPoint[]
  | ChangeExplained<unknown>
  | Pick<MatchedWaves, 'transitions'>
  | Monitor
  | TermTable
  | ThemeTable<string>;

const describeNames: OptionNames<DescribeOptions> = { language: true };

/** The charts, each by a field that only the results have which it draws. */
const charts: Readonly<
  Record<string, (result: never, options: DescribeOptions) => ChartSpecification>
> = {
  levelLimit: monitorChart,
  mix: changeChart,
  transitions: transitionChart,
  themes: themeChart,
  withComment: termChart,
  points: trendChart,
  homogeneity: segmentChart,
};

/**
 * The sentence that one may say of a result: the title of its chart, which claims a difference only
 * where one is clear. A score is said with its interval of 95%, a difference with its own.
 *
 * @param result The result of `computeNps`, `difference`, `npsBySegment`, `npsTrend`,
 * `explainChange`, `matchWaves`, `monitorWaves`, `separatingTerms`, `compareThemes` or one of their
 * neighbours. Where they give null, there is nothing to say.
 * @throws TypeError if it is none of them, or an option is unknown.
 * @throws RangeError if `language` is not one of its choices.
 * @example
 * const before = { promoters: 30, passives: 40, detractors: 30 }
 * const after = { promoters: 61, passives: 28, detractors: 11 }
 * describe(computeNps(after)) // => 'Score +50, 95% interval +35 to +62, by 100 answers'
 * describe(difference(after, before)) // => 'Higher by 50 points, 95% interval +29 to +70'
 * describe(difference(after, before), { language: 'ko' }) // => '50점 높음, 95% 신뢰구간 +29 ~ +70'
 */
export function describe(result: Describable, options: DescribeOptions = {}): string {
  const style = styleOf('describe', options, describeNames);
  const fields = typeof result === 'object' && result !== null ? result : {};
  if ('pValue' in fields && 'estimate' in fields)
    return differenceSentence(fields as Difference, style);
  if ('standardError' in fields && 'respondents' in fields)
    return scoreSentence(fields as Nps, style);
  const field = Array.isArray(result)
    ? 'points'
    : Object.keys(charts).find((name) => name in fields);
  const chart = field === undefined ? undefined : charts[field];
  if (chart === undefined) {
    throw new TypeError(
      `result must be one that has a sentence, received ${describeValue(result)}`,
    );
  }
  return chart(result as never, options).title.text.join(' ');
}

function scoreSentence(nps: Nps, { words, scoreWithin, limits, whole }: Style): string {
  const interval = confidenceInterval(nps);
  if (interval === null) return words.nobody;
  const write = scoreWithin(interval);
  return words.describe.score(
    write(nps.score),
    limits(interval, write),
    words.answers(whole(nps.respondents)),
  );
}

function differenceSentence(
  difference: Difference,
  { words, limits, change, distance }: Style,
): string {
  const range = limits(difference, change);
  const comparison = comparisonOf(difference);
  return comparison === 'unclear'
    ? words.describe.unclear(range)
    : words.describe[comparison](distance(difference.estimate), range);
}
