import type { TwoPeriods } from '../../survey/index.js';
import type { CalendarValues } from '../../survey/settings/calendar.js';
import { UsageError } from '../input/errors.js';
import { once } from './command.js';

/** The options that name two periods. */
export const periodOptions = () => [
  once('--before <period>', 'the earlier period, such as 2025-Q1, 2025-03 or 2025'),
  once('--after <period>', 'the later period'),
];

/** The values of these options. */
export interface PeriodValues {
  readonly before?: string;
  readonly after?: string;
}

/** Two periods, for which there must be dates; undefined where neither is named. */
export function readTwoPeriods(
  { before, after, rolling }: PeriodValues & Pick<CalendarValues, 'rolling'>,
  date: unknown,
): TwoPeriods | undefined {
  if (before === undefined && after === undefined) return undefined;
  if (before === undefined || after === undefined) {
    throw new UsageError('--before PERIOD and --after PERIOD come together');
  }
  if (date === undefined) throw new UsageError('--before needs --date, the column with the dates');
  if (rolling !== undefined) {
    throw new UsageError('--rolling goes without --before and --after, which name single periods');
  }
  return { before, after };
}
