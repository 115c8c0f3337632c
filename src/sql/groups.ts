import { checkChoice } from '../counting/invalid.js';
import { countedPeriod } from './counted-period.js';
import type { Dialect } from './dialect.js';
import type { Group } from './group.js';
import { localTimeOf } from './local-time.js';
import type { GroupOptions } from './options.js';
import { segmentGroups } from './segment-groups.js';
import type { Column } from './select.js';
import type { Separators } from './separators.js';

/** The columns that the options group by: segments, then the period. */
export function groupsOf(
  options: GroupOptions,
  dialect: Dialect,
  multiple?: Separators,
): readonly Group[] {
  return [...segmentGroups(options, dialect, multiple), ...periodGroup(options, dialect)];
}

/** The options that say nothing without a date. */
const datedOptions = [
  ...(['period', 'during', 'timeZone', 'dateType'] as const),
  ...(['weekStart', 'fiscalYearStart'] as const),
] as const;

function periodGroup(options: GroupOptions, dialect: Dialect): Group[] {
  const { date, period, during } = options;
  if (date === undefined) {
    for (const option of datedOptions) {
      if (options[option] !== undefined) throw new TypeError(`${option} must come with a date`);
    }
    return [];
  }
  if (period === undefined) {
    for (const option of ['weekStart', 'fiscalYearStart'] as const) {
      if (options[option] !== undefined) throw new TypeError(`${option} must come with a period`);
    }
    if (during === undefined) throw new TypeError('date must come with period or during');
    return [];
  }
  checkChoice('period', period, dialect.periods);
  const counted = countedPeriod(period, options);
  const { key, start } = dialect.periods[counted];
  const unit = dialect.asText(dialect.quoting.text(counted));
  const resultColumns: Column[] = [
    [start('period'), 'period'],
    [unit, 'period_unit'], // `readWaves` refuses months that it should read as weeks
  ];
  return [
    { name: 'period', key: key(localTimeOf(date, options, dialect)), join: '', resultColumns },
  ];
}
