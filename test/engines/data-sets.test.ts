import { expect, test } from 'vitest';
import { dataSets } from './data-sets.js';
import { questions } from './questions.js';

test('the questions are no idle ones: most data sets have another answer to each', () => {
  for (const { name, inMemory } of questions) {
    const answers = new Set(dataSets.map((set) => JSON.stringify(inMemory(set), mapsAsLists)));
    expect(answers.size, name).toBeGreaterThan(dataSets.length / 2);
  }
});

test('people move between categories', () => {
  const transitions = questions.find(({ name }) => name === 'transitions');
  const moved = dataSets.filter((set) => {
    const counts = transitions?.inMemory(set) as number[][];
    return counts.every((row) => row.every((count) => count > 0));
  });
  expect(moved.length).toBeGreaterThan(dataSets.length / 2);
});

const mapsAsLists = (_: string, value: unknown): unknown =>
  value instanceof Map ? [...value] : value;
