import { expect, test } from 'vitest';
import { noConnection, noReading } from '../../src/cli/input/postgres-errors.js';

const errorOf = (message: string, code?: string) => Object.assign(new Error(message), { code });

test.each([
  [
    errorOf('connect ECONNREFUSED 10.0.0.1:5432', 'ECONNREFUSED'),
    'db cannot be reached: connect ECONNREFUSED 10.0.0.1:5432',
  ],
  [
    new AggregateError([errorOf('connect ECONNREFUSED ::1:5432', 'ECONNREFUSED')]),
    'db cannot be reached: connect ECONNREFUSED ::1:5432',
  ],
  [errorOf('timeout expired'), 'db cannot be reached: timeout expired'],
  [
    errorOf('password authentication failed for user "ana"', '28P01'),
    'db refuses the connection: password authentication failed for user "ana"',
  ],
  [
    errorOf('sorry, too many clients already', '53300'),
    'db refuses the connection: sorry, too many clients already',
  ],
  [
    errorOf('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string'),
    'db asks for a password: give it in the address, as postgres://USER:PASSWORD@HOST/…, or in PGPASSWORD',
  ],
])('a connection that fails with %s: one sentence', (error, sentence) => {
  expect(noConnection('db', error).message).toBe(sentence);
});

test.each([
  [
    errorOf('permission denied for table t', '42501'),
    't cannot be read: permission denied for table t',
  ],
  [errorOf('first line\nsecond line', '22000'), 't cannot be read: first line'],
  [
    errorOf('Connection terminated unexpectedly'),
    'the connection to db broke while t was read: run the command again',
  ],
  [
    errorOf('read ECONNRESET', 'ECONNRESET'),
    'the connection to db broke while t was read: run the command again',
  ],
  [
    errorOf('terminating connection due to administrator command', '57P01'),
    'the connection to db broke while t was read: run the command again',
  ],
])('a query that fails with %s: one sentence', (error, sentence) => {
  expect(noReading('db', 't', error).message).toBe(sentence);
});
