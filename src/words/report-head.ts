import type { Limits } from '../display/numbers.js';
import type { Comparison } from '../findings/clear.js';

/** A score and its target, as texts ready to print. */
export interface TargetText {
  readonly target: string;
  /** How far apart, without a sign. */
  readonly by: string;
  readonly limits: Limits;
}

/** A segment against the rest, as texts ready to print. */
export interface StandingText {
  /** The column with the segments; blank where it is not known. */
  readonly column: string;
  readonly segment: string;
  /** How many, with the noun. */
  readonly answers: string;
  /** The segment's share of all. */
  readonly share: string;
  /** How far, without a sign. */
  readonly by: string;
  readonly limits: Limits;
}

/** An effect on a score, as texts ready to print. */
export interface EffectText<Kind extends string> {
  readonly kind: Kind;
  /** How large, without a sign. */
  readonly by: string;
  readonly limits: Limits;
}

/** Why a score moved, as texts ready to print. At least one of mix and rate is clear. */
export interface ReasonsText {
  readonly column: string;
  readonly before: string;
  readonly after: string;
  /** Null where it is not clear. */
  readonly mix: EffectText<'raised' | 'lowered'> | null;
  /** Null where it is not clear. */
  readonly rate: EffectText<'rose' | 'fell'> | null;
  /** The segment that most of the mix is due to. */
  readonly driver: DriverText | null;
}

/** A segment that grew or shrank, as texts ready to print. */
export interface DriverText {
  readonly kind: 'grew' | 'shrank';
  readonly segment: string;
  /** Its share of all answers. */
  readonly before: string;
  readonly after: string;
}

/** The words of the head of a report, which is read in half a minute. */
export interface ReportHeadWords {
  /** The headline: a score and its period; null for that of all answers. */
  scoreIn(score: string, period: string | null): string;
  /** The limits of an interval, in brackets behind a score. */
  brackets(limits: Limits): string;
  /** How many answers the headline is made of, and what stands in brackets. */
  base(answers: string, level: string): string;
  readonly allAnswers: string;
  /** A warning where few answered. */
  fewAnswers(answers: string, limits: Limits): string;
  /** How many unweighted answers all weighted ones are worth. */
  worth(answers: string, worth: string): string;
  /** How many people there are, and what follows for the interval. */
  population(answers: string, people: string): string;
  readonly toTarget: Readonly<Record<Comparison, (compared: TargetText) => string>>;
  /** The best segment above the rest, the worst below it. */
  readonly standing: Readonly<Record<'higher' | 'lower', (standing: StandingText) => string>>;
  reasons(reasons: ReasonsText): string;
  /** How many rows of all were left out, and why. */
  rowsLeftOut(leftOut: string, rows: string, reasons: string): string;
}
