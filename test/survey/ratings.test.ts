import { describe, expect, test } from 'vitest';
import { scales } from '../../src/index.js';
import { planSurvey, type SurveyOrigin, type SurveyRequest } from '../../src/survey/index.js';
import { disagrees, ratingReaderFor } from '../../src/survey/ratings.js';
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
    expect(readAll(planFor(lines), '-99', '9')).toEqual([null, 9]);
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

describe('disagrees', () => {
  const lines =
    'StartDate|RecordedDate|ResponseId|Q1|Q1_NPS_GROUP\n2026-03-04|2026-03-04|R_1|9|Promoter';
  const beside = (group: string | undefined, rating: number, request?: SurveyRequest) => {
    const cells = ['2026-03-04', '2026-03-04', 'R_1', String(rating)];
    return disagrees(
      group === undefined ? cells : [...cells, group],
      rating,
      planFor(lines, request),
    );
  };

  test('the category of the scale: no; another or an unreadable one: yes', () => {
    expect([beside('Promoter', 9), beside('passive', 7), beside(' Detractor ', 6)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([beside('Passive', 9), beside('x', 9)]).toEqual([true, true]);
    expect(beside('Passive', 7, { scale: scales.european })).toBe(false);
    expect(beside('Passive', 8, { scale: scales.european })).toBe(true);
  });

  test('no category: no', () => {
    for (const group of ['', 'N/A', '-99', undefined]) expect(beside(group, 9)).toBe(false);
  });

  test('a survey tool that writes no categories: no', () => {
    expect(disagrees(['9', 'Detractor'], 9, planFor('nps|group\n9|Promoter\n8|Passive'))).toBe(
      false,
    );
  });

  test('the column beside the ratings holds no categories: no', () => {
    const plan = planFor('Q1|Q1_NPS_GROUP\n9|high\n3|low', { rating: 'Q1' });
    expect(plan.check?.name).toBe('Q1_NPS_GROUP');
    expect(disagrees(['9', 'low'], 9, plan)).toBe(false);
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
