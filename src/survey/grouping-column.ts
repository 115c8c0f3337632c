import { bands } from '../counting/bands.js';
import type { Recognition } from '../files/recognise.js';
import { placeOf } from './columns.js';
import type { ColumnReference } from './conditions.js';
import { SurveyError } from './error.js';
import { type NamedColumns, nameAt, placeOrFile } from './file-column.js';
import type { SurveyRequest } from './request.js';
import { separatorsOf } from './separators.js';

/** A column whose values are kept apart. */
export interface GroupingColumn {
  /** Its header. */
  readonly name: string;
  /** Its place, counted from 0; −1 for the file of a row. */
  readonly place: number;
  /** The edges of the bands that its numbers fall into; null where its texts are the segments. */
  readonly bands: readonly number[] | null;
  /** What stands between the answers of a cell; null where a cell is one answer. */
  readonly separator: string | null;
}

/** The columns that segments, comparisons and explanations need, each once. */
export function groupingColumns(request: SurveyRequest, named: NamedColumns): GroupingColumn[] {
  const { by = [], compare = [], explain } = request;
  const references = [
    ...by,
    ...compare.map(({ column }) => column),
    ...(explain === undefined ? [] : [explain.column]),
  ];
  const places = [...new Set(references.map((column) => placeOrFile(column, named)))];
  const { recognition } = named;
  const edges = bandEdges(request, recognition, places);
  const separators = separatorsOf(request, named, edges);
  return places.map((place) => ({
    name: nameAt(place, recognition),
    place,
    bands: edges.get(place) ?? null,
    separator: separators.get(place) ?? null,
  }));
}

/** Refuses a column that `by` names twice: crossed with itself it would make no other segments. */
export function checkDifferent(by: readonly ColumnReference[], named: NamedColumns): void {
  const places = by.map((column) => placeOrFile(column, named));
  const twice = places.find((place, index) => places.indexOf(place) < index);
  if (twice === undefined) return;
  throw new SurveyError({ code: 'column-twice', column: nameAt(twice, named.recognition) });
}

function bandEdges(
  request: SurveyRequest,
  recognition: Recognition,
  places: readonly number[],
): Map<number, readonly number[]> {
  const edges = new Map<number, readonly number[]>();
  for (const [column, columnEdges] of Object.entries(request.bands ?? {})) {
    bands(columnEdges); // a RangeError if the edges do not rise
    const place = placeOf(column, recognition);
    if (!places.includes(place)) throw new SurveyError({ code: 'bands-without-segment', column });
    edges.set(place, columnEdges);
  }
  return edges;
}
