import { describe, expect, test } from 'vitest';
import { scales } from '../../src/index.js';
import { planSurvey, type SurveyOrigin, type SurveyRequest } from '../../src/survey/index.js';
import { compareCategory, ratingReaderFor } from '../../src/survey/ratings.js';
import { recordOf, rowsOf } from './tables.js';

const planFor = (lines: string, request?: SurveyRequest, origin?: SurveyOrigin) =>
  planSurvey(rowsOf(lines), request, origin);

describe('ratingReaderFor', () => {
  const readAll = (plan: ReturnType<typeof planFor>, ...texts: (string | undefined)[]) =>
    texts.map(ratingReaderFor(plan));

  test('ratings in numbers and words', () => {
    const plan = planFor('nps\n9');
    expect(readAll(plan, '9', 'Extremely likely - 10', '0 - Not at all', undefined, 'NA')).toEqual([
      9,
      10,
      0,
      null,
      null,
    ]);
    expect(readAll(plan, '11', '9.5', '9,0', 'ten')).toEqual([
      'out-of-range',
      'fractional',
      'unreadable',
      'unreadable',
    ]);
  });

  test('decimal commas, where the file has them', () => {
    const plan = planFor('nps\n9', {}, { decimalCommas: true });
    expect(readAll(plan, '9,0', '9,5', '9,000', '', undefined)).toEqual([
      9,
      'fractional',
      'unreadable',
      null,
      null,
    ]);
  });

  test('the text of a survey tool for a question that was seen and not answered', () => {
    const lines = 'StartDate|RecordedDate|ResponseId|Q1\n2026-03-04|2026-03-04|R_1|9';
    expect(readAll(planFor(lines, { rating: 'Q1' }), '-99', '9')).toEqual([null, 9]);
  });

  test.each([
    ['words', 'nps\nPromoter\nDetractor', ['Promoter', 'passives', 'DETRACTOR']],
    ['points', 'nps\n100\n-100', ['100', '0', '-100.0']],
    ['numbers', 'Q1_NPS_GROUP\n3\n1', ['3', '2', '1']],
  ])('categories in %s: the lowest rating of each', (_, lines, texts) => {
    expect(readAll(planFor(lines), ...texts)).toEqual([9, 7, 0]);
    const plan = planFor(lines, { scale: scales['1-5'] });
    expect(readAll(plan, ...texts)).toEqual([5, 4, 1]);
    expect(readAll(plan, '9', 'x', '', undefined)).toEqual([
      'unreadable',
      'unreadable',
      null,
      null,
    ]);
  });

  test('categories in points with decimal commas', () => {
    const plan = planFor('nps\n100\n-100', {}, { decimalCommas: true });
    expect(readAll(plan, '100,0', '0,0', '-100,0')).toEqual([9, 7, 0]);
  });
});

describe('compareCategory', () => {
  const lines =
    'StartDate|RecordedDate|ResponseId|Q1|Q1_NPS_GROUP\n2026-03-04|2026-03-04|R_1|9|Promoter';
  const compare = (group: string | undefined, rating: number, request?: SurveyRequest) => {
    const cells = ['2026-03-04', '2026-03-04', 'R_1', String(rating)];
    return compareCategory(
      group === undefined ? cells : [...cells, group],
      rating,
      planFor(lines, request),
    );
  };
  const disagrees = (...call: Parameters<typeof compare>) => compare(...call).disagrees;

  test('the category of the scale agrees; another one or an unreadable one disagrees', () => {
    expect([
      disagrees('Promoter', 9),
      disagrees('passive', 7),
      disagrees(' Detractor ', 6),
    ]).toEqual([false, false, false]);
    expect([disagrees('Passive', 9), disagrees('x', 9)]).toEqual([true, true]);
    expect(disagrees('Passive', 7, { scale: scales.european })).toBe(false);
    expect(disagrees('Passive', 8, { scale: scales.european })).toBe(true);
  });

  test('no category: does not disagree, and is told', () => {
    for (const group of ['', 'N/A', '-99', undefined]) {
      expect(compare(group, 9)).toEqual({ disagrees: false, isUncategorised: true });
    }
    expect(compare('Promoter', 9).isUncategorised).toBe(false);
  });

  test('categories under any name are compared', () => {
    const plan = planFor('nps|group\n9|Promoter\n8|Passive\n3|Detractor');
    expect(compareCategory(['9', 'Detractor'], 9, plan).disagrees).toBe(true);
    expect(compareCategory(['9', 'Promoter'], 9, plan).disagrees).toBe(false);
  });

  test('no column of categories: nothing disagrees', () => {
    const plan = planFor('Q1|mood\n9|high\n3|low', { rating: 'Q1' });
    expect(plan.check).toBe(null);
    expect(compareCategory(['9', 'low'], 9, plan)).toEqual({
      disagrees: false,
      isUncategorised: false,
    });
  });
});

test('a text that is not a category is in the ledger, even if it would be a rating', () => {
  const answers = ['-100', '100', ...new Array(1200).fill('0'), '9', '50', 'x'];
  const { ledger, passives } = recordOf(`nps\n${answers.join('\n')}`);
  expect(passives).toBe(1200);
  expect(ledger).toMatchObject({ counted: 1202, unreadable: 3 });
  expect(ledger.problems.map(({ row, value }) => [row, value])).toEqual([
    [1202, '9'],
    [1203, '50'],
    [1204, 'x'],
  ]);
});
