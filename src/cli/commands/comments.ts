import type { Command } from 'commander';
import { csvText, flatComments } from '../../survey/index.js';
import { addOptions, commandCalled, once } from '../arguments/command.js';
import { type CommentValues, commentOptions, readQuestions } from '../arguments/comments.js';
import { readFiles } from '../arguments/file.js';
import { refuseShareMetric } from '../arguments/metric.js';
import { isFlat, type PrintFormat, readPrintFormat } from '../arguments/print-format.js';
import {
  type ReadingValues,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import { UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';
import { commentSections, printedComments } from '../terminal/comments.js';
import { markdownText } from '../terminal/markdown.js';
import { scoreSections } from '../terminal/overview.js';
import { pageText } from '../terminal/page.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { recordOf } from './record.js';

interface Values extends ReadingValues, CommentValues {
  /** False with `--no-mask`. */
  readonly mask?: boolean;
}

/** `nps-core comments`: which words go with which ratings, and what to read. */
export function commentsCommand(io: Io): Command {
  const command = commandCalled('comments', io, {
    usage: 'FILE… [options]',
    description:
      'Lists the words that go with low and with high ratings, what is missing to 100 by theme, and comments to read. The column with the comments is found where one is plainly it.',
    example: "comments survey.csv --comment 'Why?' --themes themes.json",
  });
  command.argument('[files...]', 'the survey; several files are counted as one');
  const options = [
    ...commentOptions(),
    once('--contrast <period>', 'what is new in a period against all earlier ones; needs --date'),
    once('--no-mask', 'shows e-mail addresses, numbers and the like, on the terminal only'),
    ...readingOptions(),
  ];
  command.setOptionValueWithSource('comment', true, 'default');
  return addOptions(command, options).action(async (_files: readonly string[], values: Values) => {
    const files = readFiles(command.args);
    const format = readPrintFormat(values);
    refuseShareMetric('comments', values);
    checkValues(values, format);
    const printing = printingFor(io, readLanguage(values.language));
    const questions = await readQuestions(values, ['comment', 'themes', 'terms', 'contrast']);
    const { contrast, mask } = values;
    const request = {
      ...readRequest(values),
      ...questions.request,
      ...(mask === false && { mask }),
    };
    const { compile } = questions;
    const { name, record } = await recordOf(files, values, request, io, compile);
    const { comments } = record;
    if (comments === undefined) throw new Error('the record has no comments');
    const texts: Readonly<Record<PrintFormat, () => string>> = {
      table: () => {
        const sections = [
          ...scoreSections(record, request, printing).slice(0, 1),
          ...commentSections(comments, contrast, printing),
        ];
        return pageText(name, record, sections, printing);
      },
      json: () => jsonText('comments', record, printing),
      csv: () => csvText(flatComments(comments, { by: request.by })),
      markdown: () => markdownText(printedComments(comments, printing)),
    };
    io.stdout.write(texts[format]());
  });
}

function checkValues({ contrast, themes, by, mask }: Values, format: PrintFormat): void {
  if (mask === false && format !== 'table') {
    throw new UsageError(
      `--no-mask does not go with --format ${format}: what is not masked stays on the terminal`,
    );
  }
  if (!isFlat(format)) return;
  if (contrast !== undefined && themes !== undefined) {
    throw new UsageError(
      `--format ${format} holds one table, and --themes and --contrast give 2: leave one out`,
    );
  }
  if (contrast !== undefined && by !== undefined) {
    throw new UsageError(`--format ${format} holds one table: leave out --by or --contrast`);
  }
  if (format === 'markdown' && by !== undefined) {
    throw new UsageError('--format markdown has no table of segments: leave out --by, or use csv');
  }
}
