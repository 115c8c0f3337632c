import { type Archive, readParts } from './archive.js';
import { damaged, WorkbookError } from './error.js';
import { type Relation, readRelations, relationsPath } from './relations.js';
import { parseWholeXml } from './xml.js';

/** How many bytes the parts that describe a workbook may have. The largest hold its styles. */
const LARGEST_DESCRIPTION = 1 << 25;

/** What a workbook holds: the paths of its parts. */
export interface Contents {
  /** The sheets with cells, in the order of their tabs. */
  readonly sheets: readonly SheetPart[];
  /** The texts that cells share; undefined where there are none. */
  readonly texts: string | undefined;
  readonly styles: Uint8Array | undefined;
  /** Whether days are counted from 1904. */
  readonly is1904: boolean;
}

/** A sheet and the part that holds its cells. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** Reads what a workbook holds. */
export function readContents(archive: Archive): Contents {
  const workbook = workbookPath(archive);
  const parts = readDescription(archive, [workbook, relationsPath(workbook)]);
  const relations = readRelations(workbook, parts.get(relationsPath(workbook)));
  const bytes = parts.get(workbook);
  if (bytes === undefined) {
    throw new WorkbookError(`cannot be read as a workbook: it has no ${workbook}`);
  }
  const pathOf = (type: string) => relations.find((relation) => relation.type === type)?.path;
  const styles = pathOf('styles');
  return {
    ...sheetsOf(workbook, bytes, relations),
    texts: pathOf('sharedStrings'),
    styles: styles === undefined ? undefined : readDescription(archive, [styles]).get(styles),
  };
}

function workbookPath(archive: Archive): string {
  checkKind(archive);
  const path = relationsPath('');
  const relations = readRelations('', readDescription(archive, [path]).get(path));
  const workbook = relations.find(({ type }) => type === 'officeDocument')?.path;
  if (workbook?.endsWith('.bin')) {
    throw new WorkbookError('is a binary workbook (.xlsb): save it as .xlsx or CSV first');
  }
  return workbook ?? 'xl/workbook.xml';
}

function checkKind({ sizes }: Archive): void {
  const paths = [...sizes.keys()];
  if (paths.some((path) => path.startsWith('xl/'))) return;
  throw new WorkbookError(
    paths.includes('content.xml')
      ? 'is an OpenDocument file: save it as .xlsx or CSV first'
      : 'is an archive and no workbook: unpack it first',
  );
}

function readDescription(archive: Archive, paths: readonly string[]): Map<string, Uint8Array> {
  return readParts(archive, paths, LARGEST_DESCRIPTION);
}

function sheetsOf(
  workbook: string,
  bytes: Uint8Array,
  relations: readonly Relation[],
): Pick<Contents, 'sheets' | 'is1904'> {
  const sheets: SheetPart[] = [];
  const worksheets = new Map(
    relations.filter(({ type }) => type === 'worksheet').map(({ id, path }) => [id, path]),
  );
  const paths = new Set<string>();
  let is1904 = false;
  parseWholeXml(workbook, bytes, {
    open(element, attributes) {
      if (element === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (element !== 'sheet') return;
      const [, id = ''] = Object.entries(attributes).find(([name]) => name.endsWith(':id')) ?? [];
      const path = worksheets.get(id);
      if (path === undefined) return; // a sheet of charts or macros
      // If one part were many sheets, it would be read many times.
      if (paths.has(path)) throw damaged(workbook, 'two sheets are one part');
      paths.add(path);
      const { name = '', state = 'visible' } = attributes;
      sheets.push({ name, path, isHidden: state !== 'visible' });
    },
  });
  return { sheets, is1904 };
}
