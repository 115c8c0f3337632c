/** How many answers show what a column holds. */
const ENOUGH = 200;
/** How much of a column must be of a kind for it to hold that; the rest are slips. */
const LEAST_SHARE = 0.9;

/** Whether nearly all of a column's first answers are of a kind; never where there are none. */
export function areMost(answers: readonly string[], is: (answer: string) => boolean): boolean {
  const looked = firstOf(answers);
  return looked.length > 0 && looked.filter(is).length >= LEAST_SHARE * looked.length;
}

/** The answers that show what a column holds. */
export function firstOf(answers: readonly string[]): readonly string[] {
  return answers.slice(0, ENOUGH);
}
