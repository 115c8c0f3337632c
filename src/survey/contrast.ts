import type { Rank } from '../comments/comment-columns.js';
import type { TermTable } from '../comments/term-table.js';
import { respondents, type Tally } from '../counting/tally.js';
import { effectiveTally } from '../counting/weighted.js';
import { mergeAll } from '../grouping/any-tally.js';
import { type CommentQuestion, termsIn } from './comment-findings.js';
import { mentionsOfTerms, withoutTerms } from './comment-segments.js';
import { placesWhere, selectComments } from './comments.js';
import { settledDay } from './day-key.js';
import { daysOf } from './periods.js';
import { talliesBy } from './segments.js';
import { leftOutOfParts } from './subtraction.js';
import type { SurveyComments } from './survey.js';
import { timelineOf } from './timeline.js';

/** What is new in the comments of a period, against all earlier ones. */
export interface CommentContrast {
  /** The period. */
  readonly period: string;
  /** The words of its comments under `promoters`, those of earlier comments under `detractors`. */
  readonly terms: TermTable;
}

/**
 * What is new in a period; null if it or all earlier ones together have too few answers. A term by which
 * subtraction from the whole survey would show few mentions is left out.
 *
 * @throws SurveyError if no answer falls into the period.
 */
export function contrastOf(
  comments: SurveyComments,
  period: string,
  whole: TermTable,
  question: CommentQuestion,
): CommentContrast | null {
  const { settled, minMentions } = question;
  const isNew = daysOf(period, settled);
  const { spans, placeOf, numberOf } = timelineOf(settled);
  const place = spans.findIndex((span) => span.period === period);
  const isEarlier = (day: number | null) => day !== null && placeOf(numberOf(day)) < place;
  const days = comments.days.map((day) => settledDay(day, settled.order));
  const [newer, earlier] = [isNew, isEarlier].map((isIncluded) => tallyOn(isIncluded, question));
  if (
    !newer ||
    !earlier ||
    respondents(newer) < minMentions ||
    respondents(earlier) < minMentions
  ) {
    return null;
  }
  const dayAt = (place: number) => days[place] as number | null;
  const places = placesWhere(comments, (place) => isNew(dayAt(place)) || isEarlier(dayAt(place)));
  const sides = places.map((place): Rank => (isNew(dayAt(place)) ? 2 : 0));
  const everybody = effectiveTally(mergeAll([newer, earlier]));
  const selected = selectComments(comments, places);
  const terms = termsIn(selected, everybody, question, sides);
  const [leftOut] = leftOutOfParts(mentionsOfTerms(whole), [mentionsOfTerms(terms)], minMentions);
  return { period, terms: withoutTerms(terms, leftOut ?? new Set()) };
}

function tallyOn(isIncluded: (day: number | null) => boolean, { settled }: CommentQuestion): Tally {
  const tallies = talliesBy(settled, [], isIncluded).map(([, tally]) => tally);
  return effectiveTally(mergeAll(tallies));
}
