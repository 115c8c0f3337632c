import { monthNamed } from './month-names.js';

/** Longer texts are sentences, not labels of a point of a scale. */
const LONGEST = 120;

const NUMBER = /\d+(?:\.\d+)?/;
/** What a label without its number may not have: another number, a half, a price, a per cent, a sum. */
const SPOILS = /[\p{N}\p{Sc}%=<>±@#_/\n]/u;
const LETTER = /[\p{L}\p{Extended_Pictographic}]/u;
/** Marks around a number that stands alone: (9), 9!, 9 ⭐. */
const MARKS = /^(?:[\s.!()\p{Extended_Pictographic}]|\uFE0F)*$/u;
/** Points of a scale with their unit. Other counters mean dates, times or ages: 9月, 9時, 9명. */
const UNIT = /^(?:[점点點分](?!\p{L})|점|\s?(?:points?|pts\.?|Punkte?|puntos?|punti|pontos?)$)/iu;
/** What sets the words off from a number before them. A tight hyphen is also that of a compound. */
const AFTER = /^(?:\s+[-–—]+\s+|\s*:\s*|\s*\(|\.\s*(?=\p{L})|[-–—]\s*(?=[\p{Lu}\p{Lo}]))/u;
/** What sets the words off from a number behind them. */
const BEFORE = /(?:\s[-–—]+\s+|:\s*|\()$/;
/** Words that make a date or a time of the number beside them. */
const CLOCK = /^(?:[ap]\.?\s?m\.?|uhr|h|hrs?|hours?|o.?clock)$/i;

/**
 * The number in the label of a point of a scale: `10 - Extremely likely`, `Not at all likely (0)`,
 * `7. Muy probable`, `9점`. The number stands first or last, set off by a dash, a colon or a
 * parenthesis, or by a point behind it. Null for other texts: dates, times, halves, sentences, two
 * numbers.
 */
export function numberInLabel(text: string): number | null {
  if (text.length > LONGEST) return null;
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const number = Number(match[0]);
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  if (SPOILS.test(before) || SPOILS.test(after)) return null;
  if (MARKS.test(before) && MARKS.test(after)) return number;
  if (before === '') return isLabelBehind(after) ? number : null;
  return isLabelBefore(before, after) ? number : null;
}

function isLabelBehind(after: string): boolean {
  const unit = UNIT.exec(after)?.[0] ?? '';
  const rest = after.slice(unit.length);
  if (unit !== '' && rest.trim() === '') return true;
  const mark = AFTER.exec(rest)?.[0] ?? (unit === '점' ? /^\s+/.exec(rest)?.[0] : undefined);
  return mark !== undefined && isLabel(rest.slice(mark.length));
}

function isLabelBefore(before: string, after: string): boolean {
  const unit = UNIT.exec(after)?.[0] ?? '';
  const mark = BEFORE.exec(before)?.[0] ?? (unit === '점' ? /\s$/.exec(before)?.[0] : undefined);
  if (mark === undefined) return false;
  const rest = after.slice(unit.length).trim();
  const isClosed = mark === '(' ? rest === ')' : rest === '' || rest === '.';
  return isClosed && isLabel(before.slice(0, before.length - mark.length));
}

/** Whether words are those of a label rather than of a date or a time. */
function isLabel(text: string): boolean {
  const words = text.replace(/\)\s?$/, '').trim();
  if (!LETTER.test(words) || CLOCK.test(words)) return false;
  const [first = ''] = words.split(/[\s,]/, 1);
  return monthNamed(first) === undefined;
}
