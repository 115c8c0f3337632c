import { flat } from '../words/names.js';
import { extent } from './extent.js';

const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;
const NARROW = /[\s.,:;'|!()[\]ijlIt1f·-]/;
const BROAD = /[A-ZmwMW@%&+±→−]/;

/**
 * About how wide a text is, in pixels. Charts are drawn where nothing can measure text too, so
 * room is made for the fonts in use: wide characters take a full square.
 */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (WIDE.test(character)) ems += 1;
    else if (NARROW.test(character)) ems += 0.36;
    else ems += BROAD.test(character) ? 0.78 : 0.56;
  }
  return ems * size;
}

/** The width of the widest of some texts; 0 of none. */
export function widestOf(texts: readonly string[], size: number): number {
  return extent([0, ...texts.map((text) => widthOf(text, size))])[1];
}

/** As much of a text as fits into a width, and an ellipsis where that is not all. */
export function fitted(text: string, size: number, width: number): string {
  const whole = flat(text);
  if (widthOf(whole, size) <= width) return whole;
  let start = '';
  for (const character of whole) {
    if (widthOf(`${start}${character}…`, size) > width) break;
    start += character;
  }
  return `${start.trimEnd()}…`;
}

/** A text on as many lines as a width asks for, broken at spaces. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
