import { checkBoolean, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';

/** An encoding, and how certain it is. */
export interface EncodingGuess {
  /** The encoding, by the name that TextDecoder knows. */
  readonly encoding: Encoding | 'binary';
  /** Whether a byte order mark or the bytes leave no doubt. If not, tell people what was guessed. */
  readonly isCertain: boolean;
}

/** An encoding that is recognised. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'euc-kr' | 'shift_jis';

const marks: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** How the bytes were taken. */
export interface GuessOptions {
  /**
   * Whether they are only the beginning of a text, so that the last character may be cut.
   *
   * @defaultValue `false`
   */
  readonly isCut?: boolean | undefined;
}

const optionNames: OptionNames<GuessOptions> = { isCut: true };

/**
 * The likely encoding of a text, by its beginning. A byte order mark decides; then zeros beside
 * Latin letters and digits mean UTF-16, and bytes that are all valid UTF-8 mean that. Otherwise it is
 * the Korean (CP949), Japanese (Shift_JIS) or western (windows-1252) encoding in which most of the
 * text is ordinary. `'binary'` is not a text.
 *
 * @throws TypeError if `bytes` is not a Uint8Array, or an option is unknown or wrong.
 * @example
 * guessEncoding(new Uint8Array([0x63, 0x61, 0x66, 0xe9])) // => { encoding: 'windows-1252', isCertain: false }
 * guessEncoding(new Uint8Array([0xef, 0xbb, 0xbf, 0x39])) // => { encoding: 'utf-8', isCertain: true }
 */
export function guessEncoding(bytes: Uint8Array, options: GuessOptions = {}): EncodingGuess {
  if (Object.prototype.toString.call(bytes) !== '[object Uint8Array]') {
    throw invalid('bytes', 'a Uint8Array', bytes, '');
  }
  checkOptionNames('guessEncoding', options, optionNames);
  const { isCut = false } = options;
  checkBoolean('isCut', isCut);
  for (const [mark, encoding] of marks) {
    if (mark.every((byte, index) => bytes[index] === byte)) return { encoding, isCertain: true };
  }
  const wide = zerosOf(bytes, isCut);
  if (wide !== null) return { encoding: wide, isCertain: wide === 'binary' };
  const end = bytes.length - (isCut ? LONGEST : 0);
  const utf8 = countCharacters(bytes, end, utf8Character);
  if (utf8.broken === 0) return { encoding: 'utf-8', isCertain: true };
  // A few broken bytes are damage. Decoding will say where.
  if (utf8.ordinary > 9 * utf8.broken) return { encoding: 'utf-8', isCertain: false };
  return { encoding: likeliest(bytes, end), isCertain: false };
}

/** UTF-16 by its zeros, nearly all at odd or at even places; null without zeros, else binary. */
function zerosOf(bytes: Uint8Array, isCut: boolean): 'utf-16le' | 'utf-16be' | 'binary' | null {
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  if (!isCut && bytes.length % 2 === 1) return 'binary';
  const least = bytes.length / 20;
  if (odd > least && even <= odd / 50) return 'utf-16le';
  if (even > least && odd <= even / 50) return 'utf-16be';
  return 'binary';
}

/** The length of the character at a place, and whether it is ordinary; null if there is none. */
type Character = (bytes: Uint8Array, at: number) => { length: number; isOrdinary: boolean } | null;

/** The most bytes of a character: as many may be left of one that is cut. */
const LONGEST = 4;

/** How many characters beyond ASCII are ordinary, unusual, or broken in an encoding. */
function countCharacters(bytes: Uint8Array, end: number, characterAt: Character) {
  const counts = { ordinary: 0, unusual: 0, broken: 0 };
  for (let at = 0; at < end; ) {
    if ((bytes[at] as number) < 0x80) {
      at++;
      continue;
    }
    const character = characterAt(bytes, at);
    if (character === null) {
      counts.broken++;
      at++;
    } else {
      counts[character.isOrdinary ? 'ordinary' : 'unusual']++;
      at += character.length;
    }
  }
  return counts;
}

function likeliest(bytes: Uint8Array, end: number): Encoding {
  let best: Encoding = 'windows-1252';
  let bestShare = Number.NEGATIVE_INFINITY;
  for (const [encoding, characterAt] of Object.entries(languages)) {
    const { ordinary, unusual, broken } = countCharacters(bytes, end, characterAt);
    const share = (ordinary - 9 * broken) / (ordinary + unusual + broken);
    if (share > bestShare) [best, bestShare] = [encoding as Encoding, share];
  }
  return best;
}

const between = (byte: number | undefined, from: number, to: number): boolean =>
  byte !== undefined && byte >= from && byte <= to;

/** The ranges of first bytes of a character, and how many bytes it takes. */
const utf8Forms: readonly (readonly [from: number, to: number, length: number])[] = [
  [0xc2, 0xdf, 2],
  [0xe0, 0xef, 3],
  [0xf0, 0xf4, 4],
];

const utf8Character: Character = (bytes, at) => {
  const form = utf8Forms.find(([from, to]) => between(bytes[at], from, to));
  if (form === undefined) return null;
  const [, , length] = form;
  for (let place = 1; place < length; place++) {
    if (!between(bytes[at + place], 0x80, 0xbf)) return null;
  }
  return { length, isOrdinary: true };
};

/** The signs of windows-1252 that are common: currency, quotation marks, dashes, ligatures. */
const westernSigns: ReadonlySet<number> = new Set([
  0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9c, 0xa0, 0xa1, 0xa3, 0xab,
  0xb0, 0xb4, 0xbb, 0xbf,
]);

const languages: Readonly<Partial<Record<Encoding, Character>>> = {
  // Ordinary: letters with accents and common signs, alone between ASCII; small letters also in a
  // row (déçu).
  'windows-1252': (bytes, at) => {
    const isSmall = (byte: number | undefined) => between(byte, 0xe0, 0xff);
    const isUsual = between(bytes[at], 0xc0, 0xff) || westernSigns.has(bytes[at] as number);
    const isBeside = (byte: number | undefined) =>
      !between(byte, 0x80, 0xff) || (isSmall(bytes[at]) && isSmall(byte));
    return { length: 1, isOrdinary: isUsual && isBeside(bytes[at - 1]) && isBeside(bytes[at + 1]) };
  },
  // Ordinary: the syllables, punctuation and jamo of KS X 1001, but not the Hanja.
  'euc-kr': (bytes, at) => {
    const [lead, trail] = [bytes[at], bytes[at + 1]];
    const isOld = between(lead, 0xa1, 0xfd) && between(trail, 0xa1, 0xfe);
    const isAdded =
      between(lead, 0x81, 0xc6) &&
      (between(trail, 0x41, 0x5a) || between(trail, 0x61, 0x7a) || between(trail, 0x81, 0xfe));
    if (!isOld && !isAdded) return null;
    const isSyllable = between(lead, 0xb0, 0xc8) || between(lead, 0xa1, 0xa4);
    return { length: 2, isOrdinary: isOld && isSyllable };
  },
  // Ordinary: punctuation, kana, and the kanji of level 1, but not the rare ones of level 2.
  shift_jis: (bytes, at) => {
    const [lead, trail] = [bytes[at], bytes[at + 1]];
    if (between(lead, 0xa1, 0xdf)) return { length: 1, isOrdinary: false };
    const isLead = between(lead, 0x81, 0x9f) || between(lead, 0xe0, 0xfc);
    const isTrail = between(trail, 0x40, 0x7e) || between(trail, 0x80, 0xfc);
    if (!isLead || !isTrail) return null;
    const isHiragana = lead === 0x82 && between(trail, 0x9f, 0xf1);
    const isOther = lead === 0x81 || lead === 0x83 || between(lead, 0x88, 0x97);
    return { length: 2, isOrdinary: isHiragana || isOther };
  },
};
