import { describe, expect, test } from 'vitest';
import {
  computeNps,
  confidenceInterval,
  type IntervalMethod,
  scales,
  standardScale,
} from '../../src/index.js';
import { type SurveyRequest, surveyRecord } from '../../src/survey/index.js';
import { errorOf } from '../support/laws.js';
import { recordOf, surveyOf } from './tables.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

describe('surveyRecord', () => {
  const lines = 'x|nps\nx|10\nx|9\nx|8\nx|3\nx|\nx|11\nx|9.5\nx|good';
  const tally = { promoters: 2, passives: 1, detractors: 1 };

  test('the statistics of the tally and the account of every row; no more than was asked for', () => {
    expect(recordOf(lines)).toStrictEqual({
      ...computeNps(tally),
      interval: confidenceInterval(tally),
      answers: 4,
      meanRating: 7.5,
      weight: 4,
      ledger: {
        rows: 8,
        counted: 4,
        missing: 1,
        outOfRange: 1,
        fractional: 1,
        unreadable: 1,
        duplicate: 0,
        excluded: 0,
        problems: [
          { row: 5, value: '11', reason: 'out-of-range' },
          { row: 6, value: '9.5', reason: 'fractional' },
          { row: 7, value: 'good', reason: 'unreadable' },
        ],
      },
      ratingColumn: 'nps',
      firstRow: 2,
      widerRows: 0,
      notices: [],
      histogram: [0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1],
      confidenceLevel: 0.95,
      method: 'score',
      scale: standardScale,
    });
  });

  test.each<IntervalMethod>(['score', 'adjusted-wald', 'wald', 'jeffreys', 'exact', 'anytime'])(
    'the method %s and the level: those of the interval',
    (method) => {
      const options = { method, confidenceLevel: 0.9 };
      const record = recordOf(lines, options);
      expect(record.interval).toEqual(confidenceInterval(tally, options));
      expect(record).toMatchObject(options);
    },
  );

  test('nobody answered: no score, no interval', () => {
    const record = recordOf('nps|name\nNA|Ann\n|Bob', { rating: 'nps', by: ['name'] });
    expect(record).toMatchObject({ respondents: 0, score: null, interval: null, answers: 0 });
    expect(record.segments).toMatchObject({ segments: [], suppressed: ['Ann', 'Bob'] });
  });

  test('no rows at all: no score, weighted or not', () => {
    expect(recordOf('nps|w', { rating: 'nps' })).toMatchObject({ score: null, weight: 0 });
    const record = recordOf('nps|w', { rating: 'nps', weight: 'w', by: ['w'], date: 'w' });
    expect(record).toMatchObject({ score: null, answers: 0, weight: 0, trend: [] });
  });

  test('weights: the score weighs, answers are people', () => {
    const record = recordOf('nps|w|plan\n10|3|a\n0|1|a\n9||b', {
      rating: 'nps',
      weight: 'w',
      by: ['plan'],
    });
    expect(record.score).toBeCloseTo(50, 12); // an effective tally has rounded counts
    expect(record).toMatchObject({ answers: 2, weight: 4, missing: { weight: 1 } });
    expect(record.segments?.segments).toMatchObject([{ segment: 'a', answers: 2 }]);
    expect(record.histogram).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]);
  });

  test('the headline is the same with and without segments and dates, weighted too', () => {
    const weighted = 'nps|plan|w|day\n10|a|1|2026-01-01\n9|a|2|\n3|b|1|2026-02-01\n2|b|2|\n10';
    const request = { rating: 'nps', weight: 'w' };
    const { score, interval, histogram } = recordOf(weighted, request);
    expect(score).toBe(0);
    const grouped = recordOf(weighted, { ...request, by: ['plan'], date: 'day' });
    expect(grouped).toMatchObject({ score, interval, histogram });
    expect(grouped.segments?.total).toMatchObject({ score, interval });
  });

  test('another scale is that of the record', () => {
    const record = recordOf('nps\n5\n4\n1', { scale: scales['1-5'] });
    expect(record.scale).toBe(scales['1-5']);
    expect(record).toMatchObject({ promoters: 1, passives: 1, detractors: 1 });
    expect(record.histogram).toEqual([1, 0, 0, 1, 1]);
  });

  test('categories: counted as they are, without a histogram', () => {
    const record = recordOf('nps\nPromoter\nPassive\nDetractor\nPromoter\n');
    expect(record).toMatchObject({ score: 25, histogram: null });
    expect(record.notices).toEqual([{ code: 'categories-counted', column: 'nps' }]);
  });

  test('a survey as JSON gives the same record', () => {
    const survey = surveyOf('nps|plan|day|who\n9|a|3/4/2026|x\n3|b|14/3/2026|x\n7|b||y', {
      rating: 'nps',
      by: ['plan'],
      date: 'day',
      respondent: 'who',
      panel: undefined,
    });
    expect(surveyRecord(JSON.parse(JSON.stringify(survey)))).toStrictEqual(surveyRecord(survey));
  });

  test.each<Wrong>([null, undefined, 'survey', [], { plan: {} }])('not a survey: %j', (wrong) => {
    const { name, message } = errorOf(() => surveyRecord(wrong));
    expect(name).toBe('TypeError');
    expect(message).toMatch(/^survey must be a survey, as countRows gives, received/);
  });
});

describe('notices', () => {
  const notices = (lines: string, request?: SurveyRequest) => recordOf(lines, request).notices;

  test('what the plan noticed, previews, tests and disagreements, each with its count', () => {
    const lines = `
      StartDate|RecordedDate|ResponseId|Status|Q1_NPS_GROUP|Q1
      2026-03-04|2026-03-04|R_1|Survey Preview|Promoter|9
      2026-03-04|2026-03-04|R_2|Survey Test|Promoter|10
      2026-03-04|2026-03-04|R_3|IP Address|Promoter|6
    `;
    expect(notices(lines)).toEqual([
      { code: 'vendor', vendor: 'Qualtrics', headerRows: 1 },
      { code: 'previews', count: 1 },
      { code: 'tests', count: 1 },
      { code: 'categories-disagree', column: 'Q1_NPS_GROUP', count: 1, firstRow: 4 },
    ]);
    expect(notices(lines.replace('Preview', 'Test').replace('|6', '|9'))).toEqual([
      { code: 'vendor', vendor: 'Qualtrics', headerRows: 1 },
      { code: 'tests', count: 2 },
    ]);
  });

  test('the order of dates, unless the request names it or no date needs it', () => {
    const lines = 'nps|day\n9|3/4/2026\n8|14/3/2026';
    const request = { rating: 'nps', date: 'day' };
    expect(notices(lines, request)).toEqual([
      { code: 'date-order', order: 'dmy', value: '14/3/2026', row: 3 },
    ]);
    expect(notices(lines.replace('14/3', '3/14'), request)).toEqual([
      { code: 'date-order', order: 'mdy', value: '3/14/2026', row: 3 },
    ]);
    expect(notices(lines, { ...request, dateOrder: 'dmy' })).toEqual([]);
    expect(notices('nps|day\n9|2026-03-04', request)).toEqual([]);
    expect(notices(lines, { rating: 'nps' })).toEqual([]);
  });
});
