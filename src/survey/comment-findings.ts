import {
  type CountedComment,
  tallyOfComments,
  type Vocabulary,
} from '../comments/comment-count.js';
import { termSettings } from '../comments/term-options.js';
import { type TermTable, termTable } from '../comments/term-table.js';
import { type LabelledAnswer, type ThemeTable, themeTable } from '../comments/theme-table.js';
import type { Tally } from '../counting/tally.js';
import type { SettledSurvey } from './settle.js';
import type { SurveyComments } from './survey.js';

/** What is looked for in comments. */
export interface CommentQuestion {
  readonly settled: SettledSurvey;
  /** Terms and themes with fewer mentions are nowhere. */
  readonly minMentions: number;
}

/** The words that separate in comments; `everybody` also counts those who wrote none. */
export function termsIn(
  written: Vocabulary<CountedComment>,
  everybody: Tally,
  { settled: { plan, ledger }, minMentions }: CommentQuestion,
  contrast = false,
): TermTable {
  const { terms: limit, confidenceLevel } = plan.request;
  const count = {
    ...written,
    silent: silentIn(written.comments, everybody),
    rows: ledger.rows,
    missingRatings: ledger.missing,
  };
  return termTable(count, termSettings({ minMentions, limit }), {
    scale: plan.scale,
    confidenceLevel,
    contrast,
  });
}

/** What is missing to 100, theme by theme of the request. */
export function themesIn(
  { comments }: SurveyComments,
  everybody: Tally,
  { settled: { plan, ledger }, minMentions }: CommentQuestion,
): ThemeTable<string> {
  const { themes = {}, confidenceLevel } = plan.request;
  const answers = [...comments, ...silentAnswers(silentIn(comments, everybody))];
  const table = themeTable(answers, Object.keys(themes), {
    scale: plan.scale,
    confidenceLevel,
    minRespondents: minMentions,
    adjustment: 'holm',
  });
  return { ...table, missing: { rating: ledger.missing } };
}

/** Those of a tally who did not write one of these comments. */
function silentIn(comments: readonly CountedComment[], everybody: Tally): Tally {
  const writing = tallyOfComments(comments);
  return {
    promoters: everybody.promoters - writing.promoters,
    passives: everybody.passives - writing.passives,
    detractors: everybody.detractors - writing.detractors,
  };
}

function silentAnswers({ promoters, passives, detractors }: Tally): LabelledAnswer<string>[] {
  const silent = { index: -1, rating: 0, text: null, phrases: [], themes: null };
  return ([detractors, passives, promoters] as const).flatMap((count, rank) =>
    new Array(count).fill({ ...silent, rank }),
  );
}
