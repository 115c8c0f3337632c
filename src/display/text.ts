/**
 * Control characters, line ends, marks that reverse the direction of the text after them, and
 * characters that XML does not allow.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;
/** Invisible hints: soft hyphens, zero-width spaces, direction marks and byte order marks. */
const HINTS = /[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF]/g;
/** Characters without a width of their own: marks on a letter, and joiners. */
const UNSPACED = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;

/** Replaces control characters with U+FFFD; keeps joiners (ZWJ, ZWNJ). */
export function harmless(text: string): string {
  return text.replace(UNSAFE, '\uFFFD');
}

/** A text on one line, in composed form (NFC), without invisible or unsafe characters. */
export function flat(text: string): string {
  const visible = text.normalize('NFC').replace(HINTS, '');
  return harmless(visible.trim().replace(/\s+/g, ' '));
}

/** The part of `Intl.Segmenter` (ES2022) that is used; older engines do not have it. */
interface Segmenter {
  segment(text: string): Iterable<{ readonly segment: string }>;
}
const { Segmenter } = Intl as { readonly Segmenter?: new () => Segmenter };
/** Made for the first text that needs it: that takes as long as counting a small survey. */
let segmenter: Segmenter | undefined;
const PLAIN = /^[ -~]*$/;

/** The letters that readers see: each with its marks, a joined emoji whole. */
export function* lettersOf(text: string): Generator<string> {
  if (Segmenter === undefined || PLAIN.test(text)) yield* text;
  else {
    segmenter ??= new Segmenter();
    for (const { segment } of segmenter.segment(text)) yield segment;
  }
}

/** Whether a letter takes a full square, as Chinese characters and emoji do. */
export function isWide(letter: string): boolean {
  return WIDE.test(letter) || letter.includes('\uFE0F');
}

/** The characters of a letter that have a width of their own. */
export function spacedIn(letter: string): string {
  return letter.replace(UNSPACED, '');
}

/** As many letters of a text as fit, and an ellipsis where some are left out. */
export function cut(text: string, room: number, widthOf: (letter: string) => number): string {
  const ellipsis = widthOf('…');
  let width = 0;
  let start = '';
  for (const letter of lettersOf(text)) {
    width += widthOf(letter);
    if (width > room) return `${start.trimEnd()}…`;
    if (width + ellipsis <= room) start += letter;
  }
  return text;
}

const LONGEST_QUOTE = 40;

/** A name or value from a survey, short enough to stand in a sentence. */
export function quotable(text: string): string {
  return cut(flat(text), LONGEST_QUOTE, (letter) => (isWide(letter) ? 2 : 1));
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** A name that does not turn the direction of the numbers after it. */
export function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}
