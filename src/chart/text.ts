import { cut, flat, isolated, isWide, lettersOf, spacedIn } from '../display/text.js';
import { extent } from '../inference/extent.js';

/** Letters and signs that are much narrower or wider than the rest, in ems. */
const widths: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[\s.,:;'"|!()[\]/\\ijlIJtfr·-]/, 0.38],
  [/[mwMW@%…—ЖМШЩЫЮФжшщыюф]/, 1],
  [/[A-ZА-ЯΑ-Ω&#+=<>±×→−]/, 0.84],
];

/**
 * About how wide a text is, in pixels. Charts are also drawn where nothing can measure text, so the
 * widths are those of DejaVu Sans, the widest font that replaces missing ones; wide characters take
 * a full square.
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

/** The width of the widest text; 0 where there is none. */
export function widestOf(texts: readonly string[], size: number): number {
  return extent([0, ...texts.map((text) => widthOf(text, size))])[1];
}

/** As much of a text as fits into a width, and an ellipsis where some is left out. */
export function cutToWidth(text: string, size: number, width: number): string {
  return cut(flat(text), width, (letter) => letterWidth(letter, size));
}

/** As much of the beginning and of the end of a text as fits into a width each. */
export function endsOf(
  text: string,
  size: number,
  width: number,
): readonly [start: string, end: string] {
  const start = cutToWidth(text, size, width).replace(/…$/, '');
  const letters = [...lettersOf(flat(text))];
  let end = '';
  for (let at = letters.length - 1; at >= 0; at--) {
    const longer = `${letters[at]}${end}`;
    if (widthOf(longer, size) > width) break;
    end = longer;
  }
  return [start, end.trimStart()];
}

const TITLE_NAME = { size: 17, width: 200 };

/** A name in the title of a chart, cut so that the title stays short. */
export function cutForTitle(name: string): string {
  return cutToWidth(name, TITLE_NAME.size, TITLE_NAME.width);
}

/** A name of a segment in a title, cut in its middle: names often differ at their ends only. */
export function cutInMiddle(name: string): string {
  return isolated(cutInside(flat(name), TITLE_NAME.size, 1.4 * TITLE_NAME.width));
}

/** A name that fits into a width, its middle left out where it is longer. */
export function cutInside(name: string, size: number, width: number): string {
  if (widthOf(name, size) <= width) return name;
  const [start, end] = endsOf(name, size, (width - size) / 2);
  return `${start}…${end}`;
}

/** A text broken at spaces into lines of a width. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, (longer) => widthOf(longer, size) <= width)) {
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = piece;
    } else line = longer;
  }
  return [...lines, line];
}

const COUNTED = /^\p{L}/u;
const SCORE = /^[+−]\d/;

/** The words of a text; a number and what it counts are one piece, and so are a name and its score. */
function piecesOf(text: string, fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  for (const word of text.split(' ')) {
    const last = pieces[pieces.length - 1];
    const longer = `${last} ${word}`;
    const belongs =
      last !== undefined && (SCORE.test(word) || (/\d$/.test(last) && COUNTED.test(word)));
    if (belongs && fits(longer)) pieces[pieces.length - 1] = longer;
    else pieces.push(word);
  }
  return pieces;
}

/** Parts of a line in lines of a width, broken between parts before within one. */
export function wrapParts(
  parts: readonly string[],
  separator: string,
  size: number,
  width: number,
): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines[lines.length - 1];
    const longer = `${line}${separator}${part}`;
    if (line !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(...wrap(part, size, width));
  }
  return lines;
}
