import { effectiveTally } from '../counting/weighted.js';
import { emptyTransitions, pairsOfPeople } from '../grouping/answer-pairs.js';
import { answersOf, byKey } from '../grouping/any-tally.js';
import { hiddenNps, hiddenWaves } from '../grouping/suppression.js';
import { changeOf } from '../grouping/wave-pair.js';
import type { Difference } from '../inference/difference.js';
import { DEFAULT_LEVEL } from '../inference/level.js';
import type { AnswerPairs } from '../inference/overlapping.js';
import { computeNps, type Nps } from '../inference/score.js';
import { SurveyError } from './error.js';
import type { GroupingColumn } from './grouping-column.js';
import { type KnownAnswer, knownAnswers } from './known-answers.js';
import type { Selection } from './request-parts.js';
import { positionsOf, talliesBy } from './segments.js';
import type { SettledCell, SettledSurvey } from './settle.js';

/** Two selections of answers and their difference, the first minus the second. */
export interface ComparedSelections {
  /** The first selection. */
  readonly a: SelectedNps | HiddenSelection;
  /** The second selection. */
  readonly b: SelectedNps | HiddenSelection;
  /** The score of `a` minus the score of `b`; null if nobody answered in one of them, or it is hidden. */
  readonly difference: Difference | null;
}

/** The score of the answers with one value in a column. */
export interface SelectedNps extends Nps {
  /** The header of the column. */
  readonly column: string;
  /** The value. */
  readonly value: string;
}

/** A selection that `minRespondents` hides: all numbers are null. */
export type HiddenSelection = Pick<SelectedNps, 'column' | 'value'> & {
  readonly [Name in Exclude<keyof Nps, 'scale'>]: null;
};

/** The difference between two selections; a SurveyError if no row has one of their values. */
export function comparedOf(
  settled: SettledSurvey,
  [a, b]: readonly [Selection, Selection],
): ComparedSelections {
  const { scale, request } = settled.plan;
  const { confidenceLevel = DEFAULT_LEVEL } = request;
  const [selectionA, selectionB] = [select(settled, a), select(settled, b)];
  const score = ({ column, value, tally, isHidden }: typeof selectionA) =>
    isHidden ? { column, value, ...hiddenNps } : { column, value, ...computeNps(tally, { scale }) };
  return {
    a: score(selectionA),
    b: score(selectionB),
    difference:
      selectionA.isHidden || selectionB.isHidden
        ? null
        : changeOf(
            {
              after: selectionA.tally,
              before: selectionB.tally,
              pairs: pairsInBoth(settled, b, a),
            },
            { confidenceLevel },
          ),
  };
}

interface Answers {
  readonly before: KnownAnswer['category'][];
  readonly after: KnownAnswer['category'][];
}

/** The pairs of answers of people who are in both selections; an answer may itself be in both. */
function pairsInBoth(
  settled: SettledSurvey,
  before: Selection,
  after: Selection,
): AnswerPairs | null {
  const { plan } = settled;
  if (plan.weight !== null) return null;
  const isIn = ({ column, value }: Selection) => {
    const [position = 0] = positionsOf([column], plan);
    return ({ parts }: Pick<SettledCell, 'parts'>) => parts[position] === value;
  };
  const [isBefore, isAfter] = [isIn(before), isIn(after)];
  if (plan.respondent === null) {
    return pairsOfSame(settled.cells.filter((cell) => isBefore(cell) && isAfter(cell)));
  }
  const people = new Map<string | KnownAnswer, Answers>();
  for (const answer of knownAnswers(settled)) {
    const who = answer.respondent ?? answer;
    const own: Answers = people.get(who) ?? { before: [], after: [] };
    people.set(who, own);
    if (isBefore(answer)) own.before.push(answer.category);
    if (isAfter(answer)) own.after.push(answer.category);
  }
  return pairsOfPeople(people.values());
}

/** The answers of cells, each paired with itself. */
function pairsOfSame(cells: readonly SettledCell[]): AnswerPairs | null {
  const between = emptyTransitions();
  for (const { days } of cells) {
    for (const [detractors = 0, passives = 0, promoters = 0] of days.values()) {
      between[0][0] += promoters;
      between[1][1] += passives;
      between[2][2] += detractors;
    }
  }
  const hasAnswers = between.some((row) => row.some((count) => count > 0));
  return hasAnswers ? { between, before: undefined, after: undefined } : null;
}

function select(settled: SettledSurvey, { column, value }: Selection) {
  const { plan } = settled;
  const [position = 0] = positionsOf([column], plan);
  const { name } = plan.grouping[position] as GroupingColumn;
  const tallies = byKey(
    talliesBy(settled, [position]).map(([[part], tally]) => [part as string, tally] as const),
  );
  const tally = tallies.get(value);
  if (tally === undefined) throw new SurveyError({ code: 'unknown-value', column: name, value });
  // what the table of all values of the column would hide
  const { minRespondents = 1 } = plan.request;
  const hidden = hiddenWaves([...tallies.values()].map(answersOf), minRespondents, false);
  const isHidden = hidden.has([...tallies.keys()].indexOf(value));
  return { column: name, value, tally: effectiveTally(tally), isHidden };
}
