import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessEncoding } from '../../src/files/index.js';
import { encode } from '../support/encode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

const korean = 'id,추천 의향,이유\n1,9,정말 좋아요 ㅋㅋ\n2,3,배송이 너무 느려요.\n';
const japanese = 'id,推奨度,理由\n1,9,とても使いやすいです。\n2,3,サポートの対応が遅い\n';
const western = {
  French: 'id,nps,explication\n1,9,"Très bien, j’ai été ravie à chaque visite – déçue une fois"\n',
  German:
    'Nr;Würden Sie uns weiterempfehlen?\n1;9\n2;größtenteils zufrieden, Öffnungszeiten ärgerlich\n',
  Spanish: 'id,¿Qué tan probable es que nos recomiendes?\n1,10\n2,El año pasado fue mejor\n',
  Portuguese: 'id,Você nos recomendaria?\n1,10\n2,não sei; a informação é confusa\n',
  'French with letters side by side': 'id,nps\n1,9,déçu de l’accueil\n',
  Danish: 'id,Vil du anbefale os?\n1,10\n2,på øen er det nemt at få hjælp\n',
};

describe('the guessed encoding', () => {
  test.each([
    ['UTF-8 with a byte order mark', utf8('\uFEFFnps\n9'), 'utf-8', true],
    ['UTF-16 with a byte order mark', utf16le('\uFEFFnps\n9'), 'utf-16le', true],
    ['UTF-16 with a byte order mark, big end first', utf16be('\uFEFFnps\n9'), 'utf-16be', true],
    ['UTF-16 without a mark', utf16le(korean), 'utf-16le', false],
    ['UTF-16 without a mark, big end first', utf16be(japanese), 'utf-16be', false],
    ['valid UTF-8', utf8(`${korean + japanese + western.French}👍`), 'utf-8', true],
    ['ASCII, which is UTF-8', utf8('nps\n9\n'), 'utf-8', true],
    ['no bytes, which are UTF-8', new Uint8Array(), 'utf-8', true],
    ['CP949', encode(korean, 'euc-kr'), 'euc-kr', false],
    ['Shift_JIS', encode(japanese, 'shift_jis'), 'shift_jis', false],
    ['text with a zero in it', utf8('nps\n9\0\n'), 'binary', true],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'binary',
      true,
    ],
  ])('%s: the encoding is guessed', (_, bytes, encoding, isCertain) => {
    expect(guessEncoding(bytes)).toEqual({ encoding, isCertain });
  });

  test.each(Object.entries(western))('windows-1252, %s: the encoding is guessed', (_, text) => {
    const guess = { encoding: 'windows-1252', isCertain: false };
    expect(guessEncoding(encode(text, 'windows-1252'))).toEqual(guess);
  });

  test('a header and one row: enough to guess the encoding', () => {
    expect(guessEncoding(encode('추천,이유\n9,좋음\n', 'euc-kr')).encoding).toBe('euc-kr');
    expect(guessEncoding(encode('推奨度,理由\n9,良い\n', 'shift_jis')).encoding).toBe('shift_jis');
    expect(guessEncoding(encode('nps\ncafé', 'windows-1252')).encoding).toBe('windows-1252');
  });
});

test('UTF-8 with a damaged byte: UTF-8, but not certain', () => {
  const bytes = utf8(korean);
  bytes[bytes.indexOf(0xec)] = 0x20;
  expect(guessEncoding(bytes)).toEqual({ encoding: 'utf-8', isCertain: false });
});

test('a beginning that is cut anywhere gives the same encoding', () => {
  const cases = [
    [utf8(korean), 'utf-8'],
    [encode(korean, 'euc-kr'), 'euc-kr'],
    [encode(japanese, 'shift_jis'), 'shift_jis'],
  ] as const;
  for (const [bytes, encoding] of cases) {
    for (let length = 20; length <= bytes.length; length++) {
      expect(guessEncoding(bytes.subarray(0, length), { isCut: true }).encoding).toBe(encoding);
    }
  }
});

test('any text in UTF-8 is certainly UTF-8', () => {
  const texts = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(texts, (text) => {
      expect(guessEncoding(utf8(text))).toEqual({ encoding: 'utf-8', isCertain: true });
    }),
  );
});

test('any bytes give an encoding that TextDecoder knows, or binary', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const { encoding } = guessEncoding(bytes);
      if (encoding !== 'binary') expect(new TextDecoder(encoding).encoding).toBe(encoding);
    }),
  );
});

test('bytes that would be rare kanji are no reason to guess Shift_JIS', () => {
  // é… is E9 85 in windows-1252. In Shift_JIS these bytes are a kanji of level 2.
  const bytes = encode('nps,note\n9,rassuré…\n', 'windows-1252');
  expect(guessEncoding(bytes).encoding).toBe('windows-1252');
});

test('options that are not an object: a TypeError says so', () => {
  expect(() => guessEncoding(new Uint8Array(), null as never)).toThrow(
    new TypeError('options of guessEncoding must be an object with isCut, received null'),
  );
});

test('bytes that are not a Uint8Array: a TypeError names them', () => {
  for (const bytes of [null, 'nps', [0x39], new Uint16Array(1)]) {
    expect(() => guessEncoding(bytes as never)).toThrow(/^bytes must be a Uint8Array, received /);
  }
});
