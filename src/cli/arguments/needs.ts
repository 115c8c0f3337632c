import { UsageError } from '../input/errors.js';

/** Refuses a call of a command that lacks an option; `values` are the options by name. */
export function checkNeeds(
  command: string,
  values: Readonly<Record<string, unknown>>,
  meanings: Readonly<Record<string, string>>,
): void {
  for (const [name, meaning] of Object.entries(meanings)) {
    if (values[name] === undefined) throw new UsageError(`${command} needs --${name} ${meaning}`);
  }
}
