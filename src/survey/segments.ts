import { type AnyTally, effectiveTally } from '../counting/weighted.js';
import { answersOf, byKey, mergeAll } from '../grouping/any-tally.js';
import { emptyCell, tallyOfCell } from '../grouping/cells.js';
import { type Missing, nothingMissing } from '../grouping/collect.js';
import { crossedKey, plainKey } from '../grouping/keys.js';
import { tableOfSets } from '../grouping/overlap.js';
import { type SegmentTable, segmentTable } from '../grouping/segment-table.js';
import { hiddenNps, hiddenWaves } from '../grouping/suppression.js';
import { type Difference, difference } from '../inference/difference.js';
import { DEFAULT_LEVEL } from '../inference/level.js';
import { computeNps, type Nps } from '../inference/score.js';
import type { ColumnReference } from './conditions.js';
import { SurveyError } from './error.js';
import { placeOrFile } from './file-column.js';
import type { GroupingColumn } from './grouping-column.js';
import type { SurveyPlan } from './plan.js';
import type { Selection } from './request.js';
import type { SettledCell, SettledSurvey } from './settle.js';
import { scoreInPopulation } from './total.js';

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

/** Where columns of a request stand in the parts of a cell. */
export function positionsOf(columns: readonly ColumnReference[], plan: SurveyPlan): number[] {
  const places = columns.map((column) => placeOrFile(column, plan));
  return places.map((place) => plan.grouping.findIndex((column) => column.place === place));
}

/** Answers that a table of some columns leaves out. Answers without a date are in it. */
export function leftOutOf(
  { cells, unweighted }: SettledSurvey,
  positions: readonly number[],
): Missing {
  const withoutSegment = cells.filter(({ parts }) => isWithout(parts, positions));
  const segment = answersIn(withoutSegment.flatMap(({ days }) => [...days.values()]));
  return { ...nothingMissing, segment, weight: unweighted };
}

/** Answers that the trend leaves out, for want of a date; 0 where no trend was asked for. */
export function undatedAnswers({ cells, plan }: SettledSurvey): number {
  if (plan.date === null) return 0; // all days are null
  return answersIn(cells.map(({ days }) => days.get(null) ?? []));
}

function answersIn(sums: readonly (readonly number[])[]): number {
  return sums.reduce((total, [detractors = 0, passives = 0, promoters = 0]) => {
    return total + detractors + passives + promoters;
  }, 0);
}

function isWithout(parts: SettledCell['parts'], positions: readonly number[]): boolean {
  return positions.some((position) => parts[position] === null);
}

/** Tallies by the values of some columns; of some days only, if these are given. */
export function talliesBy(
  settled: SettledSurvey,
  positions: readonly number[],
  isIncluded?: (day: number | null) => boolean,
): (readonly [parts: readonly string[], tally: AnyTally])[] {
  return cellsWith(settled, positions).map((cell) => {
    const values = positions.map((position) => cell.parts[position] as string);
    return [values, tallyOfDays(cell, settled.plan.weight !== null, isIncluded)] as const;
  });
}

/** The cells with a value in each of some columns. */
export function cellsWith({ cells }: SettledSurvey, positions: readonly number[]): SettledCell[] {
  return cells.filter(({ parts }) => !isWithout(parts, positions));
}

function tallyOfDays(
  { days }: SettledCell,
  isWeighted: boolean,
  isIncluded: (day: number | null) => boolean = () => true,
): AnyTally {
  const nobody = tallyOfCell(emptyCell(isWeighted), isWeighted);
  const tallies = [...days]
    .filter(([day]) => isIncluded(day))
    .map(([, sums]) => tallyOfCell(sums, isWeighted));
  return mergeAll([nobody, ...tallies]);
}

/** The key of a segment by its value in each of some columns. */
function segmentKeyOf(parts: readonly string[]): string {
  return parts.length === 1 ? plainKey(parts[0] as string) : crossedKey(parts);
}

/** The table of segments of which a row may be in several. */
function overlappingSegments(
  settled: SettledSurvey,
  positions: readonly number[],
): SegmentTable<string> {
  const { scale, request, weight } = settled.plan;
  const { minRespondents, confidenceLevel, method } = request;
  const sets = cellsWith(settled, positions).map((cell) => ({
    keys: new Set(segmentKeysIn(cell, positions)),
    tally: tallyOfDays(cell, weight !== null),
  }));
  return tableOfSets({
    keys: [...new Set(sets.flatMap(({ keys }) => [...keys]))],
    sets,
    options: { minRespondents, confidenceLevel, method, scale },
    missing: leftOutOf(settled, positions),
    isWeighted: weight !== null,
  });
}

/** The keys of the segments that the answers of a cell are in. */
export function segmentKeysIn(
  cell: Pick<SettledCell, 'parts'>,
  positions: readonly number[],
): string[] {
  return combinationsOf(positions.map((position) => valuesOf(cell, position))).map(segmentKeyOf);
}

function valuesOf({ parts }: Pick<SettledCell, 'parts'>, position: number): readonly string[] {
  const part = parts[position];
  return typeof part === 'string' ? [part] : (part ?? []);
}

/** All ways of taking one value of each list. */
function combinationsOf(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (combinations, values) =>
      combinations.flatMap((earlier) => values.map((value) => [...earlier, value])),
    [[]],
  );
}

/** The table of segments by some columns, which are crossed if there are several. */
export function segmentsOf(
  settled: SettledSurvey,
  by: readonly ColumnReference[],
): SegmentTable<string> {
  const { plan } = settled;
  const positions = positionsOf(by, plan);
  const hasSeveral = positions.some((position) => plan.grouping[position]?.separator !== null);
  const table = hasSeveral
    ? overlappingSegments(settled, positions)
    : separateSegments(settled, positions);
  if (plan.request.population === undefined) return table;
  return { ...table, total: { ...table.total, ...scoreInPopulation(table.total, plan) } };
}

/** The table of segments of which a row is in one. */
function separateSegments(
  settled: SettledSurvey,
  positions: readonly number[],
): SegmentTable<string> {
  const { scale, request } = settled.plan;
  const { minRespondents, confidenceLevel, method } = request;
  return segmentTable({
    tallies: talliesBy(settled, positions).map(([parts, tally]) => [segmentKeyOf(parts), tally]),
    options: { minRespondents, confidenceLevel, method, scale },
    missing: leftOutOf(settled, positions),
  });
}

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
        : difference(selectionA.tally, selectionB.tally, { confidenceLevel }),
  };
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
