// Also the reader of the playground: it needs nothing of Node.
import { InputError } from './errors.js';
import type { Row } from './table.js';

/** How many objects show which columns there are. */
const SAMPLE = 1000;
/** A longer line is not a row of a survey; it must not fill the memory. */
const LONGEST_LINE = 1 << 24;

/** A line that is not a row of a survey. */
export class JsonLinesError extends InputError {
  constructor(
    readonly problem: 'not-an-object' | 'line-too-long',
    readonly line: number,
  ) {
    super(
      problem === 'line-too-long'
        ? `line ${line} is longer than 16 MiB`
        : `line ${line} is not a JSON object, as each line of JSON Lines must be`,
    );
  }
}

/** Whether a file that begins with these bytes is JSON Lines: an object in each line. */
export function isJsonLines(beginning: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(beginning.subarray(0, 1000));
  return /^(?:\xef\xbb\xbf)?\s*\{\s*["}]/.test(start);
}

/**
 * Reads JSON Lines and hands over rows in batches: first the names of the columns, which are those of
 * the first 1,000 objects, then a row for each object. An object with other names has a surplus cell.
 *
 * @throws JsonLinesError at the first line that is not an object.
 */
export async function readJsonLines(
  parts: AsyncGenerator<Uint8Array>,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  const first: Entries[] = [];
  let places: ReadonlyMap<string, number> | null = null;
  const begin = (): ReadonlyMap<string, number> => {
    const names = new Set(
      first.slice(0, SAMPLE).flatMap((entries) => entries.map(([name]) => name)),
    );
    const found = new Map([...names].map((name, place) => [name, place] as const));
    if (names.size > 0) take([[...names]]);
    take(first.map((entries) => rowOf(entries, found)));
    return found;
  };
  for await (const objects of objectsIn(parts)) {
    if (places !== null) {
      const known = places;
      take(objects.map((entries) => rowOf(entries, known)));
      continue;
    }
    for (const entries of objects) first.push(entries);
    if (first.length >= SAMPLE) places = begin();
  }
  if (places === null) begin();
}

/** The names and values of an object. */
type Entries = readonly (readonly [name: string, value: unknown])[];

/** The objects in each part of the text, which is in UTF-8. */
async function* objectsIn(parts: AsyncGenerator<Uint8Array>): AsyncGenerator<Entries[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let line = 0;
  const read = (lines: readonly string[]): Entries[] =>
    lines.flatMap((content) => {
      line++;
      return content.trim() === '' ? [] : [entriesOf(content, line)];
    });
  for await (const part of parts) {
    const lines = (rest + decoder.decode(part, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE)
      throw new JsonLinesError('line-too-long', line + lines.length + 1);
    yield read(lines);
  }
  yield read([rest]);
}

function entriesOf(content: string, line: number): Entries {
  const value = parsed(content);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value);
  }
  throw new JsonLinesError('not-an-object', line);
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function rowOf(entries: Entries, places: ReadonlyMap<string, number>): Row {
  const row = new Array<string>(places.size).fill('');
  for (const [name, value] of entries) {
    const place = places.get(name);
    if (place !== undefined) row[place] = textOf(value);
    // in a table of one column a second cell would be taken for the rest of a torn number
    else if (places.size > 1 && row.length === places.size) row.push(textOf(value));
  }
  return row;
}

/** A value as the text that a CSV file would hold; null is an empty cell. */
function textOf(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
