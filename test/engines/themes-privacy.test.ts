import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readThemes, themeQuery } from '../../src/sql/index.js';
import { leaksOf, personalData, rowsWith } from '../support/personal-data.js';
import type { DriverRow, Engine } from './engine.js';
import { startedEngines } from './started-engines.js';

const data = personalData(200);
/** Four people name their boss beside a common word. */
const answers = rowsWith(data).map(
  ([score, comment], row) =>
    [Number(score), row < 4 ? `${comment} slow Ignatius` : (comment as string)] as const,
);
const themes = { contact: ['write to', '@'], speed: ['slow'], boss: ['Ignatius'] };
const leaks = (value: unknown) => leaksOf(data, JSON.stringify(value));

describe.each(startedEngines)(
  '200 personal data in comments in %s',
  (_, dialect, start, isAbsent) => {
    let engine: Engine;
    let rows: DriverRow[] = [];
    beforeAll(async () => {
      if (isAbsent) return;
      engine = await start();
      await engine.load({
        name: 'answers',
        shardedBy: 'comment',
        columns: [
          { name: 'rating', type: 'integer' },
          { name: 'comment', type: 'text' },
        ],
        rows: answers,
      });
      const fields = { rating: 'rating', comment: 'comment' };
      rows = await engine.run(themeQuery({ dialect, from: 'answers', ...fields, themes }));
    });
    afterAll(() => engine?.close());

    test.skipIf(isAbsent)('the data: all of them are in the table', async () => {
      expect(leaks(answers)).toEqual(data);
      expect(leaks(await engine.read('answers'))).toEqual(data);
    });

    test.skipIf(isAbsent)('what comes back: names of themes and counts, no comment', () => {
      expect(rows.length).toBeGreaterThan(1);
      for (const [column, value] of rows.flatMap(Object.entries)) {
        if (/^theme_\d$/.test(column)) expect(Object.keys(themes)).toContain(value);
        else expect(String(value)).toMatch(/^\d{1,4}$/);
      }
      const text = JSON.stringify(rows, (_, value) =>
        typeof value === 'bigint' ? `${value}` : value,
      );
      expect(leaksOf(data, text)).toEqual([]);
    });

    test.skipIf(isAbsent)('a theme below the floor: only named', () => {
      const { suppressed, ...table } = readThemes(rows, { minRespondents: 5 });
      expect(suppressed).toEqual(['boss']);
      expect(table.themes.map(({ theme }) => theme).sort()).toEqual(['contact', 'speed']);
      expect(JSON.stringify(table)).not.toMatch(/boss|ignatius/i);
      expect(table.themes.flatMap(({ examples }) => examples)).toEqual([]);
      expect(leaks(table)).toEqual([]);
      expect(readThemes(rows).themes.find(({ theme }) => theme === 'boss')?.respondents).toBe(4);
    });
  },
);
