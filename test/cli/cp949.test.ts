import fc from 'fast-check';
import { expect, test } from 'vitest';
import { koreanDecoder } from '../../src/cli/input/cp949.js';
import { encode } from '../support/encode.js';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

// The bytes are those that Python's codec cp949 writes.
test.each([
  ['8c63b9e6b0a2c7cf20bc84bdc3c4ddb6f32094ee', '똠방각하 펲시콜라 뷁'],
  ['c6528141', '힣갂'],
  ['6e70730ac3dfc3b5', 'nps\n추천'],
])('the bytes %s are decoded as %s', (hex, text) => {
  expect(koreanDecoder().decode(bytes(hex))).toBe(text);
});

test('all 11,172 syllables have one pair of bytes each', () => {
  const found: string[] = [];
  for (let lead = 0x81; lead <= 0xc8; lead++) {
    for (let trail = 0x41; trail <= 0xfe; trail++) {
      try {
        const text = koreanDecoder().decode(Uint8Array.of(lead, trail));
        if (/^[가-힣]$/.test(text)) found.push(text);
      } catch {
        // no character
      }
    }
  }
  expect(found).toHaveLength(11_172);
  expect(new Set(found).size).toBe(11_172);
});

test('a text is the same however its bytes are cut into chunks', () => {
  const letters = fc.constantFrom(...'nps,9\n추천의향정말좋아요 ');
  fc.assert(
    fc.property(fc.string({ unit: letters }), fc.integer({ min: 1, max: 9 }), (text, chunk) => {
      const encoded = encode(text, 'euc-kr');
      const decoder = koreanDecoder();
      let decoded = '';
      for (let at = 0; at < encoded.length; at += chunk) {
        decoded += decoder.decode(encoded.subarray(at, at + chunk), { stream: true });
      }
      expect(decoded + decoder.decode()).toBe(text);
    }),
  );
});

test.each(['c3', 'ff41', '8041', 'c320'])(
  'a byte sequence that is not CP949, %s: refused',
  (hex) => {
    expect(() => koreanDecoder().decode(bytes(hex))).toThrow('not encoded in euc-kr');
  },
);
