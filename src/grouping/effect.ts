import type { Interval } from '../inference/interval.js';
import { criticalValue } from '../inference/level.js';
import type { DifferenceMethod } from '../inference/verdict.js';

/** A change or a part of one, with its standard error and interval, in points. */
export interface Effect<Method extends DifferenceMethod | 'delta' = DifferenceMethod | 'delta'>
  extends Interval<Method> {
  /** The standard error, in points. */
  readonly standardError: number;
}

/** An effect whose interval is its standard error times the critical value, to both sides. */
export function effectOf(
  estimate: number,
  standardError: number,
  confidenceLevel: number,
): Effect<'delta'> {
  const margin = criticalValue(confidenceLevel) * standardError;
  return {
    estimate: estimate + 0,
    lower: estimate - margin + 0,
    upper: estimate + margin + 0,
    confidenceLevel,
    method: 'delta',
    standardError,
  };
}

/** Cuts an effect at what a difference of scores can be, ±200 points. */
export function cutAtLimits(effect: Effect<'delta'>): Effect<'delta'> {
  return { ...effect, lower: Math.max(-200, effect.lower), upper: Math.min(200, effect.upper) };
}
