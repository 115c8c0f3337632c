import { periodParts, periodSpan } from '../../display/period-parts.js';
import type { CommonWords } from '../common.js';

const months =
  'January February March April May June July August September October November December';
const monthName = (month: number): string => months.split(' ')[month - 1] ?? '';
const shortMonthName = (month: number): string => monthName(month).slice(0, 3);

/** Words that every door needs, in English. */
export const common: CommonWords = {
  nps: 'Net Promoter Score',
  categories: { promoter: 'Promoters', passive: 'Passives', detractor: 'Detractors' },
  ratings: (range) => `${range.includes('–') ? 'Ratings' : 'Rating'} ${range}`,
  blank: '(blank)',
  nobody: 'Nobody answered',
  rounded: 'The shares and the score are each rounded by themselves',
  answers: (count) => `${count} ${count === '1' ? 'answer' : 'answers'}`,
  target: (score) => `Target ${score}`,
  inPopulation: (answers, population) => `${answers} of ${population} people`,
  interval: ({ level, lower, upper }) => `${level} interval ${lower} to ${upper}`,
  period: (key) => {
    const span = periodSpan(key);
    if (span === null) return periodName(tick(key, monthName));
    return span.map((end) => periodName(tick(end, shortMonthName))).join(' – ');
  },
  overlapping: 'An answer may be in several segments: their shares can add up to more than 100%.',
  sundayWeeks: 'Weeks begin on Sunday.',
  fiscalYears: (year, start) => `Fiscal years: ${year} begins in ${start}.`,
  windows: (periods) =>
    `Each value is of ${periods === 0 ? 'several' : periods} periods and named after the last; it is compared with the latest that shares no answer.`,
  tick: (key) => tick(key, shortMonthName),
};

function periodName([name, year]: readonly [string, string?]): string {
  if (year === undefined) return name;
  return name.startsWith('week') ? `${name} of ${year}` : `${name} ${year}`;
}

function tick(key: string, nameOfMonth: (month: number) => string): readonly [string, string?] {
  const parts = periodParts(key);
  if (parts === null) return [key];
  const { year, kind, number, day } = parts;
  if (kind === undefined) return [year];
  if (kind === 'week') return [`week ${number}`, year];
  if (kind === 'quarter') return [`Q${number}`, year];
  return [day === undefined ? nameOfMonth(number) : `${day} ${nameOfMonth(number)}`, year];
}

/** So many points; `by` is a text without a sign. */
export function points(by: string): string {
  return `${by} ${by === '1' ? 'point' : 'points'}`;
}

/** A count with its noun. */
export function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** In which row a value stands, and in which of several files; blank where neither is known. */
export function inRow(row: number | null, file?: string): string {
  if (row === null) return file === undefined ? '' : ` in ${file}`;
  const ofFile = file === undefined ? '' : ` of ${file}`;
  return ` in row ${row.toLocaleString('en')}${ofFile}`;
}
