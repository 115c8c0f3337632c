import { checkChoice, invalid } from '../counting/invalid.js';
import { keyOf } from './columns.js';
import type { Dialect } from './dialect.js';
import { localTimeOf } from './local-time.js';
import type { GroupOptions } from './options.js';
import type { Column } from './select.js';

/** A column that a query groups by. */
export interface Group {
  readonly name: string;
  /** The expression that rows of the table are grouped by. */
  readonly key: string;
  /** The columns of the result that are made of the grouped key. */
  readonly resultColumns: readonly Column[];
}

/** The columns that the options group by: segments, then the period. */
export function groupsOf(options: GroupOptions, dialect: Dialect): readonly Group[] {
  return [...segmentGroups(options, dialect), ...periodGroup(options, dialect)];
}

function segmentGroups({ by }: GroupOptions, dialect: Dialect): Group[] {
  if (by === undefined) return [];
  const isCrossed = Array.isArray(by);
  const columns: readonly unknown[] = isCrossed ? by : [by];
  if (columns.length === 0) throw invalid('by', 'a column or a list of columns', by, '');
  return columns.map((column, place) => {
    const name = isCrossed ? `segment_${place + 1}` : 'segment';
    const key = keyOf('by', column, dialect);
    return { name, key, resultColumns: [[dialect.asText(name), name]] };
  });
}

function periodGroup(options: GroupOptions, dialect: Dialect): Group[] {
  const { date, period, during } = options;
  if (date === undefined) {
    for (const option of ['period', 'during', 'timeZone', 'dateType'] as const) {
      if (options[option] !== undefined) throw new TypeError(`${option} must come with a date`);
    }
    return [];
  }
  if (period === undefined) {
    if (during === undefined) throw new TypeError('date must come with period or during');
    return [];
  }
  const { key, start } = dialect.periods[checkChoice('period', period, dialect.periods)];
  const unit = dialect.asText(dialect.quoting.text(period));
  const resultColumns: Column[] = [
    [start('period'), 'period'],
    [unit, 'period_unit'], // `readWaves` refuses months that it should read as weeks
  ];
  return [{ name: 'period', key: key(localTimeOf(date, options, dialect)), resultColumns }];
}

/** The columns that rows are grouped by, under the names of the groups. */
export function keyColumns(groups: readonly Group[]): Column[] {
  return groups.map(({ key, name }) => [key, name]);
}

/** The columns of the result that name the segment and period of a row. */
export function resultColumns(groups: readonly Group[]): Column[] {
  return groups.flatMap((group) => group.resultColumns);
}

/** The names of the groups. */
export function namesOf(groups: readonly Group[]): string[] {
  return groups.map(({ name }) => name);
}
