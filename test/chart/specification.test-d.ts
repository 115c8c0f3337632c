import type { TopLevelSpec } from 'vega-lite';
import { expectTypeOf, test } from 'vitest';
import { type ChartSpecification, distributionChart } from '../../src/chart/index.js';

test('every chart has the type of a specification of Vega-Lite', () => {
  expectTypeOf<ChartSpecification>().toExtend<TopLevelSpec>();
  expectTypeOf(distributionChart).returns.toExtend<TopLevelSpec>();
});
