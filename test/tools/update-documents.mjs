// Writes the current output of each command in the documents into the block below it:
// `npm run build && node test/tools/update-documents.mjs`. Read the difference before you commit it.
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nps-core-documents-'));
mkdirSync(join(folder, 'node_modules/nps-core'), { recursive: true });
symlinkSync(join(root, 'docs'), join(folder, 'node_modules/nps-core/docs'));

const env = { ...process.env, NO_COLOR: '1', NPS_CORE: join(root, 'dist/cli.js') };
const outputOf = (commands) =>
  execFileSync('sh', ['-c', commands.replace(/^npx nps-core /gm, 'node "$NPS_CORE" ')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });

const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
// A block of commands that write no file, text without a code block, and a block of output.
const pattern =
  /(^```sh\n((?:npx nps-core (?!.* -o ).*\n)+)```\n(?:(?!```)[\s\S])*?^```(?:text|json)\n)[\s\S]*?(?=^```$)/gm;
try {
  for (const page of pages) {
    const text = readFileSync(join(root, page), 'utf8');
    const updated = text.replace(pattern, (_, above, commands) => above + outputOf(commands));
    if (updated !== text) console.log(page);
    writeFileSync(join(root, page), updated);
  }
} finally {
  rmSync(folder, { recursive: true });
}
