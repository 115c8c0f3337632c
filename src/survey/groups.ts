import { type AnyTally, effectiveOf, mergeAll } from '../grouping/any-tally.js';
import { emptyCell, type Missing, tallyOfCell } from '../grouping/collect.js';
import { crossedKey } from '../grouping/keys.js';
import { type SegmentTable, segmentTable } from '../grouping/segment-table.js';
import { type Difference, difference } from '../inference/difference.js';
import { computeNps, type Nps } from '../inference/score.js';
import { placeOf } from './columns.js';
import { SurveyError } from './error.js';
import type { GroupingColumn, SurveyPlan } from './plan.js';
import type { ColumnReference, Selection } from './request.js';
import type { SettledSurvey } from './settle.js';

/** Two selections of answers and their difference, the first minus the second. */
export interface ComparedSelections {
  readonly a: SelectedNps;
  readonly b: SelectedNps;
  readonly difference: Difference | null;
}

/** The score of the answers with one value in a column. */
export interface SelectedNps extends Nps {
  readonly column: string;
  readonly value: string;
}

/** The columns of a request among those that are kept apart. */
export function positionsOf(
  columns: readonly ColumnReference[],
  { grouping, recognition }: SurveyPlan,
): number[] {
  return columns.map((column) => {
    const place = placeOf(column, recognition);
    return grouping.findIndex((kept) => kept.place === place);
  });
}

/** Rows that are left out of what is grouped by some columns, by reason. */
export function missingOf(settled: SettledSurvey, positions: readonly number[]): Missing {
  const { cells, unweighted, plan } = settled;
  const unsegmented = cells.filter(({ parts }) => isWithout(parts, positions));
  const undated = plan.date === null ? [] : cells.flatMap(({ days }) => [days.get(null) ?? []]);
  return {
    rating: 0,
    segment: answersIn(unsegmented.flatMap(({ days }) => [...days.values()])),
    date: answersIn(undated),
    weight: unweighted,
  };
}

function answersIn(sums: readonly (readonly number[])[]): number {
  return sums.reduce((total, [detractors = 0, passives = 0, promoters = 0]) => {
    return total + detractors + passives + promoters;
  }, 0);
}

function isWithout(parts: readonly (string | null)[], positions: readonly number[]): boolean {
  return positions.some((position) => parts[position] === null);
}

/** Tallies by the values of some columns, of the days that are asked for. */
export function talliesBy(
  { cells, plan }: SettledSurvey,
  positions: readonly number[],
  isAsked: (day: number | null) => boolean = () => true,
): (readonly [parts: readonly string[], tally: AnyTally])[] {
  const weighted = plan.weight === null ? {} : { weight: true };
  return cells
    .filter(({ parts }) => !isWithout(parts, positions))
    .map(({ parts, days }) => {
      const values = positions.map((position) => parts[position] as string);
      const sums = [...days].filter(([day]) => isAsked(day)).map(([, cell]) => tallyOfCell(cell));
      return [values, mergeAll([tallyOfCell(emptyCell(weighted)), ...sums])] as const;
    });
}

export function segmentsOf(
  settled: SettledSurvey,
  by: readonly ColumnReference[],
): SegmentTable<string> {
  const { scale, request } = settled.plan;
  const { minRespondents = 1, confidenceLevel = 0.95 } = request;
  const positions = positionsOf(by, settled.plan);
  const isCrossed = positions.length > 1;
  const tallies = talliesBy(settled, positions);
  const keyOf = (parts: readonly string[]) =>
    isCrossed ? crossedKey(parts) : (parts[0] as string);
  const partsOf = new Map(tallies.map(([parts]) => [keyOf(parts), parts]));
  return segmentTable(
    tallies.map(([parts, tally]): [string, AnyTally] => [keyOf(parts), tally]),
    { minRespondents, confidenceLevel, scale },
    missingOf(settled, positions),
    (key) => (isCrossed ? partsOf.get(key as string) : undefined),
  );
}

export function comparedOf(
  settled: SettledSurvey,
  [a, b]: readonly [Selection, Selection],
): ComparedSelections {
  const { plan } = settled;
  const { scale, request } = plan;
  const { confidenceLevel = 0.95 } = request;
  const selected = ({ column, value }: Selection) => {
    const [position = 0] = positionsOf([column], plan);
    const { name } = plan.grouping[position] as GroupingColumn;
    const tallies = talliesBy(settled, [position]).filter(([[part]]) => part === value);
    if (tallies.length === 0) throw new SurveyError({ code: 'unknown-value', column: name, value });
    return { column: name, value, tally: effectiveOf(mergeAll(tallies.map(([, tally]) => tally))) };
  };
  const { tally: tallyA, ...selectionA } = selected(a);
  const { tally: tallyB, ...selectionB } = selected(b);
  return {
    a: { ...selectionA, ...computeNps(tallyA, { scale }) },
    b: { ...selectionB, ...computeNps(tallyB, { scale }) },
    difference: difference(tallyA, tallyB, { confidenceLevel }),
  };
}
