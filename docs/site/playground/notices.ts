import type { Screened } from 'nps-core';
import {
  type Column,
  categoriesBeside,
  categoriesPassedOver,
  kindOfRow,
  type Recognition,
} from 'nps-core/files';
import type { SurveyNotice } from '../../../src/survey/notices.js';
import { notices as words } from '../../../src/words/en/notices.js';
import { noticeText } from '../../../src/words/notices.js';
import type { Placed, Table } from './table.js';
import { several } from './wording.js';

/** What the command says as well, as sentences. */
export function sentences(notices: readonly SurveyNotice[]): string[] {
  return notices.map((notice) => {
    const phrase = noticeText(words, notice);
    const hint = notice.code === 'encoding' ? ': check that names look right' : '';
    return `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}${hint}.`;
  });
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
      ...(guessedEncoding === null
        ? []
        : [{ code: 'encoding', encoding: guessedEncoding } as const]),
      ...(vendorTitle === null
        ? []
        : [{ code: 'vendor', vendor: vendorTitle, headerRows } as const]),
      ...(previews > 0 ? [{ code: 'previews', count: previews } as const] : []),
      ...(tests > 0 ? [{ code: 'tests', count: tests } as const] : []),
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
): SurveyNotice[] {
  if (column.coding !== null) return [{ code: 'categories-counted', column: quoted(column.name) }];
  const passedOver = categoriesPassedOver(recognition).map(
    ({ name }) => ({ code: 'categories-passed-over', column: quoted(name) }) as const,
  );
  const beside = categoriesBeside(recognition, column);
  const others = rows.filter(({ cells }, i) => beside?.disagrees(cells, ratings[i] as number));
  if (!beside || !others[0]) return passedOver;
  const disagreement = {
    code: 'categories-disagree',
    column: quoted(beside.column.name),
    count: others.length,
    firstRow: others[0].row,
  } as const;
  return [...passedOver, disagreement];
}
