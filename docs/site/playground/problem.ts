/** What is wrong with what was dropped or pasted, as a sentence for people. */
export class Problem extends Error {}
