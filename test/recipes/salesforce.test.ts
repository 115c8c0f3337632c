import { describe, expect, test } from 'vitest';
import { refused, reported, surveyFile } from '../cli/command.js';
import { codeOf, pathOf, tableOf, textOf } from './page.js';

const page = 'salesforce.md';
const report = textOf('salesforce-report.csv');
const asked = ['--respondent', 'Account ID', '--date', 'Response Date'];
const REVENUE = '"520000"';

describe('the command', () => {
  test.each(tableOf(page))(
    'refuses a revenue of %s as the page says',
    async (revenue, sentence) => {
      const [cell, said] = [revenue, sentence].map((code) => code?.replaceAll('`', '') ?? '');
      expect(report).toContain(REVENUE);
      const file = surveyFile(report.replace(REVENUE, `"${cell?.replaceAll('"', '')}"`));
      const { message } = await refused([file, '--weight', 'Annual Revenue']);
      expect(message).toBe(said);
    },
  );
  test('reads revenues with a fraction', async () => {
    const file = surveyFile(report.replace(REVENUE, '"520000.50"'));
    const { missing } = await reported([file, '--weight', 'Annual Revenue']);
    expect(missing?.weight).toBe(1);
  });
  test('finds the same in files whose fine print is cut off, but for the rows without an answer', async () => {
    const [whole, cut] = await Promise.all(
      [report, report.slice(0, report.indexOf('\n\n\n"NPS by account"') + 1)].map((text) =>
        reported([surveyFile(text), ...asked]),
      ),
    );
    expect(whole?.ledger.missing).toBe((cut?.ledger.missing ?? 0) + 7);
    expect({ ...whole, ledger: null }).toEqual({ ...cut, ledger: null });
  });
  test('keeps accounts apart whose ids differ by a capital', async () => {
    const ids = ['Alder & Sons', 'Birchwood Paper'].map(
      (name) =>
        report
          .split('\n')
          .find((line) => line.includes(`"${name}"`))
          ?.split(',')[0],
    );
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids[0]?.toLowerCase()).toBe(ids[1]?.toLowerCase());
    const { respondents } = await reported([pathOf('salesforce-report.csv'), ...asked]);
    const answered = report.split('\n').filter((line) => /"\d+\/\d+\/\d+","\d+"/.test(line));
    expect(respondents).toBe(new Set(answered.map((line) => line.split(',')[0])).size);
  });
});

describe('cells of files that recipes write', () => {
  const pages = [page, 'tableau.md'];
  const source = /const cell = [\s\S]*?;\n/;
  const cellOf = (name: string) => source.exec(codeOf(name, 'ts').join('\n'))?.[0];

  test('are written alike on every page', () => {
    expect(cellOf(page)).toBeDefined();
    expect(new Set(pages.map(cellOf)).size).toBe(1);
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is made inert', (text) => {
    const code = cellOf(page)?.replace(/: string \| number \| null \| undefined/, '');
    const cell = new Function(`${code} return cell;`)();
    expect(cell(text)).toBe(`"'${text}"`);
    expect(cell(`x${text}`)).toBe(`"x${text}"`);
    expect(cell(-12.5)).toBe('-12.5');
  });
});
