import { checkArray } from '../counting/invalid.js';
import type { Column } from '../files/columns.js';
import { tidied } from '../files/row.js';
import type { ColumnRole } from './column-problem.js';
import { SurveyError } from './error.js';
import { FILE_COLUMN, FILE_PLACE } from './file-column.js';
import { withRowsOf } from './merge.js';
import type { SurveyNotice } from './notices.js';
import type { SurveyPlan } from './plan.js';
import { checkSurvey, type Survey } from './survey.js';

/** The plan of one of several files. */
type FilePlan = SurveyPlan & { readonly file: string };

/**
 * The survey of several files, each counted by a plan of its own for the same request. A respondent
 * counts as if all rows stood in one file, and so do dates that show the order of day and month.
 *
 * @param surveys - One for each file; `planSurvey` has been told the `file`. A single one is returned.
 * @throws SurveyError if what is read does not stand in columns of the same name.
 * @throws TypeError if a survey is not a survey, or has joined files, no file or that of another, or if
 * the requests differ.
 * @example
 * const surveyOf = (file) => countRows(planSurvey([['Score'], ['9'], ['3']], {}, { file }), [['9'], ['3']])
 * joinSurveys([surveyOf('a.csv'), surveyOf('b.csv')]).files.map(({ name }) => name) // => ['a.csv', 'b.csv']
 */
export function joinSurveys(surveys: readonly Survey[]): Survey {
  checkArray('surveys', surveys, 'surveys');
  for (const [index, survey] of surveys.entries()) {
    checkSurvey(`survey at index ${index}`, survey);
  }
  const [first, ...others] = surveys;
  if (first === undefined) throw new TypeError('surveys must have at least one survey');
  if (others.length === 0) return first;
  const plans = surveys.map((survey) => filePlanOf(survey));
  checkPlans(plans);
  const joined = surveys.map(withItsFile).reduce(withRowsOf);
  return { ...joined, plan: joinedPlan(plans) };
}

function filePlanOf({ plan, files }: Survey): FilePlan {
  if (files.length > 0) throw new TypeError('surveys must be of one file each: join all at once');
  if (plan.file === null)
    throw new TypeError('surveys must be planned with the name of their file');
  return { ...plan, file: plan.file };
}

function withItsFile(survey: Survey): Survey {
  const { plan, ledger } = survey;
  const { rows, counted } = ledger;
  return { ...survey, files: [{ name: plan.file ?? '', rows, counted, firstRow: plan.firstRow }] };
}

function checkPlans(plans: readonly FilePlan[]): void {
  const [first, ...others] = plans as [FilePlan, ...FilePlan[]];
  const request = JSON.stringify(first.request);
  if (others.some((plan) => JSON.stringify(plan.request) !== request)) {
    throw new TypeError('surveys must be planned for one request');
  }
  if (new Set(plans.map(({ file }) => file)).size < plans.length) {
    throw new TypeError('surveys must be of files with different names');
  }
  for (const plan of others) checkAlike(first, plan);
  for (const index of first.conditions.keys()) checkOrders(plans, index);
}

/** A column that a plan reads, and what for. */
interface ReadColumn {
  readonly role: ColumnRole;
  readonly column: string;
  /** Whether it is the file of a row. */
  readonly isFile: boolean;
}

function checkAlike(a: FilePlan, b: FilePlan): void {
  const columnsOfB = columnsReadIn(b);
  for (const [index, { role, column, isFile }] of columnsReadIn(a).entries()) {
    const other = columnsOfB[index] as ReadColumn;
    if (isFile !== other.isFile) throw withoutFileColumn(isFile ? a : b);
    const isSame = tidied(column) === tidied(other.column);
    if (isSame || (role === 'rating' && haveOneQuestion(a.rating, b.rating))) continue;
    const [first, second] = [
      { file: a.file, column },
      { file: b.file, column: other.column },
    ];
    throw new SurveyError({ code: 'files-differ', role, first, second });
  }
}

function columnsReadIn({ rating, grouping, conditions, ...plan }: SurveyPlan): ReadColumn[] {
  const single = (['date', 'weight', 'respondent', 'comment'] as const).flatMap((role) => {
    const place = plan[role];
    const column = place === null ? undefined : plan.recognition.columns[place];
    return column === undefined ? [] : [{ role, column: column.name, isFile: false }];
  });
  return [
    { role: 'rating', column: rating.name, isFile: false },
    ...grouping.map(({ name, place }) => {
      return { role: 'segment', column: name, isFile: place === FILE_PLACE } as const;
    }),
    ...conditions.map(({ column, place }) => {
      return { role: 'condition', column, isFile: place === FILE_PLACE } as const;
    }),
    ...single,
  ];
}

/** Tools number their questions by survey: the same question may be Q3 in one export and Q5 in another. */
function haveOneQuestion(a: Column, b: Column): boolean {
  return a.question !== null && a.question === b.question;
}

/** The error for a file without a column `file`, where another has one. */
function withoutFileColumn({ file, recognition }: FilePlan): SurveyError {
  const choices = recognition.columns.map(({ name }) => name);
  return new SurveyError({ code: 'unknown-column', column: FILE_COLUMN, near: [], choices, file });
}

/** Refuses files of which a condition would read the dates in different orders. */
function checkOrders(plans: readonly FilePlan[], index: number): void {
  const fileWith = (wanted: 'dmy' | 'mdy') =>
    plans.find(({ conditions }) => conditions[index]?.order === wanted);
  const [dayFirst, monthFirst] = [fileWith('dmy'), fileWith('mdy')];
  if (dayFirst === undefined || monthFirst === undefined) return;
  throw new SurveyError({
    code: 'file-orders-differ',
    column: dayFirst.conditions[index]?.column ?? '',
    dayFirst: dayFirst.file,
    monthFirst: monthFirst.file,
  });
}

/** The plan of the first file, with what other files have: categories, and notices. */
function joinedPlan(plans: readonly FilePlan[]): SurveyPlan {
  const [first] = plans as [FilePlan, ...FilePlan[]];
  return {
    ...first,
    rating: plans.find(({ rating }) => rating.coding !== null)?.rating ?? first.rating,
    check: plans.find(({ check }) => check !== null)?.check ?? null,
    notices: [...fileColumnNotices(first), ...joinedNotices(plans)],
  };
}

/** The notices of all files: those that each file has once, the others with the name of their file. */
function joinedNotices(plans: readonly FilePlan[]): SurveyNotice[] {
  const [first, ...others] = plans.map(({ notices }) => notices.map((n) => JSON.stringify(n)));
  const ofAll = new Set(first?.filter((text) => others.every((texts) => texts.includes(text))));
  const ofSome = plans.flatMap(({ notices, file }) =>
    notices.filter((n) => !ofAll.has(JSON.stringify(n))).map((notice) => ({ ...notice, file })),
  );
  return [...[...ofAll].map((text): SurveyNotice => JSON.parse(text)), ...ofSome];
}

/** A notice if a column of the files is called as the file of a row is in a request. */
function fileColumnNotices({ grouping, conditions }: SurveyPlan): SurveyNotice[] {
  const columns = [...grouping, ...conditions.map(({ column: name, place }) => ({ name, place }))];
  const column = columns.find(({ name, place }) => {
    return place !== FILE_PLACE && tidied(name) === FILE_COLUMN;
  });
  return column === undefined ? [] : [{ code: 'file-is-a-column', column: column.name }];
}
