import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { printedBy, refused, reported, surveyFile } from './command.js';

const rows = 'plan,nps\nPro,10\nFree,3\nPro,8\n';

describe('files compressed with gzip', () => {
  test('a table: as if it were unpacked', async () => {
    const plain = await reported([surveyFile(rows), '--by', 'plan']);
    const file = surveyFile(gzipSync(rows), 'survey.csv.gz');
    expect(await reported([file, '--by', 'plan'])).toEqual(plain);
    expect(await reported(['-', '--by', 'plan'], { input: gzipSync(rows) })).toEqual(plain);
    expect(await printedBy([file])).toMatch(/^survey\.csv\.gz: nps\n/);
  });

  test('two parts behind one another: both are read', async () => {
    const file = surveyFile(Buffer.concat([gzipSync(rows), gzipSync('Team,9\n')]));
    expect((await reported([file])).ledger.counted).toBe(4);
  });

  test('a text in another encoding: found as in a plain file', async () => {
    const latin = Buffer.from('Prénom,nps\nZoë,10\nRené,3\n'.repeat(1), 'latin1');
    const { notices, ...plain } = await reported([surveyFile(latin)]);
    const packed = await reported([surveyFile(gzipSync(latin))]);
    expect(packed).toEqual({ ...plain, notices });
  });

  test('many rows: all are counted', async () => {
    const file = surveyFile(gzipSync(`nps\n${'9\n'.repeat(300_000)}`));
    expect((await reported([file])).answers).toBe(300_000);
  });

  test('a file that is cut, changed or compressed twice: refused', async () => {
    const whole = gzipSync(`nps\n${'9\n8\n'.repeat(1000)}`);
    const cut = surveyFile(whole.subarray(0, whole.length - 9));
    expect(await refused([cut])).toEqual({
      code: 1,
      message: `${cut} is a damaged compressed file: unexpected end of file`,
    });
    const changed = Buffer.from(whole);
    changed[20] = (changed[20] as number) ^ 255;
    const { code, message } = await refused([surveyFile(changed)]);
    expect([code, message]).toEqual([1, expect.stringContaining('is a damaged compressed file')]);
    const twice = surveyFile(gzipSync(whole));
    expect((await refused([twice])).message).toBe(`${twice} is compressed twice: unpack it once`);
  });
});
