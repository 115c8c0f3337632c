/** A text as numbers: bytes of UTF-8, or code units of UTF-16. In both, ASCII is itself. */
export type Units = Uint8Array | Uint16Array;

export const QUOTE = 34;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;

const PIECE = 4096;

/** A text with a character for each unit, so that the characters that are not ASCII are others. */
export function unitsAsText(units: Units): string {
  let text = '';
  for (let at = 0; at < units.length; at += PIECE) {
    text += String.fromCharCode(...units.subarray(at, at + PIECE));
  }
  return text;
}
