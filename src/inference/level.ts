import { checkChoice, invalid } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import { normalQuantile } from './distributions.js';

/** The option of every function that gives an interval. */
export interface LevelOption {
  /**
   * The share of many repetitions in which the interval should cover the truth: 0.95, not 95.
   *
   * @defaultValue `0.95`
   */
  readonly confidenceLevel?: number | undefined;
}

/** The name of the option, for functions that take no other. */
export const levelNames: OptionNames<LevelOption> = { confidenceLevel: true };

/** The default confidence level. */
export const DEFAULT_LEVEL = 0.95;

/** How far an interval of a confidence level reaches. */
export interface Confidence {
  /** The number of standard errors to either side. */
  readonly z: number;
  /** The probability left out at each end. */
  readonly tail: number;
}

/** Checks the options of an interval or a test, and finds the method in a table of methods. */
export function readMethod<Method extends string, Compute>(
  {
    confidenceLevel = DEFAULT_LEVEL,
    method = 'score',
  }: LevelOption & { readonly method?: Method | 'score' | undefined },
  methods: Readonly<Record<Method | 'score', Compute>>,
): Confidence & { confidenceLevel: number; method: Method | 'score'; compute: Compute } {
  const chosen = checkChoice('method', method, methods);
  const z = criticalValue(confidenceLevel);
  const tail = (1 - confidenceLevel) / 2;
  return { confidenceLevel, z, tail, method: chosen, compute: methods[chosen] };
}

/** The number of standard errors to either side that a confidence level takes. */
export function criticalValue(confidenceLevel: number): number {
  checkProbability('confidenceLevel', confidenceLevel);
  return 0 - normalQuantile((1 - confidenceLevel) / 2);
}

/** Refuses anything but a number strictly between 0 and 1. */
export function checkProbability(name: string, value: number): void {
  if (!(typeof value === 'number' && value > 0 && value < 1)) {
    throw invalid(name, 'between 0 and 1, such as 0.95', value);
  }
}
