import type { AnyTally } from '../counting/weighted.js';
import { FALSE_DISCOVERY_RATE, LEAST_ANSWERS, scanColumns } from '../grouping/scan-columns.js';
import { lastTwoPeriods } from '../grouping/scan-periods.js';
import type { Scan } from '../grouping/scan-result.js';
import type { SettledSurvey } from './settle.js';
import { timelineOf } from './timeline.js';
import { wavesIn } from './waves.js';

/** What stands out in the columns of a survey; `total` is the tally of all answers. */
export function scanOf({ plan, ...settled }: SettledSurvey, total: AnyTally): Scan<string> {
  const { request, scale, weight, date, scan } = plan;
  const { confidenceLevel, method, minRespondents = LEAST_ANSWERS } = request;
  const least = Math.max(1, minRespondents);
  const whole = { plan, ...settled };
  const waves = date === null ? [] : wavesIn(whole, timelineOf(whole));
  const days = new Set(settled.cells.flatMap((cell) => [...cell.days.keys()]));
  return scanColumns({
    columns: settled.scanned
      .filter(({ reason }) => reason === null)
      .map(({ column, values, everyone }) => ({
        column: column.name,
        bands: column.bands,
        values,
        everyone,
      })),
    leftOut: [
      ...(scan?.leftOut ?? []),
      ...settled.scanned.flatMap(({ column, reason }) =>
        reason === null ? [] : [{ column: column.name, reason }],
      ),
    ],
    total,
    periods: lastTwoPeriods(waves, days, least),
    settings: {
      scale,
      isWeighted: weight !== null,
      intervals: { confidenceLevel, method },
      falseDiscoveryRate: FALSE_DISCOVERY_RATE,
      minRespondents: least,
      isProtecting: request.minRespondents !== undefined,
    },
  });
}
