import {
  type Column,
  kindOfRow,
  type Recognition,
  type RowKind,
  recognise,
} from '../files/index.js';
import { ratingOfCell } from '../files/ratings.js';
import { mergeAll } from '../grouping/any-tally.js';
import {
  type AnyTally,
  emptyTally,
  histogram,
  type Ledger,
  type MatchedWaves,
  type Missing,
  merge,
  mergeLedgers,
  type Scale,
  screen,
  type Tally,
  tally,
} from '../index.js';
import type { SurveyNotice } from '../survey/notices.js';
import { type AnswerColumns, answerColumns, type Placed } from './answer-columns.js';
import { answersBy } from './answers.js';
import type { Arguments } from './arguments/arguments.js';
import { checkerOf } from './checker.js';
import { columnCalled, ratingColumn } from './columns.js';
import type { Cube } from './cube.js';
import type { Row } from './input/table.js';
import type { Notices } from './notices.js';
import { panelOf } from './panel.js';
import { printable } from './terminal/printable.js';

/** What the rows of a survey add up to. */
export interface Counted {
  /** The header of the column with the ratings. */
  readonly ratingColumn: string;
  /** In which row of the file the first answer stands, counted from 1. */
  readonly firstRow: number;
  /** All answers that count. */
  readonly tally: AnyTally;
  /** How many gave which rating, or what their weights add up to; null where categories are read. */
  readonly histogram: readonly number[] | null;
  readonly ledger: Ledger;
  /** How many rows have more cells than the header, which are not read. */
  readonly widerRows: number;
  /** What was guessed, left out or found to disagree. */
  readonly notices: readonly SurveyNotice[];
  /** Rows that have a rating but no segment, date or weight where one is asked for. */
  readonly missing: Missing;
  /** What the same respondents answered in two periods; null where that is not asked for. */
  readonly matched: MatchedWaves | null;
  /** The answers by the columns to group by. */
  readonly cube: Cube;
  /** The names of these columns, in the order of the cube. */
  readonly columns: readonly string[];
}

/** Counts the rows of a survey, batch by batch. */
export interface Counter {
  readonly headerRows: number;
  /** The columns that are read. */
  readonly columns: ReadonlySet<number>;
  count(rows: readonly Row[]): void;
  result(): Counted;
}

/** What is known of the rows of a table besides their cells. */
export interface Origin {
  /** Which row of the file the first of them is: 0 for the names of a table's columns, which are no row. */
  readonly firstRow: number;
  /** Whether 9,5 is a number, as it is where commas separate no cells. */
  readonly decimalCommas: boolean;
}

/** A row with what is read as its rating. */
interface Rated extends Placed {
  readonly reading: unknown;
}

/** Decides by the first rows what is counted. */
export function counterFor(
  sample: readonly Row[],
  origin: Origin,
  asked: Arguments,
  notices: Notices,
): Counter {
  const { decimalCommas } = origin;
  const recognition = recognise(sample, { scale: asked.scale, decimalCommas });
  const { columns, headerRows, vendorTitle, statusColumn, checks } = recognition;
  if (vendorTitle !== null) notices.add('vendor', vendorTitle, headerRows);
  if (headerRows === 0) notices.add('noHeader');
  const header = columns.map(({ name }) => name);
  const column = columnAsked(recognition, header, asked, notices);
  if (column.coding !== null) notices.add('coded', printable(column.name, 40));
  const firstRow = origin.firstRow + headerRows;
  const asides = answerColumns(recognition, asked);
  const beside = statusColumn === null ? [] : [statusColumn];
  const categories = checks.map(({ category }) => category);
  const read = new Set([column.index, ...beside, ...categories, ...asides.places]);
  const placer = placerOf(recognition, column, asked.scale, firstRow);
  const screening = screeningOf(recognition, column, asides, asked);
  const held: Rated[] = [];
  // what is held until the end stays small
  const trimmed = (cells: Row): Row => cells.map((cell, index) => (read.has(index) ? cell : ''));
  return {
    headerRows,
    columns: read,
    count(rows) {
      const batch = rows.map(placer.place);
      // which answer is a respondent's latest shows only at the end
      if (asides.respondentOf) {
        batch.forEach(screening.answers.learn);
        held.push(...batch.map((row) => ({ ...row, cells: trimmed(row.cells) })));
      } else screening.add(batch);
    },
    result() {
      const { answers } = screening;
      if (held.length > 0) answers.settle(notices);
      screening.add(held);
      if (held.length === 0) answers.settle(notices);
      placer.tell(notices);
      const found = screening.result(notices);
      return {
        ratingColumn: column.name,
        firstRow,
        ...found,
        widerRows: placer.widerRows(),
        notices: notices.all(),
        missing: answers.cube.missing(),
        cube: answers.cube,
        columns: asides.names,
      };
    },
  };
}

/** Gives rows their places and readings, and counts what there is to tell of rows as such. */
function placerOf(recognition: Recognition, column: Column, scale: Scale, firstRow: number) {
  const { columns, statusColumn } = recognition;
  const ratingOf = ratingOfCell(recognition, column, { scale });
  const kinds: Record<RowKind, number> = { answer: 0, test: 0, preview: 0 };
  let nextRow = firstRow;
  let widerRows = 0;
  return {
    place(cells: Row): Rated {
      const isWide = cells.length > columns.length;
      if (isWide) widerRows++;
      if (statusColumn !== null) kinds[kindOfRow(recognition, cells)]++;
      const text = isWide && columns.length === 1 ? cells.join() : cells[column.index];
      return { cells, place: nextRow++, reading: ratingOf(text) };
    },
    widerRows: () => widerRows,
    tell(notices: Notices): void {
      if (kinds.preview > 0) notices.add('previews', kinds.preview);
      if (kinds.test > 0) notices.add('tests', kinds.test);
    },
  };
}

/** Screens rows and adds up those that count. */
function screeningOf(
  recognition: Recognition,
  column: Column,
  asides: AnswerColumns,
  asked: Arguments,
) {
  const { scale } = asked;
  const { respondentOf, weightOf } = asides;
  const answers = answersBy(asides, asked);
  const checker = checkerOf(recognition, column, scale);
  const panel = panelOf(asides, asked, answers.dateOf);
  const isPreview = ({ cells }: Rated): boolean => kindOfRow(recognition, cells) === 'preview';
  const options = {
    rating: ({ reading }: Rated) => reading,
    scale,
    ...(recognition.statusColumn !== null && { exclude: isPreview }),
    ...(respondentOf && { respondent: respondentOf, date: answers.dateOf }),
    ...(respondentOf && asked.isPeriodAsked && asked.calendar),
  };
  let total: Tally = emptyTally;
  let { ledger } = screen([], options);
  const counts = histogram([], { scale });
  return {
    answers,
    add(batch: readonly Rated[]): void {
      const { ratings, rows, ...screened } = screen(batch, options);
      if (!weightOf) total = merge(total, tally(ratings, { scale }));
      ledger = mergeLedgers(ledger, shownIn(screened.ledger, batch, column.index));
      answers.add(rows, ratings);
      panel?.add(rows, ratings);
      let next = 0;
      for (const row of batch) {
        if (row !== rows[next]) answers.notice(row);
        else {
          const rating = ratings[next++] as number;
          checker?.check(row.cells, rating, row.place);
          (counts[rating - scale.min] as number) += weightOf ? (weightOf(row) ?? 0) : 1;
        }
      }
    },
    result(notices: Notices): Pick<Counted, 'tally' | 'histogram' | 'ledger' | 'matched'> {
      checker?.tell(notices);
      return {
        tally: weightOf ? mergeAll(answers.all.tallies([]).map(([, one]) => one)) : total,
        histogram: column.coding === null ? counts : null,
        ledger,
        matched: panel?.matched() ?? null,
      };
    },
  };
}

/** The column that is named, by its header or its question, or the one that is found. */
function columnAsked(
  recognition: Recognition,
  header: Row,
  { rating, scale }: Arguments,
  notices: Notices,
): Recognition['columns'][number] {
  const { columns } = recognition;
  if (rating === undefined) return ratingColumn(recognition, scale, notices);
  const questioned = columns.filter(({ question }) => question === rating.trim());
  const [only, ...others] = questioned;
  if (only && others.length === 0 && !header.includes(rating)) return only;
  return columns[columnCalled(rating, header)] as (typeof columns)[number];
}

/** A ledger that shows what stands in the cells. */
function shownIn(ledger: Ledger, batch: readonly Rated[], column: number): Ledger {
  const problems = ledger.problems.map((problem) => {
    const { cells } = batch[problem.row] as Rated;
    return { ...problem, value: cells[column] ?? '' };
  });
  return { ...ledger, problems };
}
