import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Whether LibreOffice is there. */
export const hasLibreOffice: boolean =
  spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** A folder for files, with a profile of LibreOffice of its own. */
export function workshop(): { folder: string; recalculate: typeof recalculate; close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'nps-core-sheets-'));
  return { folder, recalculate, close: () => rmSync(folder, { recursive: true }) };

  /** What the cells of a sheet show after LibreOffice computed them, with fifteen digits. */
  function recalculate(path: string, sheet = 1): string[][] {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // Cells as they are, not as formatted; formulas of a CSV file are computed.
    const output = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,${sheet}`;
    const input = path.endsWith('.csv')
      ? ['--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true']
      : [];
    const answers = join(folder, 'out');
    const printed = execFileSync(
      'soffice',
      [profile, '--headless', ...input, '--convert-to', output, '--outdir', answers, path],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const written = /(?:-> )(\S+\.csv)/.exec(printed)?.[1] as string;
    const text = readFileSync(join(answers, basename(written)), 'utf8');
    return parse(text, { relax_column_count: true });
  }
}
