import type { Column } from '../files/columns.js';
import type { Recognition } from '../files/recognise.js';
import type { Row } from '../files/row.js';
import { type ColumnKind, kindOfColumn } from '../grouping/column-kind.js';
import type { LeftOutColumn } from '../grouping/scan-result.js';
import { placeOf, referencesOf } from './columns.js';
import type { GroupingColumn } from './grouping-column.js';
import type { SurveyRequest } from './request.js';
import { severalAnswers } from './several-answers.js';

/** The columns that are looked at for what stands out. */
export interface ScanPlan {
  /** The columns whose values are compared; each is called by its name, or its number if unclear. */
  readonly columns: readonly GroupingColumn[];
  /** The columns that the first rows rule out, and why. */
  readonly leftOut: readonly LeftOutColumn[];
}

/**
 * Which columns are looked at, decided by the first answers: all but those that the request needs
 * otherwise, whose places are `used`, and those that cannot be segments.
 */
export function scanPlan(
  recognition: Recognition,
  { multiple = {} }: SurveyRequest,
  answers: readonly Row[],
  used: readonly (number | null)[],
): ScanPlan {
  const { columns } = recognition;
  const references = referencesOf(columns);
  const separators = new Map(
    Object.entries(multiple).map(([column, separator]) => [
      placeOf(column, recognition),
      separator,
    ]),
  );
  const looks = columns
    .filter(({ index }) => !used.includes(index))
    .map((column) => ({
      name: references[column.index] as string,
      place: column.index,
      separator: separators.get(column.index) ?? null,
      kind: kindOf(column, answers, separators.get(column.index)),
    }));
  return {
    columns: looks.flatMap(({ name, place, separator, kind }) =>
      kind.reason === null ? [{ name, place, bands: kind.bands, separator }] : [],
    ),
    leftOut: looks.flatMap(({ name, kind }) =>
      kind.reason === null ? [] : [{ column: name, reason: kind.reason }],
    ),
  };
}

function kindOf(
  { name, index, holds }: Column,
  answers: readonly Row[],
  separator: string | undefined,
): ColumnKind {
  const cells = answers.map((row) => row[index]?.trim() ?? '');
  if (separator !== undefined) {
    const { reason } = kindOfColumn(
      name,
      cells.flatMap((cell) => severalAnswers(cell, separator)),
    );
    return { reason: reason === 'empty' ? null : reason, bands: null };
  }
  if (holds === 'date') return { reason: 'date' };
  const kind = kindOfColumn(name, cells);
  return kind.reason === 'empty' ? { reason: null, bands: null } : kind; // later rows may have values
}
