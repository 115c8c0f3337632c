import { expect, test } from 'vitest';
import {
  type ChartLayer,
  monitorChart,
  segmentTrendsChart,
  trendChart,
} from '../../src/chart/index.js';
import { contrast, palettes } from '../../src/chart/theme.js';
import { compareWaves, type Tally } from '../../src/index.js';
import { type Monitor, monitorWaves } from '../../src/monitoring/index.js';
import { monthly } from '../monitoring/waves.js';
import { chartsNaming } from './every-chart.js';

const good: Tally = { promoters: 80, passives: 15, detractors: 5 };
const bad: Tally = { promoters: 10, passives: 20, detractors: 70 };
const waves = (first: Tally, last: Tally) =>
  monthly([...Array<Tally>(8).fill(first), ...Array<Tally>(6).fill(last)]);

/** Whether a layer writes on cells of other colours: transitions, which have a test of their own. */
const writesOnCells = ({ data }: ChartLayer) => data.values.some(({ ink }) => ink !== undefined);

/** The colours in which a layer writes; none where it uses the colour of all texts. */
function coloursOf({ mark, encoding, data }: ChartLayer): string[] {
  if (mark.type !== 'text') return [];
  const field = (encoding['color'] as { readonly field: string } | undefined)?.field;
  if (field !== undefined) return data.values.map((row) => row[field] as string);
  return mark['color'] === undefined ? [] : [mark['color'] as string];
}

test.each(['light', 'dark'] as const)(
  '%s charts: every text has a contrast of at least 4.5',
  (theme) => {
    const moves = [waves(good, bad), waves(bad, good)];
    const [falling, rising] = moves.map((each) => compareWaves(each));
    const charts = [
      ...chartsNaming('Pro', { theme }),
      ...moves.map((each) => monitorChart(monitorWaves(each) as Monitor, { theme })),
      trendChart(falling ?? [], { theme }),
      trendChart(rising ?? [], { theme }),
      segmentTrendsChart(
        {
          points: falling ?? [],
          segments: new Map([
            ['Free', falling ?? []],
            ['Pro', rising ?? []],
          ]),
        },
        { theme },
      ),
    ];
    const onBackground = charts.filter(({ layer }) => !layer.some(writesOnCells));
    const colours = new Set(onBackground.flatMap(({ layer }) => layer.flatMap(coloursOf)));
    const { background, words } = palettes[theme];
    expect([...colours]).toEqual(expect.arrayContaining([words.rise, words.fall]));
    for (const colour of colours) {
      expect(contrast(colour, background), colour).toBeGreaterThanOrEqual(4.5); // WCAG 2 AA
    }
  },
);
