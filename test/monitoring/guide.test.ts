import { expect, test } from 'vitest';
import { type Monitor, monitorWaves, wavesToFind } from '../../src/monitoring/index.js';
import { read } from '../support/pages.js';
import { monthly } from './waves.js';

const [, table = ''] = read('docs/guide.md').split('| answers a month | false alarms |');
const rows = (table.split('\n\n')[0] ?? '').split('\n').slice(2);

test('the guide has a table of how soon a change is found', () => expect(rows).toHaveLength(6));

test.each(rows)('%s: what wavesToFind gives, rounded up', (row) => {
  const [answers, falseAlarms, ...months] = row.split('|').slice(1, -1);
  const n = Number(answers);
  const quiet = { promoters: 0.5 * n, passives: 0.3 * n, detractors: 0.2 * n };
  const monitor = monitorWaves(monthly(Array(13).fill(quiet)), {
    falseAlarmsPerYear: falseAlarms?.trim() === '1 a year' ? 1 : 0.2,
  }) as Monitor;
  const found = [5, 10, 20].map((change) => Math.ceil(wavesToFind(monitor, change)));
  expect(months.map(Number)).toEqual(found);
});
