import { expect, test } from 'vitest';
import { nearest } from '../../src/survey/nearest.js';

test('few letters more, fewer or otherwise are near, and nearer ones come first', () => {
  const names = ['period', 'rating', 'rating-type'];
  expect(nearest('ratng', names)).toEqual(['rating']);
  expect(nearest('Ratings', names)).toEqual(['rating']);
  expect(nearest('perliod', names)).toEqual(['period']);
  expect(nearest('latent', ['patient', 'late', 'talent'])).toEqual(['patient', 'late', 'talent']);
  expect(nearest('json', names)).toEqual([]);
});

test('a part of a name is near, however long the name is', () => {
  const names = ['How would you rate the opening?', 'How would you rate the closing?', ''];
  expect(nearest('the  Closing', names)).toEqual([names[1]]);
  expect(nearest('would you rate', names)).toEqual(names.slice(0, 2));
  expect(nearest('', names)).toEqual([]);
});

test('three are enough, and each is told once', () => {
  expect(nearest('q', ['q1', 'q2', 'q2', 'q3', 'q4'])).toEqual(['q1', 'q2', 'q3']);
});
