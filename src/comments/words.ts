import { invalid } from '../counting/invalid.js';

/** A word of the commonest letters alone, which is found faster than one of any letters. */
const COMMON_WORD = /[a-z가-힣]+(?![\p{L}\p{M}\p{N}'’])/u;

/** A word, or an emoji, or a masked token or punctuation that ends a phrase. */
const ANY_PART =
  /\[(?:email|link|id|card|number|phone)\]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*|\p{Extended_Pictographic}|[.!?…;:,。、！？；：，\n\r]/u;
const parts = new RegExp(`${COMMON_WORD.source}|${ANY_PART.source}`, 'gu');

/** Scripts that write words without blanks between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Korean letters that stand alone, as in ㅋㅋㅋ, which is laughter. */
const SINGLE_LETTERS = /([ㄱ-ㅎㅏ-ㅣ])[ㄱ-ㅎㅏ-ㅣ]*/gu;

/** All but the commonest letters, which is tested faster than scripts are, and which NFC changes. */
const IS_RARE = /[^\0-\u024F가-힣]/;

/** Whether some words of a text need a closer look than the others. */
const IS_SPECIAL = new RegExp(`${UNSPACED.source}|${SINGLE_LETTERS.source}`, 'u');

const IS_WORD = /^(?:[\p{L}\p{N}]|\p{Extended_Pictographic})/u;
const DIGITS_ONLY = /^\p{N}+$/u;

/**
 * The phrases of a text: words in lower case that stand beside each other without punctuation, a
 * number or a masked token between them.
 */
export function phrasesOf(text: string): string[][] {
  const phrases: string[][] = [];
  let phrase: string[] = [];
  const isRare = IS_RARE.test(text);
  const written = isRare ? normalised(text) : text.toLowerCase();
  const isSpecial = isRare && IS_SPECIAL.test(written);
  for (const part of written.match(parts) ?? []) {
    if (startsWithLetter(part) || (IS_WORD.test(part) && !DIGITS_ONLY.test(part))) {
      if (phrase.length === 0) phrases.push(phrase);
      if (isSpecial) phrase.push(...wordsOf(part));
      else phrase.push(part);
    } else if (phrase.length > 0) phrase = [];
  }
  return phrases;
}

/** Whether a word starts with one of the commonest letters: most need no other test. */
function startsWithLetter(part: string): boolean {
  const code = part.charCodeAt(0);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xac00 && code <= 0xd7a3);
}

function normalised(text: string): string {
  const composed = text.normalize('NFC').toLowerCase();
  return composed.includes('\uFE0F') ? composed.replace(/\uFE0F/gu, '') : composed;
}

/** The words of a run of letters: one, unless its script writes without blanks or it laughs. */
function wordsOf(run: string): string[] {
  if (UNSPACED.test(run)) return segmented(run);
  const laughs: string[] = [];
  const rest = run.replace(SINGLE_LETTERS, (_, letter: string) => {
    laughs.push(letter + letter);
    return ' ';
  });
  return [...rest.split(' ').filter((word) => word !== ''), ...laughs];
}

/** What we use of Intl.Segmenter, which the oldest engines that we support do not have. */
type SegmenterClass = new (
  locale: string,
  options: { readonly granularity: 'word' },
) => { segment(text: string): Iterable<{ readonly segment: string }> };

const { Segmenter } = (typeof Intl === 'undefined' ? {} : Intl) as {
  readonly Segmenter?: SegmenterClass;
};
const segmenter = Segmenter === undefined ? null : new Segmenter('und', { granularity: 'word' });

/** The time of a segmenter grows faster than the length of its text, so longer runs are cut. */
const PIECES = /.{1,1000}/gsu;

/** The words of a script without blanks; where no segmenter is at hand, pairs of characters. */
function segmented(run: string): string[] {
  if (segmenter !== null) {
    return (run.match(PIECES) ?? []).flatMap((piece) =>
      Array.from(segmenter.segment(piece), ({ segment }) => segment),
    );
  }
  const characters = [...run];
  if (characters.length < 3) return [run];
  return characters.slice(1).map((character, place) => (characters[place] as string) + character);
}

/**
 * The words of a comment, in lower case: what terms are made of. Numbers and masked tokens are none.
 *
 * @throws TypeError if the text is not a text.
 * @example
 * commentWords('Not good, slow & unstable!') // => ['not', 'good', 'slow', 'unstable']
 */
export function commentWords(text: string): readonly string[] {
  if (typeof text !== 'string') throw invalid('text', 'a text', text, '');
  return phrasesOf(text).flat();
}

/** How many classes of length there are. */
export const LENGTH_CLASSES = 10;

/** The class of length of a comment: 1, 2–3, 4–7 … letters, up to 512 and more. */
export function lengthClass(phrases: readonly (readonly string[])[]): number {
  let letters = 0;
  for (const phrase of phrases) {
    for (const word of phrase) letters += word.length;
  }
  return letters === 0 ? 0 : Math.min(LENGTH_CLASSES - 1, Math.floor(Math.log2(letters)));
}
