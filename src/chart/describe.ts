import type { TermTable } from '../comments/term-table.js';
import type { ThemeTable } from '../comments/theme-table.js';
import { checkOptionNames } from '../counting/options.js';
import type { Language } from '../display/language.js';
import { comparisonOf } from '../findings/clear.js';
import type { ChangeExplained } from '../grouping/change.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import type { MatchedWaves } from '../grouping/panel.js';
import type { SegmentTable } from '../grouping/segment-table.js';
import type { Trend } from '../grouping/trend.js';
import type { Difference } from '../inference/difference.js';
import type { Interval } from '../inference/interval.js';
import type { Transitions } from '../inference/paired.js';
import type { Monitor } from '../monitoring/monitor.js';
import { changeChart } from './change.js';
import { monitorChart } from './monitor.js';
import { metricNames, styleOf } from './options.js';
import { checkResult, type Fields } from './result.js';
import { segmentChart } from './segments.js';
import type { ChartSpecification } from './specification.js';
import { termChart } from './terms.js';
import { themeChart } from './themes.js';
import { transitionChart } from './transitions.js';
import { trendChart } from './trend.js';

/** What `describe` takes: an interval, a difference, or what a chart can be drawn of. */
export type Describable =
  | Interval
  | Difference
  | Pick<Trend<unknown, AnyTrendPoint>, 'points'>
  | readonly AnyTrendPoint[]
  | SegmentTable<unknown>
  | ChangeExplained<unknown>
  | Pick<MatchedWaves, 'transitions'>
  | Transitions
  | Monitor
  | TermTable
  | ThemeTable<string>;

/** Options of `describe`. */
export interface DescribeOptions {
  /**
   * The language of the sentence.
   *
   * @defaultValue `'en'`
   */
  readonly language?: Language | undefined;
}

/** A kind of result: how it is recognised, and the chart that says what it shows. */
interface Kind {
  readonly isIt: (fields: Fields) => boolean;
  readonly chart: (result: never, options: DescribeOptions) => ChartSpecification;
}

const isMatrix = (value: unknown): boolean => Array.isArray(value) && Array.isArray(value[0]);

const kinds: readonly Kind[] = [
  { isIt: ({ baseline, points }) => Boolean(baseline && points), chart: monitorChart },
  { isIt: ({ mix, rate }) => Boolean(mix && rate), chart: changeChart },
  { isIt: ({ themes, silent }) => Boolean(themes && silent), chart: themeChart },
  {
    isIt: ({ detractors, separating }) => Array.isArray(detractors) && separating !== undefined,
    chart: termChart,
  },
  { isIt: ({ homogeneity }) => homogeneity !== undefined, chart: segmentChart },
  { isIt: (fields) => isMatrix(fields) || isMatrix(fields['transitions']), chart: transitionChart },
  { isIt: (fields) => Array.isArray(fields) || Array.isArray(fields['points']), chart: trendChart },
];

/**
 * The sentence that one may say of a result: the title of its chart, which claims no more than the
 * intervals allow. Of an interval or a difference it says the limits, and of a difference whether it is clear.
 * Scores and differences are in points.
 *
 * @param result What `confidenceInterval`, `difference` and its like, `npsTrend`, `compareWaves`,
 * `compareSegments`, `npsBySegment`, `explainChange`, `matchWaves`, `tallyTransitions`, `monitorWaves`,
 * `separatingTerms` or `compareThemes` gives, where that is not null.
 * @throws TypeError if the result is none of these, or an option is unknown.
 * @throws RangeError if the language is not one of its choices.
 * @example
 * describe(confidenceInterval({ promoters: 50, passives: 30, detractors: 20 })) // => 'Score +30: 95% interval +14 to +44'
 * describe(difference({ promoters: 60, passives: 20, detractors: 20 }, { promoters: 20, passives: 40, detractors: 40 })) // => 'Higher by 60 points: 95% interval +38 to +81'
 */
export function describe(result: Describable, options: DescribeOptions = {}): string {
  checkOptionNames('describe', options, { language: true });
  checkResult('result', 'a function that describe names', result, () => true);
  const fields = result as unknown as Fields;
  const kind = kinds.find(({ isIt }) => isIt(fields));
  if (kind !== undefined) return kind.chart(result as never, options).title.text.join(' ');
  const isInterval = ['estimate', 'lower', 'upper', 'confidenceLevel'].every(
    (name) => typeof fields[name] === 'number',
  );
  checkResult('result', 'a function that describe names', result, () => isInterval);
  return intervalSentence(result as Interval | Difference, options);
}

function intervalSentence(interval: Interval | Difference, options: DescribeOptions): string {
  const { words, distance, change, scoreWithin, limits } = styleOf(
    'describe',
    options,
    metricNames,
  );
  const { estimate } = interval;
  const isDifference = 'pValue' in interval || interval.method === 'delta';
  if (isDifference) {
    const within = words.interval(limits(interval, change));
    return words.sentences[comparisonOf(interval)](distance(estimate), within);
  }
  const score = scoreWithin(interval);
  return words.sentences.score(score(estimate), words.interval(limits(interval, score)));
}
