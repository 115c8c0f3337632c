import { checkNumber, invalid } from '../counting/invalid.js';
import type { Tally } from '../counting/tally.js';

/** The option of functions that can count on a known number of people. */
export interface PopulationOption {
  /**
   * How many people there are, of whom the respondents are taken for a random sample: a whole number,
   * not below the number of respondents. With everybody's answer nothing is left to chance.
   *
   * @defaultValue `Infinity`
   */
  readonly population?: number | undefined;
}

/** Refuses anything but a whole number from 1 and Infinity. */
export function checkPopulation(name: string, population: number): void {
  if (checkNumber(name, population, 1, Infinity) === Infinity) return;
  if (!Number.isInteger(population)) throw invalid(name, 'a whole number', population);
}

/**
 * How many answers drawn from an endless population one of n answers from N people is worth: the
 * variance shrinks by (N − n)/(N − 1). Infinity if everybody answered. At least 1: fewer than one
 * answer in all, as weights can give, is not worth less than it would be elsewhere.
 * Source: Cochran, Sampling Techniques, 1977, 2.5–2.6.
 */
export function worthOfAnswer(
  name: string,
  n: number,
  population: number | undefined = Infinity,
): number {
  checkPopulation(name, population);
  if (population < n) throw invalid(name, `at least ${n}, the number of respondents`, population);
  if (population === Infinity) return 1;
  return population === n ? Infinity : Math.max(1, (population - 1) / (population - n));
}

/** A tally with each answer counted so many times. */
export function timesWorth({ promoters, passives, detractors }: Tally, worth: number): Tally {
  return {
    promoters: promoters * worth,
    passives: passives * worth,
    detractors: detractors * worth,
  };
}
