import type { TerminalWords } from '../terminal-words.js';

const counted = (count: string, one: string, many: string): string =>
  `${count} ${count === '1' ? one : many}`;

/** What the command prints in English. */
export const terminal: TerminalWords = {
  nps: 'Net Promoter Score',
  nobody: 'nobody answered',
  blank: '(blank)',
  categories: { promoters: 'promoters', passives: 'passives', detractors: 'detractors' },
  interval: ({ level, lower, upper }) => `${level} interval ${lower} to ${upper}`,
  range: (lower, upper) => `${lower} to ${upper}`,
  answers: (count) => counted(count, 'answer', 'answers'),
  respondents: (count) => counted(count, 'respondent', 'respondents'),
  worth: (count) => `worth ${count}`,
  rounded: (sum) => `each share is rounded by itself: together they show ${sum}`,

  columns: {
    answers: 'answers',
    score: 'score',
    interval: 'interval',
    share: 'share',
    versusRest: 'vs. rest',
    pValue: 'p',
    change: 'change',
    detects: 'detects',
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
  trendNotes: [
    'change and p: from the period before; year: change from a year before;',
    'detects: the smallest change that so many answers would reliably show',
  ],

  against: (a, b) => `${a} against ${b}`,
  scores: (a, b, difference) => `${a} against ${b}: ${difference}`,
  difference: (points, range, pValue) => `${points} points, ${range}, p ${pValue}`,
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
  nobodyInBoth: 'nobody answered in both',
  inBoth: (count) => `${count} answered in both`,
  onlyIn: (period, count, score) => `${count} in ${period} only (score ${score})`,
  unmatched: (count) => `${count} without a respondent cannot be matched`,

  counted: (count, rows, others) =>
    `${count} of ${rows} rows counted${others.length > 0 ? `; not counted: ${others.join(', ')}` : ''}`,
  leftOut: (reason, count) =>
    `${count} ${
      {
        missing: 'without an answer',
        outOfRange: 'out of range',
        fractional: 'fractional',
        unreadable: 'unreadable',
        duplicate: 'duplicate',
        excluded: 'excluded',
      }[reason]
    }`,
  row: (row) => `row ${row}`,
  problems: {
    'out-of-range': 'out of range',
    fractional: 'fractional',
    unreadable: 'unreadable',
  },
  lacking: (reasons) => `left out: ${reasons.join(', ')}`,
  lacks: (reason, count) => `${count} without a ${reason}`,
  wider: (count) =>
    `${counted(count, 'row has', 'rows have')} more cells than the header; these are not read`,
  method: (name) => `Method: ${name}`,
  written: (file) => `Written: ${file}`,

  plan: {
    margin: ({ margin, level, respondents }, population) =>
      `A margin of error of ±${margin} points at ${level} confidence needs ${terminal.answers(respondents)}${population === null ? '' : ` from a population of ${population}`}.`,
    change: ({ before, after, chance, level, respondents }) =>
      `To find a change from ${before} to ${after} with a chance of ${chance}, at ${level} confidence, each of the two surveys needs ${terminal.answers(respondents)}.`,
    marginOf: ({ margin, level, respondents }) =>
      `With ${terminal.answers(respondents)} the margin of error is about ±${margin} points at ${level} confidence.`,
    detectable: (change, chance) =>
      `Between two such surveys a change of ${change} points is found with a chance of ${chance}.`,
    assumed: ([promoters, passives, detractors], score, isWorst) =>
      `Assumed: ${promoters} promoters, ${passives} passives, ${detractors} detractors (score ${score})${isWorst ? ', which vary most at that score' : ''}.`,
    answers: 'These are answers, not invitations: divide by the share of people who answer.',
  },
};
