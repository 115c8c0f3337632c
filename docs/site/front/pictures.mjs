// The pictures of the front page: charts as the documents show them, and the report of the example survey.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const reports = { en: 'report.html', ko: 'report-ko.html' };
const asked = ['docs/example-survey.csv', '--by', 'Plan', '--date', 'Submitted at'];

export function addPictures(folder) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'docs/pictures'), folder, { recursive: true });
  for (const [language, name] of Object.entries(reports)) {
    const words = [...asked, '--language', language, '--force', '-o', join(folder, name)];
    execFileSync(process.execPath, ['dist/cli.js', 'report', ...words], { cwd: root });
  }
}
