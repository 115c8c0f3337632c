import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded } from '../../src/cli/source.js';
import { describeCommand, HINT, refused, reported, surveyFile } from './command.js';

const TEXT = 'note,nps\ncafé – 추천 👍,10\nnaïve,3\n';
const utf16le = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => utf16le(text).swap16();

async function textOf(bytes: Uint8Array, chunk: number, encoding?: string): Promise<string> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  let text = '';
  const source = { name: 'x', bytes: chunks(), size: bytes.length };
  for await (const part of decoded(source, encoding)) text += part;
  return text;
}

test('text is the same in whatever chunks its bytes come', async () => {
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

describeCommand('the command', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), []],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${TEXT}`), []],
    ['UTF-16 with its mark, little end first', utf16le(`\uFEFF${TEXT}`), []],
    ['UTF-16 with its mark, big end first', utf16be(`\uFEFF${TEXT}`), []],
    ['UTF-16 as told', utf16le(TEXT), ['--encoding', 'utf-16le']],
    [
      'windows-1252 as told',
      Buffer.from('note,nps\ncaf\xE9,10\n\x80,3\n', 'latin1'),
      ['--encoding', 'windows-1252'],
    ],
  ])('reads %s', async (_, bytes, words) => {
    const { promoters, detractors, respondents } = await reported([surveyFile(bytes), ...words]);
    expect({ promoters, detractors, respondents }).toEqual({
      promoters: 1,
      detractors: 1,
      respondents: 2,
    });
  });

  test('a mark is no part of the first header', async () => {
    const file = surveyFile('\uFEFF"nps",note\n9,\n');
    expect((await reported([file])).ratingColumn).toBe('nps');
    expect((await reported([file, '--rating', 'nps'])).score).toBe(100);
  });

  test('bytes that are not of the encoding are refused, not replaced', async () => {
    const file = surveyFile(Buffer.from('note,nps\ncaf\xE9,10\n', 'latin1'));
    expect(await refused([file])).toEqual({
      code: 1,
      message: `${file} is not encoded in utf-8: name its encoding, such as --encoding windows-1252`,
    });
    const odd = surveyFile(Buffer.from('nps\n10\n3'));
    expect((await refused([odd, '--encoding', 'utf-16le'])).code).toBe(1);
  });

  test('also where they come far into the file', async () => {
    const file = surveyFile(Buffer.from(`nps,note\n${'9,a\n'.repeat(200_000)}9,\xE9\n`, 'latin1'));
    expect((await refused([file])).message).toContain('is not encoded in utf-8');
  });

  test.each([
    [
      'a workbook',
      'PK\u0003\u0004\u0014\u0000',
      'is a workbook or an archive: save it as CSV first',
    ],
    [
      'a binary file',
      'nps\n9\0\n',
      'is a binary file, or encoded in a way that only --encoding can tell',
    ],
    ['an empty file', '', 'is empty'],
    ['a mark and nothing else', '\uFEFF', 'is empty'],
  ])('refuses %s', async (_, content, message) => {
    const file = surveyFile(content);
    expect(await refused([file])).toEqual({ code: 1, message: `${file} ${message}` });
  });

  test('refuses what is no file', async () => {
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

  test('- is standard input', async () => {
    expect((await reported(['-'], { input: utf16le(`\uFEFF${TEXT}`) })).score).toBe(0);
    expect(await refused(['-'])).toEqual({ code: 1, message: 'standard input is empty' });
    expect((await refused(['-'], { input: 'PK\u0003\u0004' })).message).toMatch(
      /^standard input is/,
    );
    expect((await refused(['-', '-'])).message).toBe(`name one file, not 2${HINT}`);
  });
});
