import { surveyFile } from './command.js';
import type { Counted, Counts } from './counted.js';

/** Eight answers, few enough to count by hand; 28 March 2026 is a Saturday. */
export const eightAnswers = surveyFile(
  `day,euro,plan,features,age,person,w,nps,face,six,said
2026-03-28,28/3/2026,Pro,Chat;Mail,30,a,1,10,3,6,Sure
2026-03-29,29/3/2026,Pro,Chat,45,b,1,9,3,5,Sure
2026-03-30,30/3/2026,Free,Mail,18,c,2,3,1,1,Never
2026-04-01,1/4/2026,Free,Chat;Mail,52,a,1,8,2,4,8
2026-04-04,4/4/2026,Free,,61,b,1,10,3,6,Sure
2026-04-05,5/4/2026,Pro,Mail,25,c,1,2,1,3,2
2026-05-02,2/5/2026,Free,Chat,33,d,1,9,3,6,9
2026-05-20,20/5/2026,Pro,Mail,40,e,2,7,2,2,Skip
`,
  'eight-answers.csv',
);

/** Options of the command, and what `eightAnswers` is with them, counted by hand. */
export interface OptionCase extends Counts {
  readonly options: readonly string[];
  /** What else stands in the JSON. */
  readonly also?: object;
  /** What else stands in the text. */
  readonly says?: readonly string[];
}

const nps = ['--rating', 'nps'];
const six = ['--rating', 'six', '--scale', '1-6,passives=5,promoters=6'];
const csat = ['--rating', 'face', '--metric', 'csat', '--scale', '1-3', '--top', '1'];
const byDay = [...nps, '--date', 'day'];
const weeks = [...byDay, '--period', 'week'];
const quarters = [...byDay, '--period', 'quarter'];
const all: Counted = [8, 25];

const cases: readonly (Omit<OptionCase, 'rows'> & Partial<OptionCase>)[] = [
  { options: nps, total: all },

  // only some rows
  {
    options: [...nps, '--where', 'plan=Pro'],
    total: [4, 25],
    also: { ledger: { rows: 8, counted: 4, excluded: 4 } },
    says: ['only rows with plan = Pro count; 4 rows are left out by this'],
  },
  { options: [...nps, '--where', 'plan!=Pro'], total: [4, 25] },
  { options: [...nps, '--where', 'nps=9|10'], total: [4, 100] },
  { options: [...nps, '--where', 'features='], total: [1, 100] },
  { options: [...nps, '--where', 'features!='], total: [7, (100 * 1) / 7] },
  { options: [...nps, '--where', 'age>=45'], total: [3, (100 * 2) / 3] },
  { options: [...nps, '--where', 'age>45'], total: [2, 50] },
  { options: [...nps, '--where', 'age<=25'], total: [2, -100] },
  { options: [...nps, '--where', 'age<25'], total: [1, -100] },
  { options: [...nps, '--where', 'day<2026-04-01'], total: [3, (100 * 1) / 3] },
  {
    options: [...nps, '--where', 'plan=Pro', '--where', 'age<40', '--by', 'features'],
    total: [2, 0],
    rows: { 'Chat;Mail': [1, 100], Mail: [1, -100] },
    also: { ledger: { excluded: 6 } },
    says: ['rows with plan = Pro count; 4 rows', 'rows with age < 40 count; 4 rows'],
  },

  // other scales, texts and metrics
  { options: six, total: [8, -12.5], also: { promoters: 3, passives: 1, detractors: 4 } },
  {
    options: [...six, '--by', 'plan', '--date', 'day'],
    total: [8, -12.5],
    rows: {
      ...{ Pro: [4, -25], Free: [4, 0] },
      ...{ '2026-03': [3, 0], '2026-04': [3, -100 / 3], '2026-05*': [2, 0] },
    },
  },
  {
    options: [
      ...['--rating', 'said', '--by', 'plan'],
      ...['--label', 'Sure=10', '--label', 'Never=0', '--label', 'Skip='],
    ],
    total: [7, (100 * 2) / 7],
    rows: { Pro: [3, 100 / 3], Free: [4, 25] },
    also: { ledger: { counted: 7, missing: 1, unreadable: 0 } },
  },
  {
    options: [...csat, '--by', 'plan', '--date', 'day', '--asked', '20'],
    total: [8, 50],
    rows: {
      ...{ Pro: [4, 50], Free: [4, 50] },
      ...{ '2026-03': [3, 200 / 3], '2026-04': [3, 100 / 3], '2026-05*': [2, 50] },
    },
    also: { top: 1, inBox: 4, responseRate: { asked: 20, estimate: 0.4 } },
    says: ['8 of 20 who were asked answered: 40.0%', 'Mean rating 2.3'],
  },
  {
    options: [...csat, '--where', 'plan=Pro', '--by', 'features', '--multiple', 'features=;'],
    total: [4, 50],
    rows: { Chat: [2, 100], Mail: [3, 100 / 3] },
    also: {
      conditions: [{ column: 'plan', is: ['Pro'], leftOut: 4 }],
      segments: { overlapping: true },
    },
  },
  {
    options: ['--rating', 'six', '--metric', 'ces', '--scale', '1-6', '--top', '3'],
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
    options: [...nps, '--date', 'euro', '--date-order', 'dmy'],
    total: all,
    rows: { '2026-03': [3, 100 / 3], '2026-04': [3, 0], '2026-05*': [2, 50] },
  },

  // segments, respondents, weights
  {
    options: [...nps, '--by', 'features', '--multiple', 'features=;'],
    total: all,
    rows: { Chat: [4, 75], Mail: [5, -20], '(blank)': [1, 100] },
    also: { segments: { overlapping: true, homogeneity: null } },
    says: ['An answer may be in several segments'],
  },
  {
    options: [...nps, '--by', 'age', '--bands', 'age=30,50'],
    total: all,
    rows: { 'below 30': [2, -100], '30 to <50': [4, 75], '50 and more': [2, 50] },
  },
  {
    options: [...nps, '--respondent', 'person'],
    total: [5, 20],
    also: { ledger: { counted: 5, duplicate: 3 } },
  },
  {
    options: [...nps, '--weight', 'w', '--by', 'plan'],
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
