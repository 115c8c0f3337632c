import type { Tally } from '../counting/tally.js';

/**
 * The tally with three more answers, ¾ promoters, 1½ passives and ¾ detractors, as the adjusted
 * Wald methods use it (Rocks, The American Statistician 70, 2016).
 */
export function addPseudoAnswers({ promoters, passives, detractors }: Tally): Tally {
  return { promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 };
}
