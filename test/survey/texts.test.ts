import { describe, expect, test } from 'vitest';
import { planSurvey, type SurveyRequest } from '../../src/survey/index.js';
import { cellOf, dayOf, noTexts, ratingOf } from '../../src/survey/texts.js';
import { problemOf } from './tables.js';

const textsFor = (request: SurveyRequest = {}) => {
  const rows = [
    ['nps', 'plan', 'spend', 'day'],
    ['9', 'Pro', '5', '2026-03-01'],
  ];
  return noTexts(planSurvey(rows, { rating: 'nps', ...request }));
};

describe('ratings', () => {
  test('a text is read once', () => {
    const texts = textsFor();
    expect([ratingOf(texts, '9'), ratingOf(texts, 'x'), ratingOf(texts, '')]).toEqual([
      9,
      'unreadable',
      null,
    ]);
    expect([...texts.ratings.keys()]).toEqual(['9', 'x', '']);
    texts.ratings.set('9', 3);
    expect(ratingOf(texts, '9')).toBe(3);
  });

  test('more than 10,000 texts: the memory is emptied, the readings stay right', () => {
    const texts = textsFor();
    for (let index = 0; index <= 10_000; index++) {
      expect(ratingOf(texts, `${index} points`)).toBe(index <= 10 ? index : 'out-of-range');
    }
    expect(texts.ratings.size).toBe(1);
    expect(ratingOf(texts, '3 points')).toBe(3);
  });
});

describe('days', () => {
  test('a text is read once, and shows the order of day and month by its first row', () => {
    const texts = textsFor({ date: 'day' });
    expect(dayOf(texts, '14/3/2026', 7)).toBe(20526);
    expect(dayOf(texts, '14/3/2026', 9)).toBe(20526);
    expect(dayOf(texts, '3/15/2026', 8)).toBe(20527);
    expect(texts.dateEvidence.dayFirst).toEqual({ value: '14/3/2026', row: 7 });
    expect(texts.dateEvidence.monthFirst).toEqual({ value: '3/15/2026', row: 8 });
    expect(texts.days.size).toBe(2);
  });

  test('more than 10,000 texts: the memory is emptied, the evidence stays', () => {
    const texts = textsFor({ date: 'day' });
    dayOf(texts, '14/3/2026', 0);
    for (let index = 0; index < 10_000; index++)
      dayOf(texts, `2026-03-04T10:00:00.${index}Z`, index);
    expect(texts.days.size).toBe(1);
    expect(dayOf(texts, '14/3/2026', 10_001)).toBe(20526);
    expect(texts.dateEvidence.dayFirst).toEqual({ value: '14/3/2026', row: 0 });
  });

  test('clocks of one day share an entry', () => {
    const texts = textsFor({ date: 'day' });
    for (const clock of ['10:00', '23:59:59', '00:00Z']) dayOf(texts, `2026-03-04 ${clock}`, 0);
    expect([...texts.days.keys()]).toEqual(['2026-03-04']);
  });
});

describe('cells', () => {
  const partsOf = (request: SurveyRequest, ...row: string[]) =>
    cellOf(textsFor(request), row, 0).parts;

  test('no grouping columns: one cell of all rows', () => {
    const texts = textsFor();
    expect(cellOf(texts, ['9'], 0)).toBe(cellOf(texts, ['3', 'Pro'], 1));
    expect([...texts.cells.values()]).toEqual([{ parts: [], days: new Map() }]);
  });

  test('equal parts: one cell, whatever the white space around them', () => {
    const texts = textsFor({ by: ['plan'] });
    const cell = cellOf(texts, ['9', 'Pro'], 0);
    expect(cellOf(texts, ['9', ' Pro '], 1)).toBe(cell);
    expect(cellOf(texts, ['9', 'pro'], 2)).not.toBe(cell);
  });

  test('crossed values that would be one text if they were joined: two cells', () => {
    for (const mark of [',', '\0', '|', '", "', '/']) {
      const texts = textsFor({ by: ['plan', 'spend'] });
      const first = cellOf(texts, ['9', `A${mark}B`, 'C'], 0);
      const second = cellOf(texts, ['9', 'A', `B${mark}C`], 1);
      expect(first.parts).toEqual([`A${mark}B`, 'C']);
      expect(second.parts).toEqual(['A', `B${mark}C`]);
      expect(texts.cells.size).toBe(2);
    }
  });

  test('a row that is too short: null; a blank cell: a value', () => {
    expect(partsOf({ by: ['plan', 'spend'] }, '9')).toEqual([null, null]);
    expect(partsOf({ by: ['plan', 'spend'] }, '9', ' ')).toEqual(['', null]);
  });

  test.each([
    ['0', '0 to <50'],
    ['49.99', '0 to <50'],
    [' 50 ', '50 and more'],
    ['-3', 'below 0'],
    ['.5', '0 to <50'],
    ['5.', '0 to <50'],
    ['', ''],
    ['NA', ''],
    ['keine Angabe', ''],
  ])('bands: %j is in %j', (text, band) => {
    expect(partsOf({ by: ['spend'], bands: { spend: [0, 50] } }, '9', '', text)).toEqual([band]);
  });

  test('bands: a row that is too short has no band', () => {
    expect(partsOf({ by: ['spend'], bands: { spend: [0, 50] } }, '9')).toEqual([null]);
  });

  test.each(['x', '1e3', '5,0', '--5', '5 %', '..'])('bands: %j is not a number', (text) => {
    const texts = textsFor({ by: ['spend'], bands: { spend: [0, 50] } });
    for (const row of [4, 9]) {
      expect(problemOf(() => cellOf(texts, ['9', '', ` ${text} `], row))).toEqual({
        code: 'not-a-number',
        column: 'spend',
        row: row + 2,
        value: text,
      });
    }
  });

  test('bands: a decimal comma, where these are read', () => {
    const rows = [
      ['nps', 'spend'],
      ['9', '5'],
    ];
    const request = { rating: 'nps', by: ['spend'], bands: { spend: [0, 50] } };
    const texts = noTexts(planSurvey(rows, request, { decimalCommas: true }));
    expect(cellOf(texts, ['9', '49,5'], 0).parts).toEqual(['0 to <50']);
  });
});
