import type { TerminalWords } from '../terminal-words.js';
import { common } from './common.js';
import { scan } from './scan.js';
import { survey } from './survey.js';

/** What the command prints in English. */
export const terminal: TerminalWords = {
  ...common,
  ...survey,
  scan,
  range: (lower, upper) => `${lower} to ${upper}`,
  respondents: (count) => `${count} ${count === '1' ? 'respondent' : 'respondents'}`,
  worth: (count) => `worth ${count}`,

  toTarget: {
    higher: (target, difference) => `The score is above the target of ${target}: ${difference}`,
    lower: (target, difference) => `The score is below the target of ${target}: ${difference}`,
    unclear: (target, difference) =>
      `The score is not clearly above or below the target of ${target}: ${difference}`,
  },

  columns: {
    answers: 'answers',
    score: 'score',
    interval: 'interval',
    share: 'share',
    versusRest: 'vs. rest',
    pValue: 'p',
    change: 'change',
    detects: 'detects',
    difference: 'difference',
    year: 'year',
    mix: 'mix',
    rate: 'rate',
  },
  more: (count) => `and ${count} more`,
  moreInJson: (count) => `and ${count} more; --json has all`,

  by: (columns) => `By ${columns}`,
  lowBase: '* fewer than 30 answers',
  hidden: (minRespondents, names) =>
    `hidden, for fewer than ${minRespondents} answers or to protect such: ${names}`,
  unanswered: (names) => `nobody answered: ${names}`,
  homogeneity: (pValue) =>
    `one score for all: p ${pValue}; the p-values above are adjusted after Holm`,

  byPeriod: (period) => `By ${period}`,
  trendNotes: (areWindows) => [
    `${areWindows ? '' : 'change and p: from the last period with answers; '}year: from a year before;`,
    'p is adjusted after Holm over the changes that are shown;',
    'detects: the smallest change that so many answers would reliably show',
  ],

  notOver: '* not over yet, so not compared',

  against: (a, b) => `${a} against ${b}`,
  scores: (a, b, difference) => `${a} against ${b}: ${difference}`,
  difference: (points, range, pValue) => `${points} points, ${range}, p ${pValue}`,
  differenceWithin: (points, range) => `${points} points, ${range}`,
  nobodyInOne: 'nobody answered in one of them',

  why: (before, after, column) => `Why it moved from ${before} to ${after}, by ${column}`,
  nobodyInPeriod: 'nobody answered in one of the periods',
  mixMeans: 'segments grew or shrank',
  rateMeans: 'scores within segments moved',
  formerMix: (score) => `at the former mix the score would be ${score}`,
  simpson: 'every segment moved against the total: look at the mix',

  samePeople: (before, after) => `The same respondents in ${before} and ${after}`,
  now: ['promoter', 'passive', 'detractor'],
  was: ['was promoter', 'was passive', 'was detractor'],
  changed: (difference) => `change ${difference}`,
  changedInAll: (difference) => `change of all answers ${difference}`,
  nobodyInBoth: 'nobody answered in both',
  inBoth: (count) => `${count} answered in both`,
  onlyIn: (period, count, score) => `${count} in ${period} only (score ${score})`,
  unmatched: (count) => `${count} without a respondent cannot be matched`,

  rows: (count, rows, others) =>
    `${count} of ${rows} rows counted${others.length > 0 ? `; not counted: ${others.join(', ')}` : ''}`,
  rowName: (row) => `row ${row}`,
  problems: {
    'out-of-range': 'out of range',
    fractional: 'fractional',
    unreadable: 'unreadable',
  },
  leftOutOfTables: (reasons) => `left out where it is needed: ${reasons.join(', ')}`,
  overrule: (guess, option) => `${guess}; ${option} overrules`,
  settleScale: (doubt, option) => `${doubt}; say which with ${option}`,
  settleRows: (questions, option) => `${questions}; keep those of one with ${option}`,
  confirmScale: (doubt, option) => `${doubt}; if not, say so with ${option}`,
  settleLabel: (leftOut, option) => `${leftOut}; say what it means with ${option}`,
  method: (name) => `Method: ${name}`,
  written: (file) => `Written: ${file}`,

  plan: {
    margin: ({ margin, level, respondents }, population) =>
      `A margin of error of ±${margin} points at ${level} confidence needs ${common.answers(respondents)}${population === null ? '' : ` from a population of ${population}`}.`,
    change: ({ before, after, chance, level, respondents }) =>
      `To find a change from ${before} to ${after} with a chance of ${chance}, at ${level} confidence, each of the two surveys needs ${common.answers(respondents)}.`,
    marginOf: ({ margin, level, respondents }) =>
      `With ${common.answers(respondents)} the margin of error is about ±${margin} points at ${level} confidence.`,
    detectable: (change, chance) =>
      `Between two such surveys a change of ${change} points is found with a chance of ${chance}.`,
    assumed: ([promoters, passives, detractors], score, isWorst) =>
      `Assumed: ${promoters} promoters, ${passives} passives, ${detractors} detractors (score ${score})${isWorst ? ', which vary most at that score' : ''}.`,
    answers: 'These are answers, not invitations: divide by the share of people who answer.',
  },
};
