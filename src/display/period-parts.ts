/** The parts of a period's key: a year, or a week, quarter, month or day within it. */
export interface PeriodParts {
  readonly year: string;
  readonly kind?: 'week' | 'quarter' | 'month';
  /** Which week, quarter or month it is; 0 for a year. */
  readonly number: number;
  readonly day?: number;
}

const periodKey = /^(\d{4})(?:-(?:W(\d\d)|Q([1-4])|(0[1-9]|1[0-2])(?:-(\d\d))?))?$/;

/** The parts of the key of a calendar period, such as `2026-Q1`; null for a key of another form. */
export function periodParts(key: string): PeriodParts | null {
  const match = periodKey.exec(key);
  if (match === null) return null;
  const [, digits, week, quarter, month, day] = match;
  const year = String(Number(digits));
  if (week !== undefined) return { year, kind: 'week', number: Number(week) };
  if (quarter !== undefined) return { year, kind: 'quarter', number: Number(quarter) };
  if (month === undefined) return { year, number: 0 };
  const date = { year, kind: 'month', number: Number(month) } as const;
  return day === undefined ? date : { ...date, day: Number(day) };
}

/** The first and the last period of a key of several, such as `2025-10..2026-09`; null for others. */
export function periodSpan(key: string): readonly [from: string, to: string] | null {
  const [from = '', to = '', ...others] = key.split('..');
  const isSpan = others.length === 0 && periodParts(from) !== null && periodParts(to) !== null;
  return isSpan ? [from, to] : null;
}
