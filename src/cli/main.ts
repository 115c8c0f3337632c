import { harmless } from '../display/text.js';
import { readArguments, usage } from './arguments/arguments.js';
import { InputError, UsageError } from './input/errors.js';
import { readSurvey } from './input/survey.js';
import { checkWritable } from './output/write.js';
import { reportOf } from './report.js';
import { printed } from './terminal/print.js';
import { printable } from './terminal/printable.js';

declare const NPS_CORE_VERSION: string;

async function run(words: readonly string[]): Promise<string> {
  const asked = readArguments(words);
  if (asked === 'help') return usage;
  if (asked === 'version') return `${NPS_CORE_VERSION}\n`;
  if ('text' in asked) return asked.text;
  const files = [asked.chart?.path, asked.report].filter((path) => path !== undefined);
  for (const path of files) await checkWritable(path, asked.force);
  const survey = await readSurvey(asked);
  const report = reportOf(survey, asked);
  if (files.length > 0) {
    const { writeOutputs } = await import('./output/outputs.js'); // drawing takes long to load
    await writeOutputs(survey, report, asked);
  }
  return asked.json
    ? `${JSON.stringify(report, null, 2)}\n`
    : `${printed(survey, report, asked)}${files.map((path) => `Written: ${printable(path)}\n`).join('')}`;
}

/** A reader that has seen enough, such as head, closes the pipe: nothing to complain about. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`nps-core: the output cannot be written: ${error.message}\n`);
  process.exit(1);
});

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  const isUsage = error instanceof UsageError;
  const hint = isUsage ? '\nnps-core --help tells more.' : '';
  const message = (error as Error).message.split('\n').map(harmless).join('\n');
  process.stderr.write(`nps-core: ${message}${hint}\n`);
  process.exitCode = isUsage ? 2 : 1;
  if (!isUsage && !(error instanceof InputError) && process.env['NPS_CORE_DEBUG']) throw error;
}
