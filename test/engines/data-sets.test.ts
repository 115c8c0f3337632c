import { expect, test } from 'vitest';
import { dataSets } from './data-sets.js';
import { questions } from './questions.js';

test('each question has different answers for most data sets', () => {
  for (const { name, inMemory } of questions) {
    const answers = new Set(dataSets.map((set) => JSON.stringify(inMemory(set), mapsAsLists)));
    expect(answers.size, name).toBeGreaterThan(dataSets.length / 2);
  }
});

test('the second wave has all nine transitions in most data sets', () => {
  const transitions = questions.find(({ name }) => name === 'transitions');
  const moved = dataSets.filter((set) => {
    const counts = transitions?.inMemory(set) as number[][];
    return counts.every((row) => row.every((count) => count > 0));
  });
  expect(moved.length).toBeGreaterThan(dataSets.length / 2);
});

const mapsAsLists = (_: string, value: unknown): unknown =>
  value instanceof Map ? [...value] : value;
