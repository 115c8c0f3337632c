import type { Scale } from '../counting/scale.js';
import type { Column, Recognition } from '../files/index.js';
import { categoriesPassedOver, countable } from '../files/ratings.js';
import { tidied } from '../files/row.js';
import { nearest } from './arguments/nearest.js';
import { InputError, UsageError } from './input/errors.js';
import type { Row } from './input/table.js';
import type { Notices } from './notices.js';
import { printable } from './terminal/printable.js';

/** The index of the column called a name, to the letter or but for case and white space. */
export function columnCalled(name: string, header: Row): number {
  for (const spelled of [(text: string) => text, tidied, printable]) {
    const found = header.flatMap((title, index) =>
      spelled(title) === spelled(name) ? [index] : [],
    );
    if (found.length > 1) {
      throw new InputError(
        `${found.length} columns are called ${printable(name)}: rename all but one`,
      );
    }
    if (found[0] !== undefined) return found[0];
  }
  const near = nearest(name, header).map(quoted);
  if (near.length > 0) {
    throw new InputError(
      `no column is called ${printable(name)}: did you mean ${near.join(' or ')}?`,
    );
  }
  const titles = header.slice(0, 20).map((title) => printable(title, 40));
  const more = header.length > titles.length ? ', …' : '';
  throw new InputError(
    `no column is called ${printable(name)}; there are ${titles.join(', ')}${more}`,
  );
}

/** The one column that holds ratings, or else categories; asks rather than guesses among several. */
export function ratingColumn(recognition: Recognition, scale: Scale, notices: Notices): Column {
  const likely = countable(recognition);
  const [only, ...others] = likely;
  if (recognition.columns.every(({ answers }) => answers === 0)) {
    throw new InputError('no answers stand below the header');
  }
  if (only === undefined) {
    throw new InputError(
      `no column holds ratings from ${scale.min} to ${scale.max}: name it with --rating, or another --scale`,
    );
  }
  if (others.length === 0) {
    for (const { name } of categoriesPassedOver(recognition)) {
      notices.add('passedOver', printable(name, 40));
    }
    return only;
  }
  const twin = others.find(({ name }) => tidied(name) === tidied(only.name));
  if (twin)
    throw new InputError(`several columns are called ${printable(only.name)}: rename all but one`);
  const list = likely.map(
    ({ name, answers }) =>
      `\n  --rating ${quoted(name)}  (${answersSeen(answers, recognition.isWhole)})`,
  );
  throw new UsageError(`several columns could be the rating, so name one:${list.join('')}`);
}

function answersSeen(count: number, isWhole: boolean): string {
  const answers = `${count} ${count === 1 ? 'answer' : 'answers'}`;
  return isWhole ? answers : `${answers} at the beginning of the file`;
}

function quoted(name: string): string {
  return JSON.stringify(printable(name));
}
