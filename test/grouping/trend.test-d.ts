import { expectTypeOf, test } from 'vitest';
import { npsTrend, type TrendPoint } from '../../src/index.js';

const rows = [{ day: '2026-01-01', rating: 9, plan: 'Pro' }];

test('npsTrend takes the name of a property as npsBySegment does', () => {
  const { segments } = npsTrend(rows, {
    rating: 'rating',
    date: 'day',
    period: 'month',
    by: 'plan',
  });
  expectTypeOf(segments).toEqualTypeOf<ReadonlyMap<string, readonly TrendPoint[]> | undefined>();
});
