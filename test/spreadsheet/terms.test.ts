import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { separatingTerms, type TermRow } from '../../src/comments/index.js';
import { spreadsheetErrorKind } from '../../src/spreadsheet/index.js';
import { termsTable } from '../../src/spreadsheet/terms.js';

const column = (values: readonly unknown[]) => values.map((value) => [value]);
const rangesOf = (rows: readonly (readonly [rating: unknown, comment: unknown])[]) =>
  [column(rows.map(([rating]) => rating)), column(rows.map(([, comment]) => comment))] as const;
const repeated = <Value>(times: number, value: Value): Value[] => Array<Value>(times).fill(value);
const termsOf = (table: readonly (readonly unknown[])[]) => table.slice(1).map((row) => row[1]);

/** People who write about a queue and rate low, others about the staff and rate high. */
const survey = [
  ...repeated(20, [2, 'awful queue'] as const),
  ...repeated(20, [10, 'great staff'] as const),
];

describe('termsTable', () => {
  test('random comments: the numbers of separatingTerms, the low side first', () => {
    const rowOf = (side: string) => (row: TermRow) => [
      ...[side, row.term, row.respondents, row.score],
      ...[row.gap.estimate, row.gap.lower, row.gap.upper, row.adjustedPValue],
    ];
    const word = fc.constantFrom('price', '배송이', '배송은', 'staff', '늦어요');
    const row = fc.record({
      rating: fc.constantFrom(null, 2, 8, 10),
      comment: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), (some) => {
        const rows = [...some, ...survey.map(([rating, comment]) => ({ rating, comment }))];
        const { detractors, promoters } = separatingTerms(rows, {
          rating: 'rating',
          comment: 'comment',
        });
        const cells = rows.map(({ rating, comment }) => [rating ?? '', comment] as const);
        expect(termsTable(...rangesOf(cells)).slice(1)).toEqual([
          ...detractors.map(rowOf('low')),
          ...promoters.map(rowOf('high')),
        ]);
      }),
    );
  });

  test('words of a clear survey: a row of eight cells on each side', () => {
    const [heading, ...rows] = termsTable(...rangesOf(survey));
    expect(heading).toEqual([
      ...['Side', 'Term', 'Respondents', 'Score', 'Gap', 'Lower', 'Upper', 'Adjusted p-value'],
    ]);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['low', 'awful', 20, -100],
      ['high', 'great', 20, 100],
    ]);
    expect(rows.map((row) => row.length)).toEqual([8, 8]);
  });

  test('a word of four people: nowhere; of five: in the table', () => {
    const withLift = (people: number) => {
      const rows = [
        ...repeated(people, [0, 'lift'] as const),
        ...repeated(40, [10, 'staff'] as const),
      ];
      return termsOf(termsTable(...rangesOf(rows)));
    };
    expect(withLift(5)).toContain('lift');
    expect(withLift(4)).not.toContain('lift');
  });

  test('addresses on one side: a part of them is listed without masking, nothing in the table', () => {
    const rows = [
      ...repeated(20, [2, 'our staff kim.minsu@example.com'] as const),
      ...repeated(20, [10, 'our staff great wonderful people'] as const),
    ];
    const unmasked = separatingTerms(rows, { rating: 0, comment: 1, mask: false });
    expect(unmasked.detractors.map(({ term }) => term)).toEqual(['com']);
    expect(termsOf(termsTable(...rangesOf(rows)))).toEqual([]);
  });

  test('blank comments and those that say nothing: silent, and blank in whatever way', () => {
    const silent = ['', ' ', null, undefined, 'N/A', '없음', 0].map(
      (comment) => [0, comment] as const,
    );
    const table = termsTable(...rangesOf([...survey, ...silent]));
    expect(table).toEqual(termsTable(...rangesOf(survey)));
  });

  test('a comment without a rating: not counted', () => {
    const unrated = repeated(20, ['', 'awful parking'] as const);
    expect(termsTable(...rangesOf([...survey, ...unrated]))).toEqual(
      termsTable(...rangesOf(survey)),
    );
  });

  test('no comment at all, and a single cell: the headings alone', () => {
    expect(termsTable([[9], [3]], [[''], ['']])).toHaveLength(1);
    expect(termsTable(9, 'great staff')).toHaveLength(1);
  });

  test.each([
    ['invalidValue', [[9], [3]], [['a']], /^comments must have as many rows and columns as rat/],
    ['notAvailable', [[''], ['']], [['a'], ['b']], /^ratings must hold at least one rating/],
    ['invalidNumber', [[9], [11]], [['a'], ['b']], /^ratings at row 2, column 1 must be a whole/],
    ['invalidValue', [[9], ['3']], [['a'], ['b']], /^ratings at row 2, column 1 must be a whole/],
    ['invalidValue', [[9], [3]], [['a'], ['#NAME?']], /^comments at row 2, column 1 must be a te/],
  ] as const)('%s for %j and %j: the error says what is wrong', (kind, ratings, comments, text) => {
    const call = () => termsTable(ratings, comments);
    expect(call).toThrow(text);
    expect(call).toThrow(
      expect.toSatisfy((error: unknown) => spreadsheetErrorKind(error) === kind),
    );
  });
});
