import { type Recognition, recognise } from 'nps-core/files';
import { summaryOf } from './controls.js';
import type { TableSummary } from './messages.js';
import type { Table } from './table.js';

/** A table that was read, and what its columns hold. */
export interface Opened {
  readonly table: Table;
  readonly recognition: Recognition;
  readonly summary: TableSummary;
}

/** Looks at the columns of a table. */
export function openTable(table: Table): Opened {
  const { rows, origin } = table;
  const recognition = recognise(rows, { decimalCommas: origin.decimalCommas ?? false });
  return { table, recognition, summary: summaryOf(table, recognition) };
}
