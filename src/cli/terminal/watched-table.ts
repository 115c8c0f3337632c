import { segmentParts } from '../../grouping/keys.js';
import { type FlatTable, tableOf } from '../../survey/flat-table.js';
import type { ReadRequest } from '../arguments/reading.js';
import type { Watched } from './watch.js';

const pointFields: readonly string[] = [
  ...['period', 'start', 'end', 'answers', 'score', 'lower', 'upper', 'pValue'],
  ...['level', 'levelLower', 'levelUpper', 'alarm.rule', 'alarm.side', 'alarm.isNew'],
];

/** The periods that were watched, those of each segment one after the other. */
export function watchedTable({ series }: Watched, { by }: Pick<ReadRequest, 'by'>): FlatTable {
  const rows = series.flatMap(({ segment, monitor }) => {
    const parts = segment === null ? [] : segmentParts(segment).map(String);
    return tableOf(pointFields, monitor?.points ?? []).rows.map((row) => [...parts, ...row]);
  });
  return { header: [...by, ...pointFields], rows };
}
