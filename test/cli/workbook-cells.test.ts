import { describe, expect, test } from 'vitest';
import { openSheets, openWorkbook } from '../../src/cli/input/workbook/workbook.js';
import {
  partsOf,
  type WrittenWorkbook,
  withZip64,
  writeParts,
  writeWorkbook,
} from '../support/workbook-writer.js';

/** All rows of the first sheet. */
function rowsIn(bytes: Uint8Array): (readonly string[])[] {
  const workbook = openWorkbook(bytes);
  const [sheet] = openSheets(workbook, workbook.contents.sheets.slice(0, 1));
  return sheet === undefined ? [] : [...sheet.sample, ...[...sheet.rest].flat()];
}

const rowsOf = (rows: string, workbook: Partial<WrittenWorkbook> = {}) =>
  rowsIn(writeWorkbook({ sheets: [{ rows }], ...workbook }));

const cellsOf = (cells: string, workbook: Partial<WrittenWorkbook> = {}) =>
  rowsOf(`<row>${cells}</row>`, workbook)[0];

describe('texts', () => {
  test('shared texts: by their place, runs joined, phonetic runs left out, white space kept', () => {
    const texts =
      '<si><t>Free</t></si><si/><si><r><t>Pro</t></r><r><rPr><b/></rPr><t xml:space="preserve"> plan </t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>';
    const cells = [0, 2, 3, 1, 0].map((place) => `<c t="s"><v>${place}</v></c>`).join('');
    expect(cellsOf(cells, { texts })).toEqual(['Free', 'Pro plan ', '東京', '', 'Free']);
  });

  test('a shared text that is not there: the workbook is refused', () => {
    const refused = () => cellsOf('<c t="s"><v>1</v></c>', { texts: '<si><t>a</t></si>' });
    expect(refused).toThrow('sheet1.xml is damaged (there is no shared text 1)');
  });

  test('texts in cells and texts of formulas: entities, CDATA, comments and escapes are read', () => {
    expect(
      cellsOf(
        "<c t='inlineStr'><is><t>a &lt;&#98;&gt; &amp;<!-- none --><![CDATA[<c>]]></t></is></c><c t='inlineStr'><is><r><t>x</t></r><r><t>y</t></r></is></c><c t='str'><f>A1</f><v>line_x000A_end_x005F_x000A_</v></c>",
      ),
    ).toEqual(['a <b> &<c>', 'xy', 'line\nend_x000A_']);
  });

  test('prefixes of elements: make no difference', () => {
    expect(rowsOf('<x:row xmlns:x="m"><x:c t="str"><x:v>a</x:v></x:c></x:row>')).toEqual([['a']]);
  });
});

describe('numbers, booleans and errors', () => {
  test('numbers: as people write them, not with the digits of their binary form', () => {
    expect(
      cellsOf(
        '<c><v>9</v></c><c t="n"><v>0.10000000000000001</v></c><c><v> 1E3 </v></c><c><v>-.5</v></c><c><v>007</v></c>',
      ),
    ).toEqual(['9', '0.1', '1000', '-0.5', '7']);
  });

  test('a number cell with another text: keeps the text, so that it is counted as unreadable', () => {
    expect(cellsOf('<c><v>0x10</v></c><c><v>nine</v></c><c><v>Infinity</v></c>')).toEqual([
      '0x10',
      'nine',
      'Infinity',
    ]);
  });

  test('booleans: true and false', () => {
    expect(cellsOf('<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="b"><v>true</v></c>')).toEqual([
      'true',
      'false',
      'true',
    ]);
  });

  test('errors: texts, in single quotation marks too', () => {
    expect(cellsOf('<c t=\'e\'><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toEqual([
      '#N/A',
      '#DIV/0!',
    ]);
  });
});

describe('places', () => {
  test('cells and rows without a reference: follow the ones before', () => {
    expect(
      rowsOf(
        '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="3"><c r="B3"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
      ),
    ).toEqual([['1', '', '3'], [], ['', '2', '3'], ['4']]);
  });

  test('a row without a number: stands where its cells say', () => {
    expect(rowsOf('<row><c r="A2"><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([
      [],
      ['2'],
      ['3'],
    ]);
  });

  test('blank cells and rows with a style: left out at the end', () => {
    expect(
      rowsOf(
        '<row><c><v>1</v></c><c s="0"/><c r="XFD1" s="0"/></row><row r="1048576"><c s="0"/></row>',
      ),
    ).toEqual([['1']]);
  });

  test.each([
    ['<row r="2"/><row r="2"/>', 'there is no row 2 after row 2'],
    ['<row r="2"/><row r="1"/>', 'there is no row 1 after row 2'],
    ['<row r="1048577"/>', 'there is no row 1048577 after row 0'],
    ['<row r="1.5"/>', 'there is no row 1.5 after row 0'],
    ['<row r="1"><c r="A2"/></row>', 'row 1 has a cell A2'],
    ['<row r="1"><c r="a1"/></row>', 'row 1 has a cell a1'],
    ['<row r="1"><c r="A"/></row>', 'row 1 has a cell A'],
    ['<row><c r="B1"/><c r="A1"/></row>', 'row 1 has no column 1 after column 2'],
    ['<row><c r="XFE1"/></row>', 'row 1 has no column 16385 after column 0'],
    ['<row><c r="AAAAAAAAAAAAA1"/></row>', 'row 1 has a cell AAAAAAAAAAAAA1'],
  ])('%s: refused, since %s', (rows, problem) => {
    expect(() => rowsOf(rows)).toThrow(`xl/worksheets/sheet1.xml is damaged (${problem})`);
  });
});

describe('dates', () => {
  const formats = ['yyyy-mm-dd', '"day" 0', '[h]:mm:ss', 'General'];
  const styles = [0, 164, 14, 165, 166, 167, 60];
  const dateCell = (value: string, style: number) => `<c s="${style}"><v>${value}</v></c>`;
  const read = (value: string, style = 1, is1904 = false) =>
    cellsOf(dateCell(value, style), { formats, styles, is1904 })?.[0];

  test('built-in formats and formats of the workbook: dates', () => {
    expect([read('46112'), read('46112', 2)]).toEqual(['2026-03-31', '2026-03-31']);
  });

  test('other formats: numbers', () => {
    expect([0, 3, 5, 6].map((style) => read('9', style))).toEqual(['9', '9', '9', '9']);
  });

  test('durations: hours, minutes and seconds', () => {
    expect([read('1.09375', 4), read('-0.5', 4)]).toEqual(['26:15:00', '-12:00:00']);
  });

  test('a clock: to the millisecond, left out at midnight', () => {
    expect(read('46112.5')).toBe('2026-03-31 12:00:00');
    expect(read('46053.99998842593')).toBe('2026-01-31 23:59:59');
    expect(read('46112.52092706019')).toBe('2026-03-31 12:30:08.098');
  });

  test('a clock just before midnight: stays in its day', () => {
    expect(read('46112.99999998843')).toBe('2026-03-31 23:59:59.999');
    expect(read('46112.9999999999')).toBe('2026-03-31 23:59:59.999');
  });

  test('a clock without a day: the clock alone', () => {
    expect([read('0.75'), read('0')]).toEqual(['18:00:00', '00:00:00']);
  });

  test('days before March 1900: Excel counts 29 February 1900, which there was not', () => {
    expect(['1', '59', '60', '61'].map((day) => read(day))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
    ]);
  });

  test('days that a date cannot have: numbers', () => {
    expect([read('-1'), read('2958465'), read('2958466')]).toEqual(['-1', '9999-12-31', '2958466']);
  });

  test('days counted from 1904: four years and a day later', () => {
    expect([read('1', 1, true), read('44650', 1, true)]).toEqual(['1904-01-02', '2026-03-31']);
  });

  test('dates as ISO 8601: as other dates', () => {
    expect(
      cellsOf(
        '<c t="d"><v>2026-03-31T00:00:00Z</v></c><c t="d"><v>2026-03-31T23:59:59.999</v></c><c t="d"><v>2026-03-31</v></c>',
      ),
    ).toEqual(['2026-03-31', '2026-03-31 23:59:59.999', '2026-03-31']);
  });
});

describe('archives', () => {
  const rows = '<row><c t="s"><v>0</v></c></row><row><c><v>9</v></c></row>';
  const workbook = { sheets: [{ rows }], texts: '<si><t>nps</t></si>' };

  test('sizes in ZIP64 fields: read', () => {
    expect(rowsIn(withZip64(writeWorkbook(workbook)))).toEqual([['nps'], ['9']]);
  });

  test('paths in other case and with backslashes: found', () => {
    const parts = Object.entries(partsOf(workbook)).map(([path, bytes]) => [
      path.toUpperCase().replaceAll('/', '\\'),
      bytes,
    ]);
    expect(rowsIn(writeParts(Object.fromEntries(parts)))).toEqual([['nps'], ['9']]);
  });

  test('a part that the workbook names and the archive lacks: refused', () => {
    const { 'xl/worksheets/sheet1.xml': _, ...parts } = partsOf(workbook);
    expect(() => rowsIn(writeParts(parts))).toThrow('it has no xl/worksheets/sheet1.xml');
  });

  test('two sheets with one part: refused', () => {
    const parts = partsOf({ sheets: [{ rows }, { rows }] });
    const relations = Buffer.from(parts['xl/_rels/workbook.xml.rels'] ?? []).toString();
    const bytes = writeParts({
      ...parts,
      'xl/_rels/workbook.xml.rels': Buffer.from(relations.replace('sheet2.xml', 'sheet1.xml')),
    });
    expect(() => rowsIn(bytes)).toThrow('two sheets are one part');
  });

  test('a binary workbook: called by its name', () => {
    const relations =
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
    const bytes = writeParts({
      '_rels/.rels': Buffer.from(relations),
      'xl/workbook.bin': new Uint8Array(9),
    });
    expect(() => rowsIn(bytes)).toThrow('is a binary workbook (.xlsb)');
  });

  test('a DOCTYPE, text that is not UTF-8, XML that is not well-formed: refused', () => {
    const withSheet = (sheet: Uint8Array) =>
      writeParts({ ...partsOf(workbook), 'xl/worksheets/sheet1.xml': sheet });
    const refusals = [
      ['<!DOCTYPE worksheet [<!ENTITY a "9">]><worksheet/>', 'it has a DOCTYPE'],
      ['<worksheet><sheetData><row><c><v>&a;</v></c></row>', 'undefined entity'],
      ['<worksheet><sheetData><row><c><v>9</v></c>', 'unclosed tag'],
      ['<worksheet><sheetData><row><c r=A1/>', 'unquoted attribute value'],
    ] as const;
    for (const [xml, problem] of refusals) {
      expect(() => rowsIn(withSheet(Buffer.from(xml)))).toThrow(problem);
    }
    const latin1 = Buffer.from('<worksheet><sheetData><row><c t="str"><v>é</v></c>', 'latin1');
    expect(() => rowsIn(withSheet(latin1))).toThrow('it is not UTF-8');
  });
});
