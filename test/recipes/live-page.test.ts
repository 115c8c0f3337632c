import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anytimePValue, confidenceInterval, tally } from '../../src/index.js';
import { browserPath, openBrowser } from '../support/browser.js';
import { pathOf } from './page.js';
import { bundled, scriptFolder } from './scripts.js';

describe('the live page', () => {
  let server: ReturnType<typeof spawn>;
  let address: string;
  beforeAll(async () => {
    const file = await bundled(pathOf('live-page.mjs'), scriptFolder('live-page'));
    server = spawn(process.execPath, [file, '0', '20'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(server.stdout as NodeJS.ReadableStream, 'data');
    address = String(line).trim();
  });
  afterAll(() => server?.kill());

  const answer = (body: string) => fetch(`${address}/answers`, { method: 'POST', body });

  /** The next so many events of the page, each after one more answer. */
  async function watched(answers: readonly string[]): Promise<Record<string, unknown>[]> {
    const { body } = await fetch(`${address}/events`);
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    const events: Record<string, unknown>[] = [];
    const next = async () => {
      const { value } = await reader.read();
      events.push(JSON.parse(new TextDecoder().decode(value).replace(/^data: /, '')));
    };
    await next();
    for (const each of answers) {
      await answer(each);
      await next();
    }
    await reader.cancel();
    return events;
  }

  test('answers that come in: each is told, with the numbers of the library', async () => {
    const [before, first, ...later] = await watched(['10', ...Array(30).fill('9'), '7', '2']);
    expect(before).toEqual({
      answers: 0,
      score: '–',
      interval: null,
      purse: null,
      verdict: 'It is open whether the target of 20 is reached.',
    });
    expect(first).toMatchObject({ answers: 1, score: '+100', interval: '-100 to +100' });
    const counts = tally([10, ...Array(30).fill(9), 7, 2]);
    const { lower, upper } = confidenceInterval(counts, { method: 'anytime' }) ?? {};
    expect(later.at(-1)).toEqual({
      answers: 33,
      score: '+91',
      interval: `+${Math.round(lower as number)} to +${Math.round(upper as number)}`,
      purse: (1 / (anytimePValue(counts, 20) as number)).toFixed(1),
      verdict: 'The target of 20 is reached.',
    });
  });

  test.each(['11', '-1', '9.5', 'ten', '', '10'.repeat(1000)])(
    'the answer %s: refused',
    async (body) => {
      const response = await answer(body);
      expect(response.status).toBe(400);
      expect(await response.text()).toBe('an answer is a whole number from 0 to 10\n');
    },
  );

  test('another address: not found', async () => {
    expect((await fetch(`${address}/answers`)).status).toBe(404);
  });

  test.skipIf(browserPath === undefined)(
    'the page in a browser: shows an answer as it comes in',
    async () => {
      const browser = await openBrowser();
      const tab = await browser.newPage();
      await tab.goto(address);
      const shown = Number(await tab.locator('#answers').textContent());
      await tab.getByRole('button', { name: '10', exact: true }).click();
      await tab.waitForFunction(
        (count) => document.getElementById('answers')?.textContent === String(count),
        shown + 1,
      );
      expect(await tab.locator('#score').textContent()).toMatch(/^\+\d+$/);
      await browser.close();
    },
  );
});
