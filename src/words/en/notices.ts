import { quotable } from '../../display/text.js';
import { type NoticeWords, relationSigns } from '../notices.js';
import { countOf, inRow } from './common.js';

/** How many values of a column are named. */
const MOST_VALUES = 6;

/** Why a column is counted whose name does not say that it is the rating. */
const guesses = {
  categories: 'since the categories beside it are those of its ratings',
  'weak-name': 'a guess by its name and its cells',
  'only-column': 'the only column',
};

/** The first of some rows. */
const firstIn = (row: number | null, file?: string): string =>
  row === null && file === undefined ? '' : `, first${placeOf(row, file)}`;

/** Where a row stands. */
const placeOf = (row: number | null, file: string | undefined): string =>
  inRow(row, file === undefined ? undefined : quotable(file));

/** Notices in English. */
export const notices: NoticeWords = {
  'rows-chosen': ({ column, relation, values, count }) =>
    `only rows with ${quotable(column)} ${relationSigns[relation]} ${values.map((value) => quotable(value) || '(blank)').join(' or ')} count; ${countOf(count, 'row is', 'rows are')} left out by this`,
  'file-is-a-column': ({ column }) =>
    `the files have a column ${quotable(column)}, which is taken instead of the names of the files`,
  encoding: ({ encoding }) => `read as ${encoding}, a guess`,
  sheet: ({ sheet, sheets, isHidden }) =>
    `read the ${isHidden ? 'hidden ' : ''}sheet ${quotable(sheet)}, ${sheets === 1 ? 'the only one' : `one of ${sheets}`} with data`,
  vendor: ({ vendor, headerRows }) =>
    `read as an export of ${quotable(vendor)}, with ${countOf(headerRows, 'row', 'rows')} of header`,
  'no-header': () => 'no header stands above the first row, which counts as an answer',
  'rows-in-a-cell': ({ count, row }) =>
    `${countOf(count, 'row has', 'rows have')} a cell that looks like several rows, first in row ${row.toLocaleString('en')}: if a quotation mark there is not doubled, rows are missing`,
  'rating-guessed': ({ column, evidence }) =>
    `${quotable(column)} is counted, ${guesses[evidence]}`,
  'comment-guessed': ({ column }) => `the comments are those in ${quotable(column)}, a guess`,
  'scale-doubtful': ({ column, answers, highest, scaleName }) =>
    `none of ${countOf(answers, 'answer', 'answers')} in ${quotable(column)} is above ${highest}: ` +
    (highest === 1
      ? 'they may be yes and no rather than ratings'
      : `the scale may be ${scaleName ?? `one that ends at ${highest}`}`),
  'several-questions': ({ column, values }) =>
    `the rows answer several questions, as ${quotable(column)} says, and all were counted: ${values
      .slice(0, MOST_VALUES)
      .map(({ value, answers }) => `${countOf(answers, 'row', 'rows')} of ${quotable(value)}`)
      .join(', ')}${values.length > MOST_VALUES ? ', …' : ''}`,
  'texts-left-out': ({ texts, answers }) =>
    `not counted: ${texts
      .map(({ text, count }) => `${quotable(text)} (${countOf(count, 'answer', 'answers')})`)
      .join(' and ')}, of ${answers.toLocaleString('en')} in all; the score is of the rest`,
  'serial-dates': ({ column, value, date }) =>
    `the numbers in ${quotable(column)} are read as the days of a spreadsheet: ${value} as ${date}`,
  previews: ({ count }) =>
    countOf(
      count,
      'row is a preview of the survey and does not count',
      'rows are previews of the survey and do not count',
    ),
  tests: ({ count }) =>
    countOf(count, 'row is a test answer and counts', 'rows are test answers and count'),
  'categories-counted': ({ column }) =>
    `${quotable(column)} holds categories already, counted as they are`,
  'categories-passed-over': ({ column }) =>
    `${quotable(column)} holds categories already, and is not read as ratings`,
  'categories-disagree': ({ column, count, firstRow, file }) =>
    `${quotable(column)} says otherwise than the rating in ${countOf(count, 'row', 'rows')}${firstIn(firstRow, file)}; the rating counts`,
  'categories-absent': ({ column, count }) =>
    `${quotable(column)} is blank in ${countOf(count, 'rated row', 'rated rows')}`,
  'date-order': ({ order, value, row, file }) =>
    `dates have the ${order === 'dmy' ? 'day' : 'month'} first, as ${quotable(value)}${placeOf(row, file)} shows`,
  'dates-unreadable': ({ count, value, row, file }) =>
    `${countOf(count, 'date cannot', 'dates cannot')} be read (the first is ${quotable(value)}${placeOf(row, file)}): in no period, but in the score`,
  'weights-zero': ({ count }) =>
    `${countOf(count, 'answer has', 'answers have')} a weight of 0 and ${count === 1 ? 'counts' : 'count'} for nothing`,
  'respondents-unknown': ({ count }) =>
    `${countOf(count, 'answer is', 'answers are')} of an unknown respondent (blank, anonymous and the like); each counts`,
  'respondent-frequent': ({ count, answers, firstRow, file }) =>
    `one respondent gave ${count.toLocaleString('en')} of ${answers.toLocaleString('en')} answers${firstIn(firstRow, file)}: if these are several people, most of them are not counted`,
};
