import type { Command } from 'commander';
import { dialects } from '../../sql/dialects.js';
import { phraseOf, readChoice } from '../arguments/choice.js';
import { addOptions, commandCalled } from '../arguments/command.js';
import { queryOptions, queryText } from '../arguments/query.js';
import type { QueryValues } from '../arguments/query-values.js';
import { UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';

/** `nps-core sql`: the query that counts in a database. */
export function sqlCommand(io: Io): Command {
  const command = commandCalled('sql', io, {
    usage: 'DIALECT --from TABLE --rating COLUMN [options]',
    description: `Prints the query that counts promoters, passives and detractors in a database. DIALECT is ${phraseOf(dialects)}.`,
    example: 'sql postgres --from survey.responses --rating score --by plan',
  });
  command.argument('[dialect]', 'the database');
  return addOptions(command, queryOptions()).action((_dialect: string, values: QueryValues) => {
    const [word, ...others] = command.args;
    if (word === undefined) throw new UsageError(`name a dialect: ${phraseOf(dialects)}`);
    const dialect = readChoice('DIALECT', word, dialects);
    if (others.length > 0) throw new UsageError('sql prints a query and reads no file');
    io.stdout.write(`${queryText(dialect, values)}\n`);
  });
}
