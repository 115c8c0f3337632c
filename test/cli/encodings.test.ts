import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStart } from '../../src/cli/input/bytes.js';
import { decode, encodingOf } from '../../src/cli/input/decoding.js';
import { encode } from '../support/encode.js';
import { HINT, refused, reported, surveyFile } from './command.js';

const TEXT = 'note,nps\ncafé – 추천 👍,10\nnaïve,3\n';
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16le(text).swap16();

async function textOf(bytes: Uint8Array, chunk: number, encoding?: string): Promise<string> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  const parts: Buffer[] = [];
  const source = { name: 'x', bytes: chunks(), size: bytes.length };
  const file = await readStart(source);
  for await (const part of decode(file, encodingOf(file, encoding))) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

test('a text is the same however its bytes are cut into chunks', async () => {
  const texts = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/[\0\uFEFF]/.test(text));
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 2, max: 9 }), async (text, chunk) => {
      fc.pre(!text.startsWith('PK'));
      expect(await textOf(Buffer.from(text), chunk)).toBe(text);
      expect(await textOf(Buffer.from(`\uFEFF${text}`), chunk)).toBe(text);
      expect(await textOf(utf16le(`\uFEFF${text}`), chunk)).toBe(text);
      expect(await textOf(utf16be(`\uFEFF${text}`), chunk)).toBe(text);
      expect(await textOf(utf16le(text), chunk, 'utf-16le')).toBe(text);
    }),
  );
});

describe('the encoding of a file', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), []],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), []],
    ['UTF-16 with its mark, little end first', utf16le(`\uFEFF${TEXT}`), []],
    ['UTF-16 with its mark, big end first', utf16be(`\uFEFF${TEXT}`), []],
    ['UTF-16 as named', utf16le(TEXT), ['--encoding', 'utf-16le']],
    [
      'windows-1252 as named',
      Buffer.from('note,nps\ncaf\xE9,10\n\x80,3\n', 'latin1'),
      ['--encoding', 'windows-1252'],
    ],
  ])('a file in %s: read', async (_, bytes, words) => {
    const { promoters, detractors, respondents } = await reported([surveyFile(bytes), ...words]);
    expect({ promoters, detractors, respondents }).toEqual({
      promoters: 1,
      detractors: 1,
      respondents: 2,
    });
  });

  test('a byte order mark is not part of the first header', async () => {
    const file = surveyFile('\uFEFF"nps",note\n9,\n');
    expect((await reported([file])).ratingColumn).toBe('nps');
    expect((await reported([file, '--rating', 'nps'])).score).toBe(100);
  });

  test.each([
    ['windows-1252', encode('note,nps\ncafé – déjà vu,10\n€,3\n', 'windows-1252')],
    ['euc-kr', encode('이유,추천 의향\n정말 좋아요,10\n배송이 느려요,3\n', 'euc-kr')],
    ['shift_jis', encode('理由,推奨度\nとても良いです,10\n遅い,3\n', 'shift_jis')],
    ['utf-16le', utf16le(TEXT)],
    ['utf-16be', utf16be(TEXT)],
  ])('%s: guessed, and a notice says so', async (encoding, bytes) => {
    const { promoters, detractors, notices } = await reported([surveyFile(bytes)]);
    expect({ promoters, detractors }).toEqual({ promoters: 1, detractors: 1 });
    expect(notices).toEqual([`read as ${encoding}, a guess; --encoding overrules`]);
    const named = await reported([surveyFile(bytes), '--encoding', encoding]);
    expect(named).toMatchObject({ promoters: 1, detractors: 1, notices: [] });
  });

  test('bytes that are not of the encoding are refused, not replaced', async () => {
    const file = surveyFile(Buffer.from('note,nps\ncaf\xE9,10\n', 'latin1'));
    expect(await refused([file, '--encoding', 'utf-8'])).toEqual({
      code: 1,
      message: `${file} is not encoded in utf-8, after row 1: name its encoding, such as --encoding windows-1252`,
    });
    const odd = surveyFile(Buffer.from('nps\n10\n3'));
    expect((await refused([odd, '--encoding', 'utf-16le'])).code).toBe(1);
  });

  test('a byte far into a file that shows another encoding has it read once more', async () => {
    const bytes = Buffer.from(`nps,note\n${'9,a\n'.repeat(200_000)}9,caf\xE9\n`, 'latin1');
    expect(await reported([surveyFile(bytes)])).toMatchObject({
      respondents: 200_001,
      notices: ['read as windows-1252, a guess; --encoding overrules'],
    });
    const atTheEnd = surveyFile(bytes.subarray(0, -1));
    expect(await reported([atTheEnd])).toMatchObject({ respondents: 200_001 });
    const { message } = await refused(['-'], { input: bytes });
    expect(message).toMatch(/^standard input is not encoded in utf-8, after row 200001: name its/);
  });

  test('a damaged UTF-8 file is refused with its row, not read in another encoding', async () => {
    const rows = `nps,note\n${'9,café\n'.repeat(50_000)}`;
    const file = surveyFile(Buffer.concat([Buffer.from(rows), Buffer.from([0xe9, 10])]));
    expect((await refused([file])).message).toContain(
      ' is not encoded in utf-8, after row 50001: name',
    );
    const within = Buffer.from(`${rows}${'9,café\n'.repeat(20_000)}`);
    within[9 + 8 * 60_000] = 0xff; // after a header of 9 bytes and rows of 8, in a later chunk
    expect((await refused([surveyFile(within)])).message).toContain('after row 60001: name');
  });

  test.each([
    ['a damaged workbook', 'PK\u0003\u0004\u0014\u0000', 'is a damaged archive: save it again'],
    ['a PDF', '%PDF-1.7\n', 'is a PDF: only tables can be read'],
    [
      'an old workbook',
      Buffer.from('D0CF11E0A1B11AE10000', 'hex'),
      'is a workbook of the old kind (.xls) or with a password: save it as .xlsx or CSV, without one',
    ],
    [
      'a binary file',
      'nps\n9\0\n',
      'is a binary file, or encoded in a way that only --encoding can tell',
    ],
    ['an empty file', '', 'is empty'],
    ['a mark and nothing else', '\uFEFF', 'is empty'],
  ])('a file that is not text, %s: refused', async (_, content, message) => {
    const file = surveyFile(content);
    expect(await refused([file])).toEqual({ code: 1, message: `${file} ${message}` });
  });

  test('a folder or a file that does not exist is refused', async () => {
    expect(await refused([tmpdir()])).toEqual({
      code: 1,
      message: `${tmpdir()} is a folder, not a file`,
    });
    const within = `${surveyFile('nps\n9\n')}/survey.csv`;
    for (const gone of ['./no such survey.csv', within]) {
      expect(await refused([gone])).toEqual({
        code: 1,
        message: `${gone} cannot be opened: there is no such file`,
      });
    }
  });

  test('the file -: standard input is read', async () => {
    expect((await reported(['-'], { input: utf16le(`\uFEFF${TEXT}`) })).score).toBe(0);
    expect(await refused(['-'])).toEqual({ code: 1, message: 'standard input is empty' });
    expect((await refused(['-'], { input: 'PK\u0003\u0004' })).message).toMatch(
      /^standard input is/,
    );
    expect((await refused(['-', '-'])).message).toBe(`- is named twice: name it once${HINT}`);
  });
});
