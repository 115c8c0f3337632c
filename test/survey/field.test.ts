import { describe, expect, test } from 'vitest';
import { surveyRecord } from '../../src/survey/index.js';
import { problemOf, recordOf, surveyOf } from './tables.js';

describe('dates', () => {
  const rows = 'nps|at\n9|2026-03-04\n3|2026-03-05\n8|2026-03-06\n10|soon\n7|2026-04-02';

  test('one that cannot be read: its row counts, in no period, and is named', () => {
    const record = recordOf(rows, { date: 'at' });
    expect(record).toMatchObject({ score: 20, ledger: { counted: 5 }, missing: { date: 1 } });
    expect(record.trend?.map(({ answers }) => answers)).toEqual([3, 1]);
    expect(record.notices).toContainEqual({
      code: 'dates-unreadable',
      count: 1,
      value: 'soon',
      row: 5,
    });
  });

  test('beyond the calendar: likewise', () => {
    const record = recordOf('nps|at\n9|2026-03-04\n3|2026-02-30\n8|0000-01-01', { date: 'at' });
    expect(record.missing?.date).toBe(2);
  });

  test('none that can be read: refused, since it is the wrong column', () => {
    const call = () => recordOf('nps|at\n9|soon\n3|\n8|later', { date: 'at' });
    expect(problemOf(call)).toEqual({ code: 'not-a-date', column: 'at', row: 2, value: 'soon' });
    const zoned = () => recordOf('nps|at\n9|3/4/2026 10:00 AST', { date: 'at', dateOrder: 'dmy' });
    expect(['date-of-unknown-zone', 'not-a-date']).toContain(problemOf(zoned).code);
  });

  test('a text that is a date in no order says nothing of the order', () => {
    const record = recordOf('nps|at\n9|3/14/2026\n3|45/45/2026', { date: 'at' });
    expect(record.trend?.map(({ period }) => period)).toEqual(['2026-03']);
  });

  test('rows without a date stay in the score, the segments and the comparison', () => {
    const table =
      'plan|at|nps\nPro|2026-01-01|9\nPro|2026-01-02|9\nFree||2\nFree|soon|2\nFree|2026-02-01|10';
    const compare = [
      { column: 'plan', value: 'Pro' },
      { column: 'plan', value: 'Free' },
    ] as const;
    const request = { by: ['plan'], compare };
    const plain = recordOf(table, request);
    const dated = recordOf(table, { ...request, date: 'at' });
    expect(dated).toMatchObject({ score: plain.score, compared: plain.compared });
    expect(dated.segments).toEqual(plain.segments);
  });
});

describe('weights', () => {
  test('0 counts for nothing and is told; NA is no weight', () => {
    const record = recordOf('nps|w\n9|1\n10|0\n3|2\n10|NA', { weight: 'w' });
    expect(record).toMatchObject({ answers: 2, weight: 3, missing: { weight: 1 } });
    expect(record.score).toBeCloseTo(-100 / 3, 10); // of effective counts
    expect(record.notices).toContainEqual({ code: 'weights-zero', count: 1 });
  });
});

describe('respondents', () => {
  test('nobody in particular: never one person, and counted', () => {
    const rows = 'who|nps\nanonymous|9\n Anonymous |10\nN/A|3\n-|10\n익명|10\n|9\na@x|9\na@x|3';
    const record = recordOf(rows, { rating: 'nps', respondent: 'who' });
    expect(record.ledger).toMatchObject({ counted: 7, duplicate: 1 });
    expect(record.notices).toContainEqual({ code: 'respondents-unknown', count: 6 });
  });

  test('one with more than a fifth of all answers, at least five: told', () => {
    const rows = (count: number) =>
      `who|nps\n${'x@x|9\n'.repeat(count)}${Array.from({ length: 16 }, (_, i) => `p${i}|9`).join('\n')}`;
    const frequent = { code: 'respondent-frequent', count: 5, answers: 21, firstRow: 2 };
    expect(recordOf(rows(5), { respondent: 'who' }).notices).toContainEqual(frequent);
    expect(recordOf(rows(4), { respondent: 'who' }).notices).toEqual([]);
  });

  test('with dates: once in each month, whether the period is said or not', () => {
    const rows = 'who|at|nps\nA|2026-01-10|3\nA|2026-02-10|9\nB|2026-01-12|10\nC|2026-02-20|7';
    const request = { respondent: 'who', date: 'at' };
    const record = recordOf(rows, request);
    expect(record.trend?.map(({ score }) => score)).toEqual([0, 50]);
    expect({ ...record, notices: [] }).toEqual({
      ...recordOf(rows, { ...request, period: 'month' }),
      notices: [],
    });
  });
});

describe('labels', () => {
  const rows =
    'How likely are you to recommend us?\nExtremely likely\nextremely  LIKELY \n9\n3\nNo idea';
  const labels = { 'Extremely likely': 10, 'No idea': null };

  test('texts that stand for ratings, or for no answer', () => {
    const record = recordOf(rows, { rating: 0, labels });
    expect(record).toMatchObject({ score: 50, ledger: { counted: 4, missing: 1, unreadable: 0 } });
  });

  test('a label that never occurs: refused, with the answers that look similar', () => {
    const call = () => recordOf(rows, { rating: 0, labels: { 'Extremly likely': 10 } });
    expect(problemOf(call)).toMatchObject({
      code: 'unknown-label',
      label: 'Extremly likely',
      near: ['Extremely likely'],
    });
  });

  test('a rating off the scale, or one text twice: refused', () => {
    expect(() => surveyOf(rows, { labels: { 'No idea': 11 } })).toThrow(
      'rating of label "No idea" must be a whole number from 0 to 10, received 11',
    );
    expect(problemOf(() => surveyOf(rows, { labels: { 'No idea': 1, 'no  idea': 2 } }))).toEqual({
      code: 'labels-alike',
      labels: ['No idea', 'no  idea'],
    });
    expect(() => surveyOf(rows, { labels: { 'No idea': '1' } as never })).toThrow(TypeError);
  });

  test('a label that occurs in one part of the rows only: known of the whole', () => {
    const survey = surveyOf(rows, { rating: 0, labels });
    expect(surveyRecord(JSON.parse(JSON.stringify(survey))).score).toBe(50);
  });
});

describe('small groups', () => {
  const days = (plan: string, month: string, count: number, nps: number) =>
    `${plan}|2026-${month}-01|${nps}\n`.repeat(count);
  const table = `plan|at|nps\n${days('Pro', '01', 20, 9)}${days('Pro', '02', 7, 9)}${days('Free', '02', 6, 3)}${days('Free', '03', 1, 0)}`;
  const request = { rating: 'nps', date: 'at', minRespondents: 5 };

  test('a period with too few answers is hidden, and the next smallest with it', () => {
    const { trend } = recordOf(table, request);
    expect(trend?.map(({ period, answers }) => [period, answers])).toEqual([
      ['2026-01', 20],
      ['2026-02', null],
      ['2026-03', null],
    ]);
    for (const name of ['score', 'promoters', 'interval', 'change', 'yearOverYear'] as const) {
      expect(trend?.[2]?.[name]).toBeNull();
    }
  });

  test('two hidden periods that are too few together: the next smallest is hidden too', () => {
    const rows = `plan|at|nps\n${days('Pro', '01', 20, 9)}${days('Pro', '02', 7, 9)}${days('Pro', '03', 1, 0)}${days('Pro', '04', 2, 0)}`;
    const { trend } = recordOf(rows, request);
    expect(trend?.map(({ answers }) => answers)).toEqual([20, null, null, null]);
  });

  test('selections: hidden where the table of their column would hide them', () => {
    const rows = `plan|nps\n${'Pro|9\n'.repeat(8)}Free|0\n${'Team|8\n'.repeat(6)}${'Max|9\n'.repeat(9)}`;
    const compared = (a: string, b: string) =>
      recordOf(rows, {
        rating: 'nps',
        minRespondents: 5,
        compare: [
          { column: 'plan', value: a },
          { column: 'plan', value: b },
        ],
      }).compared;
    expect(compared('Pro', 'Free')).toMatchObject({
      a: { score: 100 },
      b: { value: 'Free', score: null, respondents: null, detractors: null },
      difference: null,
    });
    expect(compared('Pro', 'Team')?.b.score).toBeNull(); // with it, Free could be computed
    expect(compared('Pro', 'Max')?.difference?.estimate).toBe(0);
  });

  test('an explanation: nothing of a hidden period, no segment that is small in one', () => {
    const explained = (rows: string, before: string, after: string) =>
      recordOf(`plan|at|nps\n${rows}`, {
        ...request,
        explain: { column: 'plan', before, after },
      }).explained;
    const large = days('Pro', '01', 20, 9) + days('Pro', '02', 20, 3);
    const free = days('Free', '01', 9, 9) + days('Free', '02', 9, 8);
    const few = days('Few', '01', 9, 9) + days('Few', '02', 2, 8);
    expect(explained(large + days('Few', '03', 2, 8), '2026-01', '2026-03')).toBeNull();
    const found = explained(large + free + few, '2026-01', '2026-02');
    expect(found?.segments.map(({ segment }) => segment)).toEqual(['Pro']);
    expect(found?.suppressed).toEqual(['Free', 'Few']);
  });

  test('the same respondents: hidden where few are in both periods or in one', () => {
    const people = (month: string, from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => `p${from + i}|2026-${month}-01|9\n`).join('');
    const panel = { before: '2026-01', after: '2026-02' };
    const matched = (rows: string) =>
      recordOf(`who|at|nps\n${rows}`, { ...request, respondent: 'who', panel }).matched;
    expect(matched(people('01', 0, 20) + people('02', 0, 20))).not.toBeNull();
    expect(matched(people('01', 0, 20) + people('02', 0, 18))).toBeNull(); // two left
    expect(matched(people('01', 0, 20) + people('02', 0, 14))).not.toBeNull();
    expect(matched(people('01', 0, 20) + people('02', 18, 40))).toBeNull(); // two in both
  });
});
