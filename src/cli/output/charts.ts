import {
  type ChartSpecification,
  changeChart,
  monitorChart,
  segmentChart,
  transitionChart,
  trendChart,
} from '../../chart/index.js';
import type { Language } from '../../display/language.js';
import type { SurveyRecord } from '../../survey/index.js';
import type { ChartKind } from '../arguments/chart.js';
import { InputError } from '../input/errors.js';
import type { WatchedSeries } from '../terminal/watch.js';
import { distributionOf } from './distribution.js';
import { checkSegments } from './few-segments.js';

/** The chart of a kind; the record has what it shows, since `arguments/chart.ts` asked for it. */
export function chartOf(kind: ChartKind, counted: Counted, language: Language): ChartSpecification {
  const chart = charts[kind](counted, language);
  if (chart === null) throw new InputError(missing[kind]);
  return chart;
}

/** What charts are drawn from. */
export interface Counted {
  readonly record: SurveyRecord;
  /** The waves watched, where the chart shows a monitor or a forecast. */
  readonly watched?: WatchedSeries | undefined;
}

type Draw = (counted: Counted, language: Language) => ChartSpecification | null;

const charts: Readonly<Record<ChartKind, Draw>> = {
  distribution: ({ record }, language) => distributionOf(record, language),
  segments({ record: { segments, target, metric } }, language) {
    if (segments === undefined) return null;
    checkSegments(segments);
    return segmentChart(segments, { language, metric, target: target?.score });
  },
  trend({ record: { trend, target, metric }, watched }, language) {
    if (trend === undefined) return null;
    const forecast = watched?.forecast;
    return trendChart(trend, { language, metric, target: target?.score, forecast });
  },
  change({ record: { explained } }, language) {
    if (!explained) return null;
    checkSegments(explained);
    const { before, after } = explained;
    return changeChart(explained, { before, after, language });
  },
  transitions({ record: { matched, confidenceLevel } }, language) {
    if (!matched) return null;
    const { before, after } = matched.periods;
    return transitionChart(matched, { before, after, confidenceLevel, language });
  },
  monitor({ record: { target }, watched }, language) {
    if (!watched?.monitor) return null;
    return monitorChart(watched.monitor, { language, target: target?.score });
  },
};

/** Why there is nothing to draw. */
const missing: Readonly<Record<ChartKind, string>> = {
  distribution:
    'the column holds categories: there are no ratings to draw, only segments or a trend',
  segments: 'there are no segments to draw',
  trend: 'there is no trend to draw',
  change: 'nobody answered in one of the periods, or too few did: there is no change to draw',
  transitions:
    'nobody answered in one of the periods, or too few did: there are no transitions to draw',
  monitor: 'fewer than 6 periods with answers are over: they cannot say what is normal',
};
