/** Whether an interval leaves out zero: only then a change is said to be one. */
export function isClear<Found extends { readonly lower: number; readonly upper: number }>(
  found: Found | null,
): found is Found {
  return found !== null && (found.lower > 0 || found.upper < 0);
}
