import {
  type ChartSpecification,
  changeChart,
  monitorChart,
  segmentChart,
  termChart,
  themeChart,
  transitionChart,
  trendChart,
} from '../../chart/index.js';
import type { Language } from '../../display/language.js';
import type { SurveyRecord } from '../../survey/index.js';
import type { ChartKind } from '../arguments/chart.js';
import type { Looks } from '../arguments/looks.js';
import { InputError } from '../input/errors.js';
import type { WatchedSeries } from '../terminal/watch.js';
import { distributionOf } from './distribution.js';

/** The chart of a kind; the record has what it shows, since `arguments/chart.ts` asked for it. */
export function chartOf(kind: ChartKind, counted: Counted, looks: ChartLooks): ChartSpecification {
  const chart = charts[kind](counted, looks);
  if (chart === null) throw new InputError(missing[kind]);
  return chart;
}

/** What charts are drawn from. */
export interface Counted {
  readonly record: SurveyRecord;
  /** The waves watched, where the chart shows a monitor or a forecast. */
  readonly watched?: WatchedSeries | undefined;
}

/** How a chart looks. */
export interface ChartLooks extends Looks {
  readonly language: Language;
  /** The columns whose values are the segments. */
  readonly by: readonly string[];
}

type Draw = (counted: Counted, looks: ChartLooks) => ChartSpecification | null;

const charts: Readonly<Record<ChartKind, Draw>> = {
  distribution: ({ record }, { language, theme }) => distributionOf(record, { language, theme }),
  segments({ record: { segments, target, metric } }, { by, ...looks }) {
    if (segments === undefined) return null;
    return segmentChart(segments, {
      ...looks,
      by: by.join(' × '),
      metric,
      target: target?.score,
    });
  },
  trend({ record: { trend, target, metric }, watched }, { language, theme }) {
    if (trend === undefined) return null;
    const forecast = watched?.forecast;
    return trendChart(trend, { language, theme, metric, target: target?.score, forecast });
  },
  terms: ({ record: { comments } }, { language, theme }) =>
    comments === undefined ? null : termChart(comments.terms, { language, theme }),
  themes: ({ record: { comments } }, { language, theme }) =>
    comments?.themes ? themeChart(comments.themes, { language, theme }) : null,
  change({ record: { explained } }, { language, theme }) {
    if (!explained) return null;
    const { before, after } = explained;
    return changeChart(explained, { before, after, language, theme });
  },
  transitions({ record: { matched, confidenceLevel } }, { language, theme }) {
    if (!matched) return null;
    const { before, after } = matched.periods;
    return transitionChart(matched, { before, after, confidenceLevel, language, theme });
  },
  monitor({ record: { target }, watched }, { language, theme }) {
    if (!watched?.monitor) return null;
    return monitorChart(watched.monitor, { language, theme, target: target?.score });
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
  terms: 'there are no comments to draw',
  themes: 'there are no themes to draw',
  monitor: 'fewer than 6 periods with answers are over: they cannot say what is normal',
};
