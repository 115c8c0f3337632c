import { UsageError } from '../input/errors.js';

/** Refuses to hide small segments where a command shows the segments it is asked for. */
export function refuseHiding(
  command: string,
  { minRespondents }: { readonly minRespondents?: string },
): void {
  if (minRespondents === undefined) return;
  throw new UsageError(`--min-respondents hides segments that ${command} would show`);
}
