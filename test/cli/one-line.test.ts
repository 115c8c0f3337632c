import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, printable } from '../../src/cli/terminal/one-line.js';
import { printedBy, refused, reported, surveyFile } from './command.js';

/** Characters that move the cursor or reorder text: controls, line ends, bidirectional controls. */
const DANGEROUS = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

test('ordinary text stays as it is, in any script', () => {
  for (const text of [
    'Würden Sie uns empfehlen?',
    '추천 의향',
    'お薦め度',
    'می\u200cخواهم',
    '',
    'a "b" \\c',
  ]) {
    expect(printable(text)).toBe(text);
  }
});

test('white space is one space, control characters are visible', () => {
  expect(printable('  How likely\r\n\tare you ')).toBe('How likely are you');
  expect(printable('a\u001B[31mb')).toBe('a\uFFFD[31mb');
  expect(printable('a\u009B31mb\u202Eb')).toBe('a\uFFFD31mb\uFFFDb');
});

test('a long text is cut with an ellipsis', () => {
  expect(printable('abcdef', 6)).toBe('abcdef');
  expect(printable('abcdefg', 6)).toBe('abcde…');
  expect(printable('추천 의향', 9)).toBe('추천 의향');
  expect(printable('추천 의향'.normalize('NFD'), 8)).toBe('추천 의…');
});

test('no text keeps a character that could move the cursor, or is longer than the limit', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, longest) => {
      expect(printable(text, longest)).not.toMatch(DANGEROUS);
      expect(columnsOf(printable(text, longest))).toBeLessThanOrEqual(longest);
    }),
  );
});

/** Turns the terminal red and clears it; C1's form of the same; then right to left. */
const HOSTILE = '\u001B[31m\u001B[2J\u009B31m\u202E';
const ESCAPES = /(?!\n)[\p{Cc}\p{Cf}]/u;

describe('control characters of a file', () => {
  const file = () => surveyFile(`nps${HOSTILE},name\n${HOSTILE}9x,Ann\n9,Bob\n${HOSTILE},Cem\n`);

  test('control characters in cells and headers: not printed', async () => {
    const printed = await printedBy([file(), '--rating', `nps${HOSTILE}`]);
    expect(printed).toContain('nps\uFFFD[31m');
    expect(printed).toContain('"\uFFFD[31m');
    expect(printed).not.toMatch(ESCAPES);
  });

  test('control characters in headers: not printed in errors', async () => {
    const { message } = await refused([file(), '--rating', `other${HOSTILE}`]);
    expect(message).not.toMatch(ESCAPES);
    const two = surveyFile(`nps${HOSTILE},recommend${HOSTILE}\n9,9\n`);
    expect((await refused([two])).message).not.toMatch(ESCAPES);
  });

  test('control characters in the name of the file: not printed', async () => {
    const named = surveyFile('nps\n9\n', `survey${HOSTILE}.csv`);
    expect(await printedBy([named])).not.toMatch(ESCAPES);
    expect((await refused([`${named}.gone`])).message).not.toMatch(ESCAPES);
  });

  test('control characters: unchanged in the JSON', async () => {
    const { ratingColumn } = await reported([file(), '--rating', `nps${HOSTILE}`]);
    expect(ratingColumn).toBe(`nps${HOSTILE}`);
  });
});
