import { type Period, periodsOf } from '../counting/calendar.js';
import { DAY, formatDay } from '../counting/civil-date.js';
import type { Wave } from '../grouping/wave.js';

/** The lengths of the calendar's periods, in days. */
const lengths: readonly (readonly [period: Period, least: number, most: number])[] = [
  ['day', 1, 1],
  ['week', 7, 7],
  ['month', 28, 31],
  ['quarter', 90, 92],
  ['year', 365, 366],
];

/** How many waves there are in a year, on average over the calendar's cycle. */
export const wavesPerYear: Readonly<Record<Period, number>> = {
  day: 365.2425,
  week: 52.1775,
  month: 12,
  quarter: 4,
  year: 1,
};

/** The period of the calendar that waves have; null for periods of one's own. */
export function periodOfWaves(waves: readonly Wave[]): Period | null {
  const kinds = new Set(waves.map(periodOfWave));
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

function periodOfWave({ start, end, own }: Wave): Period | null {
  const days = dayNumber(end) - dayNumber(start) + 1;
  const match = lengths.find(([, least, most]) => days >= least && days <= most);
  return own === true ? null : (match?.[0] ?? null);
}

function dayNumber(civilDate: string): number {
  return Date.parse(civilDate) / DAY;
}

/** The names of the periods that follow a wave; +1, +2 … where the wave has a name of one's own. */
export function periodsAfter(wave: Wave, kind: Period | null, count: number): string[] {
  const after = kind === null ? null : namesAfter[kind](wave);
  return Array.from({ length: count }, (_, index) => after?.(index + 1) ?? `+${index + 1}`);
}

type NameAfter = (steps: number) => string;

/** For each period, how the name of a wave goes on; null for a name of one's own. */
const namesAfter: Readonly<Record<Period, (wave: Wave) => NameAfter | null>> = {
  day:
    ({ end }) =>
    (steps) =>
      formatDay(dayNumber(end) + steps),
  week: ({ start }) => {
    const weekday = new Date(start).getUTCDay();
    if (weekday > 1) return null;
    const { indexOf, keyOf } = periodsOf('week', {
      weekStart: weekday === 0 ? 'sunday' : 'monday',
    });
    return (steps) => keyOf(indexOf(dayNumber(start)) + steps);
  },
  month: ({ period }) =>
    partsAfter(/^(\d{4})-(\d\d)$/, period, 12, (month) => `-${twoDigits(month)}`),
  quarter: ({ period }) => partsAfter(/^(\d{4})-Q(\d)$/, period, 4, (quarter) => `-Q${quarter}`),
  year: ({ period }) => partsAfter(/^(\d{4})$/, period, 1, () => ''),
};

/** Names of parts of a year, which may be a fiscal one: the name alone says what follows. */
function partsAfter(
  form: RegExp,
  period: string,
  perYear: number,
  format: (part: number) => string,
): NameAfter | null {
  const match = form.exec(period);
  if (match === null) return null;
  const place = Number(match[1]) * perYear + Number(match[2] ?? 1) - 1;
  return (steps) => {
    const year = Math.floor((place + steps) / perYear);
    return String(year).padStart(4, '0') + format(((place + steps) % perYear) + 1);
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
