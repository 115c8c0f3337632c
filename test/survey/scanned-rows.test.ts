import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastRows, openDelimited, readRows } from '../../src/files/index.js';
import { inBytes, scanBytes, scanEnd } from '../../src/files/scan-parts.js';
import {
  countRows,
  finishSurvey,
  planSurvey,
  type Survey,
  type SurveyPlan,
  type SurveyRequest,
  startSurvey,
} from '../../src/survey/index.js';
import { addScannedRows } from '../../src/survey/scanned-rows.js';

const firstRows = [
  ['id', 'plan', 'date', 'nps', 'group', 'weight'],
  ['1', 'Pro', '2026-03-04', '9', 'Promoter', '1'],
  ['2', 'Free', '2026-03-05', '3', 'Detractor', '2'],
];

/** The survey of rows that are scanned in chunks of so many bytes. */
function scanned(plan: SurveyPlan, text: string, chunk: number): Survey {
  const table = inBytes(openDelimited(text, { delimiter: ',' }));
  const count = startSurvey(plan);
  const add = (): void => {
    const bytes = Buffer.from(table.scan.units.buffer);
    addScannedRows(count, table.scan, (start, end) => bytes.toString('utf8', start, end));
  };
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunk) {
    scanBytes(table, bytes.subarray(at, at + chunk));
    add();
  }
  scanEnd(table);
  add();
  return finishSurvey(count);
}

/** The survey of the same rows, each added by itself. */
function counted(plan: SurveyPlan, text: string): Survey {
  const table = openDelimited(text, { delimiter: ',' });
  return countRows(plan, [...readRows(table, text), ...lastRows(table)]);
}

test('rows that are scanned in bytes: the same survey as of rows that are added one by one', () => {
  const cells = [
    fc.constantFrom('1', '2', 'é'),
    fc.constantFrom(
      'Pro',
      'Free',
      '"Pro"',
      '"a ""b"""',
      '"x,\ny"',
      ' Pro ',
      '',
      '"torn\ny"x',
      '추천',
    ),
    fc.constantFrom('2026-03-04', '2026-03-04T10:00:00Z', '3/4/2026', '14/4/2026', '', 'soon'),
    fc.constantFrom('9', '10', '0', '', 'n/a', '11', '9.5', 'good', 'bad', '"7"'),
    fc.constantFrom('Promoter', 'Passive', 'Detractor', ''),
    fc.constantFrom('0.1', '0.2', '1', '0', ''),
  ];
  const row = fc.oneof(
    { weight: 9, arbitrary: fc.tuple(...cells).map((values) => values.join(',')) },
    { weight: 1, arbitrary: fc.constantFrom('', '1,Pro', '1,Pro,,9,Promoter,1,more', ',,,,,') },
  );
  const requests = fc.constantFrom<SurveyRequest>(
    {},
    { by: ['plan'], date: 'date' },
    { by: ['plan', 'id'] },
    { weight: 'weight', by: ['plan'] },
    { respondent: 'id', date: 'date' },
  );
  const texts = fc.array(row, { maxLength: 60 }).map((rows) => rows.join('\n'));
  fc.assert(
    fc.property(texts, requests, fc.integer({ min: 1, max: 40 }), (text, request, chunk) => {
      const plan = planSurvey(firstRows, { ...request, rating: 'nps' });
      expect(scanned(plan, text, chunk)).toEqual(counted(plan, text));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['each row of its own', 80_000, (row: number) => row],
  ['two of each', 160_000, (row: number) => row >> 1],
])('more different rows than are remembered, %s: the same survey', (_, rows, segmentOf) => {
  const line = (row: number) => `1,${segmentOf(row) % 90_000},2026-03-04,${row % 11},,1\n`;
  const text = Array.from({ length: rows }, (_, row) => line(row)).join('');
  const plan = planSurvey(firstRows, { rating: 'nps', by: ['plan'], date: 'date' });
  expect(scanned(plan, text, 1 << 16)).toEqual(counted(plan, text));
});

test('a column of ratings alone: cells that a comma tore are read together', () => {
  const plan = planSurvey([['nps'], ['9'], ['3']], {});
  const text = '9\n7,5\n9\n7,5\n\n9\n';
  expect(scanned(plan, text, 3)).toEqual(counted(plan, text));
});

test('a row that is refused: the rows before it are counted, equal ones too', () => {
  const plan = planSurvey(firstRows, { rating: 'nps', by: ['id'], bands: { id: [5] } });
  const text = '1,,,9,,\n1,,,9,,\n1,,,9,,\nx,,,9,,\n';
  expect(() => scanned(plan, text, 1000)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ row: 5, value: 'x' }) }),
  );
});
