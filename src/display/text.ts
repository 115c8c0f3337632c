/** Controls, line ends, what turns the direction of the text after it, and what XML lacks. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFFFE\uFFFF]/gu;
/** Hints that show nothing: where a word may break, which way a mark faces, the order of bytes. */
const HINTS = /[\u00AD\u061C\u200B\u200E\u200F\u2060\uFEFF]/g;
/** What stands on or joins the letters around it. */
const UNSPACED = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;

/** A text with its controls made visible, save those that scripts and emoji are joined with. */
export function harmless(text: string): string {
  return text.replace(UNSAFE, '\uFFFD');
}

/** A text on one line, composed, with nothing in it that could hide, or that SVG does not know. */
export function flat(text: string): string {
  const shown = text.normalize('NFC').replace(HINTS, '');
  return harmless(shown.trim().replace(/\s+/g, ' '));
}

/** What `Intl.Segmenter` (ES2022) does, where there is one. */
interface Segmenter {
  segment(text: string): Iterable<{ readonly segment: string }>;
}
const { Segmenter } = Intl as { readonly Segmenter?: new () => Segmenter };
const segmenter = Segmenter && /* @__PURE__ */ new Segmenter();
const PLAIN = /^[ -~]*$/;

/** The letters that readers see, each with its marks, a joined emoji whole. */
export function* lettersOf(text: string): Generator<string> {
  if (segmenter === undefined || PLAIN.test(text)) yield* text;
  else for (const { segment } of segmenter.segment(text)) yield segment;
}

/** Whether a letter takes a full square, as Chinese ones and emoji do. */
export function isWide(letter: string): boolean {
  return WIDE.test(letter) || letter.includes('\uFE0F');
}

/** The characters of a letter that take room of their own. */
export function spacedIn(letter: string): string {
  return letter.replace(UNSPACED, '');
}

/** As many letters of a text as have room, and an ellipsis where that is not all. */
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
