/** How many answers of a column show what it holds. */
export const SAMPLE_SIZE: number = 100;
/** The share of these answers that must be of a kind. Surveys edited by hand have slips. */
const LEAST_SHARE = 0.9;

/** Whether so many matches are nearly all of so many answers. */
export function isNearlyAll(matches: number, answers: number): boolean {
  return matches >= LEAST_SHARE * answers;
}

/** Whether nearly all of a column's first answers match; false if there are no answers. */
export function nearlyAllMatch(
  answers: readonly string[],
  matches: (answer: string) => boolean,
): boolean {
  const sample = sampleOf(answers);
  let left = sample.length;
  for (const answer of sample) {
    if (!matches(answer) && !isNearlyAll(--left, sample.length)) return false;
  }
  return sample.length > 0;
}

/** The answers that show what a column holds. */
export function sampleOf(answers: readonly string[]): readonly string[] {
  return answers.slice(0, SAMPLE_SIZE);
}
