import { checkChoice, invalid } from '../counting/invalid.js';
import type { Dialect } from './dialect.js';
import { columnOf, type GroupOptions, wallOf } from './options.js';

/** A column that groups: what rows are grouped by, and what the result shows of it. */
export interface Group {
  readonly name: string;
  readonly key: string;
  readonly shown: string;
}

/** The columns that the options group by: segments, then the period. */
export function groupsOf(options: GroupOptions, dialect: Dialect): readonly Group[] {
  return [...segmentGroups(options, dialect), ...periodGroup(options, dialect)];
}

function segmentGroups({ by }: GroupOptions, dialect: Dialect): Group[] {
  if (by === undefined) return [];
  const crossed = Array.isArray(by);
  const columns: readonly unknown[] = crossed ? by : [by];
  if (columns.length === 0) throw invalid('by', 'a column or several', by, '');
  return columns.map((column, place) => {
    const name = crossed ? `segment_${place + 1}` : 'segment';
    return { name, key: columnOf('by', column, dialect), shown: dialect.text(name) };
  });
}

function periodGroup(options: GroupOptions, dialect: Dialect): Group[] {
  const { date, period } = options;
  if ((date === undefined) !== (period === undefined)) {
    throw new TypeError('date and period must come together');
  }
  if (date === undefined || period === undefined) {
    for (const option of ['timeZone', 'dateType'] as const) {
      if (options[option] !== undefined) throw new TypeError(`${option} must come with a date`);
    }
    return [];
  }
  const { key, start } = dialect.periods[checkChoice('period', period, dialect.periods)];
  return [{ name: 'period', key: key(wallOf(date, options, dialect)), shown: start('period') }];
}

/** What these columns are called. */
export function namesOf(groups: readonly Group[]): string[] {
  return groups.map(({ name }) => name);
}
