import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import { dataSets } from './data-sets.js';
import type { Outcomes } from './matrix.js';
import { questions } from './questions.js';

const page = new URL('../../docs/engines.md', import.meta.url);

/**
 * Compares a table of docs/engines.md with what the engines did in this run; writes it there
 * instead where WRITE_ENGINES is set, as the scripts do that print it.
 */
export function expectOnPage(
  table: 'tested' | 'conformance',
  engines: ReadonlyMap<string, Outcomes>,
): void {
  const [start, end] = [`<!-- ${table}: printed by a script -->\n`, `<!-- end of ${table} -->`];
  const text = readFileSync(page, 'utf8');
  const [before, rest] = text.split(start) as [string, string];
  const [printed, after] = rest.split(end) as [string, string];
  const found = tableOf(engines);
  if (process.env['WRITE_ENGINES']) writeFileSync(page, before + start + found + end + after);
  else expect(printed).toBe(found);
}

/** Data sets by engines; each cell tells how many questions passed, and by a letter why others did not. */
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

/** Why questions did not pass, each reason with the questions it holds for. */
function reasons(outcomes: Readonly<Record<string, string>>): string[] {
  const names = new Map<string, string[]>();
  for (const [question, outcome] of Object.entries(outcomes)) {
    if (outcome !== 'passed') names.set(outcome, [...(names.get(outcome) ?? []), question]);
  }
  return [...names].map(([outcome, asked]) => `${asked.join(', ')}: ${outcome}`);
}
