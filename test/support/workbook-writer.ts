import { strToU8, type Zippable, zipSync } from 'fflate';

/** A sheet of a workbook that is written by hand. */
export interface WrittenSheet {
  readonly name?: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  /** The rows as XML. */
  readonly rows: string | Uint8Array;
}

/** A workbook that is written by hand, so that it can have what other writers would not write. */
export interface WrittenWorkbook {
  readonly sheets: readonly WrittenSheet[];
  /** Shared texts as XML, each in `<si>`. */
  readonly texts?: string | Uint8Array;
  /** The codes of number formats of one's own, the first one with the number 164. */
  readonly formats?: readonly string[];
  /** The number of the number format of each style; 0 is General. */
  readonly styles?: readonly number[];
  readonly is1904?: boolean;
}

const START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook by path. */
export function partsOf(workbook: WrittenWorkbook): Record<string, Uint8Array> {
  const { sheets, texts, formats = [], styles = [0], is1904 = false } = workbook;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`;
  const relations = (list: readonly string[]) =>
    `${START}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const list = sheets.map(
    ({ name = `Sheet${sheets.length}`, state = 'visible' }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`,
  );
  const parts: Record<string, string> = {
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${START}<workbook ${MAIN} xmlns:r="${TYPES}"><workbookPr date1904="${Number(is1904)}"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) =>
        relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
      ),
      relation('rIdStyles', 'styles', 'styles.xml'),
      relation('rIdTexts', 'sharedStrings', '/xl/sharedStrings.xml'),
    ]),
    'xl/styles.xml': `${START}<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
  };
  const sheetParts = sheets.map(({ rows }, index): [string, Uint8Array] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    joined([
      `${START}<worksheet ${MAIN}><dimension ref="A1:XFD1048576"/><sheetData>`,
      rows,
      '</sheetData></worksheet>',
    ]),
  ]);
  const textPart = joined([`${START}<sst ${MAIN}>`, texts ?? '', '</sst>']);
  return {
    ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': textPart }),
    ...Object.fromEntries(sheetParts),
  };
}

/** The bytes of a workbook. */
export function writeWorkbook(workbook: WrittenWorkbook): Uint8Array {
  return writeParts(partsOf(workbook));
}

/** The bytes of an archive. */
export function writeParts(parts: Zippable): Uint8Array {
  return zipSync(parts, { level: 1 });
}

/** A text as XML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The letters of a column, counted from 0: A, B, … AA. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

/**
 * The same archive with the sizes of its parts in ZIP64 fields, as any program may write them
 * (APPNOTE 4.3.9.2), and with the records at the end that belong to these.
 */
export function withZip64(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const entry = Buffer.from(bytes.subarray(at, at + 46 + nameLength));
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(24)), 4);
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(20)), 12);
    entry.writeUInt32LE(0xffffffff, 20);
    entry.writeUInt32LE(0xffffffff, 24);
    entry.writeUInt16LE(extra.length, 30);
    entries.push(entry, extra);
    at += 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  const directory = Buffer.concat(entries);
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06', 0, 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directory.length), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 0, 'latin1');
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(bytes.subarray(end));
  last.writeUInt32LE(directory.length, 12);
  return Buffer.concat([bytes.subarray(0, start), directory, record, locator, last]);
}

function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? strToU8(part) : part)));
}
