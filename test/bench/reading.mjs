// How the time to read one long cell grows with its length. A regular expression that backtracks
// would make it quadratic: one cell could then stop a server.
import { safeReadRating } from '../../dist/index.js';
import { fastest, print } from './measure.mjs';

const shapes = {
  digits: (length) => '1'.repeat(length),
  'digits and spaces': (length) => '1 '.repeat(length / 2),
  'digits and points': (length) => '1.'.repeat(length / 2),
  'digits after points': (length) => '.1'.repeat(length / 2),
  'spaces, then a letter': (length) => `9${' '.repeat(length)}x`,
  'spaces after a letter': (length) => `x${' '.repeat(length)}9`,
  'zeros after a point, then a letter': (length) => `9.${'0'.repeat(length)}x`,
  'full-width digits': (length) => '１'.repeat(length),
  'combining marks': (length) => `e${'\u0301\u0316'.repeat(length / 2)}`,
};

const timeOf = (text) => fastest(() => safeReadRating(text), 5);

process.exitCode = print(
  Object.entries(shapes).map(([name, shape]) => [
    `a cell of ${name}, five times as long`,
    timeOf(shape(1_000_000)) / timeOf(shape(200_000)),
    'at most',
    15,
  ]),
);
