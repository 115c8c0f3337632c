import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPostgresAbsent } from '../engines/postgres-absent.js';
import { type Server, startPostgres } from '../engines/postgres-server.js';
import { blockOf, bundled, run, scriptFolder } from './scripts.js';

const page = 'monitoring.md';
const folder = scriptFolder('monitoring-job');

describe.skipIf(isPostgresAbsent)('the nightly job, run with PostgreSQL', () => {
  let server: Server;
  let job: string;
  beforeAll(async () => {
    server = await startPostgres();
    const client = await server.connect();
    await client.query(blockOf(page, 'sql', 'CREATE TABLE'));
    await client.end();
    for (const name of ['messages.mjs', 'watch.mjs']) {
      writeFileSync(join(folder, name), blockOf(page, 'js', `// ${name}`));
    }
    job = await bundled(join(folder, 'watch.mjs'), folder);
  });
  afterAll(() => server?.stop());

  const night = (day: string, env = {}): Promise<string> => {
    const address = `postgres://nps@127.0.0.1:${server.port}/postgres`;
    return run(job, [day], { DATABASE_URL: address, ...env });
  };
  const forget = async () => {
    const client = await server.connect();
    await client.query('DROP TABLE IF EXISTS nps_alarms');
    await client.end();
  };

  test('a quiet night, the night of the alarm and the next: what the page prints', async () => {
    let printed = '';
    for (const line of blockOf(page, 'console', '$ node').split('\n')) {
      const [, day] = /^\$ node watch\.mjs (\S+)$/.exec(line) ?? [];
      if (day !== undefined) printed += `${line}\n${await night(day)}`;
    }
    expect(printed).toBe(blockOf(page, 'console', '$ node'));
  });

  test('the alarm: one row in the table', async () => {
    const client = await server.connect();
    const { rows } = await client.query('SELECT period, side, rule, score FROM nps_alarms');
    await client.end();
    expect(rows).toEqual([
      { period: '2026-08', side: 'below', rule: 'wave', score: expect.any(Number) },
    ]);
  });

  test('with webhooks: sends each message once, and prints nothing', async () => {
    await forget();
    const received: { url: string | undefined; message: unknown }[] = [];
    const webhooks = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      received.push({ url: request.url, message: JSON.parse(text) });
      response.end('ok');
    }).listen(0, '127.0.0.1');
    await once(webhooks, 'listening');
    const address = `http://127.0.0.1:${(webhooks.address() as AddressInfo).port}`;
    const env = { SLACK_WEBHOOK: `${address}/slack`, TEAMS_WEBHOOK: `${address}/teams` };
    expect(await night('2026-09-01', env)).toBe('');
    expect(await night('2026-09-01', env)).toBe('2026-08: noted before\n');
    webhooks.close();
    const sentence = /^NPS 2026-08: -?\d+ is below what chance allows: /;
    expect(received).toMatchObject([
      { url: '/slack', message: { text: expect.stringMatching(sentence), blocks: { length: 2 } } },
      {
        url: '/teams',
        message: {
          type: 'message',
          attachments: [
            {
              content: {
                type: 'AdaptiveCard',
                body: [{ text: expect.stringMatching(sentence) }, {}],
              },
            },
          ],
        },
      },
    ]);
  });

  test('a webhook that refuses: the job fails, so that cron reports it', async () => {
    await forget();
    const refusing = createServer((_, response) => response.writeHead(403).end()).listen(
      0,
      '127.0.0.1',
    );
    await once(refusing, 'listening');
    const url = `http://127.0.0.1:${(refusing.address() as AddressInfo).port}`;
    await expect(night('2026-09-01', { SLACK_WEBHOOK: url })).rejects.toThrow(
      'the webhook answered 403',
    );
    refusing.close();
  });

  test('before there are six months: says so', async () => {
    expect(await night('2024-05-31')).toBe('fewer than 6 months: nothing can be promised yet\n');
  });
});
