import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { npsTrend } from '../../src/index.js';
import {
  countRows,
  planSurvey,
  type SurveyRequest,
  shareRecord,
  surveyRecord,
} from '../../src/survey/index.js';

const request = { rating: 'Score', by: ['Plan'], date: 'Day', segmentTrends: true } as const;
type Row = readonly [plan: string, day: string, score: string];

function recordOf(rows: readonly Row[], options: Partial<SurveyRequest> = {}) {
  const plan = planSurvey([['Plan', 'Day', 'Score'], ...rows.slice(0, 50)], {
    ...request,
    ...options,
  });
  return surveyRecord(countRows(plan, rows));
}

/** So many rows of a segment in a month. */
const month = (plan: string, name: string, count: number): Row[] =>
  Array.from({ length: count }, (_, i) => [plan, `2026-${name}-0${1 + (i % 9)}`, String(i % 11)]);

describe('the trends of segments', () => {
  const rows = [
    ...month('Pro', '01', 12),
    ...month('Free', '01', 30),
    ...month('Free', '03', 25),
    ...month('', '02', 40),
  ];

  test('rows in memory: the same points as of npsTrend, without blank values', () => {
    const { segments } = npsTrend(rows, {
      rating: ([, , score]) => Number(score),
      by: ([plan]) => plan,
      date: ([, day]) => day,
      period: 'month',
      asOf: '2026-03-10',
    });
    expect(recordOf(rows).segmentTrends).toEqual({
      segments: ['Pro', 'Free'].map((segment) => ({ segment, points: segments?.get(segment) })),
      others: 0,
    });
  });

  test('not requested: absent', () => {
    expect(recordOf(rows, { segmentTrends: false })).not.toHaveProperty('segmentTrends');
  });

  test('thirty segments: the twelve with the most answers, in the order of the file', () => {
    const many = Array.from({ length: 30 }, (_, i) => month(`S${i}`, '01', 1 + ((7 * i) % 30)));
    const { segmentTrends } = recordOf(many.flat());
    const sizes = segmentTrends?.segments.map(
      ({ segment }) => 1 + ((7 * Number(segment.slice(1))) % 30),
    );
    expect([...(sizes ?? [])].sort((a, b) => a - b)).toEqual([
      19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    ]);
    expect(sizes).not.toEqual([...(sizes ?? [])].sort((a, b) => a - b));
    expect(segmentTrends?.others).toBe(18);
  });

  test('CSAT: shares', () => {
    const shares = shareRecord(
      recordOf(
        [
          ['Pro', '2026-01-05', '5'],
          ['Pro', '2026-02-05', '2'],
          ['Free', '2026-02-05', '4'],
        ],
        { metric: 'csat' },
      ),
    );
    const [pro, free] = shares.segmentTrends?.segments ?? [];
    expect(pro?.points.map(({ share }) => share?.estimate)).toEqual([1, 0]);
    expect(free?.points.map(({ inBox }) => inBox)).toEqual([0, 1]);
  });

  test('windows of two periods: each hidden where one of its periods is', () => {
    const few = [
      ...['01', '02', '03', '04'].flatMap((name) => month('Pro', name, 20)),
      ...['01', '02'].flatMap((name) => month('Free', name, 20)),
      ...month('Free', '03', 2),
      ...month('Free', '04', 10), // hidden to protect March
    ];
    const { segmentTrends } = recordOf(few, { minRespondents: 5, rolling: 2 });
    const free = segmentTrends?.segments.find(({ segment }) => segment === 'Free');
    expect(free?.points.map(({ answers }) => answers)).toEqual([40, null, null]);
  });
});

describe('what minRespondents hides', () => {
  const LEAST = 5;
  const answersIn = (rows: readonly Row[], plan: string, name: string) =>
    rows.filter(([of, day]) => of === plan && day.startsWith(`2026-${name}`)).length;
  const counts = fc.array(
    fc.record({
      plan: fc.constantFrom('A', 'B', 'C', ''),
      name: fc.constantFrom('01', '02', '03'),
      count: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 10 },
  );

  test('any survey: no cell with fewer answers is shown, nor what the others of its period leave of the total', () => {
    fc.assert(
      fc.property(counts, (groups) => {
        const rows = groups.flatMap(({ plan, name, count }) => month(plan, name, count));
        const { trend = [], segmentTrends } = recordOf(rows, { minRespondents: LEAST });
        const segments = segmentTrends?.segments ?? [];
        for (const [place, { period, answers }] of trend.entries()) {
          const shown = segments.map(({ points }) => points[place]?.answers ?? null);
          for (const [row, count] of shown.entries()) {
            if (!count) continue;
            expect(count).toBeGreaterThanOrEqual(LEAST);
            expect(count).toBe(answersIn(rows, segments[row]?.segment ?? '', period.slice(5)));
          }
          if (answers === null) continue;
          const rest = shown.reduce<number>((left, count) => left - (count ?? 0), answers);
          expect(rest === 0 || rest >= LEAST).toBe(true);
        }
      }),
    );
  });

  test('a segment that is hidden in the table: has no trend', () => {
    const rows = [...month('Pro', '01', 30), ...month('Team', '01', 20), ...month('Free', '01', 2)];
    const { segments, segmentTrends } = recordOf(rows, { minRespondents: LEAST });
    expect(segments?.suppressed).toEqual(['Team', 'Free']);
    expect(segmentTrends?.segments.map(({ segment }) => segment)).toEqual(['Pro']);
    expect(segmentTrends?.others).toBe(2);
  });
});

describe('a request for trends of segments', () => {
  test.each([
    [{ date: undefined }, 'segmentTrends must come with date'],
    [{ by: undefined }, 'segmentTrends must come with by'],
    [
      { multiple: { Plan: ';' }, minRespondents: 5 },
      'segmentTrends must come without multiple where',
    ],
    [{ segmentTrends: 'yes' as never }, 'segmentTrends must be true or false'],
  ])('%j: refused', (options, message) => {
    expect(() => recordOf([['Pro', '2026-01-05', '9']], options)).toThrow(message);
  });
});
