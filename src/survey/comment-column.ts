import type { Column } from '../files/columns.js';
import type { Recognition } from '../files/recognise.js';
import type { Row } from '../files/row.js';
import { kindOfColumn, reasonOfMany } from '../grouping/column-kind.js';
import { choicesOf, placeOf } from './columns.js';
import { SurveyError } from './error.js';
import type { SurveyNotice } from './notices.js';
import type { SurveyRequest } from './request.js';

/** Words of names of columns that hold comments, in small letters. */
const COMMENT_NAME =
  /comment|feedback|verbatim|(?<!\p{L})(?:reason|why)(?!\p{L})|explain|open.?(?:end|text|question)|free.?text|suggest|(?<!\p{L})improve(?!\p{L})|remark|의견|이유|사유|코멘트|댓글|후기|리뷰|건의|개선|한마디|주관식|서술|자유|コメント|理由|意見|感想|要望|自由記述|评论|評論|意见|原因|kommentar|begründung|(?<!\p{L})(?:grund|warum)(?!\p{L})|commentaire|pourquoi|explication|remarque|comentario|por ?qué|motivo|opini[óo]n|comentário|por ?qu[eê]|commento|perch[ée]|opmerking|toelichting|waarom/u;

/** The place of the column with the comments; null if the request names none. */
export function commentPlace(
  { comment }: SurveyRequest,
  recognition: Recognition,
  answers: readonly Row[],
  used: readonly (number | null)[],
): number | null {
  if (comment === undefined) return null;
  if (comment !== true) return placeOf(comment, recognition);
  return plainCommentColumn(recognition, answers, used).index;
}

/**
 * The only column that is plainly comments: called so, or else the only one with texts of several
 * words.
 *
 * @throws SurveyError that lists the choices if there are several, or none.
 */
function plainCommentColumn(
  { columns, isWhole }: Recognition,
  answers: readonly Row[],
  used: readonly (number | null)[],
): Column {
  const texts = columns.filter(({ holds, index }) => holds === 'text' && !used.includes(index));
  const written = texts.filter((column) => isWritten(column, answers));
  const named = written.filter(isNamed);
  const choices = named.length > 0 ? named : written.filter((column) => isLong(column, answers));
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) return only;
  const listed = choices.length > 0 ? choices : texts;
  throw new SurveyError({
    code: choices.length > 0 ? 'several-comment-columns' : 'no-comment-column',
    choices: choicesOf(listed, columns),
    isWhole,
  });
}

function isNamed({ name, question }: Column): boolean {
  return COMMENT_NAME.test(`${name} ${question ?? ''}`.toLowerCase());
}

/** Whether cells are written by people: most are different or have several words, and they are no ids. */
function isWritten({ index, name }: Column, answers: readonly Row[]): boolean {
  const cells = cellsOf(index, answers);
  const { reason } = kindOfColumn(name, cells);
  if (reason !== null) return reason === 'text' || reason === 'many-values';
  const given = cells.filter((cell) => cell !== '');
  const distinct = [...new Set(given)];
  return (
    2 * distinct.length >= given.length || reasonOfMany(name, distinct, given.length) === 'text'
  );
}

function isLong({ index, name }: Column, answers: readonly Row[]): boolean {
  return kindOfColumn(name, cellsOf(index, answers)).reason === 'text';
}

function cellsOf(place: number, answers: readonly Row[]): string[] {
  return answers.map((row) => row[place]?.trim() ?? '');
}

/** A notice of a column of comments that was guessed. */
export function guessedComments(
  { comment }: SurveyRequest,
  { columns }: Recognition,
  place: number | null,
): SurveyNotice[] {
  if (comment !== true || place === null) return [];
  return [{ code: 'comment-guessed', column: columns[place]?.name ?? '' }];
}
