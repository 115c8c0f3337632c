import type { Screened } from 'nps-core';
import { type Column, kindOfRow, type Recognition } from 'nps-core/files';
import { categoriesBeside, categoriesPassedOver } from '../../../src/files/ratings.js';
import { report } from '../../../src/words/en.js';
import { type Notice, noticesIn } from '../../../src/words/notices.js';
import type { Placed, Table } from './table.js';
import { several } from './wording.js';

const words = {
  ...report.notices,
  encoding: (encoding: string) => `read as ${encoding}, a guess: check that names look right`,
};

/** What the command says as well, as sentences. */
export function sentences(notices: readonly Notice[]): string[] {
  return noticesIn(words, notices).map(
    (said) => `${said.charAt(0).toUpperCase()}${said.slice(1)}.`,
  );
}

const quoted = (name: string): string => `“${name}”`;

/** What people must know of how a table was read, before anything is counted. */
export function tableNotices(table: Table): string[] {
  const { recognition, rows, guessedEncoding } = table;
  const { vendorTitle, headerRows } = recognition;
  const kinds = rows.map(({ cells }) => kindOfRow(recognition, cells));
  const count = (kind: string) => kinds.filter((found) => found === kind).length;
  const [previews, tests] = [count('preview'), count('test')];
  return [
    ...sentences([
      ...(guessedEncoding === null ? [] : [['encoding', guessedEncoding] as const]),
      ...(vendorTitle === null ? [] : [['vendor', vendorTitle, headerRows] as const]),
      ...(previews > 0 ? [['previews', previews] as const] : []),
      ...(tests > 0 ? [['tests', tests] as const] : []),
    ]),
    ...widerNotices(table),
    ...dateNotices(table),
  ];
}

function widerNotices({ recognition, widerRows }: Table): string[] {
  if (widerRows === 0) return [];
  const rows = several(widerRows, 'row has', 'rows have');
  return recognition.columns.length === 1
    ? [`The first row is one cell, and ${rows} more: if it is a title, delete it.`]
    : [`${rows} more cells than the header; these are not read.`];
}

const LOOKED_AT = 100;
const LONGEST_DATE = 40;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const TWO_NUMBERS = /\d\D+\d/;

/** Columns that seem to hold dates of a form that is not read, so that they cannot be chosen. */
function dateNotices({ recognition, rows }: Table): string[] {
  return recognition.columns.flatMap(({ index, name, holds }) => {
    if (holds !== 'text') return [];
    const cells = rows.slice(0, LOOKED_AT).flatMap(({ cells }) => cells[index]?.trim() || []);
    const dates = cells.filter(
      (cell) => cell.length <= LONGEST_DATE && YEAR.test(cell) && TWO_NUMBERS.test(cell),
    );
    if (dates.length === 0 || dates.length < 0.9 * cells.length) return [];
    return [
      `“${name}” seems to hold dates, but dates like “${dates[0]}” are not read: write them like 2026-03-04.`,
    ];
  });
}

/** What people must know of how the column that was chosen was counted. */
export function ratingNotices(
  recognition: Recognition,
  column: Column,
  { rows, ratings }: Screened<Placed>,
): Notice[] {
  if (column.coding !== null) return [['coded', quoted(column.name)]];
  const passedOver = categoriesPassedOver(recognition).map(
    ({ name }) => ['passedOver', quoted(name)] as const,
  );
  const beside = categoriesBeside(recognition, column);
  const others = rows.filter(({ cells }, i) => beside?.disagrees(cells, ratings[i] as number));
  if (!beside || !others[0]) return passedOver;
  const name = quoted(beside.column.name);
  return [...passedOver, ['disagreements', name, others.length, others[0].row]];
}
