import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new folder, which goes when the tests of the file or the `describe` that makes it have run. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `nps-core-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
