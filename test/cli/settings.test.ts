import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentOptions } from '../../src/cli/arguments/comments.js';
import { readingOptions } from '../../src/cli/arguments/reading.js';
import { readSettings, type Settings, settingsText } from '../../src/survey/index.js';
import {
  type SettingKind,
  type SettingValue,
  settingNames,
} from '../../src/survey/settings/names.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { HINT, hintOf, printedBy, refused, reported, run, surveyFile } from './command.js';

const folder = temporaryFolder('settings');
let files = 0;
const fresh = () => join(folder, `saved-${files++}.json`);
const settingsFile = (settings: unknown, name = `settings-${files++}.json`) =>
  surveyFile(typeof settings === 'string' ? settings : JSON.stringify(settings), name);

const survey = surveyFile(
  `score;other;plan;spend;day;who;w
10;1;Pro;9,5;3/1/2026;a;1
3;2;Free;20;4/1/2026;b;2
8;3;Pro;120;3/2/2026;a;1
9;4;Team;60;14/2/2026;c;0,5
Very likely;5;Free;10;20/2/2026;b;1
`,
  'survey of settings.csv',
);

/** Values of options that go together in every combination with the date. */
const known = {
  rating: 'score',
  scale: '0-10,passives=6,promoters=9',
  label: ['Very likely=10'],
  where: ['plan=Pro|Free', 'spend>=9,5'],
  delimiter: ';',
  encoding: 'utf-8',
  respondent: 'who',
  weight: 'w',
  by: ['plan', 'spend'],
  bands: ['spend=0,50,100'],
  'min-respondents': '2',
  period: 'quarter',
  'date-order': 'dmy',
  'time-zone': 'Asia/Seoul',
  level: '0.9',
  method: 'wald',
  language: 'ko',
};
const alone = { rating: 'score', date: 'day' };

/** The words of a call with some settings as options. */
const wordsOf = (settings: Readonly<Record<string, string | readonly string[]>>) =>
  Object.entries(settings).flatMap(([name, value]) =>
    [value].flat().flatMap((text) => [`--${name}`, text]),
  );

describe('--settings and --save-settings', () => {
  test('a new alarm of monitor: the settings are written too', async () => {
    const row = (month: number, rating: number) =>
      `2025-${String(month).padStart(2, '0')}-15,${rating}`;
    const usual = Array.from({ length: 9 * 60 }, (_, index) =>
      row(1 + (index % 9), [10, 9, 8, 7, 3][index % 5] as number),
    );
    const fallen = Array.from({ length: 60 }, () => row(10, 0));
    const alarming = surveyFile(['day,nps', ...usual, ...fallen].join('\n'));
    const saved = join(folder, 'alarm.json');
    const words = ['monitor', alarming, '--date', 'day', '--as-of', '2026-01-01'];
    const { code, stderr } = await run([...words, '--save-settings', saved]);
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual({ date: 'day', 'as-of': '2026-01-01' });
  });

  test('options in a file: as in the call', async () => {
    const settings = { ...known, ...alone };
    const asWords = await reported([survey, ...wordsOf(settings)]);
    expect(await reported([survey, '--settings', settingsFile(settings)])).toEqual(asWords);
    expect(asWords.trend).toHaveLength(1);
  });

  test('all combinations of options: saved and read back, the same record', async () => {
    const some = fc.subarray(Object.keys(known).filter((name) => name !== 'bands'));
    await fc.assert(
      fc.asyncProperty(some, async (names) => {
        const chosen = names.map((name) => [name, known[name as keyof typeof known]] as const);
        const settings = { ...Object.fromEntries(chosen), ...alone };
        const saved = fresh();
        const record = await reported([survey, ...wordsOf(settings), '--save-settings', saved]);
        expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual(settings);
        expect(await reported([survey, '--settings', saved])).toEqual(record);
      }),
      { numRuns: 30 },
    );
  });

  test('all texts of all options: written and read back', () => {
    const texts = fc.array(fc.string(), { minLength: 1 });
    const word = fc.string().map((text) => `${text}a`);
    const kinds: Record<SettingKind, fc.Arbitrary<SettingValue>> = {
      text: fc.string(),
      list: texts,
      comments: fc.oneof(fc.string(), fc.constant(true as const)),
      themes: fc.dictionary(
        fc.string(),
        fc.oneof(word, fc.array(word, { minLength: 1 }), fc.constant('/late|slow/i')),
      ),
    };
    const entries = Object.entries(settingNames).map(
      ([name, kind]) => [name, kinds[kind]] as const,
    );
    const settings: fc.Arbitrary<Settings> = fc
      .subarray(entries)
      .chain((some) => fc.record(Object.fromEntries(some)));
    fc.assert(
      fc.property(settings, (some) => {
        expect(readSettings(settingsText(some), 'x.json')).toEqual({ ...some });
      }),
    );
  });

  test('every option of reading and of comments: a setting of its kind, or about the call itself', () => {
    const ofTheCall = ['packages', 'settings', 'save-settings', 'format', 'json'];
    const kinds: Record<string, SettingKind> = { comment: 'comments', themes: 'themes' };
    const options = [...readingOptions(), ...commentOptions()].map((option) => {
      const kind = option.parseArg === undefined ? 'text' : 'list';
      return [option.name(), kinds[option.name()] ?? kind] as const;
    });
    const settings = options.filter(([name]) => !ofTheCall.includes(name));
    expect({ ...Object.fromEntries(settings), contrast: 'text' }).toEqual(settingNames);
  });

  test('an option of the call: overrules that of the file', async () => {
    const file = settingsFile({ rating: 'other', level: 0.9, where: ['plan=Pro'] });
    const record = await reported([
      ...[survey, '--settings', file, '--rating', 'score'],
      ...['--where', 'plan=Team', '--where', 'who=c'],
    ]);
    expect(record.ratingColumn).toBe('score');
    expect(record.confidenceLevel).toBe(0.9);
    expect(record.conditions?.map(({ column }) => column)).toEqual(['plan', 'who']);
  });

  test('settings and other options: both are saved', async () => {
    const file = settingsFile({ rating: 'score', 'min-respondents': 1 });
    const saved = fresh();
    await printedBy([survey, '--settings', file, '--by', 'plan', '--save-settings', saved]);
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual({
      ...{ rating: 'score', by: ['plan'], 'min-respondents': '1' },
    });
  });

  test('other commands: take settings', async () => {
    const file = settingsFile({ ...alone, 'date-order': 'dmy', by: ['plan'] });
    const periods = ['--before', '2026-01', '--after', '2026-02'];
    const words = ['explain', survey, '--settings', file, ...periods];
    expect((await reported(words)).explained?.column).toBe('plan');
  });
});

describe('settings that are refused', () => {
  test.each<[unknown, string]>([
    ['{', 'is not JSON: '],
    ['[]', 'must hold a JSON object of options, such as {"rating": "NPS", "by": ["Plan"]}'],
    [{ ratng: 'score' }, 'has "ratng", which is not a setting: did you mean rating?'],
    [{ json: true }, 'has "json", which is not a setting; it may have rating, metric, '],
    [{ duckdb: '.' }, 'has "duckdb", which is not a setting'],
    [{ settings: 'x.json' }, 'has "settings", which is not a setting'],
    [{ mask: false }, 'has "mask", which is not a setting'],
    [{ 'no-mask': true }, 'has "no-mask", which is not a setting'],
  ])('%j: named with the file', async (settings, message) => {
    const file = settingsFile(settings);
    const { code, message: said } = await refused([survey, '--settings', file]);
    expect([code, said.slice(0, `${file} ${message}`.length)]).toEqual([2, `${file} ${message}`]);
  });

  test.each<[Record<string, unknown>, string, string]>([
    [{ by: 'plan' }, 'by', 'must be a list of texts, at least one, not "plan"'],
    [{ by: [] }, 'by', 'must be a list of texts, at least one, not []'],
    [{ where: [9] }, 'where', 'must be a list of texts, at least one, not [9]'],
    [{ rating: null }, 'rating', 'must be a text or a number, not null'],
    [{ level: [0.9] }, 'level', 'must be a text or a number, not [0.9]'],
    [{ comment: false }, 'comment', 'must be a text or a number, not false'],
    [
      { themes: ['price'] },
      'themes',
      'must be an object of themes, such as {"price": ["expensive", "/pric(e|y)/i"]}, not an array',
    ],
    [
      { themes: { price: [] } },
      'themes.price',
      'must be a word, a pattern such as /late|slow/i, or a list of them, received an array',
    ],
  ])('%j: its value', async (settings, name, message) => {
    const file = settingsFile(settings);
    expect(await refused([survey, '--settings', file])).toEqual({
      code: 2,
      message: `${name} in ${file} ${message}${HINT}`,
    });
  });

  test('a value that the option refuses: the file is named', async () => {
    const file = settingsFile({ level: 95 });
    const sentence = '--level must be a share between 0 and 1, such as 0.95, not 95';
    expect((await refused([survey, '--settings', file])).message).toBe(
      `${file}: ${sentence}${HINT}`,
    );
    const ofCall = await refused([survey, '--settings', file, '--level', '95']);
    expect(ofCall.message).toBe(sentence + HINT);
    const chart = ['compare', survey, '--a', 'plan=Pro', '--b', 'plan=Free', '--settings', file];
    expect((await refused(chart)).message).toBe(`${file}: ${sentence}${hintOf('compare')}`);
  });

  test('a file that is not there: named', async () => {
    expect(await refused([survey, '--settings', 'none.json'])).toEqual({
      code: 1,
      message: 'none.json cannot be opened: there is no such file',
    });
  });
});

describe('settings that cannot be saved', () => {
  test('a file that exists, or is no .json: not overwritten', async () => {
    const there = settingsFile({});
    expect(await refused([survey, '--save-settings', there])).toEqual({
      code: 2,
      message: `${there} exists: delete it, or name another file for --save-settings${HINT}`,
    });
    expect((await refused([survey, '--save-settings', 'x.csv'])).message).toBe(
      `--save-settings must be a file that ends in .json, not x.csv${HINT}`,
    );
  });

  test('a call that fails: nothing is saved', async () => {
    const saved = fresh();
    await refused([survey, '--rating', 'nobody', '--save-settings', saved]);
    expect(existsSync(saved)).toBe(false);
  });
});
