import { describe, expect, test } from 'vitest';
import { reportCharts, reportPage } from '../../src/report/index.js';
import type { SurveyRecord } from '../../src/survey/record.js';
import { fullRecord, plainRecord } from './records.js';

describe('the charts of a report', () => {
  const record = fullRecord('plan');

  test('one for each part of the record that has one, as wide as a page and as a telephone', () => {
    const charts = reportCharts(record, { by: ['plan'] });
    expect(charts.map(({ part }) => part)).toEqual([
      'histogram',
      'trend',
      'segments',
      'segmentTrends',
      'explained',
      'matched',
    ]);
    const widthOf = ({ width, padding }: (typeof charts)[number]['wide']) =>
      width + padding.left + padding.right;
    for (const { wide, narrow } of charts) {
      expect([widthOf(wide), widthOf(narrow)]).toEqual([600, 360]);
      expect(narrow.title.text.join(' ')).toBe(wide.title.text.join(' '));
    }
  });

  test('a record in which nothing is compared: its distribution; categories: none', () => {
    expect(reportCharts(plainRecord()).map(({ part }) => part)).toEqual(['histogram']);
    expect(reportCharts({ ...plainRecord(), histogram: null })).toEqual([]);
    const hidden: SurveyRecord = { ...plainRecord(), explained: null, matched: null };
    expect(reportCharts(hidden)).toHaveLength(1);
  });

  test('trends of more than twelve segments: neither drawn nor in a table', () => {
    const { segmentTrends } = record;
    if (segmentTrends === undefined) throw new Error('the record has trends of segments');
    const withOthers = (others: number) => ({
      ...record,
      segmentTrends: { ...segmentTrends, others },
    });
    const isDrawn = (others: number) =>
      reportCharts(withOthers(others)).some(({ part }) => part === 'segmentTrends');
    expect([isDrawn(11), isDrawn(12)]).toEqual([true, false]);
    const hasTable = (others: number) =>
      reportPage(withOthers(others), { source: 'survey.csv', by: ['plan'] }).includes(
        'Scores by period and plan',
      );
    expect([hasTable(11), hasTable(12)]).toEqual([true, false]);
  });

  test('language and columns: those of the report', () => {
    const [, , segments] = reportCharts(record, { language: 'ko', by: ['요금제'] });
    expect(segments?.wide.description).toMatch(/[가-힣]/);
  });

  test('two drawings of a part: one for each screen', () => {
    const drawings = { histogram: { wide: '<svg id="wide"/>', narrow: '<svg id="narrow"/>' } };
    const page = reportPage(plainRecord(), { source: 'survey.csv', drawings });
    expect(page).toContain(
      '<figure class="themed">\n<div class="on-wide"><svg id="wide"/></div>\n<div class="on-narrow"><svg id="narrow"/></div>\n<details>',
    );
  });
});
