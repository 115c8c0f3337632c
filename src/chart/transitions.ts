import type { OptionNames } from '../counting/options.js';
import { type MatchedFinding, matchedFinding } from '../findings/change.js';
import type { MatchedWaves } from '../grouping/panel.js';
import { type LevelOption, levelNames } from '../inference/level.js';
import type { Transitions } from '../inference/paired.js';
import { frame } from './frame.js';
import { type ChartOptions, chartNames, type Style, styleOf } from './options.js';
import { checkPeriodNames, type PeriodNames, periodNames } from './period-names.js';
import { checkResult } from './result.js';
import type { ChartSpecification } from './specification.js';
import { HEIGHT, MARGIN, transitionLayers } from './transitions-layers.js';

/** Options of `transitionChart`. */
export interface TransitionOptions extends ChartOptions, LevelOption, PeriodNames {}

const transitionNames: OptionNames<TransitionOptions> = {
  ...chartNames,
  ...levelNames,
  ...periodNames,
};

/**
 * How the same people moved between the categories from one wave to the next, as a Vega-Lite
 * specification: blue cells moved up, orange cells down, grey cells stayed.
 *
 * @param matched The result of `matchWaves`, `tallyTransitions` or `readTransitions`.
 * @throws TypeError if `matched` is not such a result.
 * @throws RangeError or TypeError if a count is not one, or an option is not one of its choices.
 * @example
 * transitionChart(tallyTransitions([[9, 10], [9, 7], [3, 7]])).title.text // => ['The same people: no clear change of the score']
 */
export function transitionChart(
  matched: Pick<MatchedWaves, 'transitions'> | Transitions,
  options: TransitionOptions = {},
): ChartSpecification {
  const transitions = transitionsOf(matched);
  const style = styleOf('transitionChart', options, transitionNames);
  checkPeriodNames(options);
  const finding = matchedFinding(transitions, options);
  return frame(
    {
      title: titleOf(finding, style),
      notes: notesOf(finding, transitions, style),
      method: finding.kind === 'nobody' ? [] : [style.words.transitions.cells],
      margin: MARGIN,
      height: HEIGHT,
      layers: transitionLayers(transitions, options, style),
    },
    style,
  );
}

function transitionsOf(matched: Pick<MatchedWaves, 'transitions'> | Transitions): Transitions {
  checkResult('matched', 'matchWaves or tallyTransitions', matched, (fields) =>
    isMatrix(Array.isArray(fields) ? fields : fields['transitions']),
  );
  return 'transitions' in matched ? matched.transitions : matched;
}

/** Whether a value has three rows of three; `pairedDifference` checks the counts. */
function isMatrix(value: unknown): boolean {
  const isTriple = (list: unknown) => Array.isArray(list) && list.length === 3;
  return isTriple(value) && (value as unknown[]).every(isTriple);
}

function titleOf(finding: MatchedFinding, { words, distance }: Style): string {
  if (finding.kind === 'nobody') return words.nobody;
  return words.transitions[finding.kind](distance(finding.change.estimate));
}

function notesOf(
  finding: MatchedFinding,
  transitions: Transitions,
  { words, whole, change, limits }: Style,
): string[] {
  if (finding.kind === 'nobody') return [`${words.answers('0')}.`];
  const sum = (isIncluded: (from: number, to: number) => boolean): string =>
    whole(
      transitions
        .flatMap((row, from) => row.filter((_, to) => isIncluded(from, to)))
        .reduce((total, count) => total + count, 0),
    );
  const moves = words.transitions.moves(
    sum((from, to) => to < from),
    sum((from, to) => to > from),
    sum((from, to) => to === from),
  );
  const { estimate } = finding.change;
  const difference = words.transitions.difference(change(estimate), limits(finding.change, change));
  return [`${moves} ${difference}`];
}
