import * as buffer from 'node:buffer';
import { guessEncoding } from '../../files/index.js';
import type { FileStart } from './bytes.js';
import { koreanDecoder } from './cp949.js';
import { EncodingError, InputError } from './errors.js';

/** The encoding of a file, and how sure that is. */
export interface Encoding {
  readonly name: string;
  /** Whether it was found by its bytes rather than named. */
  readonly isGuess: boolean;
  /** Whether people must be told that it was guessed. */
  readonly isDoubtful: boolean;
}

/** The encoding that a file's first bytes show, or the one that was named. */
export function encodingOf(
  { name, beginning, isCut }: FileStart,
  named: string | undefined,
): Encoding {
  if (named !== undefined) return { name: named, isGuess: false, isDoubtful: false };
  const { encoding, isCertain } = guessEncoding(beginning, { isCut });
  if (encoding === 'binary') throw new InputError(binary(name));
  return { name: encoding, isGuess: true, isDoubtful: !isCertain && encoding !== 'utf-8' };
}

/** The text of a file in UTF-8, part by part. */
export function decode(file: FileStart, encoding: Encoding): AsyncGenerator<Uint8Array> {
  return encoding.name === 'utf-8' ? checked(file, encoding) : recoded(file, encoding);
}

/** The bytes of a file, once they have been found to be UTF-8. A byte order mark is left out. */
async function* checked(
  { name, beginning, bytes }: FileStart,
  { isGuess }: Encoding,
): AsyncGenerator<Uint8Array> {
  const refuse = (chunk: Uint8Array): EncodingError => {
    const { encoding: other } = guessEncoding(chunk);
    const isLikely = isGuess && wasAscii && other !== 'utf-8' && other !== 'binary';
    return new EncodingError(name, 'utf-8', isLikely ? other : undefined);
  };
  let wasAscii = true; // all chunks before the last
  let isLastAscii = true;
  let skip = startsWithMark(beginning) ? MARK.length : 0;
  let cut = new Uint8Array(0); // a character that goes on in the next chunk
  for await (const chunk of bytes) {
    const whole = cut.length > 0 ? Buffer.concat([cut, chunk]) : chunk.subarray(skip);
    skip = 0;
    wasAscii &&= isLastAscii;
    const part = whole.subarray(0, endOfCharacters(whole));
    cut = Uint8Array.from(whole.subarray(part.length));
    if (!isUtf8(part)) {
      yield Buffer.from(soundPart(whole, 'utf-8')); // its rows show how far the file can be read
      throw refuse(whole);
    }
    isLastAscii = isAscii(part);
    if (part.includes(0)) throw new InputError(binary(name));
    yield part;
  }
  if (cut.length > 0) throw refuse(cut);
}

// Node.js before 18.15 does not have them.
const {
  isUtf8 = (bytes) => Buffer.from(Buffer.from(bytes).toString()).equals(bytes),
  isAscii = (bytes) => bytes.every((byte) => byte < 0x80),
}: { isUtf8?: BytesTest; isAscii?: BytesTest } = buffer;

type BytesTest = (bytes: Uint8Array) => boolean;

/** The byte order mark. */
const MARK: readonly number[] = [0xef, 0xbb, 0xbf];

function startsWithMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, index) => bytes[index] === byte);
}

/** Where the last whole character ends. */
function endOfCharacters(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = bytes[length - back] as number;
    if (byte >= 0xc0) return back < lengthOfCharacter(byte) ? length - back : length;
    if (byte < 0x80) return length;
  }
  return length;
}

/** How many bytes a character has that begins with this one. */
function lengthOfCharacter(byte: number): number {
  if (byte >= 0xf0) return 4;
  return byte >= 0xe0 ? 3 : 2;
}

/** The text of a file in another encoding. */
async function* recoded(
  { name, bytes }: FileStart,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  const decoder = decoderOf(encoding.name);
  const refusal = new EncodingError(name, decoder.encoding, undefined);
  for await (const chunk of bytes) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      yield Buffer.from(soundPart(chunk, encoding.name));
      throw refusal;
    }
    if (text.includes('\0')) throw new InputError(binary(name));
    yield Buffer.from(text);
  }
  try {
    yield Buffer.from(decoder.decode());
  } catch {
    throw refusal;
  }
}

/** The text of bytes up to the first that is not of the encoding. */
function soundPart(bytes: Uint8Array, encoding: string): string {
  const start = bytes.findIndex((byte) => (byte & 0xc0) !== 0x80); // a character that began before
  let [sound, length, broken] = ['', start, bytes.length];
  while (broken - length > 1) {
    const middle = Math.floor((length + broken) / 2);
    try {
      sound = decoderOf(encoding).decode(bytes.subarray(start, middle), { stream: true });
      length = middle;
    } catch {
      broken = middle;
    }
  }
  return sound;
}

type Decoder = Pick<TextDecoder, 'encoding' | 'decode'>;

function decoderOf(encoding: string): Decoder {
  return encoding === 'euc-kr' ? koreanDecoder() : new TextDecoder(encoding, { fatal: true });
}

function binary(name: string): string {
  return `${name} is a binary file, or encoded in a way that only --encoding can tell`;
}
