import { isDeepStrictEqual } from 'node:util';
import type { DialectName } from '../../src/sql/index.js';
import { type DataSet, dataSets, roles } from './data-sets.js';
import type { Engine, Table } from './engine.js';
import { type Question, questions } from './questions.js';

/** The outcome of a question: it passed, or the reason why not. */
export type Outcome = 'passed' | string;

/** The outcomes of an engine, by data set and question. */
export type Outcomes = Readonly<Record<string, Readonly<Record<string, Outcome>>>>;

const types = { respondent: 'text', plan: 'text', country: 'text', weight: 'number' } as const;

/** The table that holds a data set. */
export function tableOf({ table, answers, columns, rating, date }: DataSet): Table {
  const typeOf = { ...types, rating, at: date };
  return {
    name: table,
    shardedBy: columns.plan,
    columns: roles.map((role) => ({ name: columns[role], type: typeOf[role] })),
    rows: answers.map((answer) => roles.map((role) => answer[role])),
  };
}

/** The outcomes of all questions about all data sets in one engine. */
export async function ask(engine: Engine, dialect: DialectName): Promise<Outcomes> {
  const outcomes: Record<string, Record<string, Outcome>> = {};
  for (const set of dataSets) {
    await engine.load(tableOf(set));
    const outcomesOfSet: Record<string, Outcome> = {};
    for (const question of questions) {
      outcomesOfSet[question.name] = await outcomeOf(engine, dialect, set, question);
    }
    outcomes[set.name] = outcomesOfSet;
  }
  return outcomes;
}

async function outcomeOf(
  engine: Engine,
  dialect: DialectName,
  set: DataSet,
  { name, query, read, inMemory }: Question,
): Promise<Outcome> {
  try {
    const answer = read(await engine.run(query(set, dialect)), set);
    const expected = once(set, name, () => inMemory(set));
    return isDeepStrictEqual(answer, expected)
      ? 'passed'
      : `${text(answer)} is not ${text(expected)}`;
  } catch (error) {
    return String(error);
  }
}

const expectedAnswers = new Map<string, unknown>();

/** The expected answer, computed once for all engines. */
function once(set: DataSet, question: string, answer: () => unknown): unknown {
  const key = `${set.name}: ${question}`;
  if (!expectedAnswers.has(key)) expectedAnswers.set(key, answer());
  return expectedAnswers.get(key);
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part));

/** Something that an engine, or its stand-in, cannot do. */
export interface Gap {
  /** Matches the outcomes that it explains, each written as `data set, question: outcome`. */
  readonly explains: RegExp;
  readonly reason: string;
}

/** The outcomes, with the reason of the gap that explains them, and the unexplained outcomes. */
export function explain(
  outcomes: Outcomes,
  gaps: readonly Gap[],
): { explained: Outcomes; unexplained: string[] } {
  const unexplained: string[] = [];
  const explainOne = (set: string, question: string, outcome: Outcome): Outcome => {
    if (outcome === 'passed') return outcome;
    const full = `${set}, ${question}: ${outcome}`;
    const gap = gaps.find(({ explains }) => explains.test(full));
    if (gap === undefined) unexplained.push(full);
    return gap?.reason ?? outcome;
  };
  const explained = Object.entries(outcomes).map(([set, ofSet]) => [
    set,
    Object.fromEntries(
      Object.entries(ofSet).map(([question, outcome]) => [
        question,
        explainOne(set, question, outcome),
      ]),
    ),
  ]);
  return { explained: Object.fromEntries(explained), unexplained };
}
