import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { computeNps, npsTrend, periodOf } from '../../src/index.js';
import { spreadsheetFunctions } from '../../src/spreadsheet/index.js';
import { ratingOn } from '../support/arbitraries.js';
import { built } from '../support/build.js';
import { calls } from './calls.js';

// Apps Script runs a pasted file as a script, not a module, in a realm with the language and Google's services.
const source = readFileSync(built('sheets/nps-core.gs'), 'utf8');
let zoneOfSheet: string;
let askedForZone: number;
beforeEach(() => {
  zoneOfSheet = Intl.DateTimeFormat().resolvedOptions().timeZone;
  askedForZone = 0;
});
const getSpreadsheetTimeZone = () => {
  askedForZone++;
  return zoneOfSheet;
};
const formatDate = (date: Date, zone: string, format: string) => {
  expect(format).toBe('yyyy-MM-dd');
  return periodOf(date.getTime(), { period: 'day', timeZone: zone }); // a Date of another realm
};
const services = {
  SpreadsheetApp: { getActive: () => ({ getSpreadsheetTimeZone }) },
  Utilities: { formatDate },
};
const realm = createContext(Object.assign(Object.create(null), services));
runInContext(source, realm);

/** The value a cell shows. The arguments are made inside the realm, as Google does. */
const cell = (formula: string): unknown => JSON.parse(run(`JSON.stringify(${formula})`) as string);
const run = (script: string): unknown => runInContext(script, realm);

/** The instant at which a day begins in a time zone, or so many days later. */
function startOf(day: string, timeZone: string, later = 0): number {
  const instant = Date.parse(day) + later * 86_400_000;
  const name = new Date(instant).toISOString().slice(0, 10);
  const quarters = Array.from({ length: 200 }, (_, index) => instant + (index - 100) * 900_000);
  return quarters.find((start) => periodOf(start, { period: 'day', timeZone }) === name) as number;
}

describe('the script for Google Sheets', () => {
  test('declares every function as a custom function', () => {
    const declared = [...source.matchAll(/ \* @customfunction\n \*\/\nfunction (\w+)\(/g)];
    expect(declared.map(([, name]) => name)).toEqual(
      Object.keys(spreadsheetFunctions).map((name) => name.replace('.', '_')),
    );
    expect(source).not.toMatch(/^\s*(import|export)\b/m);
  });

  test('ranges with empty texts as blanks, and single cells: computes both', () => {
    expect(cell("NPS([[10], [9], [''], [8], [6]])")).toBe(25);
    expect(cell('NPS(10)')).toBe(100);
    expect(cell("NPS_CATEGORY([[10, 7], [0, '']])")).toEqual([
      ['promoter', 'passive'],
      ['detractor', ''],
    ]);
    expect(cell('NPS_CATEGORY(7)')).toBe('passive');
    expect(cell('NPS_INTERVAL([[10], [9], [3]], 0.9)')).toEqual(
      spreadsheetFunctions['NPS.INTERVAL'].compute([[10], [9], [3]], 0.9),
    );
    expect(cell("NPS_BYSEGMENT([[10], [3]], [['Pro'], ['Free']])")).toHaveLength(4);
  });

  test.each(Object.entries(calls))('%s: same result as the library', (name, args) => {
    const { compute } = spreadsheetFunctions[name as keyof typeof calls];
    const formula = `${name.replace('.', '_')}(${args.map((arg) => JSON.stringify(arg)).join()})`;
    expect(cell(formula)).toEqual(compute(...args));
  });

  test.each(['Intl.Segmenter', 'Intl'])(
    'NPS_TERMS in an engine without %s: the table of the library',
    (missing) => {
      const engine = createContext(Object.assign(Object.create(null), services));
      runInContext(`delete ${missing}\n${source}`, engine);
      const [ratings, comments] = calls['NPS.TERMS'];
      const formula = `NPS_TERMS(${JSON.stringify(ratings)}, ${JSON.stringify(comments)})`;
      expect(runInContext(`typeof ${missing}`, engine)).toBe('undefined');
      expect(JSON.parse(runInContext(`JSON.stringify(${formula})`, engine))).toEqual(
        spreadsheetFunctions['NPS.TERMS'].compute(ratings, comments),
      );
    },
  );

  test('a Date of a sheet in the time zone of the script: its day', () => {
    const trend = cell(
      "NPS_TREND([[10], [3], ['']], [[new Date(2026, 0, 31)], [new Date(2026, 1, 1, 23, 59)], ['']])",
    ) as unknown[][];
    const rows = [
      { rating: 10, day: '2026-01-31' },
      { rating: 3, day: '2026-02-01' },
    ];
    const { points } = npsTrend(rows, { rating: 'rating', date: 'day', period: 'month' });
    expect(trend.slice(1).map(([period]) => period)).toEqual(['2026-01', '2026-02']);
    expect(trend[2]?.[5]).toBe(points[1]?.change?.estimate);
  });

  test.each(['Asia/Seoul', 'America/Los_Angeles', 'Asia/Kathmandu', 'Pacific/Kiritimati'])(
    'a sheet in %s: the days that it shows, whatever the time zone of the script',
    (zone) => {
      zoneOfSheet = zone;
      const shown = ['2026-01-31', '2026-02-01', '2026-03-08', '2026-11-01'];
      const instants = shown.flatMap((day) => [startOf(day, zone), startOf(day, zone, 1) - 1]);
      const dates = `[${instants.map((instant) => `[new Date(${instant})]`).join()}]`;
      const ratings = JSON.stringify(instants.map(() => [9]));
      const trend = cell(`NPS_TREND(${ratings}, ${dates}, 'day')`) as unknown[][];
      const days = trend
        .slice(1)
        .flatMap(([day, answers]) => (answers === 0 ? [] : [day, answers]));
      expect(days).toEqual(shown.flatMap((day) => [day, 2]));
      const segments = cell(`NPS_BYSEGMENT(${ratings}, ${dates})`) as unknown[][];
      expect(segments.slice(1, -1).map(([day]) => day)).toEqual(shown);
    },
  );

  test('the time zone of the sheet: asked once for a call with dates, and not for others', () => {
    cell('NPS_BYSEGMENT([[10], [3]], [[new Date(2026, 0, 1)], [new Date(2026, 5, 1)]])');
    expect(askedForZone).toBe(1);
    cell("NPS_BYSEGMENT([[10], [3]], [['Pro'], ['Free']])");
    expect(askedForZone).toBe(1);
  });

  test('a time of day as a date: refused', () => {
    expect(() => run('NPS_TREND([[10]], [[new Date(1899, 11, 30, 12, 30)]])')).toThrow(
      /^dates at row 1, column 1 must be a date from 1900-03-01/,
    );
  });

  test('a wrong argument: throws the message that the cell shows', () => {
    expect(() => run('NPS([[10], [11]])')).toThrow(
      'ratings at row 2, column 1 must be a whole number from 0 to 10, received 11',
    );
    expect(() => run("NPS([['#N/A']])")).toThrow('received "#N/A"');
    expect(() => run("NPS([['']])")).toThrow('ratings must hold at least one rating');
  });

  test('random ranges: same score as the library', () => {
    const range = fc.array(
      fc.array(fc.option(ratingOn(), { nil: '' }), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(range, (rows) => {
        const ratings = rows.flat().filter((value) => typeof value === 'number');
        if (ratings.length === 0) return;
        expect(cell(`NPS(${JSON.stringify(rows)})`)).toBe(computeNps(ratings).score);
      }),
    );
  });
});
