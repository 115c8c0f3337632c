import { describe, expect, test } from 'vitest';
import { plainDate } from '../../src/files/date-forms.js';
import { momentIn } from '../../src/files/dates.js';
import { likelyDelimiter } from '../../src/files/delimiter.js';
import { readCategory, recognise } from '../../src/files/index.js';
import { meaningOfName } from '../../src/files/names.js';
import { withPoint } from '../../src/files/row.js';
import { readRating } from '../../src/index.js';
import { planSurvey } from '../../src/survey/index.js';
import { isMutationTesting } from '../support/mutation.js';

/** A call that may throw: refusing a text must not take long either. */
function attempt(call: () => unknown): void {
  try {
    call();
  } catch {}
}

/** Everything that looks at a text of a file with a pattern. */
const readers: Readonly<Record<string, (text: string) => void>> = {
  'a name': (text) => meaningOfName(text, text),
  'a rating': (text) => attempt(() => readRating(text)),
  'a category': (text) => readCategory(text, 'words'),
  'a date': (text) => {
    momentIn(text, 'dmy');
    plainDate(text);
  },
  'a number with a comma': (text) => withPoint(text),
  'the delimiter': (text) => likelyDelimiter(`nps;why\n9;${text}\n`),
  'a header': (text) =>
    recognise(
      [
        [text, 'nps'],
        ['x', '9'],
      ],
      { decimalCommas: true },
    ),
  'a title': (text) => recognise([[text], ['id', 'nps'], ['x', '9']]),
  'a cell': (text) =>
    recognise(
      [
        ['id', 'nps'],
        [text, '9'],
      ],
      { decimalCommas: true },
    ),
  'a cell of ratings': (text) => {
    attempt(() =>
      planSurvey(
        [
          ['question', 'nps'],
          [text, '9'],
          ['x', text],
        ],
        { date: 0 },
      ),
    );
  },
};

/** Fragments whose repetition makes a pattern try many ways. */
const fragments = [
  ...[
    ' ',
    '\t',
    '\u00a0',
    '1',
    '0',
    '1,',
    '1.',
    '.0',
    '1 ',
    '-',
    '- ',
    '(',
    '1(',
    'a',
    'aA',
    'AAa',
  ],
  ...[
    'a1',
    'NPS_',
    'nps ',
    'n ',
    'of ',
    'promoters ',
    'number of ',
    '1-',
    '1 to ',
    '1=',
    '=a',
    '"',
  ],
  ...['""', ';', ', ', '\n', 'a\n', '/1', '1/1/', ':', '1:', 'T', ' T', 'AM', ' p. m', 'p.', 'de '],
  ...[
    '年',
    '1月',
    '午',
    '오전',
    '추천',
    'Jan ',
    '1 Jan ',
    '+',
    'GMT',
    'satisf',
    '½',
    '１',
    '\u0301',
    '👍',
  ],
];
const starts = [
  '',
  '9',
  'x',
  '2026/3/4',
  '3/4/2026 13',
  '2026年',
  'Mar 4',
  '1 to',
  'Promoter (',
  '9 - ',
];

function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe.skipIf(isMutationTesting)(
  'four times the text takes at most about four times as long',
  () => {
    test.each(Object.keys(readers))('%s', (name) => {
      const read = readers[name] as (text: string) => void;
      const slow: string[] = [];
      for (const start of starts) {
        for (const fragment of fragments) {
          const text = (length: number) => {
            return `${start}${fragment.repeat(Math.ceil(length / fragment.length))}x`;
          };
          const short = processorTime(() => read(text(5_000)));
          const long = processorTime(() => read(text(20_000)));
          // Quadratic time would be sixteen times as long. Ten milliseconds stand for other work of
          // the process, such as collecting garbage: a quadratic pattern takes far longer at 20,000.
          if (long > 10 * Math.max(short, 10))
            slow.push(`${start}${fragment}: ${short} and ${long}`);
        }
      }
      expect(slow).toEqual([]);
    });
  },
);
