import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareWaves,
  difference,
  npsTrend,
  overlappingDifference,
  pairedDifference,
  type Tally,
  tallyByPeriod,
  tallyTransitions,
  type Wave,
} from '../../src/index.js';
import { expectError } from '../support/laws.js';

interface Row {
  readonly day: string;
  readonly rating: number | null;
  readonly who: string | null;
  readonly plan?: string;
}

const options = { rating: 'rating', date: 'day', period: 'month', respondent: 'who' } as const;
const wave = (month: string, ratings: Readonly<Record<string, number>>): Row[] =>
  Object.entries(ratings).map(([who, rating]) => ({ day: `2026-${month}-10`, rating, who }));

describe('waves that share people', () => {
  test('how those moved who are in both, by the key of the earlier wave', () => {
    const rows = [
      ...wave('01', { ann: 10, bob: 3, eve: 8 }),
      ...wave('02', { ann: 8, dan: 10 }),
      ...wave('03', { ann: 0, bob: 10 }),
    ];
    const [first, second, third] = tallyByPeriod(rows, options);
    expect(first?.shared).toBeUndefined();
    expect(second?.shared).toEqual([
      { period: '2026-01', transitions: tallyTransitions([[10, 8]]) },
    ]);
    const fromJanuary = tallyTransitions([
      [10, 0],
      [3, 10],
    ]);
    expect(third?.shared).toEqual([
      { period: '2026-01', transitions: fromJanuary },
      { period: '2026-02', transitions: tallyTransitions([[8, 0]]) },
    ]);
  });

  test('the same people twice: the change is that of pairedDifference', () => {
    const before = { a: 10, b: 10, c: 9, d: 8, e: 7, f: 3, g: 10, h: 2 };
    const after = { a: 9, b: 7, c: 8, d: 7, e: 5, f: 2, g: 10, h: 1 };
    const { points } = npsTrend([...wave('01', before), ...wave('02', after)], options);
    const names = Object.keys(before) as (keyof typeof before)[];
    const transitions = tallyTransitions(names.map((who) => [before[who], after[who]]));
    expect(points[1]?.change).toEqual(pairedDifference(transitions));
    const apart = npsTrend([...wave('01', before), ...wave('02', after)], {
      ...options,
      respondent: undefined,
    });
    expect(points[1]?.change?.pValue).toBeLessThan(apart.points[1]?.change?.pValue as number);
    expect(points[1]?.detectableChange).toBeLessThan(apart.points[1]?.detectableChange as number);
  });

  test('any rows: change and year over year are overlappingDifference of what is shared', () => {
    const people = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', null);
    const months = fc.constantFrom('2025-01', '2025-12', '2026-01');
    const row = fc.record({ who: people, day: months, rating: fc.integer({ min: 0, max: 10 }) });
    const rows = fc.uniqueArray(row, {
      selector: ({ who, day }) => (who === null ? Symbol() : `${who} ${day}`),
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, (some) => {
        const dated = some.map((each) => ({ ...each, day: `${each.day}-05` }));
        const waves = tallyByPeriod(dated, options);
        const points = compareWaves(waves);
        for (const [place, { change, comparedWith }] of points.entries()) {
          if (comparedWith === null) continue;
          const before = waves.find(({ period }) => period === comparedWith)?.tally as Tally;
          const after = waves[place]?.tally as Tally;
          const { shared: earlier = [] } = waves[place] as Wave;
          const shared = earlier.find(({ period }) => period === comparedWith)?.transitions;
          expect(change).toEqual(
            shared ? overlappingDifference(before, after, shared) : difference(after, before),
          );
        }
      }),
    );
  });

  test('segments: those who are in both within the segment', () => {
    const rows = [
      { day: '2026-01-01', rating: 10, who: 'ann', plan: 'Pro' },
      { day: '2026-01-01', rating: 10, who: 'bob', plan: 'Free' },
      { day: '2026-01-01', rating: 1, who: 'eve', plan: 'Free' },
      { day: '2026-02-01', rating: 3, who: 'ann', plan: 'Pro' },
      { day: '2026-02-01', rating: 9, who: 'bob', plan: 'Free' },
      { day: '2026-02-01', rating: 2, who: 'eve', plan: 'Free' },
    ];
    const { segments } = npsTrend(rows, { ...options, by: 'plan' });
    const free = tallyTransitions([
      [10, 9],
      [1, 2],
    ]);
    expect(segments?.get('Free')?.[1]?.change).toEqual(pairedDifference(free));
  });

  test('unknown respondents, rows without rating: nobody is shared', () => {
    const rows: Row[] = [
      { day: '2026-01-01', rating: 10, who: null },
      { day: '2026-02-01', rating: 10, who: null },
      { day: '2026-01-01', rating: 9, who: 'ann' },
      { day: '2026-02-01', rating: null, who: 'ann' },
    ];
    expect(tallyByPeriod(rows, options).map(({ shared }) => shared)).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('somebody twice in a period, or weights: refused', () => {
    const twice = [...wave('01', { ann: 10 }), ...wave('01', { ann: 3 })];
    expectError(
      () => tallyByPeriod(twice, options),
      RangeError,
      'respondent must answer once in a period, received "ann" twice in 2026-01: latestPerRespondent keeps the latest answers',
    );
    const weighted = twice.map((row) => ({ ...row, weight: 1 }));
    expectError(
      () => npsTrend(weighted, { ...options, weight: 'weight' }),
      TypeError,
      'respondent must come without weight: the same respondents count alike',
    );
  });
});
