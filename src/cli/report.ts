import { mergeAll } from '../grouping/any-tally.js';
import { crossedKey } from '../grouping/keys.js';
import { segmentTable } from '../grouping/segment-table.js';
import {
  type AnyTally,
  type ChangeExplained,
  compareWaves,
  computeNps,
  confidenceInterval,
  type Difference,
  difference,
  effectiveTally,
  explainChange,
  type Interval,
  type Ledger,
  type MatchedWaves,
  type Missing,
  type Nps,
  pairedDifference,
  type SegmentTable,
  type TrendPoint,
} from '../index.js';
import { reportWords } from '../words/languages.js';
import { noticesIn } from '../words/notices.js';
import type { Arguments } from './arguments/arguments.js';
import type { Selection, TwoPeriods } from './arguments/grouping.js';
import { InputError } from './input/errors.js';
import type { Survey } from './input/survey.js';
import { printable } from './terminal/printable.js';

/** The record that the command gives to machines. */
export interface Report extends Nps {
  readonly interval: Interval | null;
  readonly ledger: Ledger;
  readonly ratingColumn: string;
  /** In which row of the file row 0 of the ledger stands, counted from 1. */
  readonly firstRow: number;
  /** How many rows have more cells than the header, which are not read. */
  readonly widerRows: number;
  /** What was guessed, left out or found to disagree while reading, in sentences. */
  readonly notices: readonly string[];
  readonly missing?: Missing;
  readonly segments?: SegmentTable<string>;
  readonly compared?: Compared;
  readonly trend?: readonly TrendPoint[];
  readonly explained?: ChangeExplained<string> | null;
  readonly matched?: Matched;
}

/** What the same respondents answered in two periods. */
export interface Matched extends TwoPeriods, Omit<MatchedWaves, 'before' | 'after'> {
  readonly difference: Difference | null;
}

/** The difference between two selections. */
export interface Compared {
  readonly a: Selection & Nps;
  readonly b: Selection & Nps;
  readonly difference: Difference | null;
}

/** The statistics of a survey, as far as they are asked for. */
export function reportOf(survey: Survey, asked: Arguments): Report {
  const { ledger, ratingColumn, cube } = survey;
  const { confidenceLevel, method, by, compare, date, explain, panel, scale } = asked;
  const tally = effectiveTally(survey.tally);
  const isGrouped = by.length > 0 || compare || date !== undefined || asked.weight !== undefined;
  return {
    ...computeNps(tally, { scale }),
    interval: confidenceInterval(tally, { confidenceLevel, method }),
    ledger,
    ratingColumn,
    firstRow: survey.firstRow,
    widerRows: survey.widerRows,
    notices: noticesIn(reportWords.en.notices, survey.notices),
    ...(isGrouped && { missing: survey.missing }),
    ...(by.length > 0 && { segments: segmentsOf(survey, asked) }),
    ...(compare && { compared: comparedOf(survey, compare, asked) }),
    ...(date !== undefined && { trend: compareWaves(cube.waves(), { confidenceLevel }) }),
    ...(explain && { explained: explainedOf(survey, explain, confidenceLevel) }),
    ...(panel && { matched: matchedOf(survey, panel, confidenceLevel) }),
  };
}

function placeIn({ columns }: Survey, column: string): number {
  return columns.indexOf(column);
}

function segmentsOf(
  survey: Survey,
  { by, minRespondents, confidenceLevel, scale }: Arguments,
): SegmentTable<string> {
  const cells = survey.cube.tallies(by.map((column) => placeIn(survey, column)));
  const keyed = cells.map(([parts, tally]): [string, AnyTally] => [
    by.length === 1 ? (parts[0] as string) : crossedKey(parts),
    tally,
  ]);
  const options = { minRespondents, confidenceLevel, scale };
  return segmentTable({ tallies: keyed, options, missing: survey.missing });
}

function comparedOf(
  survey: Survey,
  [a, b]: readonly [Selection, Selection],
  { confidenceLevel, scale }: Arguments,
): Compared {
  const tallyOf = ({ column, value }: Selection) => {
    const cells = survey.cube.tallies([placeIn(survey, column)]);
    const asked = cells.flatMap(([[found], tally]) => (found === value ? [tally] : []));
    if (asked.length === 0) {
      throw new InputError(`no answer has ${printable(value, 40)} in ${printable(column, 40)}`);
    }
    return effectiveTally(mergeAll(asked));
  };
  const [tallyA, tallyB] = [tallyOf(a), tallyOf(b)];
  return {
    a: { ...a, ...computeNps(tallyA, { scale }) },
    b: { ...b, ...computeNps(tallyB, { scale }) },
    difference: difference(tallyA, tallyB, { confidenceLevel }),
  };
}

/** Why the score moved between two periods. */
export function explainedOf(
  survey: Survey,
  { column, before, after }: NonNullable<Arguments['explain']>,
  confidenceLevel: number,
): ChangeExplained<string> | null {
  const tallies = (period: string) =>
    cellsIn(survey, [placeIn(survey, column)], period).map(([[key], tally]): [string, AnyTally] => [
      key as string,
      tally,
    ]);
  return explainChange(tallies(before), tallies(after), { confidenceLevel });
}

/** What became of the respondents of a period in another. */
function matchedOf(survey: Survey, periods: TwoPeriods, confidenceLevel: number): Matched {
  for (const period of [periods.before, periods.after]) cellsIn(survey, [], period);
  const matched = survey.matched as MatchedWaves;
  return {
    ...matched,
    ...periods,
    difference: pairedDifference(matched.transitions, { confidenceLevel }),
  };
}

/** The answers of a period, which must have some. */
function cellsIn({ cube }: Survey, columns: readonly number[], period: string) {
  const cells = cube.tallies(columns, period);
  if (cells.length > 0) return cells;
  const known = cube.waves().map((wave) => wave.period);
  const periods =
    known.length > 0
      ? `; the periods are ${known[0]} to ${known.at(-1)}`
      : ', nor into any other period';
  throw new InputError(`no answer falls into ${printable(period, 40)}${periods}`);
}
