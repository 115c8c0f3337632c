/** How many answers show what a column holds. */
export const ENOUGH: number = 100;
/** How much of a column must be of a kind for it to hold that; the rest are slips. */
const LEAST_SHARE = 0.9;

/** Whether a part is nearly all of a whole. */
export function isMost(part: readonly unknown[], whole: readonly unknown[]): boolean {
  return part.length >= LEAST_SHARE * whole.length;
}

/** Whether nearly all of a column's first answers are of a kind; never where there are none. */
export function areMost(answers: readonly string[], is: (answer: string) => boolean): boolean {
  const looked = firstOf(answers);
  let slips = looked.length - Math.ceil(LEAST_SHARE * looked.length);
  return looked.length > 0 && looked.every((answer) => is(answer) || slips-- > 0);
}

/** The answers that show what a column holds. */
export function firstOf(answers: readonly string[]): readonly string[] {
  return answers.slice(0, ENOUGH);
}
