import { tallyOfComments, wordsAt } from '../comments/comment-columns.js';
import { type Contradictions, contradictionsIn } from '../comments/contradictions.js';
import type { Example } from '../comments/reading-list.js';
import { shortExamples } from '../comments/short-examples.js';
import type { TermTable } from '../comments/term-table.js';
import type { ThemeTable } from '../comments/theme-table.js';
import { respondents, type Tally } from '../counting/tally.js';
import type { SegmentTable } from '../grouping/segment-table.js';
import { type CommentQuestion, termsIn, themesIn } from './comment-findings.js';
import { type CommentSegment, commentSegmentsOf } from './comment-segments.js';
import { placesWhere } from './comments.js';
import { type CommentContrast, contrastOf } from './contrast.js';
import { nameAt } from './file-column.js';
import type { SettledSurvey } from './settle.js';
import type { SurveyComments } from './survey.js';

/** What customers write: which words go with which ratings, and what to read. */
export interface CommentRecord {
  /** The header of the column with the comments. */
  readonly column: string;
  /** Whether personal data are masked. */
  readonly isMasked: boolean;
  /** Terms and themes with fewer comments are nowhere, nor are segments. */
  readonly minMentions: number;
  /** The words that go with low and with high ratings. */
  readonly terms: TermTable;
  /** What is missing to 100, theme by theme, where `themes` was requested. */
  readonly themes?: ThemeTable<string>;
  /** What is new in a period, where `contrast` was requested; null if there are too few answers. */
  readonly contrast?: CommentContrast | null;
  /** The same for each segment that is shown, where `by` was requested. */
  readonly segments?: readonly CommentSegment[];
  /** Comments that ask for something, in English or Korean; null if there are too few. */
  readonly requests: CommentRequests | null;
  /** Answers whose comment does not suit their rating; null if comments do not show that well enough. */
  readonly contradictions: Contradictions | null;
}

/** Comments that ask for something. */
export interface CommentRequests {
  /** How many respondents ask. */
  readonly respondents: number;
  /** Their share of all who wrote a comment, 0…1. */
  readonly share: number;
  /** Short ones, of low ratings first. */
  readonly examples: readonly Example[];
}

/** Terms in fewer comments are nowhere, however small `minRespondents` is. */
const LEAST_MENTIONS = 5;
const MOST_CONTRADICTIONS = 20;

/** What is found in the comments of a survey; `everybody` is the tally of all answers. */
export function commentRecordOf(
  settled: SettledSurvey,
  comments: SurveyComments,
  everybody: Tally,
  segments: SegmentTable<string> | undefined,
): CommentRecord {
  const { request, recognition, comment } = settled.plan;
  const { themes, contrast, mask = true, minRespondents = 1 } = request;
  const minMentions = Math.max(LEAST_MENTIONS, minRespondents);
  const question: CommentQuestion = { settled, minMentions };
  const whole = {
    terms: termsIn(comments, everybody, question),
    ...(themes && { themes: themesIn(comments, everybody, question) }),
  };
  return {
    column: nameAt(comment as number, recognition),
    isMasked: mask,
    minMentions,
    ...whole,
    ...(contrast !== undefined && {
      contrast: contrastOf(comments, contrast, whole.terms, question),
    }),
    ...(segments && { segments: commentSegmentsOf(comments, segments, whole, question) }),
    requests: requestsIn(comments, minMentions),
    contradictions: contradictionsIn(comments, MOST_CONTRADICTIONS),
  };
}

function requestsIn(comments: SurveyComments, minMentions: number): CommentRequests | null {
  const { asks } = comments;
  const asking = placesWhere(comments, (place) => asks[place] === true);
  const count = respondents(tallyOfComments(comments, asking));
  if (count < minMentions) return null;
  const shown = { ...comments, wordsAt: (place: number) => wordsAt(comments, place) };
  return {
    respondents: count,
    share: count / respondents(tallyOfComments(comments)),
    examples: shortExamples(shown, (place) => asks[place] === true),
  };
}
