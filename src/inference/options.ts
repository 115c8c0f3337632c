import { checkChoice } from '../counting/invalid.js';
import { criticalValue, DEFAULT_LEVEL, type LevelOption } from './level.js';

/** How sure an interval is to be. */
export interface Confidence {
  /** How many standard errors to either side that takes. */
  readonly z: number;
  /** The probability left out at each end. */
  readonly tail: number;
}

/** Checks the options of an interval or a test whose methods are the entries of a table. */
export function readOptions<Method extends string, Compute>(
  { confidenceLevel = DEFAULT_LEVEL, method }: LevelOption & { readonly method?: Method },
  methods: Readonly<Record<Method | 'score', Compute>>,
): Confidence & { confidenceLevel: number; method: Method | 'score'; compute: Compute } {
  const chosen = checkChoice('method', method ?? 'score', methods);
  const z = criticalValue(confidenceLevel);
  const tail = (1 - confidenceLevel) / 2;
  return { confidenceLevel, z, tail, method: chosen, compute: methods[chosen] };
}
