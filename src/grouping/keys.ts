import { checkPropertyName, type Field, missingRow, reader } from '../counting/field.js';
import type { AnswerOptions } from './collect.js';

/** Where a row's segment is: one field, or the names of several properties to cross. */
export type By<Row, Key = unknown> = Field<Row, Key> | readonly (keyof Row & string)[];

/** The keys of the segments at a place: the values of a property or function, or crossed texts. */
export type KeyAt<Row, Place> = Place extends keyof Row
  ? Exclude<Row[Place], undefined>
  : Place extends readonly unknown[]
    ? string
    : Place extends (row: Row, index: number) => infer Key
      ? Exclude<Key, undefined>
      : never;

/** Where segments and answers are. */
export interface TallyByOptions<Row, Place extends By<Row> = By<Row>> extends AnswerOptions<Row> {
  /** Where a row's segment is; undefined is missing, null and `''` are ordinary segments. */
  readonly by: Place;
}

/**
 * The function that reads the value of a row by which rows are kept apart; undefined is missing.
 * `segmentKey` makes the key of the segment of it, once for each segment rather than for each row.
 */
export function keyReader<Row>(by: By<Row>): (row: Row, index: number) => unknown {
  if (!Array.isArray(by)) return reader(by as Field<Row, unknown>, 'by');
  const names = by as readonly (keyof Row & string)[];
  if (names.length === 0) throw new RangeError('by must have at least one property name');
  names.forEach((name, index) => {
    checkPropertyName(`name at index ${index} of by`, name);
  });
  return (row, index) => {
    if (row === null || row === undefined) throw missingRow(row, index);
    const parts = names.map((name) => row[name] as unknown);
    return parts.includes(undefined) ? undefined : crossedKey(parts);
  };
}

/** The key of several crossed values: a text that no other values have. */
export function crossedKey(parts: readonly unknown[]): string {
  return JSON.stringify(parts.map(tagged));
}

/** The key of the segment of a value that `keyReader` read. */
export function segmentKey<Row>(by: By<Row>, value: unknown): unknown {
  return Array.isArray(by) ? value : plainKey(value);
}

/**
 * The key of a single value: the value itself. A text that reads like a crossed key, such as
 * `["A","B"]`, becomes a crossed key of one part: otherwise it would fall apart into A and B, and
 * share the segment of two columns with these values.
 */
export function plainKey<Key>(value: Key): Key | string {
  return crossedParts(value) === undefined ? value : crossedKey([value]);
}

/** A text or null as it is, any other value with its type: without it, 1 and '1' would be equal. */
function tagged(part: unknown): unknown {
  if (typeof part === 'string' || part === null) return part;
  if (part instanceof Date) return ['date', part.getTime()];
  if (Array.isArray(part)) return ['list', part.map(tagged)];
  return [typeof part, typeof part === 'object' ? part : String(part)];
}

/** The values of a crossed key; undefined for any other key. */
export function crossedParts(key: unknown): readonly unknown[] | undefined {
  if (typeof key !== 'string' || !key.startsWith('[')) return undefined;
  try {
    const parts = (JSON.parse(key) as readonly unknown[]).map(untagged);
    return crossedKey(parts) === key ? parts : undefined;
  } catch {
    return undefined; // a text that only starts like a crossed key
  }
}

function untagged(part: unknown): unknown {
  if (!Array.isArray(part)) return part;
  const [type, value] = part as unknown as readonly [string, unknown];
  return readers[type]?.(value);
}

const readers: Readonly<Record<string, (value: unknown) => unknown>> = {
  number: Number,
  boolean: (value) => value === 'true',
  bigint: (value) => BigInt(value as string),
  date: (value) => new Date(value as number),
  list: (value) => (value as readonly unknown[]).map(untagged),
  object: (value) => value,
};

/**
 * The parts of a segment's key as texts, for printing: those of a crossed key, and one part for any
 * other key. Keys are the same from rows in memory, from SQL and from the command.
 *
 * A blank (null, undefined or `''`) is `''`, a Date is ISO 8601. A text that is a JSON array of
 * texts, such as `'["a","b"]'`, is a crossed key. Where a single column holds such a text, its key
 * is a crossed key of one part, so that the text stays whole.
 *
 * @example
 * segmentParts('["Free","KR"]') // => ['Free', 'KR']
 * segmentParts('["[\\"a\\",\\"b\\"]"]') // => ['["a","b"]']
 * segmentParts('Free') // => ['Free']
 * segmentParts(null) // => ['']
 */
export function segmentParts(key: unknown): readonly string[] {
  return (crossedParts(key) ?? [key]).map(partText);
}

function partText(part: unknown): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Date) return Number.isNaN(part.getTime()) ? '' : part.toISOString();
  if (Array.isArray(part)) return part.map(partText).join(', ');
  return typeof part === 'object' ? JSON.stringify(part) : String(part);
}

/** A segment by its key and, where columns are crossed, its values. */
export interface NamedSegment {
  readonly segment: unknown;
  readonly parts?: readonly unknown[];
}

/** Whether the value of a segment, or one of several crossed values, is blank: such rows do not count as segments. */
export function isBlank({ segment, parts = [segment] }: NamedSegment): boolean {
  return parts.some((part) => part === null || part === '');
}
