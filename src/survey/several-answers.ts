import { detached } from '../counting/detach.js';

/** The answers in a cell, each once; a cell without any is blank. */
export function severalAnswers(cell: string, separator: string): readonly string[] {
  const answers = cell.split(separator).map((answer) => detached(answer.trim()));
  const distinct = [...new Set(answers.filter((answer) => answer !== ''))];
  return distinct.length === 0 ? [''] : distinct;
}
