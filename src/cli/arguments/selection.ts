import type { Selection } from '../../survey/index.js';
import { UsageError } from '../input/errors.js';
import { once } from './command.js';

/** The options that select two groups of answers. */
export const selectionOptions = () => [
  once('--a <column=value>', 'the first group of answers, such as plan=Pro'),
  once('--b <column=value>', 'the second group'),
];

/** The values of these options. */
export interface SelectionValues {
  readonly a?: string;
  readonly b?: string;
}

/** Two selections; undefined where neither is given. */
export function readSelections({
  a,
  b,
}: SelectionValues): readonly [Selection, Selection] | undefined {
  if (a === undefined && b === undefined) return undefined;
  if (a === undefined || b === undefined) {
    throw new UsageError('--a COLUMN=VALUE and --b COLUMN=VALUE come together');
  }
  return [readSelection('--a', a), readSelection('--b', b)];
}

/** The value may hold further equals signs. */
function readSelection(option: string, text: string): Selection {
  const [, column = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (column === '') throw new UsageError(`${option} must be COLUMN=VALUE, not ${text}`);
  return { column, value };
}
