import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownText } from '../../src/cli/terminal/markdown.js';
import type { Monitor } from '../../src/monitoring/index.js';
import { csvText } from '../../src/survey/csv.js';
import { HINT, hintOf, printedBy, refused, reported, run, surveyFile } from './command.js';

const survey = 'docs/example-survey.csv';

/** The rows of CSV by the names of their columns. */
function rowsOf(text: string): Record<string, string>[] {
  return parse(text, { columns: true });
}

/** What CSV holds of a value of JSON. */
const cellOf = (value: unknown) => (value == null ? '' : String(value));

describe('--format csv', () => {
  test('segments: the numbers of the JSON, not rounded', async () => {
    const rows = rowsOf(await printedBy([survey, '--by', 'Plan', '--format', 'csv']));
    const { segments } = await reported([survey, '--by', 'Plan']);
    const expected = segments?.segments.map((row) => ({
      Plan: row.segment,
      answers: cellOf(row.answers),
      score: cellOf(row.score),
      'interval.lower': cellOf(row.interval?.lower),
      share: cellOf(row.share),
      'versusRest.adjustedPValue': cellOf(row.versusRest?.adjustedPValue),
      lowBase: cellOf(row.lowBase),
    }));
    expect(rows).toMatchObject(expected as never);
    expect(rows).toHaveLength(segments?.segments.length as number);
  });

  test('crossed segments: a column for each part', async () => {
    const words = [survey, '--by', 'Plan', '--by', 'Country', '--format', 'csv'];
    const text = await printedBy(words);
    expect(text).toMatch(/^Plan,Country,answers,respondents,promoters,passives,detractors,score,/);
    expect(rowsOf(text).map(({ Plan }) => Plan)).toContain('Pro');
  });

  test('a hidden segment: its name without numbers', async () => {
    const file = surveyFile('plan,nps\nPro,9\nPro,8\nFree,3\nFree,9\nTeam,9\n');
    const words = [file, '--by', 'plan', '--min-respondents', '2', '--format', 'csv'];
    const hidden = rowsOf(await printedBy(words)).filter(({ answers }) => answers === '');
    expect(hidden.map(({ plan, score }) => [plan, score])).toContainEqual(['Team', '']);
  });

  test('periods: the numbers of the JSON', async () => {
    const rows = rowsOf(await printedBy([survey, '--date', 'Submitted at', '--format', 'csv']));
    const { trend } = await reported([survey, '--date', 'Submitted at']);
    expect(rows).toMatchObject(
      trend?.map((point) => ({
        period: point.period,
        partial: cellOf(point.partial),
        score: cellOf(point.score),
        comparedWith: cellOf(point.comparedWith),
        'change.estimate': cellOf(point.change?.estimate),
        'yearOverYear.pValue': cellOf(point.yearOverYear?.pValue),
        detectableChange: cellOf(point.detectableChange),
      })) as never,
    );
  });

  test('compare: one row', async () => {
    const words = ['compare', survey, '--a', 'Plan=Pro', '--b', 'Plan=Free'];
    const rows = rowsOf(await printedBy([...words, '--format', 'csv']));
    const { compared } = await reported(words);
    expect(rows).toMatchObject([
      {
        'a.value': 'Pro',
        'b.score': cellOf(compared?.b.score),
        'difference.estimate': cellOf(compared?.difference?.estimate),
      },
    ]);
  });

  test('scan: the findings of the JSON', async () => {
    const rows = rowsOf(await printedBy(['scan', survey, '--format', 'csv']));
    const { scan } = await reported(['scan', survey]);
    expect(rows).toMatchObject(
      scan?.findings.map((finding) => ({
        column: finding.column,
        segment: finding.segment,
        against: finding.against,
        score: cellOf(finding.score),
        'other.score': cellOf(finding.other.score),
        'difference.adjustedPValue': cellOf(finding.difference.adjustedPValue),
      })) as never,
    );
    expect(rows.length).toBeGreaterThan(1);
  });

  test('monitor: the points of the JSON, of each segment with --by', async () => {
    const words = ['monitor', survey, '--date', 'Submitted at'];
    const rows = rowsOf(await printedBy([...words, '--format', 'csv']));
    const { monitor } = (await reported(words)) as { readonly monitor?: Monitor };
    expect(rows).toMatchObject(
      monitor?.points.map((point) => ({
        period: point.period,
        score: cellOf(point.score),
        levelUpper: cellOf(point.levelUpper),
        'alarm.side': cellOf(point.alarm?.side),
      })) as never,
    );
    const segments = rowsOf(await printedBy([...words, '--by', 'Plan', '--format', 'csv']));
    expect(new Set(segments.map(({ Plan }) => Plan))).toEqual(new Set(['', 'Free', 'Pro', 'Team']));
    expect(segments.filter(({ Plan }) => Plan === 'Pro')).toHaveLength(rows.length);
  });

  test('CSAT: shares', async () => {
    const file = surveyFile('plan,csat\nPro,5\nPro,2\nFree,4\n');
    const words = [file, '--metric', 'csat', '--rating', 'csat', '--by', 'plan'];
    const rows = rowsOf(await printedBy([...words, '--format', 'csv']));
    expect(rows).toMatchObject([
      { plan: 'Pro', inBox: '1', 'share.estimate': '0.5' },
      { plan: 'Free', inBox: '1', 'share.estimate': '1' },
    ]);
    expect(rows[0]).not.toHaveProperty('score');
  });

  test('every column is there, also where no row has a value for it', async () => {
    const one = await printedBy([surveyFile('plan,nps\nA,9\n'), '--by', 'plan', '--format', 'csv']);
    const many = await printedBy([survey, '--by', 'Plan', '--format', 'csv']);
    const headerOf = (text: string) => text.split('\n')[0]?.toLowerCase();
    expect(headerOf(one)).toBe(headerOf(many));
  });

  test('texts that a spreadsheet would compute: made inert, negative numbers are not', async () => {
    const file = surveyFile('plan,nps\n=1+2,3\n@x,9\n-5,9\n"a,""b",7\n');
    const text = await printedBy([file, '--by', 'plan', '--format', 'csv']);
    expect(rowsOf(text).map(({ plan }) => plan)).toEqual(["'=1+2", "'@x", "'-5", 'a,"b']);
    expect(text).toMatch(/^'=1\+2,1,1,0,0,1,-100,/m);
  });

  test('all texts: read back as they were, or behind an apostrophe where they begin a formula', () => {
    const unit = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", 'a', ' ');
    fc.assert(
      fc.property(fc.array(fc.string({ unit }), { minLength: 2, maxLength: 5 }), (cells) => {
        const [row] = parse(csvText({ header: cells, rows: [] }), { record_delimiter: '\n' });
        const expected = cells.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell));
        expect(row).toEqual(expected);
      }),
    );
  });

  test('a notice without which the numbers mislead: on standard error', async () => {
    const words = [survey, '--by', 'Country', '--where', 'Plan=Pro', '--format', 'csv'];
    const { code, stdout, stderr } = await run(words);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Country,/);
    expect(stderr).toMatch(/^nps-core: only rows with Plan = Pro count; 1,093 rows are left out/);
  });
});

describe('--format markdown', () => {
  test('segments: the cells of the printed table', async () => {
    const words = [survey, '--by', 'Plan'];
    const printed = await printedBy(words);
    const markdown = await printedBy([...words, '--format', 'markdown']);
    const lines = markdown.split('\n\n')[0]?.split('\n') ?? [];
    expect(lines[0]).toBe('|  | answers | score | interval | share | vs. rest | p |');
    expect(lines[1]).toBe('| :-- | --: | --: | --: | --: | --: | --: |');
    for (const line of lines.slice(2)) {
      const cells = line.split('|').map((cell) => cell.trim().replaceAll('\\', ''));
      for (const cell of cells) expect(printed).toContain(cell);
    }
    expect(lines).toHaveLength(2 + 4);
    expect(markdown).toMatch(/\n\n- /);
  });

  test('compare and periods: tables', async () => {
    const words = ['compare', survey, '--a', 'Plan=Pro', '--b', 'Plan=Free'];
    const compared = await printedBy([...words, '--format', 'markdown']);
    expect(compared).toMatch(/^\| Plan = Pro \| Plan = Free \| difference \| interval \| p \|\n/);
    const trend = await printedBy([survey, '--date', 'Submitted at', '--format', 'markdown']);
    expect(trend).toMatch(/\n\| 20\d\d-\d\d\S* \|/);
  });

  test('scan and monitor: the printed tables, with what was compared', async () => {
    const scan = await printedBy(['scan', survey, '--format', 'markdown']);
    expect(scan).toMatch(/^\| {2}\| answers \| score \| vs\. \| score \| points \| p \|\n/);
    expect(scan).toMatch(/\n\n- \d+ of \d+ comparisons in 3 columns stand out\n/);
    const words = ['monitor', survey, '--date', 'Submitted at', '--format', 'markdown'];
    expect(await printedBy(words)).toMatch(/\n\| 2026-09 \| 73 \| \+13\.7 \| /);
    const byPlan = await printedBy([...words, '--by', 'Plan']);
    expect(byPlan).toMatch(/\n\| Pro \| \d+ \| /);
  });

  test('marks of Markdown and HTML: escaped', () => {
    const rows = [['a|b *c* <b>', '*3']];
    expect(markdownText({ heading: ['', 'n'], rows, notes: ['* few'] })).toBe(
      '|  | n |\n| :-- | --: |\n| a\\|b \\*c\\* \\<b\\> | \\*3 |\n\n- \\* few\n',
    );
  });
});

describe('--format: one of four, where there is a table', () => {
  test('json: what --json prints', async () => {
    const words = [survey, '--by', 'Plan'];
    expect(await printedBy([...words, '--format', 'json'])).toBe(
      await printedBy([...words, '--json']),
    );
    expect(await printedBy([...words, '--format', 'table'])).toBe(await printedBy(words));
  });

  test.each<[readonly string[], string]>([
    [
      [survey, '--format', 'xml'],
      `--format must be one of table, json, csv, markdown, not xml${HINT}`,
    ],
    [
      [survey, '--format', 'csv'],
      `--format csv needs --by COLUMN or --date COLUMN: the score alone is not a table${HINT}`,
    ],
    [
      [survey, '--by', 'Plan', '--date', 'Submitted at', '--format', 'markdown'],
      `--format markdown holds one table, and --by and --date give 2: leave one out${HINT}`,
    ],
    [
      [survey, '--by', 'Plan', '--json', '--format', 'csv'],
      `--json is short for --format json: it does not go with csv${HINT}`,
    ],
    [
      ['explain', survey, '--format', 'csv'],
      `explain has no table for --format csv, only segments (--by), periods (--date), compare, scan and monitor have${hintOf('explain')}`,
    ],
    [
      ['scan', survey, '--by', 'Plan', '--format', 'csv'],
      `--format csv holds one table, and --by and scan give 2: leave one out${hintOf('scan')}`,
    ],
  ])('%j: refused', async (words, message) => {
    expect(await refused(words)).toEqual({ code: 2, message });
  });
});
