/** A time of day after a date. 13:00 AM does not exist and is not accepted. */
const CLOCK = String.raw`(?:,?[ T]+(?!(?:1[3-9]|2\d)\S+\s*AM)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AP]M)?)?`;

/** A date with the day or the month first: 3/4/2026, 3.4.26 9:05. */
export const twoNumbersFirst: RegExp = new RegExp(
  String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}$`,
  'i',
);

/** A date with the year first and an offset as Google Forms writes it: 2026/03/04 2:30:00 PM GMT+9. */
export const yearFirst: RegExp = new RegExp(
  String.raw`^(\d{4})/(\d{1,2})/(\d{1,2})${CLOCK}(?: (?:GMT|UTC)([+-]\d{1,2})?(?::?(\d\d))?)?$`,
  'i',
);

/** A date with the name of a zone, which may mean several: AST is in Arabia and on the Atlantic. */
export const namedZone: RegExp = new RegExp(
  String.raw`^\d{4}/\d{1,2}/\d{1,2}${CLOCK} (?!AM|PM|GMT|UTC)[A-Z]{2,5}$`,
);

const isoLike = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|$)/i;

/** Whether a cell has the form of a date that `readDate` reads, except Unix seconds. */
export function looksLikeDate(cell: string): boolean {
  const text = withSlashes(cell.trim());
  return [isoLike, twoNumbersFirst, yearFirst, namedZone].some((form) => form.test(text));
}

/** A Korean date such as 2026. 3. 4. 오후 2:30:00 in the form 2026/3/4 2:30:00 PM. */
export function withSlashes(text: string): string {
  const plain = text.replace(/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})(?:\.|(?= |$))/, '$1/$2/$3');
  if (!/오[전후]/.test(plain)) return plain;
  return plain
    .replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1/$2/$3')
    .replace(/(오[전후]) ?([\d:]+)/, '$2 $1')
    .replace('오전', 'AM')
    .replace('오후', 'PM');
}
