import { isNoAnswer } from '../counting/no-answer.js';
import { addEvidence, type DateOrder, decideOrder, emptyEvidence } from '../files/date-order.js';
import type { Recognition } from '../files/recognise.js';
import type { Row } from '../files/row.js';
import { comparesSizes, type Relation, relationOf } from './conditions.js';
import { dayIn, isAmbiguous } from './day-key.js';
import { SurveyError } from './error.js';
import { type NamedColumns, nameAt, placeOrFile, textAt } from './file-column.js';
import { plainNumber } from './numbers.js';
import type { SurveyRequest } from './request.js';
import { rowOfFile } from './rows.js';

/** A condition whose column is found and whose limit is read. */
export interface PlannedCondition {
  /** The header of the column. */
  readonly column: string;
  /** The place of the column, counted from 0; −1 for the file of a row. */
  readonly place: number;
  /** How the cell is compared. */
  readonly relation: Relation;
  /** The texts of the request. */
  readonly values: readonly string[];
  /** The number, or the day since 1970, that cells are compared with; null where texts are. */
  readonly limit: {
    /** Whether cells are compared as numbers or as days. */
    readonly kind: 'number' | 'day';
    /** The number, or the day since 1970. */
    readonly value: number;
  } | null;
  /** Whether the day or the month stands first in the dates of the column; null if none shows it. */
  readonly order: DateOrder | null;
}

/** The conditions of a request, by the first rows of answers. */
export function planConditions(
  request: SurveyRequest,
  named: NamedColumns,
  answers: readonly Row[],
): PlannedCondition[] {
  const { recognition, file } = named;
  return (request.where ?? []).map((condition) => {
    const place = placeOrFile(condition.column, named);
    const name = nameAt(place, recognition);
    const { relation, values } = relationOf(condition);
    if (!comparesSizes[relation]) {
      return { column: name, place, relation, values, limit: null, order: null };
    }
    const order =
      request.dateOrder ?? orderIn(answers.map((row) => textAt(row, place, file) ?? ''));
    const limit = limitOf(values[0] as string, order, request, recognition);
    if (limit === null) {
      throw new SurveyError({ code: 'limit-unreadable', column: name, limit: values[0] as string });
    }
    return { column: name, place, relation, values, limit, order };
  });
}

/** The order that the first dates of a column show; null where they leave it open. */
function orderIn(cells: readonly string[]): DateOrder | null {
  const order = decideOrder(
    cells.reduce((evidence, cell, row) => addEvidence(evidence, cell, row), emptyEvidence),
  );
  return order === 'dmy' || order === 'mdy' ? order : null;
}

/** A limit is a number where it can be one, else a day; a time of day would be lost. */
function limitOf(
  text: string,
  order: DateOrder | null,
  request: SurveyRequest,
  { decimalCommas }: Recognition,
): PlannedCondition['limit'] {
  const number = plainNumber(text.trim(), decimalCommas);
  if (number !== null) return { kind: 'number', value: 0 + number };
  const day = text.includes(':') ? null : dayOf(text, order, request);
  return typeof day === 'number' ? { kind: 'day', value: day } : null;
}

function dayOf(
  text: string,
  order: DateOrder | null,
  { timeZone }: SurveyRequest,
): ReturnType<typeof dayIn> {
  return dayIn(text, { timeZone, dateOrder: order ?? undefined });
}

/** What the rows of a table are read with: the parts of a plan that conditions need. */
interface Reading {
  readonly request: SurveyRequest;
  readonly recognition: Recognition;
  /** In which row of the file row 0 stands, counted from 1. */
  readonly firstRow: number | null;
}

/** The values of a condition that a cell is: none, its text, or that of no answer. */
export function valuesOf(
  { values }: PlannedCondition,
  cell: string | undefined,
  recognition: Recognition,
): string[] {
  const text = (cell ?? '').trim();
  return values.filter((value) => value === text || (value === '' && isBlank(text, recognition)));
}

function isBlank(text: string, { missing }: Recognition): boolean {
  return isNoAnswer(text) || missing.includes(text);
}

/**
 * Whether a cell fulfils a condition. A cell without an answer is only the value `''`, and is neither
 * above nor below anything.
 *
 * @throws SurveyError if the cell is neither a number nor a day where one of them is needed.
 */
export function fulfils(
  condition: PlannedCondition,
  cell: string | undefined,
  row: number,
  reading: Reading,
): boolean {
  const { request, recognition } = reading;
  const { relation, values, limit, order, column } = condition;
  if (limit === null) {
    return valuesOf(condition, cell, recognition).length > 0 === (relation === 'is');
  }
  const text = (cell ?? '').trim();
  if (isBlank(text, recognition)) return false;
  const size =
    limit.kind === 'number'
      ? plainNumber(text, recognition.decimalCommas)
      : dayOf(text, order, request);
  if (typeof size === 'number') return compare(size, relation, limit.value);
  if (typeof size === 'string' && isAmbiguous(size))
    throw new SurveyError({ code: 'date-order-unknown', column });
  const place = { column, row: rowOfFile(row, reading), value: text };
  throw new SurveyError({
    ...{ code: 'not-comparable', ...place, kind: limit.kind },
    limit: values[0] as string,
  });
}

function compare(size: number, relation: Relation, limit: number): boolean {
  if (relation === 'atLeast') return size >= limit;
  if (relation === 'above') return size > limit;
  return relation === 'atMost' ? size <= limit : size < limit;
}
