import { InputError } from '../input/errors.js';

/** Some pages of rows. */
const MOST_SEGMENTS = 300;

/** Refuses more segments than a page has room for, such as those of a column of names. */
export function checkSegments({ segments }: { readonly segments: readonly unknown[] }): void {
  const { length } = segments;
  if (length <= MOST_SEGMENTS) return;
  throw new InputError(
    `${length.toLocaleString('en')} segments are too many for a report, which takes ${MOST_SEGMENTS}: group them, or leave out small ones with --min-respondents`,
  );
}
