import { expect, test } from 'vitest';
import { nearestNames } from '../../src/counting/nearest.js';

test('few letters more, fewer or otherwise are near, and nearer ones come first', () => {
  const names = ['period', 'rating', 'rating-type'];
  expect(nearestNames('ratng', names)).toEqual(['rating']);
  expect(nearestNames('Ratings', names)).toEqual(['rating']);
  expect(nearestNames('perliod', names)).toEqual(['period']);
  expect(nearestNames('latent', ['patient', 'late', 'talent'])).toEqual([
    'patient',
    'late',
    'talent',
  ]);
  expect(nearestNames('json', names)).toEqual([]);
});

test('a part of a name is near, however long the name is', () => {
  const names = ['How would you rate the opening?', 'How would you rate the closing?', ''];
  expect(nearestNames('the  Closing', names)).toEqual([names[1]]);
  expect(nearestNames('would you rate', names)).toEqual(names.slice(0, 2));
  expect(nearestNames('', names)).toEqual([]);
});

test('a name that occurs twice is given once', () => {
  expect(nearestNames('q', ['q1', 'q2', 'q2'])).toEqual(['q1', 'q2']);
});

test('a name that is part of the text is near, but one of two letters is not', () => {
  expect(nearestNames('ratingColumn', ['rating', 'at'])).toEqual(['rating']);
});
