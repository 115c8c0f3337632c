import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anytimePValue,
  computeNps,
  confidenceInterval,
  difference,
  type IntervalMethod,
  respondentsForMargin,
  tally,
} from '../../src/index.js';
import { spreadsheetFunctions } from '../../src/spreadsheet/index.js';
import { limitsTable } from '../../src/spreadsheet/limits.js';
import { changeTable, segmentsTable, trendTable } from '../../src/spreadsheet/tables.js';
import { termsTable } from '../../src/spreadsheet/terms.js';
import { ratings } from '../support/arbitraries.js';
import { calls } from './calls.js';

const month = { period: 'month' } as const;

type Name = keyof typeof spreadsheetFunctions;
const call = (name: Name, ...args: unknown[]) => spreadsheetFunctions[name].compute(...args);
const column = (values: readonly unknown[]) => values.map((value) => [value]);

const survey = [10, 9, 9, 8, 7, 6, 3, 10];
const cells = column(survey);

describe('the custom functions', () => {
  test('NPS and its limits: the numbers of the library', () => {
    const { lower, upper } = confidenceInterval(tally(survey)) as { lower: number; upper: number };
    expect(call('NPS', cells)).toBe(25);
    expect(call('NPS.LOWER', cells)).toBe(lower);
    expect(call('NPS.UPPER', cells)).toBe(upper);
    expect(call('NPS.INTERVAL', cells)).toEqual([[lower, upper]]);
    expect(call('NPS.MOE', cells)).toBe((upper - lower) / 2);
    expect(call('NPS.SAMPLESIZE', 5)).toBe(respondentsForMargin(5));
    expect(call('NPS.SAMPLESIZE', 5, 0.9, 2000)).toBe(
      respondentsForMargin(5, { confidenceLevel: 0.9, population: 2000 }),
    );
  });

  test('level and method left out or blank: the defaults', () => {
    for (const method of [
      'score',
      'adjusted-wald',
      'wald',
      'jeffreys',
      'exact',
      'anytime',
    ] as const) {
      const interval = confidenceInterval(tally(survey), { confidenceLevel: 0.8, method });
      expect(call('NPS.LOWER', cells, 0.8, method)).toBe(interval?.lower);
      expect(call('NPS.LOWER', cells, 0.8, method.toUpperCase())).toBe(interval?.lower);
    }
    for (const blank of [undefined, null, '', [['']]]) {
      expect(call('NPS.LOWER', cells, blank, blank)).toBe(call('NPS.LOWER', cells));
      expect(call('NPS.SAMPLESIZE', 5, blank, blank)).toBe(call('NPS.SAMPLESIZE', 5));
    }
  });

  test('NPS.COMPARE and NPS.PVALUE: the difference of two ranges', () => {
    const others = [0, 5, 10, 9];
    const apart = difference(tally(survey), tally(others));
    const narrower = difference(tally(survey), tally(others), { confidenceLevel: 0.8 });
    expect(call('NPS.COMPARE', cells, column(others))).toEqual([
      [apart?.estimate, apart?.lower, apart?.upper, apart?.pValue],
    ]);
    expect(call('NPS.COMPARE', cells, [others], 0.8)).toEqual([
      [narrower?.estimate, narrower?.lower, narrower?.upper, narrower?.pValue],
    ]);
    expect(call('NPS.PVALUE', cells, column(others))).toBe(apart?.pValue);
  });

  test('NPS.CATEGORY: the category of a cell, or of each cell of a range', () => {
    expect([10, 8, 0, ''].map((cell) => call('NPS.CATEGORY', cell))).toEqual([
      'promoter',
      'passive',
      'detractor',
      '',
    ]);
    expect(
      call('NPS.CATEGORY', [
        [10, 8],
        [null, 0],
      ]),
    ).toEqual([
      ['promoter', 'passive'],
      ['', 'detractor'],
    ]);
  });

  test('NPS.BYSEGMENT, NPS.TREND, NPS.EXPLAIN: tables with headings', () => {
    const segments = column(['Pro', 'Free', 'Pro', 'Free', 'Pro', 'Free', 'Pro', 'Free']);
    const dates = column(survey.map((_, index) => `2026-0${1 + (index % 3)}-15`));
    const level = { confidenceLevel: 0.8 };
    expect(call('NPS.BYSEGMENT', cells, segments)).toEqual(segmentsTable(cells, segments, {}));
    expect(call('NPS.BYSEGMENT', cells, segments, 0.8)).toEqual(
      segmentsTable(cells, segments, level),
    );
    expect(call('NPS.TREND', cells, dates)).toEqual(trendTable(cells, dates, month, 1, {}));
    expect(call('NPS.TREND', cells, dates, 'Year')).toEqual(
      trendTable(cells, dates, { period: 'year' }, 1, {}),
    );
    expect(call('NPS.TREND', cells, dates, 'day', 0.8)).toEqual(
      trendTable(cells, dates, { period: 'day' }, 1, level),
    );
    const others = column([...survey].reverse());
    expect(call('NPS.EXPLAIN', cells, segments, others, segments, 0.8)).toEqual(
      changeTable([cells, segments], [others, segments], level),
    );
  });

  test('NPS.TREND with weeks from Sunday, fiscal years and windows: the periods of the library', () => {
    const dates = column(survey.map((_, index) => `2026-0${1 + (index % 4)}-01`)); // 1 March is a Sunday
    const periodsOf = (...args: unknown[]) =>
      (call('NPS.TREND', cells, dates, ...args) as unknown[][]).slice(1).map(([period]) => period);
    expect(periodsOf('week', '', 'Sunday')).toContain('2026-W09');
    expect(periodsOf('quarter', '', '', 4)).toEqual(['2026-Q4', '2027-Q1']);
    expect(periodsOf('quarter', '', '', 4, 'start')).toEqual(['2025-Q4', '2026-Q1']);
    expect(periodsOf('year', '', '', [['']], 'Start')).toEqual(['2026']);
    expect(periodsOf('', '', '', '', '', 3)).toEqual(['2026-03', '2026-04']);
    expect(call('NPS.TREND', cells, dates, 'week', 0.8, 'sunday', 2, 'end', 2)).toEqual(
      trendTable(
        cells,
        dates,
        {
          period: 'week',
          weekStart: 'sunday',
          fiscalYearStart: { month: 2, named: 'end' },
        },
        2,
        { confidenceLevel: 0.8 },
      ),
    );
  });

  test('NPS.LIMITS: the table of limitsTable, whatever is left out', () => {
    const dates = column(survey.map((_, index) => `2026-0${1 + index}-15`));
    const asOf = { asOf: '2026-09-01' };
    expect(call('NPS.LIMITS', cells, dates, '', '', '', '', '', '', '2026-09-01')).toEqual(
      limitsTable(cells, dates, month, asOf),
    );
    expect(call('NPS.LIMITS', cells, dates, 'Month', 7, 0.1, 'sunday', 4, 'start')).toEqual(
      limitsTable(
        cells,
        dates,
        { ...month, weekStart: 'sunday', fiscalYearStart: { month: 4, named: 'start' } },
        { baseline: 7, falseAlarmsPerYear: 0.1 },
      ),
    );
  });

  test('NPS.TERMS: the table of termsTable', () => {
    const [ranked, comments] = calls['NPS.TERMS'];
    expect(call('NPS.TERMS', ranked, comments)).toEqual(termsTable(ranked, comments));
  });

  test('NPS.ANYTIME: the limits of the anytime interval, and the p-value of a target', () => {
    const options = { method: 'anytime', confidenceLevel: 0.8 } as const;
    const narrow = confidenceInterval(tally(survey), options);
    const wide = confidenceInterval(tally(survey), { method: 'anytime' });
    expect(call('NPS.ANYTIME', cells)).toEqual([[wide?.lower, wide?.upper]]);
    expect(call('NPS.ANYTIME', cells, 0.8, -60)).toEqual([
      [narrow?.lower, narrow?.upper, anytimePValue(tally(survey), -60)],
    ]);
    expect(() => call('NPS.ANYTIME', cells, '', 101)).toThrow(
      new RangeError('target must be a number from -100 to 100, received 101'),
    );
  });

  test('a wrong argument about periods: the error names it', () => {
    const wrong =
      (...args: unknown[]) =>
      () =>
        call('NPS.TREND', [[9]], [['2026-01-01']], ...args);
    expect(wrong('week', '', 'friday')).toThrow(
      'weekStart must be one of monday, sunday, received "friday"',
    );
    expect(wrong('year', '', '', 13)).toThrow(
      new RangeError('fiscalYearStart must be a month from 1 to 12, received 13'),
    );
    expect(wrong('year', '', '', 'April')).toThrow(TypeError);
    expect(wrong('year', '', '', 4, 'middle')).toThrow(/^yearNamed must be one of start, end/);
    for (const size of [0, 1.5, 'two']) {
      expect(wrong('month', '', '', '', '', size)).toThrow(/^rolling must be a whole number/);
    }
  });

  test('a wrong argument: the error names it', () => {
    expect(() => call('NPS.COMPARE', cells, [['x']])).toThrow(/^others at row 1/);
    expect(() => call('NPS.COMPARE', cells, [['']])).toThrow(/^others must hold/);
    expect(() => call('NPS.LOWER', cells, 95)).toThrow(/^confidenceLevel must be between 0 and 1/);
    expect(() => call('NPS.LOWER', cells, '95%')).toThrow(TypeError);
    expect(() => call('NPS.LOWER', cells, [[0.9], [0.8]])).toThrow(
      'confidenceLevel must be a single cell',
    );
    expect(() => call('NPS.LOWER', cells, 0.9, 'best')).toThrow(TypeError);
    expect(() => call('NPS.LOWER', cells, 0.9, 7)).toThrow(/^method must be one of score/);
    expect(() => call('NPS.TREND', cells, cells, 'decade')).toThrow(
      new TypeError('period must be one of day, week, month, quarter, year, received "decade"'),
    );
    expect(() => call('NPS.SAMPLESIZE', '')).toThrow(/^margin must be a number from 0 to 100/);
    expect(() => call('NPS.CATEGORY', 11)).toThrow(/^ratings at row 1, column 1/);
    expect(() => call('NPS.EXPLAIN', cells, [['x']], cells, cells)).toThrow(
      /^segmentsBefore must have as many rows and columns as ratingsBefore/,
    );
  });
});

describe('every custom function', () => {
  test('the parameters of every custom function: valid JavaScript names, optional ones last', () => {
    for (const [name, { description, parameters }] of Object.entries(spreadsheetFunctions)) {
      expect(description, name).toMatch(/\.$/);
      expect(description, name).not.toMatch(/[*\n]/);
      for (const parameter of parameters) expect(parameter.name).toMatch(/^[a-zA-Z]+$/);
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional, name).toEqual([...optional].sort());
    }
  });

  test('random ratings: every custom function gives a finite number', () => {
    const names: readonly Name[] = ['NPS', 'NPS.LOWER', 'NPS.UPPER', 'NPS.MOE'];
    const methods: readonly IntervalMethod[] = ['score', 'adjusted-wald', 'wald'];
    fc.assert(
      fc.property(ratings, fc.constantFrom(...methods), (list, method) => {
        fc.pre(list.length > 0);
        for (const name of names) {
          expect(call(name, column(list), 0.95, method)).toSatisfy(Number.isFinite);
        }
        expect(call('NPS', column(list))).toBe(computeNps(list).score);
      }),
    );
  });
});
