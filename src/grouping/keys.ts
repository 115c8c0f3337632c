import { type Field, reader } from '../counting/field.js';
import type { AnswerOptions } from './collect.js';

/** Where a row's segment is: one field, or the names of several properties to cross. */
export type By<Row, Key> = Field<Row, Key> | readonly (keyof Row & string)[];

/** Where segments are, and the answers. */
export interface TallyByOptions<Row, Key> extends AnswerOptions<Row> {
  /** Where a row's segment is; undefined is missing, null and `''` are segments like others. */
  readonly by: By<Row, Key>;
}

/** Reads the segment keys of rows. */
export interface KeyReader<Row> {
  /** The key of a row; undefined where it is missing. */
  readonly keyOf: (row: Row, index: number) => unknown;
  /** The parts of a crossed key, undefined for any other. */
  readonly partsOf: (key: unknown) => readonly unknown[] | undefined;
}

/** The reader of a field, or of crossed properties. */
export function keyReader<Row, Key>(by: By<Row, Key>): KeyReader<Row> {
  if (!Array.isArray(by)) {
    return { keyOf: reader(by as Field<Row, Key>, 'by'), partsOf: () => undefined };
  }
  const names = by as readonly (keyof Row & string)[];
  const known = new Map<unknown, readonly unknown[]>();
  return {
    keyOf: (row) => {
      const parts = names.map((name) => row[name] as unknown);
      if (parts.includes(undefined)) return undefined;
      const key = crossedKey(parts);
      if (!known.has(key)) known.set(key, parts);
      return key;
    },
    partsOf: (key) => known.get(key),
  };
}

/** A text for several parts that no other parts have. */
export function crossedKey(parts: readonly unknown[]): string {
  return JSON.stringify(parts.map(tagged));
}

/** Texts as they are; anything else with its type, since 1 is not '1'. */
function tagged(part: unknown): unknown {
  if (typeof part === 'string' || part === null) return part;
  if (part instanceof Date) return ['date', part.getTime()];
  if (Array.isArray(part)) return ['list', part.map(tagged)];
  return [typeof part, typeof part === 'object' ? part : String(part)];
}
