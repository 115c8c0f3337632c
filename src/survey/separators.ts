import { placeOf } from './columns.js';
import type { ColumnReference } from './conditions.js';
import { SurveyError } from './error.js';
import { type NamedColumns, placeOrFile } from './file-column.js';
import type { SurveyRequest } from './request.js';

/**
 * What stands between the answers of a cell, by the place of the column.
 *
 * @throws SurveyError if such a column is not one of `by` and is not scanned, or is asked for what takes one answer.
 */
export function separatorsOf(
  { multiple = {}, by = [], compare, explain, scan = false }: SurveyRequest,
  named: NamedColumns,
  bands: ReadonlyMap<number, unknown>,
): Map<number, string> {
  const placesOf = (columns: readonly ColumnReference[]) =>
    columns.map((column) => placeOrFile(column, named));
  const segments = placesOf(by);
  const others = {
    bands: [...bands.keys()],
    compare: placesOf((compare ?? []).map(({ column }) => column)),
    explain: placesOf(explain === undefined ? [] : [explain.column]),
  };
  const separators = new Map<number, string>();
  for (const [column, separator] of Object.entries(multiple)) {
    const place = placeOf(column, named.recognition);
    for (const name of ['bands', 'compare', 'explain'] as const) {
      if (others[name].includes(place)) {
        throw new SurveyError({ code: 'multiple-with-other', column, other: name });
      }
    }
    if (segments.includes(place)) separators.set(place, separator);
    else if (!scan) throw new SurveyError({ code: 'multiple-without-by', column });
  }
  return separators;
}
