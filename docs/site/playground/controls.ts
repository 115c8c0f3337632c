import type { Column, Recognition, Row } from 'nps-core/files';
import { planSurvey, ratingChoices, SurveyError } from 'nps-core/survey';
import type { Choice, ColumnOption, Controls, Hint, TableSummary } from './messages.js';
import type { Table } from './table.js';

/** With more segments than these, neither a table nor a chart of them would be readable. */
const MOST_SEGMENTS = 100;

/** What the page shows of a table before its answers are counted. */
export function summaryOf(table: Table, recognition: Recognition): TableSummary {
  const { name, unit, sheets, sheet, rows } = table;
  const answers = rows.slice(recognition.headerRows);
  return {
    name,
    unit,
    sheets,
    sheet,
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
  const options = optionsOf(columns);
  const optionOf = ({ index }: Column): ColumnOption => options[index] as ColumnOption;
  return {
    rating: ratingsIn(recognition).map(optionOf),
    segment: columns.map(optionOf).flatMap((option) => segmentOption(option, answers)),
    respondent: columns
      .filter(({ holds }) => holds !== 'date' && holds !== 'nothing')
      .map(optionOf),
    weight: columns.filter(({ holds }) => holds === 'number' || holds === 'rating').map(optionOf),
    date: columns.filter(({ holds }) => holds === 'date').map(optionOf),
    comment: columns.filter(({ holds }) => holds === 'text').map(optionOf),
    condition: columns.filter(({ holds }) => holds !== 'nothing').map(optionOf),
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

/** The columns as options, by their places. */
function optionsOf(columns: readonly Column[]): ColumnOption[] {
  const names = columns.map(({ name, question }) => (question ?? name).trim());
  return names.map((name, place) => {
    const isUnique = name !== '' && names.indexOf(name) === names.lastIndexOf(name);
    return { place, name, isUnique, exceeds: null };
  });
}

/** The option of a column whose values recur; with too many values it cannot be chosen. */
function segmentOption(option: ColumnOption, answers: readonly Row[]): ColumnOption[] {
  const values = new Set<string>();
  for (const row of answers) {
    values.add((row[option.place] ?? '').trim());
    if (values.size > MOST_SEGMENTS) {
      return [{ ...option, exceeds: MOST_SEGMENTS }];
    }
  }
  return values.size > 1 && values.size < answers.length ? [option] : [];
}

/** What to do about a title above the header, which makes one column of the table. */
function titleAbove({ columns }: Recognition, answers: readonly Row[]): Hint[] {
  const wider = answers.filter(({ length }) => length > 1).length;
  if (columns.length > 1 || wider === 0) return [];
  return [{ kind: 'title-above', wider }];
}

const SAMPLE = 100;
const LONGEST_DATE = 40;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const TWO_NUMBERS = /\d\D+\d/;

/** Why a column is not offered as a date although it seems to hold dates. */
function unreadDates({ index, name, holds }: Column, answers: readonly Row[]): Hint[] {
  if (holds !== 'text') return [];
  const cells = answers.slice(0, SAMPLE).flatMap((row) => row[index]?.trim() || []);
  const dates = cells.filter(
    (cell) => cell.length <= LONGEST_DATE && YEAR.test(cell) && TWO_NUMBERS.test(cell),
  );
  const [text] = dates;
  if (text === undefined || dates.length < 0.9 * cells.length) return [];
  return [{ kind: 'dates-unread', column: name, text }];
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
  metric: null,
  top: null,
  scale: null,
  segment: null,
  respondent: null,
  weight: null,
  comment: null,
  where: [],
  date: null,
  dateOrder: null,
  period: null,
  weekStart: null,
  fiscalYearStart: null,
  target: null,
  level: null,
  method: null,
  others: {},
};

/** What the controls are set to first: the rating where it is plain, and the only date. */
export function firstChoice({ plainRating, controls }: TableSummary): Choice {
  const [only, ...others] = controls.date;
  const date = only !== undefined && others.length === 0 ? only.place : null;
  return { ...noChoice, rating: plainRating, date };
}
