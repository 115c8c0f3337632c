import { checkChoice, invalid } from '../counting/invalid.js';
import { checkOptionNames } from '../counting/options.js';

/**
 * A column: a text is its header, its question, or its number counted from 1 (`'3'`) if no column is
 * called so; a number is its place, counted from 0.
 */
export type ColumnReference = string | number;

/**
 * What a row must have in a column to be counted. Each condition has one relation:
 * `{ column: 'plan', is: ['Pro', 'Team'] }` or `{ column: 'day', atLeast: '2026-01-01' }`.
 */
export type Condition = {
  /** The column. */
  readonly column: ColumnReference;
} & (
  | {
      /**
       * The texts of which the cell must be one; `''` is a cell without an answer. Each must occur.
       */
      readonly is: readonly string[];
    }
  | {
      /** The texts of which the cell must be none; `''` is a cell without an answer. */
      readonly isNot: readonly string[];
    }
  | {
      /** The lowest number that counts, or the first day. */
      readonly atLeast: Limit;
    }
  | {
      /** The number above which cells count, or the day after which they do. */
      readonly above: Limit;
    }
  | {
      /** The highest number that counts, or the last day. */
      readonly atMost: Limit;
    }
  | {
      /** The number below which cells count, or the day before which they do. */
      readonly below: Limit;
    }
);

/** A number, or the text of a number or of a day: `18`, `'18'`, `'9,5'`, `'2026-03-14'`. */
export type Limit = number | string;

/** How a condition compares. */
export type Relation = 'is' | 'isNot' | 'atLeast' | 'above' | 'atMost' | 'below';

/** Whether a relation compares sizes rather than texts. */
export const comparesSizes: Readonly<Record<Relation, boolean>> = {
  is: false,
  isNot: false,
  atLeast: true,
  above: true,
  atMost: true,
  below: true,
};

/** A condition without its column. */
export interface ConditionParts {
  /** How it compares. */
  readonly relation: Relation;
  /** The texts that it names; one where sizes are compared. */
  readonly values: readonly string[];
}

/**
 * The relation of a condition and the texts that it names.
 *
 * @throws TypeError if the condition is not one.
 * @example
 * relationOf({ column: 'Age', atLeast: 18 }) // => { relation: 'atLeast', values: ['18'] }
 */
export function relationOf(condition: Condition): ConditionParts {
  checkCondition('condition', condition);
  const given = condition as Partial<Record<Relation, Limit | readonly string[]>>;
  const relation = relationsIn(condition)[0] as Relation;
  const value = given[relation];
  return { relation, values: typeof value === 'object' ? value : [String(value)] };
}

/**
 * The condition with a relation; comparisons of sizes take the first of the values.
 *
 * @throws RangeError or TypeError if the parts make no condition.
 * @example
 * conditionWith('Plan', 'is', ['Pro', 'Team']) // => { column: 'Plan', is: ['Pro', 'Team'] }
 */
export function conditionWith(
  column: ColumnReference,
  relation: Relation,
  values: readonly string[],
): Condition {
  checkColumn('column', column);
  checkChoice('relation', relation, comparesSizes);
  checkTexts('values', values);
  return { column, [relation]: comparesSizes[relation] ? values[0] : values } as Condition;
}

function relationsIn(condition: Condition): Relation[] {
  const given = condition as Partial<Record<Relation, unknown>>;
  return (Object.keys(comparesSizes) as Relation[]).filter((name) => given[name] !== undefined);
}

/** Refuses anything but the name of a column or its place. */
export function checkColumn(name: string, column: unknown): void {
  if (typeof column === 'string' || Number.isSafeInteger(column)) return;
  throw invalid(name, 'the name of a column, or its place, counted from 0', column);
}

/** Refuses anything but a condition on a column, with one relation. */
export function checkCondition(name: string, condition: Condition): void {
  checkOptionNames(name, condition, { column: true, ...knownRelations });
  checkColumn(`column of ${name}`, condition.column);
  const relations = relationsIn(condition);
  const [relation] = relations;
  if (relation === undefined || relations.length > 1) {
    const received = relations.length === 0 ? 'none' : relations.join(' and ');
    const known = Object.keys(comparesSizes).join(', ');
    throw new TypeError(`${name} must have one of ${known}, received ${received}`);
  }
  const value = (condition as Partial<Record<Relation, unknown>>)[relation];
  if (comparesSizes[relation]) checkLimit(`${relation} of ${name}`, value);
  else checkTexts(`${relation} of ${name}`, value);
}

const knownRelations = Object.fromEntries(
  Object.keys(comparesSizes).map((relation) => [relation, true as const]),
);

function checkLimit(name: string, limit: unknown): void {
  if (typeof limit === 'string' || Number.isFinite(limit)) return;
  throw invalid(name, 'a number, or the text of a number or a day', limit);
}

function checkTexts(name: string, texts: unknown): void {
  const isList = Array.isArray(texts) && texts.length > 0;
  if (!isList) throw invalid(name, 'an array of texts, at least one', texts, '');
  const wrong = texts.findIndex((text) => typeof text !== 'string');
  if (wrong >= 0) throw invalid(`${name} at index ${wrong}`, 'a text', texts[wrong], '');
}
