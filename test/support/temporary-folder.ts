import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A new folder, removed after the tests of the file or `describe` that calls this. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `nps-core-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}
