import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';
import { partsOf, type WrittenWorkbook, writeWorkbook } from '../support/workbook-writer.js';
import { command, describeBuilt, refused, runProgram, surveyFile } from './command.js';

const folder = temporaryFolder('usage');
const meter = fileURLToPath(new URL('../support/usage.cjs', import.meta.url));
const MiB = 2 ** 20;

interface Usage {
  /** The time of the processor. */
  readonly seconds: number;
  /** The most memory that the process had at once. */
  readonly mebibytes: number;
}

/** What the command takes for a file, and what it says. It must end by itself, without a stack. */
async function usageOf(bytes: Uint8Array): Promise<Usage & { readonly message: string }> {
  const usageFile = join(folder, 'usage.json');
  const { code, stderr } = await runProgram(
    process.execPath,
    ['-r', meter, command, surveyFile(bytes)],
    { env: { USAGE_FILE: usageFile } },
  );
  expect([0, 1]).toContain(code);
  expect(stderr).not.toMatch(/\n\s+at |heap|Maximum call stack/);
  return { ...(JSON.parse(readFileSync(usageFile, 'utf8')) as Usage), message: stderr };
}

/** A unit as often as it fits in so many bytes. */
function repeated(unit: string, bytes: number): Buffer {
  const { length } = Buffer.from(unit);
  return Buffer.alloc(Math.floor(bytes / length) * length, unit);
}

const header = '<row><c t="str"><v>nps</v></c></row><row><c><v>9</v></c></row>';
const around = (start: string, middle: Uint8Array, end: string) =>
  Buffer.concat([Buffer.from(header + start), middle, Buffer.from(end)]);
const sheetOf = (start: string, middle: Uint8Array, end: string, others = {}) =>
  writeWorkbook({ sheets: [{ rows: around(start, middle, end) }], ...others });
const textsOf = (texts: Uint8Array, others: Partial<WrittenWorkbook> = {}) =>
  writeWorkbook({ sheets: [{ rows: header }], texts: texts.toString(), ...others });

/** A row with all cells that a sheet can have. */
const widestRow = `<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`;

/** Workbooks that unpack to about so many bytes and are made to take long or much memory. */
const kinds: Readonly<Record<string, (bytes: number) => Uint8Array>> = {
  'blank cells': (bytes) => sheetOf('', repeated(`<row>${'<c/>'.repeat(300)}</row>`, bytes), ''),
  'filled cells': (bytes) =>
    sheetOf('', repeated(`<row>${'<c><v>9</v></c>'.repeat(300)}</row>`, bytes), ''),
  'a comment': (bytes) => sheetOf('<!--', repeated('a', bytes), '-->'),
  'a comment of what looks like its end': (bytes) => sheetOf('<!--', repeated('-a', bytes), '-->'),
  'cells that are not closed': (bytes) => sheetOf('', repeated('<c ', bytes), ''),
  'white space in a cell': (bytes) => sheetOf('<row><c', repeated(' ', bytes), '/></row>'),
  'a long attribute': (bytes) => sheetOf('<row r="', repeated('1', bytes), '"/>'),
  'many attributes': (bytes) => {
    const names = Array.from({ length: bytes / 16 }, (_, index) => `a${index}="" `);
    return sheetOf('<row ', Buffer.from(names.join('')), '/>');
  },
  'nested elements': (bytes) => sheetOf('', repeated('<row>', bytes), ''),
  'entities in a text': (bytes) =>
    sheetOf('<row><c t="str"><v>', repeated('&amp;', bytes), '</v></c></row>'),
  'brackets in CDATA': (bytes) =>
    sheetOf('<row><c t="str"><v><![CDATA[', repeated(']', bytes), ']]></v></c></row>'),
  'a processing instruction': (bytes) => sheetOf('<?a ', repeated('?', bytes), '?>'),
  'a text in many pieces': (bytes) =>
    sheetOf('<row><c t="inlineStr"><is>', repeated('<t>a</t>', bytes), '</is></c></row>'),
  'empty shared texts': (bytes) => textsOf(repeated('<si/>', bytes)),
  'a shared text in many pieces': (bytes) =>
    textsOf(Buffer.from(`<si>${repeated('<t>a</t>', bytes)}</si>`)),
  'what looks like escapes': (bytes) =>
    sheetOf('', repeated(`<row><c t="str"><v>${'_x'.repeat(9000)}</v></c></row>`, bytes), ''),
  'a number of many digits': (bytes) =>
    sheetOf('', repeated(`<row><c><v>${'1'.repeat(900_000)}x</v></c></row>`, bytes), ''),
  'a number format of brackets': (bytes) =>
    writeWorkbook({
      sheets: [{ rows: header }],
      formats: Array.from({ length: bytes / 2 ** 19 }, () => '['.repeat(2 ** 19)),
    }),
  'many parts': (bytes) => {
    const parts = partsOf({ sheets: [{ rows: header }] });
    for (let part = 0; part < bytes / 800; part++) parts[`xl/${part}`] = new Uint8Array();
    return zipSync(parts);
  },
};

describeBuilt('workbooks that are made to take long', () => {
  test.each(Object.keys(kinds))(
    '%s: twice the bytes take at most three times as long',
    async (kind) => {
      const workbook = kinds[kind] as (bytes: number) => Uint8Array;
      const [once, twice] = [await usageOf(workbook(4 * MiB)), await usageOf(workbook(8 * MiB))];
      expect(twice.seconds).toBeLessThan(3 * once.seconds);
      expect(twice.mebibytes).toBeLessThan(400);
    },
  );

  test('a cell far away: takes little', async () => {
    for (const reference of ["'XFD1048576'", '"&#88;FD1048576"']) {
      const far = Buffer.from(`<row r='1048576'><c r=${reference}><v>9</v></c></row>`);
      const { mebibytes, message } = await usageOf(sheetOf('', far, ''));
      expect(message).toBe('');
      expect(mebibytes).toBeLessThan(200);
    }
  });

  const longTexts = `<row><c><v>9</v></c><c t="str"><v>${'text '.repeat(500)}</v></c></row>`;
  const sparseRow = `<row><c><v>9</v></c>${'<c/>'.repeat(60)}</row>`;
  test.each<readonly [string, () => Uint8Array]>([
    ['long texts', () => sheetOf('', repeated(longTexts, 250 * MiB), '')],
    ['the widest rows', () => sheetOf('', repeated(widestRow, 60 * MiB), '')],
    ['empty shared texts', () => textsOf(repeated('<si/>', 40 * MiB))],
    [
      'shared texts and cells',
      () =>
        sheetOf('', repeated(sparseRow, 60 * MiB), '', {
          texts: repeated('<si/>', 48 * MiB).toString(),
        }),
    ],
  ])('a large workbook of %s: takes at most 400 MiB', async (_, workbook) => {
    expect((await usageOf(workbook())).mebibytes).toBeLessThan(400);
  });
});

test('more cells than a sheet can have filled: refused', async () => {
  const row = (number: number) =>
    `<row r="${number}"><c r="A${number}"><v>9</v></c><c r="XFD${number}"><v>1</v></c></row>`;
  const rows = Array.from({ length: 1300 }, (_, index) => row(index + 3)).join('');
  const file = surveyFile(sheetOf('', Buffer.from(rows), ''));
  expect(await refused([file, '--rating', 'nps'])).toEqual({
    code: 1,
    message: `${file} has a sheet of more than 1,222 rows and 16,384 columns: save it as CSV`,
  });
});

test('shared texts and sheets that would take too much memory together: refused', async () => {
  const file = surveyFile(
    sheetOf('', repeated('<row/>', 64 * MiB), '', {
      texts: repeated('<si/>', 60 * MiB).toString(),
    }),
  );
  expect(await refused([file])).toEqual({
    code: 1,
    message: `${file} unpacks to 60 MiB of texts and 64 MiB of sheets, too much to read: save it as CSV`,
  });
});

test('too many shared texts: refused', async () => {
  const file = surveyFile(textsOf(repeated('<si/>', 63 * MiB)));
  expect(await refused([file])).toEqual({
    code: 1,
    message: `${file} cannot be read as a workbook: xl/sharedstrings.xml is damaged (it has too many texts)`,
  });
});

test('an archive with two parts of one path, or a forged count of parts: refused', async () => {
  const bytes = Buffer.from(writeWorkbook({ sheets: [{ rows: header }] }));
  const parts = partsOf({ sheets: [{ rows: header }] });
  const double = zipSync({ ...parts, 'XL/workbook.xml': parts['xl/workbook.xml'] as Uint8Array });
  const forged = Buffer.from(bytes);
  const end = forged.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  forged.writeUInt16LE(0xffff, end + 8);
  for (const archive of [double, forged]) {
    const file = surveyFile(archive);
    expect(await refused([file])).toEqual({
      code: 1,
      message: `${file} is a damaged archive: save it again`,
    });
  }
});

test('two counts of parts that disagree: the archive is read as it is listed', async () => {
  const bytes = Buffer.from(writeWorkbook({ sheets: [{ rows: header }] }));
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  bytes.writeUInt16LE(bytes.readUInt16LE(end + 8) - 1, end + 8);
  const { message } = await refused([surveyFile(bytes)]);
  expect(message).toContain('it has no xl/worksheets/sheet1.xml');
});
