import fc from 'fast-check';
import { DetailedCellError, type HyperFormula } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import { separatingTerms } from '../../src/comments/index.js';
import {
  classify,
  computeNps,
  confidenceInterval,
  difference,
  explainChange,
  npsBySegment,
  npsTrend,
  respondentsForMargin,
  tally,
  tallyBy,
} from '../../src/index.js';
import { ratingOn } from '../support/arbitraries.js';
import { sheet } from './hyperformula.js';

const at = (book: HyperFormula, row: number, col: number): unknown =>
  book.getCellValue({ sheet: 0, row, col });
/** A column of cells with a formula beside the first cell. */
const withFormula = (values: readonly (number | string | boolean | null)[], formula: string) =>
  sheet(values.map((value, index) => (index === 0 ? [value, formula] : [value])));
const answer = (values: readonly (number | string | boolean | null)[], formula: string) =>
  at(withFormula(values, formula), 0, 1);
/** The table that a formula spills, `rows` by `columns`, from the second column on. */
const spilled = (book: HyperFormula, rows: number, columns: number, from = 1): unknown[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, index) => at(book, row, from + index)),
  );
const sentence = (value: unknown): string =>
  value instanceof DetailedCellError ? `${value.value} ${value.message}` : String(value);

describe('the global build in HyperFormula', () => {
  test('NPS of a column: blanks are skipped', () => {
    expect(answer([10, null, 9, 8, '', 6], '=NPS(A1:A6)')).toBe(25);
    expect(answer([10], '=NPS(A1)')).toBe(100);
    expect(answer([0], '=NPS(A1)')).toBe(-100);
  });

  test('every function with a single result: the number of the library', () => {
    const values = [10, 9, 8, 6, 3, 9, 9, 7, 10, 0];
    const counted = tally(values);
    const given = (formula: string) => answer(values, formula);
    const interval = confidenceInterval(counted);
    const narrow = confidenceInterval(counted, { confidenceLevel: 0.8, method: 'wald' });
    expect(given('=NPS.LOWER(A1:A10)')).toBe(interval?.lower);
    expect(given('=NPS.UPPER(A1:A10)')).toBe(interval?.upper);
    expect(given('=NPS.LOWER(A1:A10, 80%, "wald")')).toBe(narrow?.lower);
    expect(given('=NPS.MOE(A1:A10, 0.8, "wald")')).toBe(
      ((narrow?.upper as number) - (narrow?.lower as number)) / 2,
    );
    expect(spilled(withFormula(values, '=NPS.INTERVAL(A1:A10)'), 1, 2)).toEqual([
      [interval?.lower, interval?.upper],
    ]);
    const apart = difference(tally(values.slice(0, 5)), tally(values.slice(5)));
    expect(spilled(withFormula(values, '=NPS.COMPARE(A1:A5, A6:A10)'), 1, 4)).toEqual([
      [apart?.estimate, apart?.lower, apart?.upper, apart?.pValue],
    ]);
    expect(given('=NPS.PVALUE(A1:A5, A6:A10)')).toBe(apart?.pValue);
    expect(given('=NPS.SAMPLESIZE(5)')).toBe(respondentsForMargin(5));
    expect(given('=NPS.SAMPLESIZE(5, 90%, 2000)')).toBe(
      respondentsForMargin(5, { confidenceLevel: 0.9, population: 2000 }),
    );
    expect(given('=NPS.CATEGORY(A1)')).toBe('promoter');
    expect(spilled(withFormula(values, '=NPS.CATEGORY(A1:A10)'), 10, 1)).toEqual(
      values.map((value) => [classify(value)]),
    );
  });

  test('NPS.BYSEGMENT: spills the table of npsBySegment', () => {
    const rows = [
      { rating: 10, plan: 'Pro' },
      { rating: 9, plan: 'Free' },
      { rating: 3, plan: 'Free' },
      { rating: 8, plan: '' },
    ];
    const book = sheet(
      rows.map(({ rating, plan }, index) =>
        index === 0 ? [rating, plan, '=NPS.BYSEGMENT(A1:A4, B1:B4)'] : [rating, plan || null],
      ),
    );
    const { segments, total } = npsBySegment(rows, { rating: 'rating', by: 'plan' });
    const [header, ...body] = spilled(book, 5, 7, 2);
    expect(header).toEqual([
      'Segment',
      'Respondents',
      'Score',
      'Lower',
      'Upper',
      'Versus rest',
      'Adjusted p-value',
    ]);
    expect(body).toEqual([
      ...segments.map(({ segment, respondents, score, interval, versusRest }) => [
        segment || '(blank)',
        ...[respondents, score, interval?.lower, interval?.upper],
        ...[versusRest?.estimate, versusRest?.adjustedPValue],
      ]),
      ['Total', ...[4, total.score, total.interval?.lower, total.interval?.upper], '', ''],
    ]);
  });

  test('NPS.TREND with date cells: spills the table of npsTrend', () => {
    const rows = [
      { rating: 10, day: '2026-01-31' },
      { rating: 3, day: '2026-03-01' },
      { rating: 9, day: '2026-03-31' },
    ];
    const dates = ['=DATE(2026,1,31)', '=DATE(2026,3,1)', '2026-03-31'];
    const book = sheet(
      rows.map(({ rating }, index) => [
        rating,
        dates[index] as string,
        index === 0 ? '=NPS.TREND(A1:A3, B1:B3)' : null,
      ]),
    );
    const { points } = npsTrend(rows, { rating: 'rating', date: 'day', period: 'month' });
    expect(spilled(book, 4, 7, 2).slice(1)).toEqual(
      points.map(({ period, respondents, score, interval, change }) => [
        period,
        respondents,
        ...[score, interval?.lower, interval?.upper, change?.estimate, change?.pValue].map(
          (value) => value ?? '',
        ),
      ]),
    );
  });

  test('NPS.TERMS: spills the table of separatingTerms; blank cells are silent', () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      rating: index % 2 === 0 ? 2 : 10,
      comment: index % 5 === 0 ? null : index % 2 === 0 ? 'awful queue' : 'great staff',
    }));
    const book = sheet(
      rows.map(({ rating, comment }, index) => [
        rating,
        comment,
        index === 0 ? '=NPS.TERMS(A1:A40, B1:B40)' : null,
      ]),
    );
    const { detractors, promoters } = separatingTerms(rows, {
      rating: 'rating',
      comment: 'comment',
    });
    const [, low, high, none] = spilled(book, 4, 8, 2);
    expect(low).toEqual([
      ...['low', 'awful', 16, -100],
      ...[detractors[0]?.gap.estimate, detractors[0]?.gap.lower, detractors[0]?.gap.upper],
      detractors[0]?.adjustedPValue,
    ]);
    expect(high?.slice(0, 3)).toEqual(['high', promoters[0]?.term, 16]);
    expect(none).toEqual(Array(8).fill(''));
  });

  test('NPS.EXPLAIN: spills the table of explainChange', () => {
    const before = { ratings: [10, 9, 3], plans: ['Pro', 'Free', 'Free'] };
    const after = { ratings: [10, 6, 2], plans: ['Pro', 'Pro', 'Free'] };
    const book = sheet(
      before.ratings.map((rating, index) => [
        rating,
        before.plans[index] as string,
        after.ratings[index] as number,
        after.plans[index] as string,
        index === 0 ? '=NPS.EXPLAIN(A1:A3, B1:B3, C1:C3, D1:D3)' : null,
      ]),
    );
    const tallies = ({ ratings, plans }: typeof before) =>
      tallyBy(
        ratings.map((rating, index) => ({ rating, plan: plans[index] as string })),
        { rating: 'rating', by: 'plan' },
      );
    const { change, mix, rate } = explainChange(tallies(before), tallies(after)) ?? {};
    const [, pro, free, total, lower, upper] = spilled(book, 6, 8, 4);
    expect([pro?.[0], free?.[0]]).toEqual(['Pro', 'Free']);
    expect(total?.slice(5)).toEqual([mix, rate, change].map((effect) => effect?.estimate));
    expect(lower?.slice(5)).toEqual([mix, rate, change].map((effect) => effect?.lower));
    expect(upper?.slice(5)).toEqual([mix, rate, change].map((effect) => effect?.upper));
  });

  test('a wrong cell: the error of the spreadsheet with our message', () => {
    const rule = 'must be a whole number from 0 to 10';
    const errorOf = (value: number | string | boolean) =>
      sentence(answer([10, value], '=NPS(A1:A2)'));
    expect(errorOf(11)).toBe(`#NUM! ratings at row 2, column 1 ${rule}, received 11`);
    expect(errorOf(9.5)).toBe(`#NUM! ratings at row 2, column 1 ${rule}, received 9.5`);
    expect(errorOf('great')).toBe(`#VALUE! ratings at row 2, column 1 ${rule}, received "great"`);
    expect(errorOf("'9")).toBe(`#VALUE! ratings at row 2, column 1 ${rule}, received "9"`);
    expect(errorOf(true)).toBe(`#VALUE! ratings at row 2, column 1 ${rule}, received true`);
    expect(errorOf('=1/0')).toBe(`#VALUE! ratings at row 2, column 1 ${rule}, received "#DIV/0!"`);
    expect(sentence(answer([null], '=NPS(A1:A3)'))).toBe(
      '#N/A ratings must hold at least one rating, received none',
    );
    expect(sentence(answer([10], '=NPS.LOWER(A1:A3, 95)'))).toBe(
      '#NUM! confidenceLevel must be between 0 and 1, such as 0.95, received 95',
    );
    expect(sentence(answer([10], '=NPS.LOWER(A1:A3, 0.9, "exakt")'))).toMatch(
      /^#VALUE! method must/,
    );
    const ranges = withFormula([10, 9], '=NPS.TREND(A1:A2, A1)');
    expect(sentence(at(ranges, 0, 1))).toBe(
      '#VALUE! dates must have as many rows and columns as ratings, received 1 × 1 and 2 × 1',
    );
  });

  test('an edited cell: recomputes, to an error and back', () => {
    const book = withFormula([10, 9, 6], '=NPS(A1:A4)');
    const type = (row: number, value: number | string | null) => {
      book.setCellContents({ sheet: 0, row, col: 0 }, [[value]]);
      return at(book, 0, 1);
    };
    expect(at(book, 0, 1)).toBe(100 / 3);
    expect(type(3, 2)).toBe(0);
    expect(sentence(type(3, 12))).toMatch(/^#NUM! ratings at row 4/);
    expect(type(3, null)).toBe(100 / 3);
  });

  test('random columns, edited cell by cell: same score as the library', () => {
    const cell = fc.option(ratingOn(), { freq: 5 });
    const book = sheet([['=NPS(B1:B12)', null]]);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 12, maxLength: 12 }), (values) => {
        book.setCellContents(
          { sheet: 0, row: 0, col: 1 },
          values.map((value) => [value]),
        );
        const { score } = computeNps(values.filter((value) => value !== null));
        if (score === null) expect(sentence(at(book, 0, 0))).toMatch(/^#N\/A/);
        else expect(at(book, 0, 0)).toBe(score);
      }),
    );
  });
});
