import { pathOf } from '../recipes/page.js';
import type { Counted, Counts } from './counted.js';

/** Eight answers, few enough to count by hand; 28 March 2026 is a Saturday. */
export const eightAnswers = pathOf('eight-answers.csv');

/** Options of the command, and what `eightAnswers` is with them, counted by hand. */
export interface OptionCase extends Counts {
  readonly options: readonly string[];
  /** What else stands in the JSON. */
  readonly also?: object;
  /** What else stands in the text. */
  readonly says?: readonly string[];
}

const nps = ['--rating', 'NPS'];
const six = ['--rating', 'Six', '--scale', '1-6,passives=5,promoters=6'];
const csat = ['--rating', 'Face', '--metric', 'csat', '--scale', '1-3', '--top', '1'];
const byDay = [...nps, '--date', 'Day'];
const weeks = [...byDay, '--period', 'week'];
const quarters = [...byDay, '--period', 'quarter'];
const all: Counted = [8, 25];

const cases: readonly (Omit<OptionCase, 'rows'> & Partial<OptionCase>)[] = [
  { options: nps, total: all },

  // only some rows
  {
    options: [...nps, '--where', 'Plan=Pro'],
    total: [4, 25],
    also: { ledger: { rows: 8, counted: 4, excluded: 4 } },
    says: ['only rows with Plan = Pro count; 4 rows are left out by this'],
  },
  { options: [...nps, '--where', 'Plan!=Pro'], total: [4, 25] },
  { options: [...nps, '--where', 'NPS=9|10'], total: [4, 100] },
  { options: [...nps, '--where', 'Features='], total: [1, 100] },
  { options: [...nps, '--where', 'Features!='], total: [7, (100 * 1) / 7] },
  { options: [...nps, '--where', 'Age>=45'], total: [3, (100 * 2) / 3] },
  { options: [...nps, '--where', 'Age>45'], total: [2, 50] },
  { options: [...nps, '--where', 'Age<=25'], total: [2, -100] },
  { options: [...nps, '--where', 'Age<25'], total: [1, -100] },
  { options: [...nps, '--where', 'Day<2026-04-01'], total: [3, (100 * 1) / 3] },
  {
    options: [...nps, '--where', 'Plan=Pro', '--where', 'Age<40', '--by', 'Features'],
    total: [2, 0],
    rows: { 'Chat;Mail': [1, 100], Mail: [1, -100] },
    also: { ledger: { excluded: 6 } },
    says: ['rows with Plan = Pro count; 4 rows', 'rows with Age < 40 count; 4 rows'],
  },

  // other scales, texts and metrics
  { options: six, total: [8, -12.5], also: { promoters: 3, passives: 1, detractors: 4 } },
  {
    options: [...six, '--by', 'Plan', '--date', 'Day'],
    total: [8, -12.5],
    rows: {
      ...{ Pro: [4, -25], Free: [4, 0] },
      ...{ '2026-03': [3, 0], '2026-04': [3, -100 / 3], '2026-05*': [2, 0] },
    },
  },
  {
    options: [
      ...['--rating', 'Said', '--by', 'Plan'],
      ...['--label', 'Sure=10', '--label', 'Never=0', '--label', 'Skip='],
    ],
    total: [7, (100 * 2) / 7],
    rows: { Pro: [3, 100 / 3], Free: [4, 25] },
    also: { ledger: { counted: 7, missing: 1, unreadable: 0 } },
  },
  {
    options: [...csat, '--by', 'Plan', '--date', 'Day', '--asked', '20'],
    total: [8, 50],
    rows: {
      ...{ Pro: [4, 50], Free: [4, 50] },
      ...{ '2026-03': [3, 200 / 3], '2026-04': [3, 100 / 3], '2026-05*': [2, 50] },
    },
    also: { top: 1, inBox: 4, responseRate: { asked: 20, estimate: 0.4 } },
    says: ['8 of 20 who were asked answered: 40.0%', 'Mean rating 2.3'],
  },
  {
    options: [...csat, '--where', 'Plan=Pro', '--by', 'Features', '--multiple', 'Features=;'],
    total: [4, 50],
    rows: { Chat: [2, 100], Mail: [3, 100 / 3] },
    also: {
      conditions: [{ column: 'Plan', is: ['Pro'], leftOut: 4 }],
      segments: { overlapping: true },
    },
  },
  {
    options: ['--rating', 'Six', '--metric', 'ces', '--scale', '1-6', '--top', '3'],
    total: [8, 62.5],
    also: { top: 3, inBox: 5 },
  },

  // the calendar
  {
    options: weeks,
    total: all,
    rows: weeksFrom({ 13: [2, 100], 14: [4, -25], 18: [1, 100], 21: [1, 0] }),
  },
  {
    options: [...weeks, '--week-start', 'sunday'],
    total: all,
    rows: weeksFrom({ 12: [1, 100], 13: [4, 25], 14: [1, -100], 17: [1, 100], 20: [1, 0] }),
    says: ['Weeks begin on Sunday.'],
  },
  {
    options: [...quarters, '--fiscal-year-start', '4'],
    total: all,
    rows: { '2026-Q4': [3, 100 / 3], '2027-Q1*': [5, 20] },
    says: ['Fiscal years: 2026 begins in April 2025.'],
  },
  {
    options: [...quarters, '--fiscal-year-start', '4,named=start'],
    total: all,
    rows: { '2025-Q4': [3, 100 / 3], '2026-Q1*': [5, 20] },
  },
  {
    options: [...byDay, '--period', 'year', '--fiscal-year-start', '5'],
    total: all,
    rows: { '2026': [6, 100 / 6], '2027*': [2, 50] },
  },
  {
    options: [...byDay, '--rolling', '2'],
    total: all,
    rows: { '2026-04': [6, 100 / 6], '2026-05*': [5, 20] },
  },
  {
    options: [...byDay, '--as-of', '2026-06-01'],
    total: all,
    rows: { '2026-03': [3, 100 / 3], '2026-04': [3, 0], '2026-05': [2, 50] },
  },
  {
    options: [...byDay, '--as-of', '2026-04-30'],
    total: all,
    rows: { '2026-03': [3, 100 / 3], '2026-04*': [3, 0], '2026-05*': [2, 50] },
  },
  {
    options: [...nps, '--date', 'Euro', '--date-order', 'dmy'],
    total: all,
    rows: { '2026-03': [3, 100 / 3], '2026-04': [3, 0], '2026-05*': [2, 50] },
  },

  // segments, respondents, weights
  {
    options: [...nps, '--by', 'Features', '--multiple', 'Features=;'],
    total: all,
    rows: { Chat: [4, 75], Mail: [5, -20], '(blank)': [1, 100] },
    also: { segments: { overlapping: true, homogeneity: null } },
    says: ['An answer may be in several segments'],
  },
  {
    options: [...nps, '--by', 'Age', '--bands', 'Age=30,50'],
    total: all,
    rows: { 'below 30': [2, -100], '30 to <50': [4, 75], '50 and more': [2, 50] },
  },
  {
    options: [...nps, '--by', 'Age', '--bands', 'Age=30,50', '--min-respondents', '3'],
    total: all,
    rows: { '30 to <50': [4, 75] },
    says: ['hidden'],
  },
  {
    options: [...nps, '--respondent', 'Person'],
    total: [5, 20],
    also: { ledger: { counted: 5, duplicate: 3 } },
  },
  {
    options: [...nps, '--weight', 'Weight', '--by', 'Plan'],
    total: [8, 10],
    rows: { Pro: [4, 20], Free: [4, 0] },
    also: { weight: 10 },
  },

  // beside the score
  {
    options: [...nps, '--target', '40'],
    total: all,
    also: { target: { score: 40, difference: { estimate: -15 } } },
    says: ['the target of +40: -15.0 points'],
  },
  {
    options: [...nps, '--population', '8'],
    total: all,
    also: { population: 8, standardError: 0, interval: { lower: 25, upper: 25 } },
    says: ['interval +25.0 to +25.0   8 answers of 8 people'],
  },
  {
    options: [...nps, '--asked', '20'],
    total: all,
    also: { meanRating: 7.25, responseRate: { asked: 20, answered: 8, estimate: 0.4 } },
    says: ['8 of 20 who were asked answered: 40.0%', 'Mean rating 7.3 (from 0 to 10)'],
  },
];

export const optionCases: readonly OptionCase[] = cases.map((one) => ({ rows: {}, ...one }));

/** Weeks of 2026 by their number, the last of them not over yet. */
function weeksFrom(weeks: Readonly<Record<number, Counted>>): Readonly<Record<string, Counted>> {
  const numbers = Object.keys(weeks);
  return Object.fromEntries(
    Object.entries(weeks).map(([number, counted]) => [
      `2026-W${number}${number === numbers.at(-1) ? '*' : ''}`,
      counted,
    ]),
  );
}
