// Draws the pictures of the documents and of the front page into docs/pictures, with the built command:
// npm run build && node docs/make-pictures.mjs
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const survey = 'docs/example-survey.csv';
const dates = ['--date', 'Submitted at'];
const plans = ['--by', 'Plan'];
const years = ['--before', '2025', '--after', '2026'];

/** The pictures, each with its kind of chart and its options. */
const charts = {
  trend: ['trend', survey, ...dates],
  segments: ['segments', survey, ...plans],
  'segment-trends': ['trend', survey, ...dates, ...plans, '--period', 'quarter'],
  distribution: ['distribution', survey],
  change: ['change', survey, ...plans, ...dates, ...years],
  transitions: ['transitions', survey, '--respondent', 'Customer ID', ...dates, ...years],
  monitor: ['monitor', survey, ...dates],
};
/** Pictures that a page shows on a dark background too. */
const dark = ['trend', 'segments'];
const languages = { en: '', ko: '-ko' };

function draw(words, name) {
  const output = ['--force', '-o', `docs/pictures/${name}.svg`];
  execFileSync(process.execPath, ['dist/cli.js', 'chart', ...words, ...output], { cwd: root });
}

mkdirSync(new URL('pictures', import.meta.url), { recursive: true });
for (const [name, words] of Object.entries(charts)) {
  for (const [language, mark] of Object.entries(languages)) {
    const spoken = [...words, '--language', language];
    draw(spoken, `${name}${mark}`);
    if (dark.includes(name)) draw([...spoken, '--theme', 'dark'], `${name}${mark}-dark`);
  }
}
