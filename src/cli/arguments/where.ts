import { type Condition, comparesSizes, conditionWith } from '../../survey/conditions.js';
import { UsageError } from '../input/errors.js';

/** The relations by their signs; of two that begin alike, the longer one stands first. */
const relations = {
  '!=': 'isNot',
  '>=': 'atLeast',
  '<=': 'atMost',
  '=': 'is',
  '>': 'above',
  '<': 'below',
} as const;

/** A column with its escaped signs, the first sign that is not escaped, and the rest. */
const FORM = /^((?:\\.|[^\\=<>!]|!(?!=))+)(!=|>=|<=|=|>|<)(.*)$/s;

/** The conditions that `--where` gives; undefined where it is not given. */
export function readConditions(texts: readonly string[] | undefined): Condition[] | undefined {
  return texts?.map(readCondition);
}

/** A backslash before a sign or a bar makes it part of a name or a value. */
function readCondition(text: string): Condition {
  const [, name = '', sign = '', value = ''] = FORM.exec(text) ?? [];
  if (name.trim() === '') {
    throw new UsageError(
      `--where must be COLUMN=VALUE, or the same with !=, >=, <=, > or <, not ${text}`,
    );
  }
  const column = plain(name);
  const relation = relations[sign as keyof typeof relations];
  const values = alternatives(value);
  if (comparesSizes[relation] && values.length > 1) {
    throw new UsageError(`--where takes alternatives with = and !=, not with ${sign}: ${text}`);
  }
  return conditionWith(column, relation, values);
}

/** The values between bars, without the space around them. */
function alternatives(text: string): string[] {
  const parts = [''];
  for (const piece of text.match(/\\.|./gs) ?? []) {
    if (piece === '|') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => plain(part).trim());
}

function plain(text: string): string {
  return text.replace(/\\([\\|=!<>])/g, '$1');
}
