import type { Column } from 'nps-core/files';
import { countable } from '../../../src/files/ratings.js';
import type { Choice, NamedColumn, TableShown } from './messages.js';
import { tableNotices } from './notices.js';
import type { Placed, Table } from './table.js';

const MOST_SEGMENTS = 100;

/** What the page shows of a table, before anything is counted. */
export function shownOf(table: Table): TableShown {
  const { name, rows, isList, recognition } = table;
  const { columns } = recognition;
  const named = namesOf(columns);
  const of = (indices: readonly number[]) => named.filter(({ index }) => indices.includes(index));
  const likely = recognition.headerRows === 0 ? [] : likelyRatings(table);
  const withRatings = columns.filter(({ ratings }) => ratings > 0).map(({ index }) => index);
  return {
    name,
    rows: rows.length,
    isList,
    notices: tableNotices(table),
    columns: {
      rating: of(likely.length > 0 ? likely : withRatings),
      segment: named.flatMap((column) => segmentIn(rows, column)),
      date: of(columns.filter(({ holds }) => holds === 'date').map(({ index }) => index)),
    },
  };
}

function likelyRatings({ recognition }: Table): readonly number[] {
  return countable(recognition).map(({ index }) => index);
}

/** What columns are called, so that each has a name of its own. */
function namesOf(columns: readonly Column[]): NamedColumn[] {
  const names = columns.map(({ name, question }) => (question ?? name).trim());
  return names.map((name, index) => {
    const isPlain = name !== '' && names.indexOf(name) === names.lastIndexOf(name);
    return { index, name: isPlain ? name : `${name} (column ${index + 1})`.trim(), obstacle: null };
  });
}

/** A column with few values, some of them more than once; one with many, but not to be chosen. */
function segmentIn(rows: readonly Placed[], column: NamedColumn): NamedColumn[] {
  const values = new Set<string>();
  for (const { cells } of rows) {
    values.add((cells[column.index] ?? '').trim());
    if (values.size > MOST_SEGMENTS) {
      return [{ ...column, obstacle: `more than ${MOST_SEGMENTS} values` }];
    }
  }
  return values.size > 1 && values.size < rows.length ? [column] : [];
}

/** The columns that need no choosing: the only rating, and the only date. */
export function plainChoice(table: Table): Choice {
  const dates = table.recognition.columns.filter(({ holds }) => holds === 'date');
  return {
    rating: plainRating(table),
    segment: null,
    date: dates.length === 1 ? (dates[0]?.index as number) : null,
    dateOrder: null,
  };
}

function plainRating(table: Table): number | null {
  const { isList, widerRows, recognition } = table;
  const [first, ...others] = recognition.columns;
  if (isList) return 0;
  if (first && others.length === 0) {
    const isAnswered = first.ratings > 0 || first.coding !== null;
    return isAnswered && widerRows === 0 ? 0 : null; // below a title there are wider rows
  }
  if (recognition.headerRows === 0) return null; // what numbers mean, only a header tells
  const [only, ...more] = likelyRatings(table);
  return only === undefined || more.length > 0 ? null : only;
}
