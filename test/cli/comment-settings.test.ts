import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';
import { header, madeUpRows } from '../survey/made-up-comments.js';
import { HINT, hintOf, printedBy, refused, reported, surveyFile } from './command.js';

const folder = temporaryFolder('comment-settings');
let files = 0;
const fresh = (ending: string) => join(folder, `${files++}${ending}`);
const settingsFile = (settings: unknown) =>
  surveyFile(JSON.stringify(settings), `settings-${files++}.json`);

const mail = 'kim@example.com';
const rows = madeUpRows(900).map((row) =>
  row.map((cell, place) => (header[place] === 'Why' && cell !== '' ? `${cell} ${mail}` : cell)),
);
const survey = surveyFile([header, ...rows].map((cells) => cells.join()).join('\n'), 'answers.csv');
const themes = { speed: ['slow', '/lag(s|gy)?/i'], staff: '/STAFF/i', price: 'price' };
const themeFile = surveyFile(JSON.stringify(themes), 'themes of the firm.json');
const given = { rating: 'Score', date: 'Day' };
const asked = { comment: 'Why', themes, terms: '3', contrast: '2026-03' };
const words = [
  ...['--rating', 'Score', '--date', 'Day', '--comment', 'Why', '--themes', themeFile],
  ...['--terms', '3', '--contrast', '2026-03'],
];

/** The settings that a call saves. */
async function savedBy(call: readonly string[]): Promise<unknown> {
  const saved = fresh('.json');
  await printedBy([...call, '--save-settings', saved]);
  return JSON.parse(readFileSync(saved, 'utf8'));
}

describe('what is asked of comments, in a settings file', () => {
  test('saved and read back: the themes themselves, and the same record', async () => {
    expect(await savedBy(['comments', survey, ...words])).toEqual({ ...given, ...asked });
    const file = settingsFile({ ...given, ...asked });
    expect(await reported(['comments', survey, '--settings', file])).toEqual(
      await reported(['comments', survey, ...words]),
    );
  });

  test('a column that is found: saved as such, for the commands that find none themselves', async () => {
    const saved = await savedBy(['comments', survey, '--rating', 'Score']);
    expect(saved).toEqual({ rating: 'Score', comment: true });
    const page = fresh('.html');
    await printedBy(['report', survey, '--settings', settingsFile(saved), '-o', page]);
    expect(readFileSync(page, 'utf8')).toContain('<h2>What customers write</h2>');
  });

  test('report, chart terms and chart themes: show their part of it', async () => {
    const file = settingsFile({ ...given, ...asked });
    const [page, terms, byTheme] = [fresh('.html'), fresh('.svg'), fresh('.svg')];
    await printedBy(['report', survey, '--settings', file, '-o', page]);
    await printedBy(['chart', 'terms', survey, '--settings', file, '-o', terms]);
    await printedBy(['chart', 'themes', survey, '--settings', file, '-o', byTheme]);
    for (const picture of [page, byTheme]) {
      expect(readFileSync(picture, 'utf8')).toContain('>speed</text>');
    }
    expect(readFileSync(terms, 'utf8')).toContain('>slow</text>');
  });

  test('commands that show no comments: leave it, and save it', async () => {
    const file = settingsFile({ ...given, ...asked, weight: 'Score' });
    const record = await reported([survey, '--settings', file]);
    expect(record.comments).toBeUndefined();
    expect(record.trend?.length).toBeGreaterThan(1);
    expect(await savedBy([survey, '--settings', file])).toEqual({
      ...{ ...given, ...asked, weight: 'Score' },
    });
    const picture = fresh('.svg');
    await printedBy(['chart', 'distribution', survey, '--settings', file, '-o', picture]);
  });

  test('options of the call: overrule', async () => {
    const file = settingsFile({ ...given, ...asked });
    const other = surveyFile('{"other": "slow"}', 'other.json');
    const call = ['comments', survey, '--settings', file, '--themes', other, '--terms', '1'];
    const { comments } = await reported(call);
    expect(comments?.themes?.themes.map(({ theme }) => theme)).toEqual(['other']);
    expect(comments?.terms.detractors).toHaveLength(1);
  });

  test('what does not go together: refused with the name of the file', async () => {
    const weighted = settingsFile({ ...given, ...asked, weight: 'Score' });
    const undated = settingsFile({ comment: 'Why', contrast: '2026-03' });
    const endless = settingsFile({ comment: 'Why', themes: { price: '/(?=a)b/' } });
    for (const [file, message] of [
      [weighted, '--weight goes without comments: each respondent has one vote'],
      [undated, '--contrast needs --date, the column with the dates'],
      [endless, '--themes has /(?=a)b/ for price, which cannot be matched'],
    ] as const) {
      const refusal = await refused(['comments', survey, '--settings', file]);
      expect(refusal.code).toBe(2);
      expect(refusal.message).toContain(`${file}: ${message}`);
    }
  });
});

describe('personal data in comments, and settings', () => {
  test('--no-mask: not saved, so that others who open the file see masked comments', async () => {
    const call = ['comments', survey, ...words];
    expect(await printedBy([...call, '--no-mask'])).toContain(mail);
    expect(await savedBy([...call, '--no-mask'])).toEqual({ ...given, ...asked });
  });

  test('a file that asks for it: refused by every command, before anything is written', async () => {
    const page = fresh('.html');
    for (const name of ['mask', 'no-mask']) {
      const file = settingsFile({ ...given, ...asked, [name]: false });
      const message = `${file} has "${name}", which is not a setting`;
      for (const [call, hint] of [
        [['comments', survey], hintOf('comments')],
        [['report', survey, '-o', page], hintOf('report')],
        [[survey], HINT],
      ] as const) {
        const refusal = await refused([...call, '--settings', file]);
        expect(refusal.code).toBe(2);
        expect(refusal.message.startsWith(message)).toBe(true);
        expect(refusal.message.endsWith(hint)).toBe(true);
      }
    }
    expect(() => readFileSync(page)).toThrow('ENOENT');
  });

  test('comments of settings: masked in the record and on the page', async () => {
    const file = settingsFile({ ...given, ...asked });
    const page = fresh('.html');
    await printedBy(['report', survey, '--settings', file, '-o', page]);
    const record = JSON.stringify(await reported(['comments', survey, '--settings', file]));
    for (const text of [record, readFileSync(page, 'utf8')]) {
      expect(text).toContain('[email]');
      expect(text).not.toContain(mail);
    }
  });
});
