const CONTROLS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text from a file on one line of a terminal: nothing in it can move the cursor or hide. */
export function printable(text: string, longest = 400): string {
  const flat = text.trim().replace(/\s+/g, ' ').replace(CONTROLS, '\uFFFD');
  return flat.length > longest ? `${flat.slice(0, longest - 1)}…` : flat;
}
