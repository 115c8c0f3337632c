import type { OptionNames } from '../counting/options.js';
import { type ExplainedFinding, explainedFinding } from '../findings/change.js';
import type { ChangeExplained } from '../grouping/change.js';
import type { Effect } from '../grouping/effect.js';
import { changeLayers, HEIGHT } from './change-layers.js';
import { changeTable } from './change-table.js';
import { AXIS_WIDTH } from './encoding.js';
import { type Frame, frame } from './frame.js';
import { NARROW } from './measures.js';
import { type ChartOptions, chartNames, type Style, styleOf } from './options.js';
import { bothNames, checkPeriodNames, type PeriodNames, periodNames } from './period-names.js';
import { checkResult } from './result.js';
import type { ChartRow, ChartSpecification } from './specification.js';

/** Options of `changeChart`. */
export interface ChangeOptions extends ChartOptions, PeriodNames {}

const changeNames: OptionNames<ChangeOptions> = { ...chartNames, ...periodNames };

const MARGIN = { left: 150, right: 16, top: 8, bottom: 48 };
/** The part of the width that a name may take. */
const NAME = 0.15;

/**
 * How a score moved from the earlier period to the later by mix and rate (a waterfall), as a
 * Vega-Lite specification. Thin lines are the intervals of the bars beside them. The table below has the segments that moved
 * the score most.
 *
 * @param explained The result of `explainChange`; where that is null there is nothing to draw.
 * @throws TypeError if `explained` is not such a result.
 * @throws RangeError or TypeError if an option is not one of its choices.
 * @example
 * const explained = explainChange([['Free', { promoters: 50, passives: 20, detractors: 30 }]], [['Free', { promoters: 70, passives: 20, detractors: 10 }]])
 * explained && changeChart(explained).title.text // => ['Score rose by 40 points: rate +40, mix not clear']
 */
export function changeChart<Key>(
  explained: ChangeExplained<Key>,
  options: ChangeOptions = {},
): ChartSpecification {
  checkResult('explained', 'explainChange', explained, ({ mix, rate, segments }) =>
    Boolean(mix && rate && segments),
  );
  const style = styleOf('changeChart', options, changeNames);
  checkPeriodNames(options);
  const steps = stepsOf(explained, options, style);
  const margin = style.width < NARROW ? { ...MARGIN, left: AXIS_WIDTH } : MARGIN;
  const table = changeTable(explained, style);
  return frame(
    {
      title: titleOf(explainedFinding(explained), style),
      ...notesOf(explained, steps, style),
      margin: { ...margin, bottom: Math.max(margin.bottom, table.height) },
      height: HEIGHT,
      layers: changeLayers(steps, table, margin.left, style),
    },
    style,
  );
}

/** The earlier score, the effects of mix and rate, the change that they add up to, and the later score. */
function stepsOf<Key>(
  { mix, rate, change, segments }: ChangeExplained<Key>,
  options: PeriodNames,
  style: Style,
): ChartRow[] {
  const { words } = style;
  const before = segments.reduce((sum, row) => sum + row.contributionBefore, 0);
  const after = before + change.estimate;
  const [earlier, later] = bothNames(options, NAME * style.width, style);
  return [
    { name: earlier, ...levelOf(before, change, style) },
    { name: [words.change.mix], ...effectOf(mix, before, style) },
    { name: [words.change.rate], ...effectOf(rate, before + mix.estimate, style) },
    { name: [words.change.whole], ...effectOf(change, before, style) },
    { name: later, ...levelOf(after, change, style) },
  ];
}

/** A score, with as many digits as suit its change. */
function levelOf(level: number, change: Effect, { scoreWithin }: Style): ChartRow {
  return { level, top: level, label: scoreWithin(change)(level) };
}

/** The interval of an effect, cut at ±100 where scores end. */
function limitsOf({ estimate, lower, upper }: Effect, from: number) {
  const level = from + estimate;
  return {
    lower: Math.max(from + lower, Math.min(-100, level)),
    upper: Math.min(from + upper, Math.max(100, level)),
    isCutOff: from + lower < -100 || from + upper > 100,
  };
}

function effectOf(effect: Effect, from: number, style: Style): ChartRow {
  const { estimate } = effect;
  const { promoter, detractor } = style.palette.categories;
  return {
    from,
    level: from + estimate,
    top: Math.max(from, from + estimate),
    ...limitsOf(effect, from),
    label: style.change(estimate),
    color: estimate < 0 ? detractor : promoter,
  };
}

function titleOf({ kind, change, mix, rate }: ExplainedFinding, style: Style): string {
  const words = style.words.change;
  const whole = words[kind](style.distance(change.estimate));
  const part = (effect: Effect | null) => effect && style.change(effect.estimate);
  return `${whole}: ${words.parts(part(mix), part(rate))}`;
}

function notesOf<Key>(
  explained: ChangeExplained<Key>,
  steps: readonly ChartRow[],
  { words, percent }: Style,
): Pick<Frame, 'notes' | 'method'> {
  const { change, simpson, isStricter } = explainedFinding(explained);
  return {
    notes: [
      `${words.change.mixMeans} ${words.change.rateMeans}`,
      ...(simpson ? [words.change.simpson] : []),
    ],
    method: [
      words.change.whiskers(percent(change.confidenceLevel)),
      ...(steps.some(({ isCutOff }) => isCutOff) ? [words.change.cutOff] : []),
      ...(isStricter ? [words.change.stricter] : []),
    ],
  };
}
