import type { Command } from 'commander';
import { addOptions, commandCalled } from '../arguments/command.js';
import { readFile } from '../arguments/file.js';
import { checkNeeds } from '../arguments/needs.js';
import {
  type ReadingValues,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import { readSelections, type SelectionValues, selectionOptions } from '../arguments/selection.js';
import type { Io } from '../input/io.js';
import { comparisonLines } from '../terminal/comparison.js';
import { tableSections } from '../terminal/overview.js';
import { pageText } from '../terminal/page.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { recordOf } from './record.js';

/** `nps-core compare`: the difference between two groups of answers. */
export function compareCommand(io: Io): Command {
  const command = commandCalled('compare', io, {
    usage: 'FILE --a COLUMN=VALUE --b COLUMN=VALUE',
    description: 'Compares the scores of two groups of answers: the first minus the second.',
    example: 'compare survey.csv --a plan=Pro --b plan=Free',
  });
  command.argument('[file]', 'the survey');
  return addOptions(command, [...selectionOptions(), ...readingOptions()]).action(
    async (_file: string, values: ReadingValues & SelectionValues) => {
      const file = readFile(command.args);
      checkNeeds('compare', { ...values }, { a: 'COLUMN=VALUE', b: 'COLUMN=VALUE' });
      const request = { ...readRequest(values), compare: readSelections(values) };
      const printing = printingFor(io, readLanguage(values.language), request.metric);
      const { name, record } = await recordOf(file, values, request, io);
      const sections = [
        ...(record.compared
          ? [comparisonLines(record.compared, request.minRespondents ?? 1, printing)]
          : []),
        ...tableSections(record, request, printing),
      ];
      io.stdout.write(
        values.json
          ? jsonText('compare', record, printing)
          : pageText(name, record, sections, printing),
      );
    },
  );
}
