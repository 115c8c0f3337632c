import exceljs from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { refused, reported, surveyFile } from './command.js';

type Sheets = Readonly<Record<string, readonly (readonly unknown[])[]>>;

async function workbook(sheets: Sheets): Promise<Buffer> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) {
      const cells = sheet.addRow(row);
      cells.eachCell((cell) => {
        if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd hh:mm:ss';
      });
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

const written = async (sheets: Sheets, name = 'survey.xlsx') =>
  surveyFile(await workbook(sheets), name);

describe('Excel workbooks', () => {
  const rows = [
    ['id', 'Submitted', 'Plan', 'Recommend us?', 'member'],
    ['a', new Date('2026-01-31T23:59:59Z'), '프로', 10, true],
    ['b', new Date('2026-02-01T00:00:00Z'), 'Free', 9, false],
    ['c', new Date('2026-02-03T12:00:00Z'), 'Free', 'Not at all likely - 0', true],
    [],
    ['d', null, 'Free', 7.5, true],
  ];

  test('a workbook: counted like CSV, with its dates as dates', async () => {
    const file = await written({ Answers: rows });
    const record = await reported([file, '--date', 'Submitted', '--by', 'Plan']);
    expect(record).toMatchObject({ promoters: 2, passives: 0, detractors: 1, notices: [] });
    expect(record.trend?.map(({ period, answers }) => [period, answers])).toEqual([
      ['2026-01', 1],
      ['2026-02', 2],
    ]);
    expect(record.segments?.segments.map(({ segment }) => segment)).toEqual(['프로', 'Free']);
    expect(record.ledger).toMatchObject({ rows: 5, counted: 3, missing: 1, fractional: 1 });
    expect(record.ledger.problems).toEqual([{ row: 4, value: '7.5', reason: 'fractional' }]);
  });

  test('formulas: give the results that were saved with them', async () => {
    const file = await written({
      Answers: [
        ['nps', 'id'],
        [{ formula: 'A3', result: 9 }, 'a'],
        [9, 'b'],
      ],
    });
    expect(await reported([file])).toMatchObject({ promoters: 2 });
  });

  test('errors of formulas: unreadable, not missing', async () => {
    const file = await written({
      Answers: [
        ['nps', 'id'],
        [{ formula: 'NA()', result: { error: '#N/A' } }, 'a'],
        [{ error: '#REF!' }, '프로'],
        [{ error: '#DIV/0!' }, 'b'],
        [10, 'c'],
        [8, 'd'],
        [9, { error: '#NAME?' }],
      ],
    });
    const { ledger, segments } = await reported([file, '--by', 'id']);
    expect(ledger).toMatchObject({ rows: 6, counted: 3, missing: 0, unreadable: 3 });
    expect(ledger.problems.map(({ row, value }) => [row, value])).toEqual([
      [0, '#N/A'],
      [1, '#REF!'],
      [2, '#DIV/0!'],
    ]);
    expect(segments?.segments.map(({ segment }) => segment)).toEqual(['c', 'd', '#NAME?']);
  });

  test('formulas that were never calculated: refused', async () => {
    const file = await written({ Answers: [['nps'], [{ formula: '4+5' }], [{ formula: '4+4' }]] });
    expect(await refused([file])).toEqual({
      code: 1,
      message: `${file} has formulas that were never calculated, 2 in all: open it in a spreadsheet program and save it`,
    });
  });

  test('blank rows and a title above the header: passed over', async () => {
    const file = await written({ Answers: [[], ['Survey of 2026'], [], ...rows] });
    const record = await reported([file, '--rating', 'Recommend us?', '--by', 'Plan']);
    expect(record).toMatchObject({ promoters: 2, detractors: 1, firstRow: 5 });
    expect(record.ledger.rows).toBe(5);
  });

  test('an export of a survey tool: recognised', async () => {
    const file = await written({
      Sheet1: [
        ['StartDate', 'RecordedDate', 'ResponseId', 'Status', 'Q1_NPS_GROUP', 'Q1'],
        ['Start', 'Recorded', 'ID', 'Type', 'Recommend? - Group', 'Recommend?'],
        [new Date('2026-03-01'), new Date('2026-03-01'), 'R_1', 'IP Address', 'Promoter', 9],
        [new Date('2026-03-01'), new Date('2026-03-01'), 'R_2', 'Survey Preview', 'Detractor', 1],
      ],
    });
    const record = await reported([file]);
    expect(record).toMatchObject({ promoters: 1, ratingColumn: 'Q1', firstRow: 3 });
    expect(record.ledger).toMatchObject({ counted: 1, excluded: 1 });
  });

  test('standard input: read', async () => {
    const input = await workbook({ Answers: rows });
    expect(await reported(['-'], { input })).toMatchObject({ promoters: 2 });
  });

  const refusedAs = async (bytes: Buffer, message: string) => {
    const file = surveyFile(bytes);
    expect(await refused([file])).toEqual({ code: 1, message: `${file} ${message}` });
  };

  test('a workbook without cells: empty', async () => {
    await refusedAs(await workbook({ Empty: [] }), 'is empty');
  });

  test('parts that state more than 256 MiB: refused before they are unpacked', async () => {
    const bytes = await workbook({ Answers: rows });
    bytes.writeUInt32LE(0x3fffffff, sizePlace(bytes, 'xl/worksheets/sheet1.xml'));
    await refusedAs(
      bytes,
      'unpacks to 1,024 MiB, more than the 256 MiB it may have: save it as CSV',
    );
  });

  test('parts that are not read: may have any size', async () => {
    const bytes = await workbook({ Answers: rows });
    bytes.writeUInt32LE(0x3fffffff, sizePlace(bytes, 'xl/theme/theme1.xml'));
    expect(await reported([surveyFile(bytes)])).toMatchObject({ promoters: 2 });
  });

  test('a part that unpacks to more or less than it states: refused', async () => {
    const bytes = await workbook({ Answers: rows });
    const place = sizePlace(bytes, 'xl/worksheets/sheet1.xml');
    const size = bytes.readUInt32LE(place);
    bytes.writeUInt32LE(size + 1, place);
    await refusedAs(bytes, 'is a damaged archive: save it again');
    bytes.writeUInt32LE(size - 1, place);
    const { message } = await refused([surveyFile(bytes)]);
    expect(message).toContain(' cannot be read as a workbook: xl/worksheets/sheet1.xml is damaged');
  });

  test('archives of another kind: called by their name', async () => {
    const archive = (path: string) => Buffer.from(zipSync({ [path]: new Uint8Array(9) }));
    await refusedAs(
      archive('content.xml'),
      'is an OpenDocument file: save it as .xlsx or CSV first',
    );
    await refusedAs(archive('survey.csv'), 'is an archive and no workbook: unpack it first');
  });

  test('damaged archives and workbooks without their parts: refused', async () => {
    const bytes = await workbook({ Answers: rows });
    await refusedAs(bytes.subarray(0, bytes.length - 30), 'is a damaged archive: save it again');
    const other = Buffer.from(bytes.toString('latin1').replaceAll('xl/w', 'xx/w'), 'latin1');
    const { message } = await refused([surveyFile(other)]);
    expect(message).toMatch(/ cannot be read as a workbook: .*xl\/workbook\.xml/);
  });
});

/** Where the directory of an archive states the unpacked size of a part. */
function sizePlace(bytes: Buffer, path: string): number {
  return bytes.lastIndexOf(path, undefined, 'latin1') - 22;
}
