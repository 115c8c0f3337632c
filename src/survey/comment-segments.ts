import { tallyOfComments } from '../comments/comment-columns.js';
import type { TermTable } from '../comments/term-table.js';
import type { ThemeTable } from '../comments/theme-table.js';
import { respondents, type Tally } from '../counting/tally.js';
import type { SegmentTable } from '../grouping/segment-table.js';
import { type CommentQuestion, termsIn, themesIn } from './comment-findings.js';
import { selectComments } from './comments.js';
import { positionsOf, segmentKeysIn } from './segments.js';
import { type ListedMentions, leftOutOfParts } from './subtraction.js';
import type { SurveyComments } from './survey.js';

/** What the customers of a segment write. */
export interface CommentSegment {
  /** The segment, as in the table of segments. */
  readonly segment: string;
  /** The words that go with low and with high ratings in it. */
  readonly terms: TermTable;
  /** What is missing to 100 in it, theme by theme, where `themes` was requested. */
  readonly themes?: ThemeTable<string>;
}

/** A segment whose comments are many enough, before anything is left out of it. */
interface OpenSegment extends CommentSegment {
  readonly places: readonly number[];
  readonly everybody: Tally;
}

/**
 * What the customers of each segment write. A term or theme by which subtraction from the whole survey
 * would show few mentions is left out.
 */
export function commentSegmentsOf(
  comments: SurveyComments,
  table: SegmentTable<string>,
  whole: Pick<CommentSegment, 'terms' | 'themes'>,
  question: CommentQuestion,
): CommentSegment[] {
  const { minMentions } = question;
  const open = openSegments(comments, table, question);
  const leftOut = (
    mentionsOf: (part: Pick<CommentSegment, 'terms' | 'themes'>) => ListedMentions,
  ) => leftOutOfParts(mentionsOf(whole), open.map(mentionsOf), minMentions);
  const terms = leftOut((part) => mentionsOfTerms(part.terms));
  const themes = leftOut((part) => mentionsOfThemes(part.themes));
  return open.map(({ segment, places, everybody, ...found }, place) => {
    const hidden = themes[place] as ReadonlySet<string>;
    const own = () => selectComments(comments, places);
    return {
      segment,
      terms: withoutTerms(found.terms, terms[place] as ReadonlySet<string>),
      ...(found.themes && {
        themes: hidden.size === 0 ? found.themes : themesIn(own(), everybody, question, hidden),
      }),
    };
  });
}

function openSegments(
  comments: SurveyComments,
  { segments }: SegmentTable<string>,
  question: CommentQuestion,
): OpenSegment[] {
  const { plan } = question.settled;
  const { by = [], themes } = plan.request;
  const placesOf = placesBySegment(comments, positionsOf(by, plan));
  return segments.flatMap(({ segment, promoters, passives, detractors }) => {
    const places = placesOf.get(segment) ?? [];
    if (respondents(tallyOfComments(comments, places)) < question.minMentions) return [];
    const everybody = { promoters, passives, detractors };
    const own = selectComments(comments, places);
    const terms = termsIn(own, everybody, question);
    const found = { terms, ...(themes && { themes: themesIn(own, everybody, question) }) };
    return [{ segment, places, everybody, ...found }];
  });
}

/** How many respondents mention each term that a table lists. */
export function mentionsOfTerms({ detractors, promoters }: TermTable): ListedMentions {
  return new Map([...detractors, ...promoters].map((row) => [row.term, row.respondents]));
}

function mentionsOfThemes(table: ThemeTable<string> | undefined): ListedMentions {
  return new Map(table?.themes.map((row) => [row.theme, row.respondents]));
}

/** A table of terms without some of them. */
export function withoutTerms(table: TermTable, leftOut: ReadonlySet<string>): TermTable {
  return {
    ...table,
    detractors: table.detractors.filter(({ term }) => !leftOut.has(term)),
    promoters: table.promoters.filter(({ term }) => !leftOut.has(term)),
  };
}

/** The places of the comments of each segment. */
function placesBySegment(
  { parts }: SurveyComments,
  positions: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const segmentsOf = parts.values.map((values) => {
    const hasAll = positions.every((position) => values[position] !== null);
    return hasAll ? new Set(segmentKeysIn({ parts: values }, positions)) : [];
  });
  const places = new Map<string, number[]>();
  parts.codes.forEach((code, place) => {
    for (const segment of segmentsOf[code] as Iterable<string>) {
      const own = places.get(segment);
      if (own === undefined) places.set(segment, [place]);
      else own.push(place);
    }
  });
  return places;
}
