/** The parts of a period's key: a year alone, or a week, quarter, month or day of it. */
export interface PeriodParts {
  readonly year: string;
  readonly kind?: 'week' | 'quarter' | 'month';
  readonly number: number;
  readonly day?: number;
}

const keys = /^(\d{4})(?:-(?:W(\d\d)|Q([1-4])|(0[1-9]|1[0-2])(?:-(\d\d))?))?$/;

/** The parts of the key of a calendar's period, such as `2026-Q1`; null for one of another making. */
export function periodParts(key: string): PeriodParts | null {
  const found = keys.exec(key);
  if (found === null) return null;
  const [, digits, week, quarter, month, day] = found;
  const year = String(Number(digits));
  if (week !== undefined) return { year, kind: 'week', number: Number(week) };
  if (quarter !== undefined) return { year, kind: 'quarter', number: Number(quarter) };
  if (month === undefined) return { year, number: 0 };
  const date = { year, kind: 'month', number: Number(month) } as const;
  return day === undefined ? date : { ...date, day: Number(day) };
}
