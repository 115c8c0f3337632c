import { describe, expect, test } from 'vitest';
import { type Monitor, monitorWaves, wavesToFind } from '../../src/monitoring/index.js';
import { read } from '../support/pages.js';
import { monthly } from './waves.js';

/** The heading of the table of how soon a change is found, and how a rate of one a year is written. */
const tables = [
  ['docs/guide.md', '| answers a month | false alarms |', '1 a year'],
  ['docs/ko/guide.md', '| 한 달 응답 | 거짓 경보 |', '1년에 1번'],
] as const;

describe.each(tables)('%s: how soon a change is found', (page, heading, onceAYear) => {
  const [, table = ''] = read(page).split(heading);
  const rows = (table.split('\n\n')[0] ?? '').split('\n').slice(2);

  test('six rows', () => expect(rows).toHaveLength(6));

  test.each(rows)('%s: what wavesToFind gives, rounded up', (row) => {
    const [answers, falseAlarms, ...months] = row.split('|').slice(1, -1);
    const n = Number(answers);
    const quiet = { promoters: 0.5 * n, passives: 0.3 * n, detractors: 0.2 * n };
    const monitor = monitorWaves(monthly(Array(13).fill(quiet)), {
      falseAlarmsPerYear: falseAlarms?.trim() === onceAYear ? 1 : 0.2,
    }) as Monitor;
    const found = [5, 10, 20].map((change) => Math.ceil(wavesToFind(monitor, change)));
    expect(months.map(Number)).toEqual(found);
  });
});
