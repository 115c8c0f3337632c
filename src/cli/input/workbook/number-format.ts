/** How a cell shows its number. */
export type NumberKind = 'number' | 'date' | 'duration';

/** Texts in a code that are shown as they are: in quotation marks, escaped, blank or repeated. */
const LITERAL = /"[^"]*"?|[\\_*]./gs;
const BRACKETED = /\[[^\]]*\]?/g;
/** Hours, minutes or seconds that are counted beyond the clock, such as the hours in 26:15:00. */
const ELAPSED = /^\[(?:h+|m+|s+)\]$/i;

/**
 * What a number format shows: a date where its code has a letter of a date or a clock outside of
 * quotation marks, escapes and brackets; a duration where it counts hours, minutes or seconds beyond
 * the clock.
 *
 * @example
 * kindOfCode('yyyy"-"mm') // => 'date'
 * kindOfCode('0 "days"') // => 'number'
 * kindOfCode('[h]:mm') // => 'duration'
 */
export function kindOfCode(code: string): NumberKind {
  const [ofPositive = ''] = code.replace(LITERAL, '').split(';');
  if (/^\s*general\s*$/i.test(ofPositive)) return 'number';
  if (ofPositive.match(BRACKETED)?.some((text) => ELAPSED.test(text))) return 'duration';
  return /[ymdhs]/i.test(ofPositive.replace(BRACKETED, '')) ? 'date' : 'number';
}

/** The formats of dates that need no code. Those from 27 on belong to East Asian versions of Excel. */
const builtInDates: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const BUILT_IN_DURATION = 46;

/** What a built-in number format shows. */
export function kindOfBuiltIn(id: number): NumberKind {
  if (id === BUILT_IN_DURATION) return 'duration';
  return builtInDates.some(([first, last]) => id >= first && id <= last) ? 'date' : 'number';
}
