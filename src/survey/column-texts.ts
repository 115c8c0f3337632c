import type { TextBetween } from '../files/scanned-texts.js';

/**
 * The texts of a column, numbered in the order in which they occur. They are found by their bytes, so
 * that a text is made only of bytes that are new.
 */
export interface ColumnTexts {
  readonly texts: string[];
  /** The bytes of the texts, one behind the other. */
  readonly bytes: Uint8Array;
  /** Where the bytes of each text end. */
  readonly ends: Int32Array;
  /** The number of the text in each place, counted from 1; 0 if none is there. */
  readonly places: Int32Array;
}

/** Longer texts, such as comments, are hardly ever equal. */
export const LONGEST_TEXT = 255;
/** Texts that are remembered: a column whose texts are never equal must not fill the memory. */
const MOST_TEXTS = 1 << 16;
const PLACES: number = 2 * MOST_TEXTS;
const MOST_BYTES = 1 << 20;

export function noColumnTexts(): ColumnTexts {
  return {
    texts: [],
    bytes: new Uint8Array(MOST_BYTES),
    ends: new Int32Array(MOST_TEXTS),
    places: new Int32Array(PLACES),
  };
}

/** The number of the text between two places of bytes; −1 if it is new and there is no room for it. */
export function numberOfText(
  column: ColumnTexts,
  units: Uint8Array,
  start: number,
  end: number,
  textBetween: TextBetween,
): number {
  const { bytes, ends, places } = column;
  const length = end - start;
  let hash = length;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), PRIME);
  let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  for (;;) {
    const number = (places[place] as number) - 1;
    if (number < 0) break;
    let at = (ends[number] as number) - length;
    let unit = start;
    if ((number === 0 ? 0 : (ends[number - 1] as number)) === at) {
      while (unit < end && bytes[at] === units[unit]) {
        at++;
        unit++;
      }
      if (unit === end) return number;
    }
    place = (place + 1) & (PLACES - 1);
  }
  if (hasNoRoom(column)) return -1;
  places[place] = addText(column, units.subarray(start, end), textBetween(start, end)) + 1;
  return column.texts.length - 1;
}

/** A multiplier of the hash function FNV-1a. */
const PRIME = 0x01000193;

function addText({ texts, bytes, ends }: ColumnTexts, added: Uint8Array, text: string): number {
  const number = texts.length;
  const start = endOfTexts(ends, number);
  bytes.set(added, start);
  ends[number] = start + added.length;
  texts.push(text);
  return number;
}

const endOfTexts = (ends: Int32Array, texts: number): number => ends[texts - 1] ?? 0;

/** Whether a column may have no room for another text. */
export function hasNoRoom({ texts, ends }: ColumnTexts): boolean {
  return texts.length === MOST_TEXTS || endOfTexts(ends, texts.length) > MOST_BYTES - LONGEST_TEXT;
}

export function forgetTexts({ texts, places }: ColumnTexts): void {
  texts.length = 0;
  places.fill(0);
}
