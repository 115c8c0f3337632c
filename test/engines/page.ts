import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { dataSets } from './data-sets.js';
import type { Outcomes } from './matrix.js';
import { questions } from './questions.js';

const page = new URL('../../docs/engines.md', import.meta.url);

/**
 * Compares a table of docs/engines.md with the outcomes of this run. With the environment variable
 * WRITE_ENGINES, writes the table instead.
 */
export function expectOnPage(
  name: 'tested' | 'conformance',
  engines: ReadonlyMap<string, Outcomes>,
): void {
  const [start, end] = [`<!-- ${name}: printed by a script -->\n`, `<!-- end of ${name} -->`];
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(start) as [string, string];
  const [printed, after] = rest.split(end) as [string, string];
  const table = tableOf(engines);
  if (process.env['WRITE_ENGINES']) writeFileSync(page, before + start + table + end + after);
  else expect(printed).toBe(table);
}

/** Data sets by engines. A cell counts the questions that passed; a letter refers to the reason why others did not. */
function tableOf(engines: ReadonlyMap<string, Outcomes>): string {
  const notes = new Map<string, string>();
  const cell = (outcomes: Readonly<Record<string, string>>) => {
    const passed = questions.filter(({ name }) => outcomes[name] === 'passed').length;
    const letters = reasons(outcomes).map((reason) => {
      if (!notes.has(reason)) notes.set(reason, String.fromCharCode(97 + notes.size));
      return notes.get(reason);
    });
    return `${passed} ✓${letters.length > 0 ? ` ${questions.length - passed} ${letters.join(' ')}` : ''}`;
  };
  const rows = dataSets.map(({ name }) => [
    name,
    ...[...engines.values()].map((outcomes) => cell(outcomes[name] ?? {})),
  ]);
  const lines = [
    ['data set', ...engines.keys()],
    ['---', ...[...engines].map(() => '---')],
    ...rows,
  ];
  return [
    '\n',
    ...lines.map((line) => `| ${line.join(' | ')} |\n`),
    '\n',
    ...[...notes].map(([reason, letter]) => `${letter}: ${reason}\n\n`),
  ].join('');
}

/** The reasons why questions did not pass, each with its questions. */
function reasons(outcomes: Readonly<Record<string, string>>): string[] {
  const names = new Map<string, string[]>();
  for (const [question, outcome] of Object.entries(outcomes)) {
    if (outcome !== 'passed') names.set(outcome, [...(names.get(outcome) ?? []), question]);
  }
  return [...names].map(([reason, questions]) => `${questions.join(', ')}: ${reason}`);
}
