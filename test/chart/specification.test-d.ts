import type { TopLevelSpec } from 'vega-lite';
import { expectTypeOf, test } from 'vitest';
import { type ChartSpecification, distributionChart } from '../../src/chart/index.js';

test('a chart is a specification in the eyes of Vega-Lite', () => {
  expectTypeOf<ChartSpecification>().toExtend<TopLevelSpec>();
  expectTypeOf(distributionChart).returns.toExtend<TopLevelSpec>();
});
