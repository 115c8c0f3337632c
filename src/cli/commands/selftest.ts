import type { Command } from 'commander';
import { selfTest } from '../../survey/self-test/self-test.js';
import { addOptions, commandCalled } from '../arguments/command.js';
import { readFiles } from '../arguments/file.js';
import { refuseShareMetric } from '../arguments/metric.js';
import { readIsJson } from '../arguments/print-format.js';
import {
  type ReadingValues,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import { readSelfTest, type SelfTestValues, selfTestOptions } from '../arguments/self-test.js';
import type { Io } from '../input/io.js';
import { pageText } from '../terminal/page.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { selfTestLines } from '../terminal/self-test.js';
import { recordOf } from './record.js';

/** `nps-core selftest`: whether tests and intervals do what they promise, on this very file. */
export function selftestCommand(io: Io): Command {
  const command = commandCalled('selftest', io, {
    usage: 'FILE… [options]',
    description:
      'Splits the answers at random into halves, which differ by chance alone, 10,000 times: how often the test finds a difference, and how often the interval of a half holds the score of all.',
    example: 'selftest survey.csv',
  });
  command.argument('[files...]', 'the survey; several files are counted as one');
  return addOptions(command, [...selfTestOptions(), ...readingOptions()]).action(
    async (_files: readonly string[], values: ReadingValues & SelfTestValues) => {
      const files = readFiles(command.args);
      const isJson = readIsJson('selftest', values);
      refuseShareMetric('selftest', values);
      const request = readRequest(values);
      const options = readSelfTest(values, request);
      const printing = printingFor(io, readLanguage(values.language));
      const { name, record } = await recordOf(files, values, request, io);
      const tested = selfTest(record, options);
      const withTest = { ...record, selfTest: tested };
      io.stdout.write(
        isJson
          ? jsonText('selftest', withTest, printing)
          : pageText(name, record, [selfTestLines(tested, printing)], printing),
      );
    },
  );
}
