/** A text as numbers: bytes of UTF-8, or code units of UTF-16. In both, ASCII is itself. */
export type Units = Uint8Array | Uint16Array;

export const QUOTE = 34;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const TAB = 9;
