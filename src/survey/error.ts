import { checkChoice, describeValue, invalid } from '../counting/invalid.js';
import type { ColumnChoice } from './column-problem.js';
import type { DateExample } from './date-problem.js';
import type { SurveyProblem } from './problem.js';
import type { RowPlace } from './rows.js';
import type { UnreadableCell } from './value-problem.js';

/**
 * The error for a survey that cannot be counted as requested. `problem` says why, as data, so that
 * each door can word it for its users; the message says it in English. Check its `name`, since
 * `instanceof` fails across the ES module and CommonJS builds.
 *
 * @throws RangeError or TypeError if the problem has no known code.
 * @example
 * new SurveyError({ code: 'unknown-value', column: 'Plan', value: 'Fre' }).message // => 'no answer has "Fre" in "Plan"'
 */
export class SurveyError extends Error {
  /** Always `'SurveyError'`. */
  override readonly name = 'SurveyError';
  /** What is wrong, as data. */
  readonly problem: SurveyProblem;

  constructor(problem: SurveyProblem) {
    super(sentenceOf(problem));
    this.problem = problem;
  }
}

/** What an error says of a problem, in English. */
export function sentenceOf(problem: SurveyProblem): string {
  if (typeof problem !== 'object' || problem === null) {
    throw invalid('problem', 'the problem of a survey, with a code', problem, '');
  }
  const code = checkChoice('code of problem', problem.code, sentences);
  const sentence = (sentences[code] as (problem: SurveyProblem) => string)(problem);
  return problem.file === undefined ? sentence : `${problem.file}: ${sentence}`;
}

type Sentences = {
  readonly [Code in SurveyProblem['code']]: (
    problem: Extract<SurveyProblem, { code: Code }>,
  ) => string;
};

const sentences: Sentences = {
  empty: () => 'there are no rows',
  'no-answers': () => 'there are no answers below the header',
  'no-rating-column': ({ scale, choices: [choice], ruledOut }) => {
    if (choice) {
      return `no column is called a rating; by its cells it could be ${quoted(choice.reference)}`;
    }
    const names = ruledOut.slice(0, MOST_CHOICES).map(({ reference }) => quoted(reference));
    const isAny = names.length > 0;
    return `no column holds ratings from ${scale.min} to ${scale.max} and is called so${isAny ? `; these have names of something else: ${names.join(', ')}` : ''}`;
  },
  'several-rating-columns': ({ choices }) =>
    `several columns could be the rating, so the request must name one: ${referencesIn(choices)}`,
  'no-comment-column': ({ choices }) =>
    `no column is plainly comments, so the request must name one${choices.length > 0 ? `: ${referencesIn(choices)}` : ''}`,
  'several-comment-columns': ({ choices }) =>
    `several columns could be the comments, so the request must name one: ${referencesIn(choices)}`,
  'other-scale': ({ column, scale, evidence }) =>
    `${quoted(column)} has a scale up to ${evidence.max}, as ${quoted(evidence.text)} shows, not ${scale.min} to ${scale.max}: give its scale`,
  'categories-of-nps': ({ column, metric }) =>
    `${quoted(column)} holds promoters, passives and detractors: metric ${metric} needs ratings`,
  'several-questions': ({ column, values }) =>
    `the rows answer several questions, as ${quoted(column)} says: ${values.map(({ value, answers }) => `${quoted(value)} (${answers})`).join(', ')}`,
  'unknown-column': ({ column, near, choices }) =>
    `no column is called ${quoted(column)}${suggestion(near, choices)}`,
  'files-differ': ({ role, first, second }) =>
    `the ${role} must stand in one column of all files, received ${quoted(first.column)} in ${first.file} and ${quoted(second.column)} in ${second.file}`,
  'file-orders-differ': ({ column, dayFirst, monthFirst }) =>
    `the day stands first in ${quoted(column)} of ${dayFirst}, the month in that of ${monthFirst}`,
  'duplicate-column': ({ column, numbers }) =>
    `${numbers.length} columns are called ${quoted(column)}: name one by its number, ${numbers.map((number) => quoted(`${number}`)).join(' or ')}`,
  'bands-without-segment': ({ column }) =>
    `${quoted(column)} has bands: it must be a column of by, compare or explain`,
  'multiple-without-by': ({ column }) =>
    `${quoted(column)} has several answers in a cell: it must be a column of by`,
  'multiple-with-other': ({ column, other }) =>
    `${quoted(column)} has several answers in a cell, and ${other} takes one`,
  'not-a-number': (cell) => cellSentence('a number', cell),
  'not-a-weight': (cell) => cellSentence('a number from 0', cell),
  'not-a-date': (cell) => cellSentence('a date that exists, such as 2026-03-14,', cell),
  'part-of-date': (cell) =>
    cellSentence('a date with a day, a month and a year, such as 2026-03-14,', cell),
  'date-of-unknown-zone': (cell) =>
    cellSentence('a date with its zone as an offset, such as GMT+9,', cell),
  'year-may-be-first': ({ row, value, column }) =>
    `the year may stand first in ${quoted(value)} (${place({ row }, column)}): years must have four digits, or the request a dateOrder`,
  'date-order-unknown': ({ column }) =>
    `the day or the month may stand first in the dates of ${quoted(column)}: the request must say dateOrder`,
  'date-orders-mixed': ({ column, first, second }) =>
    `the ${firstPart(first)} stands first in ${quoted(first.value)} (${place(first, column)}), the ${firstPart(second)} in ${quoted(second.value)}${placeBehind(second)}`,
  'too-many-periods': ({ count, first, last }) =>
    `the dates span ${count.toLocaleString('en')} periods, from ${first} to ${last}: is a year mistyped?`,
  'unknown-value': ({ column, value }) => `no answer has ${quoted(value)} in ${quoted(column)}`,
  'unknown-period': ({ period, known }) =>
    known === null
      ? `no answer falls into ${quoted(period)}, nor into any other period`
      : `no answer falls into ${quoted(period)}; the periods are ${known[0]} to ${known[1]}`,
  'population-too-small': ({ population, answers }) =>
    `the population must be at least ${answers.toLocaleString('en')}, the number of answers, received ${population.toLocaleString('en')}`,
  'date-against-order': (cell) => cellSentence('a date in the order of dateOrder', cell),
  'not-comparable': ({ kind, limit, ...cell }) =>
    cellSentence(`a ${kind} to compare with ${quoted(limit)}`, cell),
  'limit-unreadable': ({ column, limit }) =>
    `${quoted(column)} can be compared with a number or a day such as 2026-03-14, received ${quoted(limit)}`,
  'no-row-has': ({ column, value, near, choices }) =>
    `no row has ${quoted(value)} in ${quoted(column)}${suggestion(near, choices)}`,
  'too-many-segments': ({ columns, most }) =>
    `there may be ${most} segments, and ${columns.map(quoted).join(' with ')} has more: are these ids or names?`,
  'fewer-asked': ({ asked, answered }) =>
    `asked must be at least the ${answered} who answered, received ${asked}`,
  'unknown-label': ({ column, label, near, choices }) =>
    `no answer in ${quoted(column)} is ${quoted(label)}${suggestion(near, choices)}`,
  'label-off-scale': ({ label, rating, scale }) =>
    `rating of label ${quoted(label)} must be a whole number from ${scale.min} to ${scale.max}, received ${rating}`,
  'labels-alike': ({ labels: [first, second] }) =>
    `labels must differ by more than case and white space, received ${quoted(first)} and ${quoted(second)}`,
  'column-twice': ({ column }) => `by must name each column once, received ${quoted(column)} twice`,
  'exact-not-possible': ({ answers, most }) =>
    `method must not be exact for more than ${most} answers, or for weighted ones, received ${answers} answers`,
};

function referencesIn(choices: readonly ColumnChoice[]): string {
  return choices
    .slice(0, MOST_CHOICES)
    .map(({ reference }) => quoted(reference))
    .join(', ');
}

function cellSentence(rule: string, { row, column, value }: UnreadableCell<string>): string {
  const subject = row === null ? 'each row' : `row ${row}`;
  return `${subject} must have ${rule} in ${quoted(column)}, received ${quoted(value)}`;
}

function place({ row, file }: RowPlace, column: string): string {
  const ofFile = file === undefined ? '' : ` of ${file}`;
  return `${row === null ? '' : `row ${row} of `}${quoted(column)}${ofFile}`;
}

function placeBehind({ row, file }: DateExample): string {
  const parts = [...(row === null ? [] : [`row ${row}`]), ...(file === undefined ? [] : [file])];
  return parts.length === 0 ? '' : ` (${parts.join(' of ')})`;
}

function firstPart({ order }: DateExample): 'day' | 'month' {
  return order === 'dmy' ? 'day' : 'month';
}

const MOST_CHOICES = 20;

function suggestion(near: readonly string[], choices: readonly string[]): string {
  if (near.length > 0) return `: did you mean ${near.map(quoted).join(' or ')}?`;
  if (choices.length === 0) return '';
  const more = choices.length > MOST_CHOICES ? ', …' : '';
  return `; there are ${choices.slice(0, MOST_CHOICES).map(quoted).join(', ')}${more}`;
}

const LONGEST = 80;

function quoted(text: string): string {
  if (typeof text !== 'string') return describeValue(text);
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
}
