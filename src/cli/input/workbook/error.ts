/** A workbook cannot be read. The message follows the name of the file. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
}

/** The error for a part that does not say what a workbook must. */
export function damaged(part: string, problem: string): WorkbookError {
  return new WorkbookError(`cannot be read as a workbook: ${part} is damaged (${problem})`);
}
