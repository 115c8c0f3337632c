import { type Column, kindOfRow, type Row } from 'nps-core/files';
import type { Choice, NamedColumn, TableShown } from './messages.js';
import type { Table } from './table.js';

const MOST_SEGMENTS = 100;

/** What the page shows of a table, before anything is counted. */
export function shownOf(table: Table): TableShown {
  const { name, rows, isList, recognition } = table;
  const { columns, ratingCandidates, categories } = recognition;
  const named = namesOf(columns);
  const of = (indices: readonly number[]) => named.filter(({ index }) => indices.includes(index));
  const ratings = ratingCandidates.length > 0 ? ratingCandidates : categories;
  const withRatings = columns.filter(({ ratings }) => ratings > 0).map(({ index }) => index);
  return {
    name,
    rows: rows.length,
    isList,
    notices: noticesOf(table),
    columns: {
      rating: of(ratings.length > 0 ? ratings : withRatings),
      segment: named.filter(({ index }) => isSegment(rows, index)),
      date: of(columns.filter(({ holds }) => holds === 'date').map(({ index }) => index)),
    },
  };
}

/** What columns are called, so that each has a name of its own. */
function namesOf(columns: readonly Column[]): NamedColumn[] {
  const names = columns.map(({ name, question }) => (question ?? name).trim());
  return names.map((name, index) => {
    const isPlain = name !== '' && names.indexOf(name) === names.lastIndexOf(name);
    return { index, name: isPlain ? name : `${name} (column ${index + 1})`.trim() };
  });
}

/** Whether a column has few values, some of them more than once. */
function isSegment(rows: readonly Row[], index: number): boolean {
  const values = new Set<string>();
  for (const row of rows) {
    values.add((row[index] ?? '').trim());
    if (values.size > MOST_SEGMENTS) return false;
  }
  return values.size > 1 && values.size < rows.length;
}

function noticesOf({ recognition, rows, guessedEncoding }: Table): string[] {
  const { vendorTitle } = recognition;
  const kinds = rows.map((row) => kindOfRow(recognition, row));
  const count = (kind: string) => kinds.filter((found) => found === kind).length;
  const [previews, tests] = [count('preview'), count('test')];
  const wider = rows.filter((row) => row.length > recognition.columns.length).length;
  const whole = (value: number, one: string, many: string) =>
    `${value.toLocaleString('en')} ${value === 1 ? one : many}`;
  return [
    ...(vendorTitle === null ? [] : [`Recognised as an export of ${vendorTitle}.`]),
    ...(guessedEncoding === null
      ? []
      : [`Read as ${guessedEncoding}, which is a guess: check that names look right.`]),
    ...(previews > 0 ? [`${whole(previews, 'preview is', 'previews are')} left out.`] : []),
    ...(wider > 0
      ? [`${whole(wider, 'row has', 'rows have')} more cells than the header; these are not read.`]
      : []),
    ...(tests > 0 ? [`${whole(tests, 'test answer is', 'test answers are')} counted.`] : []),
  ];
}

/** The columns that need no choosing: the only rating, and the only date. */
export function plainChoice({ recognition, isList }: Table): Choice {
  const { columns, ratingCandidates, categories } = recognition;
  const ratings = ratingCandidates.length > 0 ? ratingCandidates : categories;
  const dates = columns.filter(({ holds }) => holds === 'date');
  const isOnly = isList || columns.length === 1;
  return {
    rating: isOnly ? 0 : ratings.length === 1 ? (ratings[0] as number) : null,
    segment: null,
    date: dates.length === 1 ? (dates[0]?.index as number) : null,
    dateOrder: null,
  };
}
