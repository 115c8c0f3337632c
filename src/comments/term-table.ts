import type { ScaleOption } from '../counting/scale.js';
import { merge, respondents } from '../counting/tally.js';
import type { LevelOption } from '../inference/level.js';
import type { Nps } from '../inference/score.js';
import { adjustPValues } from '../inference/several.js';
import { lengthClasses, momentsAt, pValueOf, statisticOf } from './association.js';
import { npsOf, type Rank, tallyOfComments } from './comment-columns.js';
import type { CommentCount } from './comment-count.js';
import { placesOf } from './number-lists.js';
import { selectTerms } from './select-terms.js';
import { COUNTS, countsOf, type SidedComments, termCounts } from './side-counts.js';
import type { TermSettings } from './term-options.js';
import { type TermRow, type Tested, termRow } from './term-row.js';
import { termsOf } from './terms.js';

/** Which terms go with low and which with high ratings. */
export interface TermTable {
  /** All respondents, also the silent ones. */
  readonly total: Nps;
  /** How many wrote a comment that says something. */
  readonly withComment: number;
  /** How many did not. */
  readonly silent: number;
  /** How many terms were tested. */
  readonly tested: number;
  /** How many separate. */
  readonly separating: number;
  /** The share of false terms to expect at most among those that separate, 0…1. */
  readonly falseDiscoveryRate: number;
  /** Whether something else than the categories of the ratings was contrasted. */
  readonly contrast: boolean;
  /** The terms of low ratings, the strongest evidence first. */
  readonly detractors: readonly TermRow[];
  /** The terms of high ratings. */
  readonly promoters: readonly TermRow[];
  /** Why the lists are short: too few comments, or hardly more terms than chance gives. */
  readonly remark: 'few-comments' | 'hardly-more-than-chance' | null;
  /** Rows that are not counted. */
  readonly missing: {
    /** Rows without a rating. */
    readonly rating: number;
  };
}

const FEW_COMMENTS = 500;
const FEW_TERMS = 2;

/** The table of terms of counted comments. */
export function termTable(
  count: CommentCount,
  settings: TermSettings,
  options: ScaleOption & LevelOption & { readonly contrast: boolean },
): TermTable {
  const { silent, missingRatings } = count;
  const { contrast } = options;
  const tested = testTerms(count, settings);
  const { separating } = tested;
  const rowsOf = (side: Rank): TermRow[] => {
    const sign = side - 1;
    const candidates = separating.filter((term) => sign * excessOf(tested, term) > 0);
    return selectTerms({ ...tested, candidates, ...settings }).map((selected) =>
      termRow(selected, side, tested, { ...options, minMentions: settings.minMentions }),
    );
  };
  const detractors = rowsOf(0);
  const promoters = rowsOf(2);
  const withComment = respondents(tested.everybody);
  return {
    total: npsOf(merge(tested.everybody, silent), options),
    withComment,
    silent: respondents(silent),
    tested: tested.terms.names.length,
    separating: separating.length,
    falseDiscoveryRate: settings.falseDiscoveryRate,
    contrast,
    detractors,
    promoters,
    remark: remarkOf([detractors.length, promoters.length], settings.limit, withComment),
    missing: { rating: missingRatings },
  };
}

function remarkOf(
  listed: readonly [detractors: number, promoters: number],
  limit: number,
  comments: number,
): TermTable['remark'] {
  const terms = listed[0] + listed[1];
  if (terms === 0) return comments < FEW_COMMENTS ? 'few-comments' : null;
  return terms <= FEW_TERMS && Math.max(...listed) < limit ? 'hardly-more-than-chance' : null;
}

/** Tests whether mentioning a term goes with the rating, term by term. */
function testTerms(
  { comments, sides }: SidedComments,
  { minMentions, falseDiscoveryRate }: TermSettings,
): Tested & { readonly separating: readonly number[] } {
  const terms = termsOf(comments, minMentions);
  const counts = termCounts(terms, { comments, sides });
  const all = countsOf({ comments, sides });
  const classes = lengthClasses(all);
  const statistics = Float64Array.from(
    terms.names,
    (_, term) => statisticOf(momentsAt(counts, term * COUNTS, classes)).statistic,
  );
  const adjusted = adjustPValues(Array.from(statistics, pValueOf), {
    method: 'benjamini-hochberg',
  });
  const isSeparating = adjusted.map((pValue) => pValue <= falseDiscoveryRate);
  return {
    comments,
    sides,
    everybody: tallyOfComments(comments),
    terms,
    // a beginning may stand for a shorter one
    mentioning: placesOf(
      terms.ofComment,
      Uint8Array.from(terms.names, (name, term) =>
        isSeparating[term] || name.endsWith('~') ? 1 : 0,
      ),
    ),
    counts,
    all,
    classes,
    statistics,
    adjusted,
    separating: [...terms.names.keys()].filter((term) => isSeparating[term]),
  };
}

/** On which side of chance the mentions of a term are. */
function excessOf({ counts, classes }: Tested, term: number): number {
  return momentsAt(counts, term * COUNTS, classes).excess;
}
