import type { NamesText } from './common.js';

/** The words of charts with the trend of each segment. */
export interface SegmentTrendsWords {
  /** A segment that moved by so many points to a score, as a part of the title. */
  rose(segment: string, by: string, score: string): string;
  fell(segment: string, by: string, score: string): string;
  /** The title: what moved, and the segments of which that is not clear; their number where they have no names. */
  finding(moved: NamesText, unclear: NamesText): string;
  /** The title where no segment has two periods that are over. */
  readonly tooShort: string;
  /** Below the name of a segment: how its score moved, and where it is. */
  roseIn(by: string, score: string): string;
  fellIn(by: string, score: string): string;
  unclearIn(score: string): string;
  readonly nobody: string;
  readonly tooFewAnswers: string;
  /** Explains the lines. */
  lines(level: string): string;
  /** What the sizes compare. */
  readonly thirds: string;
  /** For how many segments the tests are adjusted. */
  adjusted(segments: number): string;
  /** Periods of segments that are not shown. */
  hidden(count: number): string;
  /** Segments without a panel. */
  others(count: number): string;
}
