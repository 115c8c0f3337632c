import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import type { Report } from '../../src/cli/report.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** The built command: what users run, its dependencies bundled into it. */
export const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const isBuilt = existsSync(command);
if (!isBuilt) {
  const message = 'dist/cli.js is missing: build first (npm run build)';
  if (process.env['CI']) throw new Error(message);
  console.warn(`SKIPPED, the tests that run the command: ${message}`);
}

/** `describe`, skipped aloud where the command has not been built. */
export const describeCommand = isBuilt ? describe : describe.skip;

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs a program to its end. */
export function runProgram(
  program: string,
  words: readonly string[],
  { input = '', env = {}, cwd }: Circumstances = {},
): Promise<Outcome> {
  const { NO_COLOR, FORCE_COLOR, NPS_CORE_DEBUG, ...inherited } = process.env; // those of the tests
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd, env: { ...inherited, ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.stdin.on('error', () => {}); // the command need not read all of it
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the command to its end. */
export function run(words: readonly string[], circumstances?: Circumstances): Promise<Outcome> {
  return runProgram(process.execPath, [command, ...words], circumstances);
}

/** What the command prints for people, after seeing that it succeeded. */
export async function printedBy(words: readonly string[], circumstances?: Circumstances) {
  const { code, stdout, stderr } = await run(words, circumstances);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** What the command tells machines, after seeing that it succeeded. */
export async function reported(words: readonly string[], circumstances?: Circumstances) {
  return JSON.parse(await printedBy([...words, '--json'], circumstances)) as Report;
}

/** The complaint of the command, after seeing that it is all there is, and no stack trace. */
export async function refused(words: readonly string[], circumstances?: Circumstances) {
  const { code, stdout, stderr } = await run(words, circumstances);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/\n\s+at |node:internal|file:\/\/|Error\b/);
  expect(stderr).toMatch(/^nps-core: [^\n]+\n/);
  return { code, message: stderr.slice('nps-core: '.length, -1) };
}

export const HINT = '\nnps-core --help tells more.';

const folder = temporaryFolder('surveys');
let files = 0;

/** The path of a new temporary file. */
export function surveyFile(content: string | Uint8Array, name?: string): string {
  const path = join(folder, name ?? `survey-${files++}.csv`);
  writeFileSync(path, content);
  return path;
}
