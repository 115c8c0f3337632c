import type { ReportWords } from '../report.js';
import { common, points } from './common.js';
import { reportHead } from './report-head.js';
import { survey } from './survey.js';

/** The words of a report in English. */
export const report: ReportWords = {
  ...common,
  ...survey,
  ...reportHead,
  title: 'Net Promoter Score report',
  question: 'Question',
  noScore: 'Nobody answered, so there is no score.',
  noTrend: (from, to) => `From ${from} to ${to}, all answers together show no clear rise or fall.`,
  periods: (from, to) => `${from} – ${to}`,
  change: {
    rose: ({ by, before, after, limits }) =>
      `The score rose by ${points(by)} from ${before} to ${after} (${common.interval(limits)}).`,
    fell: ({ by, before, after, limits }) =>
      `The score fell by ${points(by)} from ${before} to ${after} (${common.interval(limits)}).`,
    unclear: ({ before, after, limits }) =>
      `From ${before} to ${after} the score did not change clearly: the ${common.interval(limits)} of the change includes zero.`,
  },

  distribution: 'How people answered',
  trend: 'Over time',
  notOver: (period) => `${period} (not over yet)`,
  segments: (columns) => `By ${columns}`,
  segmentTrends: (columns) =>
    `Scores by period and ${columns === '' ? 'segment' : columns}, with answers`,
  scoreOf: (score, answers) => `${score} (${answers})`,
  ofSegments: (shown, segments) =>
    `${shown} of ${segments} segments: those that differ clearly from the rest, and the ten largest.`,
  mixAndRate: (column, before, after) => `The change from ${before} to ${after}, by ${column}`,
  samePeople: (before, after) => `The same people in ${before} and in ${after}`,
  compared: 'Two groups compared',
  noMixAndRate: {
    heading: 'The change between two periods',
    reason: 'Not shown: one of the periods has no answers, or too few.',
  },
  noSamePeople: {
    heading: 'The same people in two periods',
    reason: 'Not shown: too few people answered in one of the periods, in both, or in one alone.',
  },
  account: 'What was counted, and what was left out',
  method: 'Method and definitions',
  numbers: 'The numbers of this chart',

  columns: {
    rating: 'Rating',
    category: 'Category',
    answers: 'Answers',
    weightedAnswers: 'Answers, weighted',
    period: 'Period',
    segment: 'Segment',
    score: 'Score',
    interval: 'Interval',
    change: 'Change',
    changeInterval: 'Interval of the change',
    share: 'Share',
    versusRest: 'Against the rest',
    pValue: 'p',
    effect: 'Part of the change',
    estimate: 'Points',
    shares: 'Share, before → after',
    scores: 'Score, before → after',
    mix: 'Mix',
    rate: 'Rate',
    outcome: 'Outcome',
    rows: 'Rows',
    meaning: 'What it means',
  },
  all: 'All',
  mix: 'Mix: segments grew or shrank',
  rate: 'Rate: scores within segments moved',
  wholeChange: 'Whole change',
  range: (lower, upper) => `${lower} to ${upper}`,
  fromTo: (before, after) => `${before} → ${after}`,
  simpson:
    'Every segment moved against the total: the total moved because the segments’ shares did.',
  tooFewAnswers: (names) => `Not shown, for too few answers: ${names}.`,
  nobodyAnswered: (names) => `Nobody answered in ${names}.`,
  comparison: {
    higher: ({ a, b, by, limits }) =>
      `${a} scores ${points(by)} higher than ${b} (${common.interval(limits)}).`,
    lower: ({ a, b, by, limits }) =>
      `${a} scores ${points(by)} lower than ${b} (${common.interval(limits)}).`,
    unclear: ({ a, b, limits }) =>
      `${a} and ${b} do not differ clearly: the ${common.interval(limits)} of the difference includes zero.`,
  },

  countedRows: 'Counted',
  allRows: 'All rows',
  everyRow: 'Every row is in exactly one line of this table.',

  definitions: ({ promoters, passives, detractors }, level, method) => [
    {
      term: 'Net Promoter Score',
      meaning: `The percentage of promoters (ratings ${promoters}) less the percentage of detractors (ratings ${detractors}); passives (ratings ${passives}) count only in the total. It runs from −100 to +100 and is a number of points, not a percentage.`,
    },
    {
      term: 'Confidence interval',
      meaning: `A survey asks some people, not all. Of intervals computed like these, about ${level} contain the score that all would give. The method for the scores: ${method}. The interval covers chance only: not people who did not answer because of what they think.`,
    },
    {
      term: 'Clear',
      meaning:
        'A change or difference is called clear when its confidence interval leaves out zero; of segments, also the p-value, adjusted for the number of segments, must be small enough. “Not clear” does not mean that nothing changed: there may be too few answers to see it.',
      parts: ['target', 'trend', 'segments', 'compared', 'explained', 'matched'],
    },
    {
      term: 'Against the rest',
      meaning: 'Each segment is compared with everybody else, not with the total that contains it.',
      parts: ['segments'],
    },
    {
      term: 'Mix and rate',
      meaning:
        'A score can move because segments grow or shrink (mix) or because the score within segments moves (rate). Both parts add up to the whole change (Kitagawa, 1955).',
      parts: ['explained'],
    },
  ],
};
