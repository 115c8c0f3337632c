import type { Relation } from '../survey/conditions.js';
import type { SurveyNotice } from '../survey/notices.js';

/**
 * A phrase without a full stop for each notice. A code without words does not compile. Names and
 * values come as they are in the file, so the phrases make them printable.
 */
export type NoticeWords = {
  readonly [Notice in SurveyNotice as Notice['code']]: (notice: Notice) => string;
};

/** How the relation of a condition is written between its column and its value, in every language. */
export const relationSigns: Readonly<Record<Relation, string>> = {
  is: '=',
  isNot: '≠',
  atLeast: '≥',
  above: '>',
  atMost: '≤',
  below: '<',
};

/** A notice in the words of a language. */
export function noticeText(words: NoticeWords, notice: SurveyNotice): string {
  const write = words[notice.code] as (notice: SurveyNotice) => string;
  return write(notice);
}
