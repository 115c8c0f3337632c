import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonRecord } from '../../src/cli/terminal/record.js';
import { formatScore } from '../../src/display/index.js';
import { common } from '../../src/words/en/common.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { printedBy, reported } from './command.js';
import {
  type Counts,
  countsIn,
  countsInPage,
  countsInText,
  type Estimate,
  estimateOf,
  mapped,
  periodsOf,
  segmentsOf,
} from './counted.js';
import { eightAnswers, optionCases } from './option-cases.js';

const folder = temporaryFolder('options');

describe('options of the command: text, report and charts have the numbers of the JSON', () => {
  test.each(optionCases.map(({ options }) => [options.join(' '), options] as const))(
    '%s',
    async (_, options) => {
      const call = [eightAnswers, ...options];
      const record = await reported(call);
      const counts = countsIn(record);
      expect(countsInText(await printedBy(call))).toEqual(rounded(counts, 1));

      await printedBy(['report', ...call, '-o', join(folder, 'page.html'), '--force']);
      const page = readFileSync(join(folder, 'page.html'), 'utf8');
      const total = options.includes('--by') ? { All: counts.total } : {};
      const named = mapped({ ...counts.rows, ...total }, nameInReport, (counted) => counted);
      expect(countsInPage(page)).toEqual(rounded({ ...counts, rows: named }, 0));

      const bars = await rowsOfChart('distribution', call, 'rating');
      // weighted bars add up to what the answers are worth, so their shares are compared
      expect(sharesOf(bars.map(({ count }) => count as number))).toEqual(
        sharesOf(record.histogram ?? []),
      );
      if (options.includes('--by')) {
        const marks = await rowsOfChart('segments', call, 'answersText');
        const parts = [...segmentsOf(record), ['All', record] as const];
        const expected = parts.map(([name, part]) => ({
          name: [name],
          ...nearly(estimateOf(part)),
        }));
        expect(sortedByName(marks)).toMatchObject(sortedByName(expected)); // drawn by score
      }
      if (options.includes('--date')) {
        const marks = await rowsOfChart('trend', withoutSegments(call), 'partial');
        const expected = [...periodsOf(record).values()].map((point) => ({
          period: point.period,
          partial: point.partial,
          ...nearly(estimateOf(point)),
        }));
        expect(marks).toMatchObject(expected);
      }
      if (options.includes('--date') && options.includes('--by')) {
        const marks = await rowsOfChart('trend', call, 'period');
        const drawn = ['chart', 'trend', ...call, '--json', '-o', join(folder, 'x.svg'), '--force'];
        const { segmentTrends } = JSON.parse(await printedBy(drawn)) as JsonRecord;
        const expected = (segmentTrends?.segments ?? []).flatMap(({ segment, points }) =>
          points
            .filter(({ answers }) => answers !== null && answers > 0)
            .map((point) => ({ segment, period: point.period, ...nearly(estimateOf(point)) })),
        );
        expect(sortedByName(marks, 'segment')).toMatchObject(sortedByName(expected, 'segment'));
      }
    },
  );
});

/** A period as the report calls it; other names as they are. */
function nameInReport(name: string): string {
  const [, period = '', mark = ''] = /^(\d{4}(?:-[QW]?\d+)?)(\*?)$/.exec(name) ?? [];
  return period === '' ? name : `${common.period(period)}${mark && ' (not over yet)'}`;
}

/** Numbers as they are printed with so many digits. */
function rounded({ total, rows }: Counts, digits: number): Counts {
  const round = ([answers, score]: Counts['total']): Counts['total'] => {
    const printed = formatScore(score, { digits });
    return [answers, Number(printed.replace('−', '-'))];
  };
  return { total: round(total), rows: mapped(rows, (name) => name, round) };
}

/** The limits of shares in percent differ in the last bit from those of scores. */
function nearly({ lower, score, upper }: Estimate) {
  const near = (value: number) => expect.closeTo(value, 9) as number;
  return { lower: near(lower), score: near(score), upper: near(upper) };
}

function sortedByName<Row extends DataRow>(rows: readonly Row[], field = 'name'): Row[] {
  return [...rows].sort((a, b) => String(a[field]).localeCompare(String(b[field])));
}

function sharesOf(counts: readonly number[]): string[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => (count / sum).toFixed(12));
}

/** The same call for all answers. */
function withoutSegments(call: readonly string[]): string[] {
  return call.filter((word, place) => word !== '--by' && call[place - 1] !== '--by');
}

type DataRow = Readonly<Record<string, unknown>>;

/** The rows of a chart's data that have this field; several layers draw the same rows. */
async function rowsOfChart(kind: string, call: readonly string[], field: string) {
  const path = join(folder, 'chart.vl.json');
  await printedBy(['chart', kind, ...call, '-o', path, '--force']);
  const rows: DataRow[] = [];
  JSON.parse(readFileSync(path, 'utf8'), (name, value) => {
    if (name === 'data') rows.push(...value.values);
    return value;
  });
  const texts = rows.filter((row) => field in row).map((row) => JSON.stringify(row));
  return [...new Set(texts)].map((text) => JSON.parse(text) as DataRow);
}
