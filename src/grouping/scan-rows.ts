import { bands } from '../counting/bands.js';
import type { Scale } from '../counting/scale.js';
import { addCell, type Cell, emptyCell } from './cells.js';
import { type OpenValue, openValue, type ValueAnswers } from './column-answers.js';
import { kindOfColumn, numberOfText } from './column-kind.js';
import type { ColumnAnswers } from './scan-comparisons.js';
import type { LeftOutColumn } from './scan-result.js';

/** A row whose answer counts. */
export interface AnsweredRow<Row> {
  readonly row: Row;
  /** The place of its rating on the scale, counted from 0. */
  readonly place: number;
  readonly day: number | null;
  /** The sums of this answer alone. */
  readonly sums: Cell;
}

/** The names of the properties of rows, in the order in which they first occur, without some. */
export function columnNames<Row>(
  answered: readonly AnsweredRow<Row>[],
  without: readonly unknown[],
): string[] {
  const names = new Set<string>();
  for (const { row } of answered) for (const name of Object.keys(row as object)) names.add(name);
  return [...names].filter((name) => !without.map(String).includes(name));
}

/** The answers by the values of columns, and the columns that cannot be segments. */
export function answersByColumn<Row>(
  answered: readonly AnsweredRow<Row>[],
  names: readonly string[],
  scale: Scale,
): { readonly columns: ColumnAnswers<unknown>[]; readonly leftOut: LeftOutColumn[] } {
  const columns: ColumnAnswers<unknown>[] = [];
  const leftOut: LeftOutColumn[] = [];
  for (const column of names) {
    const cells = answered.map(({ row }) => row[column as keyof Row] as unknown);
    const kind = kindOfCells(column, cells);
    if (kind.reason !== null) leftOut.push({ column, reason: kind.reason });
    else {
      const values = answersByValue(answered, cells, kind.bands, scale);
      columns.push({ column, bands: kind.bands, values, everyone: null });
    }
  }
  return { columns, leftOut };
}

function kindOfCells(column: string, cells: readonly unknown[]): ReturnType<typeof kindOfColumn> {
  const given = cells.filter((cell) => !isMissing(cell) && cell !== null);
  if (given.some((cell) => cell instanceof Date)) return { reason: 'date' };
  if (given.some((cell) => !isPlain(cell))) return { reason: 'object' };
  return kindOfColumn(column, given.map(String));
}

function answersByValue<Row>(
  answered: readonly AnsweredRow<Row>[],
  cells: readonly unknown[],
  edges: readonly number[] | null,
  scale: Scale,
): ValueAnswers<unknown>[] {
  const bandOf = edges && bands(edges);
  const values = new Map<unknown, OpenValue<unknown, number | null>>();
  for (const [index, cell] of cells.entries()) {
    const value = bandOf ? bandOf(numberOfText(String(cell))) : withoutMinus(cell);
    if (isMissing(value)) continue;
    const own = values.get(value) ?? openValue(value, scale);
    values.set(value, own);
    addRow(own, answered[index] as AnsweredRow<Row>);
  }
  return [...values.values()];
}

function addRow<Row>(
  { ratings, days }: OpenValue<unknown, number | null>,
  { place, day, sums }: AnsweredRow<Row>,
): void {
  (ratings[place] as number) += 1;
  const cell = days.get(day) ?? emptyCell(sums.length > 3);
  addCell(cell, sums);
  days.set(day, cell);
}

/** Whether a cell has no value at all; null and '' are values, as in `npsBySegment`. */
function isMissing(cell: unknown): boolean {
  return cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell));
}

/** 0 for −0, which is the same segment. */
function withoutMinus(cell: unknown): unknown {
  return cell === 0 ? 0 : cell;
}

function isPlain(cell: unknown): boolean {
  return ['string', 'number', 'boolean', 'bigint'].includes(typeof cell);
}
