import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { run as runCommand } from '../../src/cli/run.js';
import type { JsonRecord } from '../../src/cli/terminal/record.js';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Whether people read the output on a terminal. */
  readonly isTTY?: boolean;
}

/** Runs the command to its end, in this process and from the current source. */
export async function run(
  words: readonly string[],
  { input = '', env = {}, cwd = process.cwd(), isTTY = false }: Circumstances = {},
): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const code = await runCommand(words, {
    stdin: chunksOf(input),
    stdout: { isTTY, write: (text) => (stdout += text) },
    stderr: { isTTY: false, write: (text) => (stderr += text) },
    cwd,
    env,
  });
  return { code, stdout, stderr };
}

async function* chunksOf(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof input === 'string' ? Buffer.from(input) : input;
}

/** What the command prints for people, after checking that it succeeded. */
export async function printedBy(words: readonly string[], circumstances?: Circumstances) {
  const { code, stdout, stderr } = await run(words, circumstances);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** What the command prints as JSON, after checking that it succeeded. */
export async function reported(words: readonly string[], circumstances?: Circumstances) {
  return JSON.parse(await printedBy([...words, '--json'], circumstances)) as JsonRecord;
}

/** The error message of the command, after checking that it printed nothing else, and no stack. */
export async function refused(words: readonly string[], circumstances?: Circumstances) {
  const { code, stdout, stderr } = await run(words, circumstances);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/\n\s+at |node:internal|file:\/\/|Error\b/);
  expect(stderr).toMatch(/^nps-core: [^\n]+\n/);
  return { code, message: stderr.slice('nps-core: '.length, -1) };
}

/** The line after the message about a wrong call. */
export const HINT = '\nnps-core --help tells more.';
export const hintOf = (subcommand: string) => `\nnps-core ${subcommand} --help tells more.`;

/** Runs a program in a process of its own. */
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

// removed when the process ends: test files that run one after another share this module
const folder = mkdtempSync(join(tmpdir(), 'nps-core-surveys-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** The path of a new temporary file. */
export function surveyFile(content: string | Uint8Array, name?: string): string {
  const path = join(folder, name ?? `survey-${files++}.csv`);
  writeFileSync(path, content);
  return path;
}

/** What a Vega-Lite file draws, without its last layer: the line that says where the numbers come from. */
export function drawnIn(path: string): unknown {
  const { title, layer } = JSON.parse(readFileSync(path, 'utf8'));
  return { title, layers: layer.slice(0, -1) };
}
