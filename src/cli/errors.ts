/** The file cannot be counted: exit code 1. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
