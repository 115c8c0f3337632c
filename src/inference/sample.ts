import { respondents, type Tally } from '../counting/tally.js';
import { timesWorth, worthOfAnswer } from './population.js';
import { scoreOf } from './score.js';

/** The respondents of a group, and the population that they are of. */
export interface Sample {
  readonly tally: Tally;
  readonly respondents: number;
  /** The score in points; NaN of an empty group. */
  readonly score: number;
  readonly population: number | undefined;
  /** Whether everybody answered: the score is then known. */
  readonly isCensus: boolean;
  /** As many answers from an endless population as these are worth; of a census, the answers. */
  readonly worth: Tally;
}

/** A group of respondents and its population, checked. */
export function sampleOf(name: string, tally: Tally, population: number | undefined): Sample {
  const n = respondents(tally);
  const worth = worthOfAnswer(name, n, population);
  const isCensus = worth === Infinity;
  return {
    tally,
    respondents: n,
    score: scoreOf(tally, n),
    population,
    isCensus,
    worth: isCensus ? tally : timesWorth(tally, worth),
  };
}
