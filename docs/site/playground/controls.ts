import { type Column, type Recognition, type Row, recognise } from 'nps-core/files';
import { planSurvey, ratingChoices, SurveyError } from 'nps-core/survey';
import type { Choice, ColumnOption, Controls, TableSummary } from './messages.js';
import type { Table } from './table.js';
import { several } from './wording.js';

/** With more segments than these, neither a table nor a chart of them would be readable. */
const MOST_SEGMENTS = 100;

/** What the page shows of a table before its answers are counted. */
export function summaryOf(table: Table): TableSummary {
  const { name, unit, rows, origin } = table;
  const { decimalCommas = false } = origin;
  const recognition = recognise(rows, { decimalCommas });
  const answers = rows.slice(recognition.headerRows);
  return {
    name,
    unit,
    rows: answers.length,
    plainRating: plainRating(table, recognition.columns),
    controls: controlsOf(recognition, answers),
    hints: [
      ...titleAbove(recognition, answers),
      ...recognition.columns.flatMap((column) => unreadDates(column, answers)),
    ],
  };
}

function controlsOf(recognition: Recognition, answers: readonly Row[]): Controls {
  const { columns } = recognition;
  const names = namesOf(columns);
  const optionOf = ({ index }: Column): ColumnOption => ({
    place: index,
    name: names[index] as string,
    obstacle: null,
  });
  return {
    rating: ratingsIn(recognition).map(optionOf),
    segment: columns.map(optionOf).flatMap((option) => segmentOption(option, answers)),
    respondent: columns
      .filter(({ holds }) => holds !== 'date' && holds !== 'nothing')
      .map(optionOf),
    date: columns.filter(({ holds }) => holds === 'date').map(optionOf),
  };
}

/** The columns that may be the rating: the likely ones, and any others where only cells speak for these. */
function ratingsIn(recognition: Recognition): readonly Column[] {
  const { columns, evidence } = recognition;
  const likely = ratingChoices(recognition);
  if (likely.length > 0 && evidence !== 'cells') return likely;
  const others = columns.filter((column) => column.ratings > 0 && !likely.includes(column));
  return [...likely, ...others];
}

/** A name for each column that no other column has. */
function namesOf(columns: readonly Column[]): string[] {
  const names = columns.map(({ name, question }) => (question ?? name).trim());
  return names.map((name, index) => {
    const isUnique = name !== '' && names.indexOf(name) === names.lastIndexOf(name);
    return isUnique ? name : `${name} (column ${index + 1})`.trim();
  });
}

/** The option of a column whose values recur; with too many values it cannot be chosen. */
function segmentOption(option: ColumnOption, answers: readonly Row[]): ColumnOption[] {
  const values = new Set<string>();
  for (const row of answers) {
    values.add((row[option.place] ?? '').trim());
    if (values.size > MOST_SEGMENTS) {
      return [{ ...option, obstacle: `more than ${MOST_SEGMENTS} values` }];
    }
  }
  return values.size > 1 && values.size < answers.length ? [option] : [];
}

/** What to do about a title above the header, which makes one column of the table. */
function titleAbove({ columns }: Recognition, answers: readonly Row[]): string[] {
  const wider = answers.filter(({ length }) => length > 1).length;
  if (columns.length > 1 || wider === 0) return [];
  const rows = several(wider, 'row has', 'rows have');
  return [`The first row is one cell, and ${rows} more: if it is a title, delete it.`];
}

const SAMPLE = 100;
const LONGEST_DATE = 40;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const TWO_NUMBERS = /\d\D+\d/;

/** Why a column is not offered as a date although it seems to hold dates. */
function unreadDates({ index, name, holds }: Column, answers: readonly Row[]): string[] {
  if (holds !== 'text') return [];
  const cells = answers.slice(0, SAMPLE).flatMap((row) => row[index]?.trim() || []);
  const dates = cells.filter(
    (cell) => cell.length <= LONGEST_DATE && YEAR.test(cell) && TWO_NUMBERS.test(cell),
  );
  if (dates.length === 0 || dates.length < 0.9 * cells.length) return [];
  return [
    `“${name}” seems to hold dates, but dates like “${dates[0]}” are not read: write them like 2026-03-04.`,
  ];
}

/** The column that a survey counts where a request names none. */
function plainRating({ unit, rows, origin }: Table, columns: readonly Column[]): number | null {
  if (unit === 'entry') return 0;
  try {
    return planSurvey(rows, {}, origin).rating.index;
  } catch (error) {
    if (!(error instanceof SurveyError)) throw error;
    const { problem } = error;
    // which column it is, is plain; only the scale is not
    return problem.code === 'other-scale' ? placeCalled(problem.column, columns) : null;
  }
}

/** The place of the only column of a name; null where there are several. */
function placeCalled(name: string, columns: readonly Column[]): number | null {
  const [only, ...others] = columns.filter((column) => column.name === name);
  return only !== undefined && others.length === 0 ? only.index : null;
}

/** What the controls are set to where nobody chose anything. */
export const noChoice: Choice = {
  rating: null,
  scale: null,
  segment: null,
  respondent: null,
  date: null,
  dateOrder: null,
  period: null,
  weekStart: null,
  fiscalYearStart: null,
  target: null,
};

/** What the controls are set to first: the rating where it is plain, and the only date. */
export function firstChoice({ plainRating, controls }: TableSummary): Choice {
  const [only, ...others] = controls.date;
  const date = only !== undefined && others.length === 0 ? only.place : null;
  return { ...noChoice, rating: plainRating, date };
}
