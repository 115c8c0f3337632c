// Draws the pictures of the front page with the command, from the example survey.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const survey = 'docs/example-survey.csv';
const dates = ['--date', 'Submitted at'];
const plans = ['--by', 'Plan'];

const charts = { trend: ['trend', survey, ...dates], segments: ['segments', survey, ...plans] };
const languages = { en: '', ko: '-ko' };

function run(words) {
  execFileSync(process.execPath, ['dist/cli.js', ...words], { cwd: root });
}

export function drawPictures(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [language, languageMark] of Object.entries(languages)) {
    const spoken = ['--language', language];
    for (const [name, words] of Object.entries(charts)) {
      run(['chart', ...words, ...spoken, '-o', join(folder, `${name}${languageMark}.svg`)]);
    }
    const report = join(folder, `report${languageMark}.html`);
    run(['report', survey, ...plans, ...dates, ...spoken, '-o', report]);
  }
}
