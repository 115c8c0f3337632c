import { unzipSync } from 'fflate';
import { WorkbookError } from './error.js';

/** How many bytes the parts that are read may have together, unpacked. */
export const LARGEST: number = 1 << 28;
/** The size that stands for one written elsewhere, in an archive that says nowhere else. */
const NO_SIZE = 0xffffffff;
/** How many bytes an entry of the directory takes at least. */
const SMALLEST_ENTRY = 46;

/** A zip archive and the parts in it. */
export interface Archive {
  readonly bytes: Uint8Array;
  /**
   * How many bytes each part has, unpacked, as the archive states it. The paths are in lower case and
   * with slashes.
   */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Lists the parts of an archive. */
export function openArchive(bytes: Uint8Array): Archive {
  const sizes = new Map<string, number>();
  let entries = 0;
  unzip(bytes, ({ name, originalSize: size }) => {
    const path = pathOf(name);
    // A forged count of entries would be read beyond the end, for hours. Of two parts with one path,
    // another program may read the other.
    const isForged = ++entries > bytes.length / SMALLEST_ENTRY || sizes.has(path);
    if (isForged || size === NO_SIZE) throw new WorkbookError(DAMAGED);
    sizes.set(path, size);
    return false;
  });
  return { bytes, sizes };
}

/**
 * The bytes of parts by their path, without those that the archive lacks. Refuses parts that state
 * more bytes than `most`, before they are unpacked. No part unpacks to more than it states.
 */
export function readParts(
  archive: Archive,
  paths: readonly string[],
  most: number = LARGEST,
): Map<string, Uint8Array> {
  checkSize(statedSize(archive, paths), most);
  const wanted = new Set(paths);
  const files = unzip(archive.bytes, ({ name }) => wanted.has(pathOf(name)));
  const parts = Object.entries(files).map(([name, bytes]) => [pathOf(name), bytes] as const);
  for (const [path, { length }] of parts) {
    if (length !== archive.sizes.get(path)) throw new WorkbookError(DAMAGED);
  }
  return new Map(parts);
}

/** How many bytes parts have together, unpacked, as the archive states it. */
export function statedSize({ sizes }: Archive, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
}

/** Refuses parts of more bytes than a workbook may have. */
export function checkSize(size: number, most: number = LARGEST): void {
  if (size <= most) return;
  throw new WorkbookError(
    `unpacks to ${inMebibytes(size)} MiB, more than the ${inMebibytes(most)} MiB it may have: save it as CSV`,
  );
}

/** A number of bytes in mebibytes, for people. */
export function inMebibytes(bytes: number): string {
  return Math.round(bytes / 2 ** 20).toLocaleString('en');
}

const DAMAGED = 'is a damaged archive: save it again';

type Filter = NonNullable<Parameters<typeof unzipSync>[1]>['filter'];

function unzip(bytes: Uint8Array, filter: NonNullable<Filter>): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError(DAMAGED);
  }
}

/** Paths of parts differ in case and, from some programs, have backslashes. */
function pathOf(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}
