import { type Condition, comparesSizes, conditionWith, type Relation } from '../conditions.js';
import { SettingsError } from './error.js';

/** The sign of each relation. */
export const signs: Readonly<Record<Relation, string>> = {
  is: '=',
  isNot: '!=',
  atLeast: '>=',
  above: '>',
  atMost: '<=',
  below: '<',
};

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
    throw new SettingsError(
      `--where must be COLUMN=VALUE, or the same with !=, >=, <=, > or <, not ${text}`,
    );
  }
  const column = plain(name);
  const relation = (Object.keys(signs) as Relation[]).find(
    (name) => signs[name] === sign,
  ) as Relation;
  const values = alternatives(value);
  if (comparesSizes[relation] && values.length > 1) {
    throw new SettingsError(`--where takes alternatives with = and !=, not with ${sign}: ${text}`);
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
