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

/** The text of a file, chunk by chunk. */
export async function* decode(
  { name, beginning, bytes }: FileStart,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding.name);
  const refuse = (chunk: Uint8Array): EncodingError => {
    const { encoding: other } = guessEncoding(chunk);
    const isLikely = encoding.isGuess && isAscii && other !== 'utf-8' && other !== 'binary';
    return new EncodingError(name, decoder.encoding, isLikely ? other : undefined);
  };
  let isAscii = encoding.name === 'utf-8'; // of all chunks before the last
  let isLastAscii = true;
  let last = beginning;
  for await (const chunk of bytes) {
    last = chunk;
    isAscii &&= isLastAscii;
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      yield soundPart(chunk, encoding.name); // its rows show how far the file can be read
      throw refuse(chunk);
    }
    if (text.includes('\0')) throw new InputError(binary(name));
    isLastAscii = text.length === chunk.length;
    yield text;
  }
  try {
    yield decoder.decode();
  } catch {
    throw refuse(last);
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
