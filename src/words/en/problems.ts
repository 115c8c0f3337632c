import type { ColumnChoice } from '../../survey/column-problem.js';
import { sentenceOf } from '../../survey/error.js';
import type { ProblemWords } from '../problem-words.js';
import { whereOption } from '../where-option.js';
import { inRow } from './common.js';

const whole = (count: number): string => count.toLocaleString('en');
const order = (name: 'dmy' | 'mdy'): string => (name === 'dmy' ? 'day' : 'month');
/** A row as the subject of a sentence. */
const eachOr = (row: number | null): string => (row === null ? 'each row' : `row ${whole(row)}`);
/** Where a value stands. */
const placeOf = (row: number | null, column: string): string =>
  row === null ? column : `row ${whole(row)} of ${column}`;
const shown = (text: string): string => JSON.stringify(text);
const quoted = (names: readonly string[], word = ' or '): string => names.map(shown).join(word);

/** With more choices, the rest is counted. */
const MOST_CHOICES = 50;

function choiceLines(
  choices: readonly ColumnChoice[],
  isWhole: boolean,
  option = '--rating',
): string[] {
  const lines = choices.slice(0, MOST_CHOICES).map((choice) => choiceLine(choice, isWhole, option));
  const more = choices.length - lines.length;
  return more === 0 ? lines : [...lines, `  and ${whole(more)} more`];
}

function choiceLine(
  { column, reference, answers }: ColumnChoice,
  isWhole: boolean,
  option: string,
): string {
  const count = `${answers} ${answers === 1 ? 'answer' : 'answers'}`;
  const where = isWhole ? '' : ' at the beginning of the file';
  const name = reference === column ? '' : `${column === '' ? 'without a name' : column}, `;
  return `  ${option} ${JSON.stringify(reference)}  (${name}${count}${where})`;
}

/** What the command says of problems in English. */
export const problems: ProblemWords = {
  sentences: {
    empty: (_, file) => `${file} is empty`,
    'no-answers': sentenceOf,
    'no-rating-column': ({ scale, choices, ruledOut, isWhole }) => {
      if (choices.length === 0 && ruledOut.length === 0) {
        return `no column holds ratings from ${scale.min} to ${scale.max} and is called so: name it with --rating, or another --scale`;
      }
      const question =
        choices.length > 0
          ? 'no column is called a rating, so name it; by its cells it could be this one:'
          : 'no column is called a rating; by its name each of these holds something else (an id, a count, a date), but if one is the rating, name it:';
      const named = choices.length > 0 ? choices : ruledOut;
      return [question, ...choiceLines(named, isWhole)].join('\n');
    },
    'several-rating-columns': ({ choices, isWhole }) =>
      ['several columns could be the rating, so name one:', ...choiceLines(choices, isWhole)].join(
        '\n',
      ),
    'no-comment-column': ({ choices, isWhole }) =>
      choices.length === 0
        ? 'no column holds comments'
        : [
            'no column is plainly comments, so name it:',
            ...choiceLines(choices, isWhole, '--comment'),
          ].join('\n'),
    'several-comment-columns': ({ choices, isWhole }) =>
      [
        'several columns could be the comments, so name one:',
        ...choiceLines(choices, isWhole, '--comment'),
      ].join('\n'),
    'other-scale': ({ column, scale, evidence }) =>
      [
        `the ratings in ${column} seem to end at ${evidence.max}, as ${JSON.stringify(evidence.text)} shows, so give their scale:`,
        ...(evidence.scaleName === null ? [] : [`  --scale ${evidence.scaleName}`]),
        `  --scale ${scale.min}-${scale.max}  (if it is one from ${scale.min} to ${scale.max} after all)`,
      ].join('\n'),
    'categories-of-nps': ({ column, metric }) =>
      `${column} holds promoters, passives and detractors: --metric ${metric} needs a column of ratings, named with --rating`,
    'several-questions': ({ column, rating, values }) =>
      [
        `the rows answer several questions, as ${column} says, so keep the rows of one:`,
        ...values.map(
          ({ value, answers }) =>
            `  ${whereOption(column, value)}  (${answers} ${answers === 1 ? 'rating' : 'ratings'})`,
        ),
        'or see each by itself:',
        `  --rating ${JSON.stringify(rating)} --by ${JSON.stringify(column)}`,
      ].join('\n'),
    'unknown-column': ({ column, near, choices }) =>
      near.length > 0
        ? `no column is called ${column}: did you mean ${quoted(near)}?`
        : `no column is called ${column}; there are ${choices.join(', ')}`,
    'files-differ': ({ role, first, second }) =>
      `the ${role} would be read from ${first.column} in ${first.file} and from ${second.column} in ${second.file}: name a column that all files have`,
    'file-orders-differ': ({ column, dayFirst, monthFirst }) =>
      `the dates of ${column} have the day first in ${dayFirst} and the month in ${monthFirst}: bring them into one form`,
    'duplicate-column': ({ column, numbers }) =>
      `${numbers.length} columns are called ${column}: name one by its number instead, ${quoted(numbers.map(String))}`,
    'bands-without-segment': ({ column }) =>
      `--bands ${column} needs a --by, --a or --b of that column`,
    'multiple-without-by': ({ column }) => `--multiple ${column} needs a --by of that column`,
    'multiple-with-other': ({ column, other }) =>
      `${column} has several answers in a cell (--multiple): it cannot ${{ bands: 'have --bands', compare: 'be --a or --b', explain: 'explain a change' }[other]}`,
    'not-a-number': ({ column, row, value }) =>
      `${eachOr(row)} must have a number in ${column}, received ${value}`,
    'not-a-weight': ({ column, row, value }) =>
      `${eachOr(row)} must have a number from 0 in ${column}, received ${value}`,
    'not-a-date': ({ column, row, value }) =>
      `${eachOr(row)} must have a date that exists in ${column}, such as 2026-03-14, 2026/3/14 or 14.3.2026, received ${value}`,
    'part-of-date': ({ column, row, value }) =>
      [
        `${value} in ${placeOf(row, column)} is not a whole date: a trend needs the day, the month and the year, such as 2026-03-14. To see each value by itself:`,
        `  --by ${JSON.stringify(column)}`,
      ].join('\n'),
    'date-of-unknown-zone': ({ column, row, value }) =>
      `${eachOr(row)} must have a date with its zone as an offset in ${column}, such as GMT+9, received ${value}`,
    'year-may-be-first': ({ column, row, value }) =>
      `the year may stand first in ${value} in ${placeOf(row, column)}: write years with four digits, or say --date-order dmy if the day does`,
    'date-order-unknown': ({ column }) =>
      `the day or the month may stand first in the dates of ${column}: say which with --date-order dmy or mdy`,
    'date-orders-mixed': ({ column, first, second }) =>
      `in ${column} the ${order(first.order)} stands first in ${first.value}${inRow(first.row, first.file)}, the ${order(second.order)} in ${second.value}${inRow(second.row, second.file)}: bring the dates into one form`,
    'too-many-periods': sentenceOf,
    'unknown-value': sentenceOf,
    'unknown-period': sentenceOf,
    'population-too-small': ({ population, answers }) =>
      `--population ${whole(population)} is less than the ${whole(answers)} answers: give the number of all who could have answered, and count each once (--respondent)`,
    'date-against-order': ({ column, row, value }) =>
      `${value} in ${placeOf(row, column)} is not a date in the order of --date-order: give the other order, or leave the option out`,
    'not-comparable': ({ column, row, value, limit, kind }) =>
      `--where compares ${column} with ${limit}, but ${value}${inRow(row)} is not a ${kind === 'day' ? 'date' : 'number'}`,
    'limit-unreadable': ({ column, limit }) =>
      `--where must compare ${column} with a number or a day such as 2026-03-14, not ${limit}`,
    'no-row-has': ({ column, value, near, choices }) =>
      near.length > 0
        ? `no row has ${shown(value)} in ${column}: did you mean ${quoted(near)}?`
        : `no row has ${shown(value)} in ${column}; it has ${choices.map(shown).join(', ')}`,
    'too-many-segments': ({ columns, most }) =>
      `there are more than ${whole(most)} segments by ${columns.join(' and ')}: name a column of groups, not of ids or names`,
    'fewer-asked': ({ asked, answered }) =>
      `--asked must be at least the ${whole(answered)} who answered, not ${whole(asked)}`,
    'unknown-label': ({ column, label, near, choices }) =>
      near.length > 0
        ? `no answer in ${column} is ${label}: did you mean ${quoted(near)}?`
        : `no answer in ${column} is ${label}${choices.length > 0 ? `; answers that are not ratings are ${quoted(choices)}` : ''}`,
    'label-off-scale': ({ label, rating, scale }) =>
      `--label ${label} must be given a whole number from ${scale.min} to ${scale.max}, not ${rating}`,
    'labels-alike': ({ labels }) =>
      `--label is given twice for one text, as ${quoted(labels, ' and ')}: give it once`,
    'column-twice': ({ column }) => `--by ${column} is given twice: give it once`,
    'exact-not-possible': ({ answers, most }) =>
      `--method exact is for at most ${most} answers without weights, not for these ${whole(answers)}: leave it out`,
  },
  giveTwice: (columns) =>
    `--by takes one column: write ${columns.map((column) => `--by ${JSON.stringify(column)}`).join(' ')}`,
};
