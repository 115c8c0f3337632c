/** The words that stand for no answer, in small letters; a blank cell is no answer either. */
const words: ReadonlySet<string> = new Set(['', 'na', 'n/a', 'nan']);

/** Whether a cell says that there is no answer: blank, NA, N/A or NaN, without regard to case. */
export function isNoAnswer(cell: string): boolean {
  return words.has(cell.trim().toLowerCase());
}
