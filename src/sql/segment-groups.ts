import { invalid } from '../counting/invalid.js';
import { columnOf, keyOf } from './columns.js';
import type { Dialect, TextParts } from './dialect.js';
import { engineName } from './dialects.js';
import type { Group } from './group.js';
import type { GroupOptions } from './options.js';
import type { Column } from './select.js';
import { checkSeparator, type Separators, separatorsOf } from './separators.js';

/** The columns of segments; a column with a separator holds several answers in a cell. */
export function segmentGroups(
  options: GroupOptions,
  dialect: Dialect,
  multiple: Separators | undefined,
): Group[] {
  const { by } = options;
  const isCrossed = Array.isArray(by);
  const columns: readonly unknown[] = isCrossed ? by : [by];
  const separators = separatorsOf(multiple, columns);
  if (by === undefined) return [];
  if (columns.length === 0) throw invalid('by', 'a column or a list of columns', by, '');
  checkDifferent(columns, dialect);
  return columns.map((column, place) => {
    const name = isCrossed ? `segment_${place + 1}` : 'segment';
    const resultColumns: Column[] = [[dialect.asText(name), name]];
    const separator = separators.get(column);
    if (separator === undefined) {
      return { name, key: keyOf('by', column, dialect), join: '', resultColumns };
    }
    checkSeparator(String(column), separator, dialect);
    const text = dialect.asText(columnOf('by', column, dialect));
    const { part, join } = partsIn(options, dialect)(text, separator, `parts_${place + 1}`);
    return {
      name,
      key: dialect.exact ? dialect.exact(part) : part,
      join,
      resultColumns: [...resultColumns, ['1', `${name}_overlaps`]],
    };
  });
}

/** Refuses a column that is named twice: crossed with itself it makes no other segments. */
function checkDifferent(columns: readonly unknown[], dialect: Dialect): void {
  const names = columns.map((column) => columnOf('by', column, dialect));
  const twice = columns.find((_, place) => names.indexOf(names[place] as string) < place);
  if (twice === undefined) return;
  throw new RangeError(`by must be different columns, received ${JSON.stringify(twice)} twice`);
}

type Parts = (text: string, separator: string, alias: string) => TextParts;

function partsIn(options: GroupOptions, { parts }: Dialect): Parts {
  if (parts) return parts;
  throw new RangeError(
    `multiple must be left out: ${engineName(options)} has no plain way to take a text apart; make a row of each answer in trusted SQL as from`,
  );
}
