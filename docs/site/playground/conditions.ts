import type { Relation } from 'nps-core/survey';
import { byId, element } from './elements.js';
import type { ChosenCondition, ColumnOption } from './messages.js';
import type { PageWords } from './words/words.js';

const list = byId('condition-list');

/** Shows conditions, each as a row of a column, a comparison and a value. */
export function showConditions(
  conditions: readonly ChosenCondition[],
  columns: readonly ColumnOption[],
  words: PageWords,
): void {
  list.replaceChildren(...conditions.map((condition) => rowOf(condition, columns, words)));
}

/** Adds a condition that is not filled in yet. */
export function addCondition(columns: readonly ColumnOption[], words: PageWords): void {
  const [first] = columns;
  if (first === undefined) return;
  const row = rowOf({ column: first.place, relation: 'is', value: '' }, columns, words);
  list.append(row);
  row.querySelector('select')?.focus();
}

/** The conditions whose value is filled in. */
export function conditionsNow(): ChosenCondition[] {
  return [...list.children].flatMap((row) => {
    const [column, relation] = row.querySelectorAll('select');
    const value = row.querySelector('input')?.value ?? '';
    if (column === undefined || relation === undefined || value.trim() === '') return [];
    return [{ column: Number(column.value), relation: relation.value as Relation, value }];
  });
}

function rowOf(
  { column, relation, value }: ChosenCondition,
  columns: readonly ColumnOption[],
  words: PageWords,
): HTMLElement {
  const ofColumns = element(
    'select',
    '',
    ...columns.map((option) => new Option(nameOf(option, words), String(option.place))),
  );
  ofColumns.value = String(column);
  const ofRelations = element(
    'select',
    '',
    ...Object.entries(words.relations).map(([name, text]) => new Option(text, name)),
  );
  ofRelations.value = relation;
  const input = element('input', '');
  input.value = value;
  input.placeholder = words.valueHint;
  const remove = element('button', '', words.removeCondition);
  remove.type = 'button';
  const row = element(
    'div',
    'condition',
    element('label', '', words.conditionColumn, ofColumns),
    element('label', '', words.comparison, ofRelations),
    element('label', '', words.value, input),
    remove,
  );
  remove.addEventListener('click', () => {
    row.remove();
    byId('add-condition').focus();
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
  return row;
}

/** The name of a column, with its number where another has the same name. */
export function nameOf({ place, name, isUnique }: ColumnOption, words: PageWords): string {
  return isUnique ? name : words.columnNumber(name, place + 1);
}
