import type { Tally } from '../../counting/tally.js';
import { numberIn, readScore, readWhole } from '../../survey/settings/numbers.js';
import { UsageError } from '../input/errors.js';
import { once } from './command.js';
import { languageOption, readLevel } from './reading.js';

/** The options of `plan`. */
export const planOptions = () => [
  once('--margin <points>', 'how many answers a margin of error of so many points needs'),
  once('--change <points>', 'how many answers it takes to find a change of so many points'),
  once('--respondents <n>', 'what so many answers can show'),
  once('--score <points>', 'the score you expect; without it, the answers that vary most'),
  once('--shares <p,s,d>', 'promoters, passives and detractors you expect, such as 50,30,20'),
  once('--power <share>', 'the chance of finding the change; 0.8 if not given'),
  once('--population <n>', 'with --margin: how many people there are to ask at all'),
  once('--level <share>', 'the confidence level; 0.95 if not given'),
  languageOption(),
  once('--json', 'prints the numbers as JSON'),
];

/** The values of these options. */
export interface PlanValues {
  readonly margin?: string;
  readonly change?: string;
  readonly respondents?: string;
  readonly score?: string;
  readonly shares?: string;
  readonly power?: string;
  readonly population?: string;
  readonly level?: string;
  readonly language?: string;
  readonly json?: boolean;
}

/** What is asked of a plan. */
export interface PlanRequest {
  readonly question:
    | { readonly kind: 'margin'; readonly margin: number; readonly population: number | null }
    | { readonly kind: 'change'; readonly change: number }
    | { readonly kind: 'respondents'; readonly respondents: number };
  /** How the answers are expected to be divided; its size does not matter. */
  readonly expected: Tally;
  /** What of this was given: the rest is assumed to be what needs the most answers. */
  readonly given: 'shares' | 'score' | 'nothing';
  readonly confidenceLevel: number;
  readonly power: number;
}

/** What the options ask for. */
export function readPlan(values: PlanValues): PlanRequest {
  const confidenceLevel = readLevel(values.level) ?? 0.95;
  const power = readPower(values.power, confidenceLevel);
  const { population, shares, score } = values;
  if (population !== undefined && values.margin === undefined) {
    throw new UsageError('--population goes with --margin');
  }
  if (shares !== undefined && score !== undefined) {
    throw new UsageError('give --score or --shares, not both: the shares have a score');
  }
  const given = shares !== undefined ? 'shares' : score !== undefined ? 'score' : 'nothing';
  const expected = shares === undefined ? tallyOfScore(score ?? '0') : readShares(shares);
  return { question: readQuestion(values), expected, given, confidenceLevel, power };
}

function readQuestion({
  margin,
  change,
  respondents,
  population,
}: PlanValues): PlanRequest['question'] {
  const given = [margin, change, respondents].filter((value) => value !== undefined);
  if (given.length !== 1) {
    throw new UsageError('plan answers one of --margin, --change and --respondents: give one');
  }
  if (margin !== undefined) {
    return {
      kind: 'margin',
      margin: readPoints('--margin', margin, 0, 100),
      population: population === undefined ? null : readWhole('--population', population),
    };
  }
  if (change === undefined) {
    return { kind: 'respondents', respondents: readWhole('--respondents', respondents ?? '') };
  }
  const points = readPoints('--change', change, -200, 200);
  return { kind: 'change', change: points };
}

/** Points other than 0, between two limits. */
function readPoints(option: string, text: string, least: number, most: number): number {
  const number = numberIn(text);
  if (number !== 0 && number >= least && number <= most) return number;
  const range =
    least === 0 ? `above 0 and at most ${most}` : `other than 0 from ${least} to ${most}`;
  throw new UsageError(`${option} must be a number ${range}, not ${text}`);
}

function readPower(text: string | undefined, confidenceLevel: number): number {
  const power = text === undefined ? 0.8 : numberIn(text);
  const least = Number((1 - confidenceLevel).toPrecision(12));
  if (power > least && power < 1) return power;
  throw new UsageError(`--power must be a share between ${least} and 1, such as 0.8, not ${text}`);
}

function readShares(text: string): Tally {
  const numbers = text.split(',').map(numberIn);
  const [promoters = 0, passives = 0, detractors = 0] = numbers;
  const isTally = numbers.every((number) => number >= 0) && promoters + passives + detractors > 0;
  if (numbers.length === 3 && isTally) return { promoters, passives, detractors };
  throw new UsageError(
    `--shares must be promoters, passives and detractors, such as 50,30,20, not ${text}`,
  );
}

/** Answers that vary most at a score: without passives. */
function tallyOfScore(text: string): Tally {
  const score = readScore('--score', text);
  return { promoters: (100 + score) / 2, passives: 0, detractors: (100 - score) / 2 };
}
