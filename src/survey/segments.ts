import { namesOfBands } from '../counting/bands.js';
import type { AnyTally } from '../counting/weighted.js';
import { mergeAll } from '../grouping/any-tally.js';
import { emptyCell, tallyOfCell } from '../grouping/cells.js';
import { type Missing, nothingMissing } from '../grouping/collect.js';
import { crossedKey, plainKey } from '../grouping/keys.js';
import { tableOfSets } from '../grouping/overlap.js';
import { type SegmentTable, segmentTable } from '../grouping/segment-table.js';
import type { ColumnReference } from './conditions.js';
import { placeOrFile } from './file-column.js';
import type { SurveyPlan } from './plan.js';
import type { SettledCell, SettledSurvey } from './settle.js';
import { scoreInPopulation } from './total.js';

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

/** The tallies of the segments, in the order of rows; bands of one column in that of their numbers. */
function inOrderOfBands(
  settled: SettledSurvey,
  positions: readonly number[],
): ReturnType<typeof talliesBy> {
  const tallies = talliesBy(settled, positions);
  const [first = 0, ...others] = positions;
  const edges = settled.plan.grouping[first]?.bands ?? null;
  if (edges === null || others.length > 0) return tallies;
  const places = new Map(namesOfBands(edges).map((name, place) => [name, place]));
  const placeOfBand = ([[name = '']]: (typeof tallies)[number]) => places.get(name) ?? places.size;
  return [...tallies].sort((a, b) => placeOfBand(a) - placeOfBand(b)); // blank ones come last
}

/** The table of segments of which a row is in one. */
function separateSegments(
  settled: SettledSurvey,
  positions: readonly number[],
): SegmentTable<string> {
  const { scale, request } = settled.plan;
  const { minRespondents, confidenceLevel, method } = request;
  return segmentTable({
    tallies: inOrderOfBands(settled, positions).map(([parts, tally]) => [
      segmentKeyOf(parts),
      tally,
    ]),
    options: { minRespondents, confidenceLevel, method, scale },
    missing: leftOutOf(settled, positions),
  });
}
