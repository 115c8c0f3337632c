import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Whether LibreOffice is installed; a warning says so if it is not. */
export const hasLibreOffice: boolean =
  spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
if (!hasLibreOffice) console.warn('SKIPPED, the tests in LibreOffice: it is not installed');

/** A temporary folder with its own LibreOffice profile. */
export function workshop(): { folder: string; recalculate: typeof recalculate } {
  const folder = temporaryFolder('sheets');
  return { folder, recalculate };

  /** The cells of a sheet after LibreOffice computed them, with fifteen digits. */
  function recalculate(path: string, sheet = 1): string[][] {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // Exports values without their number format, and computes the formulas of a CSV file.
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
