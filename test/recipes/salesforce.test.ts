import { describe, expect, test } from 'vitest';
import { refused, reported, surveyFile } from '../cli/command.js';
import { codeOf, pathOf, tableOf, textOf } from './page.js';

const page = 'salesforce.md';
const report = textOf('salesforce-report.csv');
const options = ['--respondent', 'Account ID', '--date', 'Response Date'];
const REVENUE = '"520000"';

describe('the command and the report of Salesforce', () => {
  test.each(tableOf(page))(
    'a revenue of %s: refused with the message on the page',
    async (revenue, sentence) => {
      const [cell, message] = [revenue, sentence].map((code) => code?.replaceAll('`', '') ?? '');
      expect(report).toContain(REVENUE);
      const file = surveyFile(report.replace(REVENUE, `"${cell?.replaceAll('"', '')}"`));
      const refusal = await refused([file, '--weight', 'Annual Revenue']);
      expect(refusal.message).toBe(message);
    },
  );
  test('a revenue with a fraction: read', async () => {
    const file = surveyFile(report.replace(REVENUE, '"520000.50"'));
    const { missing } = await reported([file, '--weight', 'Annual Revenue']);
    expect(missing?.weight).toBe(1);
  });
  test('a file without its last lines: the same result, but fewer rows without an answer', async () => {
    const [whole, cut] = await Promise.all(
      [report, report.slice(0, report.indexOf('\n\n\n"NPS by account"') + 1)].map((text) =>
        reported([surveyFile(text), ...options]),
      ),
    );
    expect(whole?.ledger.missing).toBe((cut?.ledger.missing ?? 0) + 7);
    expect({ ...whole, ledger: null }).toEqual({ ...cut, ledger: null });
  });
  test('account ids that differ only in case are two respondents', async () => {
    const ids = ['Alder & Sons', 'Birchwood Paper'].map(
      (name) =>
        report
          .split('\n')
          .find((line) => line.includes(`"${name}"`))
          ?.split(',')[0],
    );
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids[0]?.toLowerCase()).toBe(ids[1]?.toLowerCase());
    const file = pathOf('salesforce-report.csv');
    const { respondents } = await reported([file, '--respondent', 'Account ID']);
    const answered = report.split('\n').filter((line) => /"\d+\/\d+\/\d+","\d+"/.test(line));
    expect(respondents).toBe(new Set(answered.map((line) => line.split(',')[0])).size);
  });
});

describe('the function that writes a cell of a file', () => {
  const pages = [page, 'tableau.md'];
  const source = /const cell = [\s\S]*?;\n/;
  const cellOf = (name: string) => source.exec(codeOf(name, 'ts').join('\n'))?.[0];

  test('the function that writes a cell: the same on every page', () => {
    expect(cellOf(page)).toBeDefined();
    expect(new Set(pages.map(cellOf)).size).toBe(1);
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'a cell that begins with %j: written so that no spreadsheet runs it as a formula',
    (text) => {
      const code = cellOf(page)?.replace(/: string \| number \| null \| undefined/, '');
      const cell = new Function(`${code} return cell;`)();
      expect(cell(text)).toBe(`"'${text}"`);
      expect(cell(`x${text}`)).toBe(`"x${text}"`);
      expect(cell(-12.5)).toBe('-12.5');
    },
  );
});
