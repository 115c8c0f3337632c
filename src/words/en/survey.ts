import type { SurveyWords } from '../survey.js';
import { common } from './common.js';
import { notices } from './notices.js';

const lacking = (thing: string, table: string) => (count: string) => {
  const [rows, they] = count === '1' ? ['row has', 'it counts'] : ['rows have', 'they count'];
  return `${count} ${rows} a rating but no ${thing}: ${they} in the score of all answers, but in no ${table}.`;
};

/** Words about how a survey was read and counted, in English. */
export const survey: SurveyWords = {
  meanRating: (mean, min, max) => `Mean rating ${mean} (from ${min} to ${max})`,
  responseRate: (answered, asked, rate, limits) =>
    `${answered} of ${asked} who were asked answered: ${rate} (${common.interval(limits)})`,
  methods: {
    score: 'score interval (Tango 1998)',
    'adjusted-wald': 'adjusted Wald interval (Rocks 2016)',
    wald: 'Wald interval',
    jeffreys: 'Bayesian interval with the Jeffreys prior',
    exact: 'exact unconditional interval',
    anytime: 'anytime interval, right at all moments at once (Ville 1939)',
  },
  leftOut: {
    missing: {
      name: 'No answer',
      meaning: 'The rating is blank. A blank is not a zero.',
      rows: (count) => `${count} without an answer`,
    },
    outOfRange: {
      name: 'Out of range',
      meaning: 'A number that is not on the scale.',
      rows: (count) => `${count} out of range`,
    },
    fractional: {
      name: 'Fractional',
      meaning: 'A number between two ratings, such as 7.5.',
      rows: (count) => `${count} fractional`,
    },
    unreadable: {
      name: 'Unreadable',
      meaning: 'An answer that is not one number.',
      rows: (count) => `${count} unreadable`,
    },
    duplicate: {
      name: 'Duplicate',
      meaning: 'The same respondent has a later answer, which counts instead.',
      rows: (count) => `${count} duplicate`,
    },
    excluded: {
      name: 'Excluded',
      meaning: 'A row that the chosen conditions leave out, or a preview of the survey.',
      rows: (count) => `${count} excluded`,
    },
    withoutWeight: {
      name: 'No weight',
      meaning: 'There is a rating, but nothing says how much it counts.',
      rows: (count) => `${count} without a weight`,
    },
    weightOfZero: {
      name: 'Weight of 0',
      meaning: 'There is a rating, but its weight says that it does not count.',
      rows: (count) => `${count} with a weight of 0`,
    },
  },
  rowsCounted: (counted, rows) => `${counted} of ${rows} rows were counted.`,
  ofFile: (counted, rows) => `${counted} of ${rows} rows`,
  missing: {
    segment: (count) => `${count} without a segment`,
    date: (count) => `${count} without a date`,
  },
  lacking: {
    segment: lacking('segment', 'segment'),
    date: lacking('date', 'period'),
  },
  roundedShares: 'The shares are each rounded by themselves',
  wider: (count) =>
    `${count} ${count === '1' ? 'row has' : 'rows have'} more cells than the header; the surplus cells were not read.`,
  notices,
};
