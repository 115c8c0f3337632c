import {
  type ChartOptions,
  type ChartSource,
  type ChartSpecification,
  categoryChart,
  monitorChart,
} from '../../chart/index.js';
import type { Language } from '../../display/language.js';
import { partCharts } from '../../report/charts.js';
import type { SurveyRecord } from '../../survey/index.js';
import type { ChartKind } from '../arguments/chart.js';
import type { Looks } from '../arguments/looks.js';
import { InputError } from '../input/errors.js';
import type { WatchedSeries } from '../terminal/watch.js';

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
  /** Where the numbers come from; absent within a page that says so. */
  readonly source?: ChartSource;
  /** The columns whose values are the segments. */
  readonly by: readonly string[];
}

type Draw = (counted: Counted, looks: ChartLooks) => ChartSpecification | null;

const charts: Readonly<Record<ChartKind, Draw>> = {
  distribution: ({ record }, looks) => partCharts.histogram(record, plainLooks(looks)),
  segments: ({ record }, { by, ...looks }) =>
    partCharts.segments(record, { ...looks, by: by.join(' × ') }),
  trend({ record, watched }, looks) {
    if (record.segmentTrends !== undefined) {
      const { by, ...others } = looks;
      return partCharts.segmentTrends(record, { ...others, by: by.join(' × ') });
    }
    return partCharts.trend(record, { ...plainLooks(looks), forecast: watched?.forecast });
  },
  change: ({ record }, looks) => partCharts.explained(record, plainLooks(looks)),
  transitions: ({ record }, looks) => partCharts.matched(record, plainLooks(looks)),
  terms: ({ record }, looks) => partCharts.terms(record, plainLooks(looks)),
  themes: ({ record }, looks) => partCharts.themes(record, plainLooks(looks)),
  monitor({ record: { target }, watched }, looks) {
    if (!watched?.monitor) return null;
    return monitorChart(watched.monitor, { ...plainLooks(looks), target: target?.score });
  },
  shares: ({ record: { trend } }, looks) =>
    trend === undefined ? null : categoryChart(trend, plainLooks(looks)),
};

/** What every chart takes. */
function plainLooks({ language, theme, source }: ChartLooks): ChartOptions {
  return { language, theme, source };
}

/** Why there is nothing to draw. */
const missing: Readonly<Record<ChartKind, string>> = {
  distribution:
    'the column holds categories: there are no ratings to draw, only segments or a trend',
  segments: 'there are no segments to draw',
  trend: 'there is no trend to draw',
  change: 'nobody answered in one of the periods, or too few did: there is no change to draw',
  transitions:
    'nobody answered in one of the periods, or too few did: there are no transitions to draw',
  shares: 'there is no trend to draw',
  terms: 'there are no comments to draw',
  themes: 'there are no themes to draw',
  monitor: 'fewer than 6 periods with answers are over: they cannot say what is normal',
};
