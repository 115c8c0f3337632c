import { type Rank, tallyOfComments, wordsAt } from '../comments/comment-columns.js';
import { termSettings } from '../comments/term-options.js';
import { type TermTable, termTable } from '../comments/term-table.js';
import type { ThemeTable } from '../comments/theme-table.js';
import { themeTable } from '../comments/themed-comments.js';
import type { Tally } from '../counting/tally.js';
import type { SettledSurvey } from './settle.js';
import type { SurveyComments } from './survey.js';

/** What is looked for in comments. */
export interface CommentQuestion {
  readonly settled: SettledSurvey;
  /** Terms and themes with fewer mentions are nowhere. */
  readonly minMentions: number;
}

/**
 * The words that separate in comments; `everybody` also counts those who wrote none. With `sides`,
 * these are contrasted instead of the categories of the ratings.
 */
export function termsIn(
  comments: SurveyComments,
  everybody: Tally,
  { settled: { plan, ledger }, minMentions }: CommentQuestion,
  sides?: readonly Rank[],
): TermTable {
  const { terms: limit, confidenceLevel } = plan.request;
  const count = {
    comments,
    sides: sides ?? comments.ranks,
    silent: silentIn(comments, everybody),
    missingRatings: ledger.missing,
  };
  return termTable(count, termSettings({ minMentions, limit }), {
    scale: plan.scale,
    confidenceLevel,
    contrast: sides !== undefined,
  });
}

/** What is missing to 100, theme by theme of the request; some are left out. */
export function themesIn(
  comments: SurveyComments,
  everybody: Tally,
  { settled: { plan, ledger }, minMentions }: CommentQuestion,
  leftOut: ReadonlySet<string> = new Set(),
): ThemeTable<string> {
  const { themes = {}, confidenceLevel } = plan.request;
  const themed = { ...comments, wordsAt: (place: number) => wordsAt(comments, place) };
  const silent = silentIn(comments, everybody);
  const table = themeTable(themed, silent, Object.keys(themes), {
    scale: plan.scale,
    confidenceLevel,
    minRespondents: minMentions,
    leftOut,
    adjustment: 'holm',
  });
  return { ...table, missing: { rating: ledger.missing } };
}

/** Those of a tally who did not write one of these comments. */
function silentIn(comments: SurveyComments, everybody: Tally): Tally {
  const writing = tallyOfComments(comments);
  return {
    promoters: everybody.promoters - writing.promoters,
    passives: everybody.passives - writing.passives,
    detractors: everybody.detractors - writing.detractors,
  };
}
