import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { npsBySegment, type SegmentTable } from '../../src/index.js';
import type { SurveyRequest } from '../../src/survey/index.js';
import { problemOf, recordOf } from './tables.js';

const lines = `
  Features|rating|plan
  Email; Chat|10|Pro
  Chat;Email;Chat|9|Pro
  Email|3|Free
  |8|Free
  ;|7|Pro
  Chat|2|Free
`;
const request = { rating: 'rating', by: ['Features'], multiple: { Features: ';' } } as const;
const segmentsOf = (more: SurveyRequest = {}, table = lines) =>
  recordOf(table, { ...request, ...more }).segments;

describe('several answers in a cell', () => {
  test('a row is in the segment of each answer, and once in the total', () => {
    const table = segmentsOf();
    expect(table?.segments.map(({ segment, answers, score }) => [segment, answers, score])).toEqual(
      [
        ['Email', 3, expect.closeTo(100 / 3)],
        ['Chat', 3, expect.closeTo(100 / 3)],
        ['', 2, 0],
      ],
    );
    expect(table?.total.answers).toBe(6);
    expect(table?.overlapping).toBe(true);
    expect(table?.homogeneity).toBeNull();
    expect(table?.segments.map(({ contribution }) => contribution)).toEqual([null, null, null]);
    expect(table?.segments[0]?.versusRest?.estimate).toBeCloseTo(100 / 3 + 100 / 3, 10);
  });

  test('crossed with another column: each answer by itself', () => {
    const rows = segmentsOf({ by: ['plan', 'Features'] })?.segments;
    expect(rows?.map(({ parts, answers }) => [parts?.join(), answers])).toEqual([
      ['Pro,Email', 2],
      ['Pro,Chat', 2],
      ['Free,Email', 1],
      ['Free,', 1],
      ['Pro,', 1],
      ['Free,Chat', 1],
    ]);
  });

  test('latest answers of respondents: the same', () => {
    const table = 'Features|rating|id\nA;B|9|x\nB|3|x\nA|10|y';
    expect(segmentsOf({ respondent: 'id' }, table)?.segments).toMatchObject([
      { segment: 'A', answers: 1 },
      { segment: 'B', answers: 1 },
    ]);
  });

  test('any cells: the segments that npsBySegment makes of lists', () => {
    const names = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 });
    const rows = fc.array(fc.record({ names, rating: fc.nat(10) }), { minLength: 1 });
    fc.assert(
      fc.property(rows, fc.nat(6), (drawn, minRespondents) => {
        const table = `Features|rating\n${drawn.map((row) => `${row.names.join(' ; ')}|${row.rating}`).join('\n')}`;
        const ours = segmentsOf({ minRespondents }, table);
        const by = (row: { names: readonly string[] }) => row.names;
        const options = { rating: 'rating', by, overlapping: true, minRespondents } as const;
        const theirs = npsBySegment(drawn, options);
        const answersBy = (table: Pick<SegmentTable<unknown>, 'segments'> | undefined) =>
          new Map(table?.segments.map((row) => [row.segment, row.answers]));
        expect(answersBy(ours)).toEqual(answersBy(theirs));
        expect(new Set(ours?.suppressed)).toEqual(new Set(theirs.suppressed));
      }),
    );
  });

  test('a column that is not one of by, has bands, is compared or explains: refused', () => {
    const problem = (more: SurveyRequest) =>
      problemOf(() => recordOf(lines, { ...request, ...more }));
    expect(problem({ by: ['plan'] })).toEqual({ code: 'multiple-without-by', column: 'Features' });
    expect(problem({ bands: { Features: [0, 1] } })).toMatchObject({ other: 'bands' });
    const pair = { column: 'Features', value: 'Chat' };
    expect(problem({ compare: [pair, pair] })).toEqual({
      code: 'multiple-with-other',
      column: 'Features',
      other: 'compare',
    });
    const explain = { column: 'Features', before: '2025', after: '2026' };
    expect(problem({ explain, date: 'plan' })).toMatchObject({ other: 'explain' });
    expect(() => recordOf(lines, { ...request, multiple: { Features: '' } })).toThrow(
      'multiple of "Features" must be a text that separates, received ""',
    );
  });
});
