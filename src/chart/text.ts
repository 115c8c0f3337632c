import { cut, flat, isWide, lettersOf, spacedIn } from '../display/text.js';
import { extent } from './extent.js';

/** Letters and signs that are much narrower or wider than others, in ems. */
const widths: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[\s.,:;'"|!()[\]/\\ijlIJtfr·-]/, 0.38],
  [/[mwMW@%…—ЖМШЩЫЮФжшщыюф]/, 1],
  [/[A-ZА-ЯΑ-Ω&#+=<>±×→−]/, 0.84],
];

/**
 * About how wide a text is, in pixels. Charts are drawn where nothing can measure text too, so
 * room is made for the widest font that stands in for missing ones, DejaVu Sans; wide characters
 * take a full square.
 */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const letter of lettersOf(text)) width += letterWidth(letter, size);
  return width;
}

function letterWidth(letter: string, size: number): number {
  if (isWide(letter)) return size;
  let ems = 0;
  for (const character of spacedIn(letter)) {
    ems += widths.find(([letters]) => letters.test(character))?.[1] ?? 0.635;
  }
  return ems * size;
}

/** The width of the widest of some texts; 0 of none. */
export function widestOf(texts: readonly string[], size: number): number {
  return extent([0, ...texts.map((text) => widthOf(text, size))])[1];
}

/** As much of a text as fits into a width, and an ellipsis where that is not all. */
export function fitted(text: string, size: number, width: number): string {
  return cut(flat(text), width, (letter) => letterWidth(letter, size));
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
