import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWaves, overlappingDifference, type Tally } from '../../src/index.js';
import type { SurveyRequest } from '../../src/survey/index.js';
import { surveyWaves } from '../../src/survey/index.js';
import { recordOf, surveyOf } from './tables.js';

interface Row {
  readonly who: string | null;
  readonly month: '2026-01' | '2026-02';
  readonly rating: number;
  readonly plan: 'Pro' | 'Free';
}

const people = fc.constantFrom('ann', 'bob', 'dan', 'eve', 'fay', 'gil', 'hal', 'ida', null);
const row: fc.Arbitrary<Row> = fc.record({
  who: people,
  month: fc.constantFrom('2026-01', '2026-02'),
  rating: fc.integer({ min: 0, max: 10 }),
  plan: fc.constantFrom('Pro', 'Free'),
});
const both: readonly Row[] = [
  { who: null, month: '2026-01', rating: 10, plan: 'Pro' },
  { who: null, month: '2026-02', rating: 0, plan: 'Pro' },
];
/** At least one answer in each month, and one of each person in a month. */
const rows = fc
  .uniqueArray(row, {
    selector: ({ who, month }) => (who === null ? Symbol() : `${who} ${month}`),
    maxLength: 30,
  })
  .map((some) => [...both, ...some]);

const request: SurveyRequest = {
  rating: 'rating',
  date: 'day',
  respondent: 'who',
  asOf: '2026-03-01',
};
const periods = { before: '2026-01', after: '2026-02' };

function linesOf(some: readonly Row[]): string {
  const lines = some.map(
    ({ who, month, rating, plan }) => `${who ?? ''}|${month}-05|${month}|${rating}|${plan}`,
  );
  return ['who|day|month|rating|plan', ...lines].join('\n');
}

describe('a change between two waves that share people', () => {
  test('any answers: trend, mix and rate, panel and two selections state one change', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const { trend, explained, matched, compared } = recordOf(linesOf(some), {
          ...request,
          explain: { column: 'plan', ...periods },
          panel: periods,
          compare: [
            { column: 'month', value: '2026-02' },
            { column: 'month', value: '2026-01' },
          ],
        });
        const change = trend?.[1]?.change;
        expect(change).toEqual(
          overlappingDifference(
            matched?.before as Tally,
            matched?.after as Tally,
            matched?.transitions as never,
          ),
        );
        const { standardError, ...whole } = explained?.change ?? { standardError: null };
        expect(whole).toEqual(change);
        expect(standardError).toBeGreaterThanOrEqual(0);
        expect(matched?.change).toEqual(change);
        expect(compared?.difference).toEqual(change);
      }),
      { numRuns: 60 },
    );
  });

  test('the same people in both months: the change is that of the panel', () => {
    const names = ['ann', 'bob', 'dan', 'eve', 'fay', 'gil'];
    const some = names.flatMap((who, place): Row[] => [
      { who, month: '2026-01', rating: 10 - place, plan: 'Pro' },
      { who, month: '2026-02', rating: 8 - place, plan: 'Pro' },
    ]);
    const { trend, matched } = recordOf(linesOf(some), { ...request, panel: periods });
    expect(matched?.difference).toEqual(trend?.[1]?.change);
    expect(matched?.change).toEqual(trend?.[1]?.change);
  });

  test('segments: each segment knows who is in both of its waves', () => {
    fc.assert(
      fc.property(rows, (some) => {
        const pro = some.filter(({ plan }) => plan === 'Pro');
        const { segments } = surveyWaves(surveyOf(linesOf(some), { ...request, by: ['plan'] }));
        const alone = surveyWaves(surveyOf(linesOf(pro), request)).waves;
        expect(compareWaves(segments.get('Pro') ?? [])).toEqual(compareWaves(alone));
      }),
      { numRuns: 60 },
    );
  });

  test('a hidden wave: nothing of it stands in what other waves share', () => {
    const few: Row[] = [
      { who: 'ann', month: '2026-01', rating: 10, plan: 'Pro' },
      ...['ann', 'bob', 'dan'].map(
        (who): Row => ({ who, month: '2026-02', rating: 3, plan: 'Pro' }),
      ),
    ];
    const shown = surveyWaves(surveyOf(linesOf(few), request)).waves;
    expect(shown[1]?.shared).toHaveLength(1);
    const hidden = surveyWaves(surveyOf(linesOf(few), { ...request, minRespondents: 2 })).waves;
    expect(hidden.map(({ shared }) => shared)).toEqual([undefined, undefined]);
  });
});

describe('two selections of different columns', () => {
  const lines = `
    plan|country|rating
    Pro|KR|10
    Pro|KR|9
    Pro|KR|3
    Pro|JP|8
    Free|KR|2
    Free|JP|10
  `;
  const compare = [
    { column: 'plan', value: 'Pro' },
    { column: 'country', value: 'KR' },
  ] as const;

  test('answers that are in both: they move neither score', () => {
    const pro = { promoters: 2, passives: 1, detractors: 1 };
    const korea = { promoters: 2, passives: 0, detractors: 2 };
    expect(recordOf(lines, { rating: 'rating', compare }).compared?.difference).toEqual(
      overlappingDifference(korea, pro, [
        [2, 0, 0],
        [0, 0, 0],
        [0, 0, 1],
      ]),
    );
  });

  test('a selection against itself: no difference, and no doubt', () => {
    const pro = compare[0];
    const { compared } = recordOf(lines, { rating: 'rating', compare: [pro, pro] });
    expect(compared?.difference).toMatchObject({ estimate: 0, statistic: 0, pValue: 1 });
  });
});
