import { conditionsNow, nameOf, showConditions } from './conditions.js';
import { byId } from './elements.js';
import type { Choice, ColumnOption, TableSummary } from './messages.js';
import type { PageWords } from './words/words.js';

/** The form with the controls. */
export const choices = byId<HTMLFormElement>('choices');

/** Controls that offer columns. */
const columns = {
  rating: byId<HTMLSelectElement>('rating'),
  segment: byId<HTMLSelectElement>('segment'),
  respondent: byId<HTMLSelectElement>('respondent'),
  weight: byId<HTMLSelectElement>('weight'),
  comment: byId<HTMLSelectElement>('comment'),
  date: byId<HTMLSelectElement>('date'),
};
/** Controls of which each shows a part of a choice as it is; blank is null. */
const settings = {
  metric: byId<HTMLSelectElement>('metric'),
  top: byId<HTMLInputElement>('top'),
  scale: byId<HTMLSelectElement>('scale'),
  dateOrder: byId<HTMLSelectElement>('date-order'),
  period: byId<HTMLSelectElement>('period'),
  weekStart: byId<HTMLSelectElement>('week-start'),
  fiscalYearStart: byId<HTMLSelectElement>('year-start'),
  target: byId<HTMLInputElement>('target'),
  level: byId<HTMLSelectElement>('level'),
  method: byId<HTMLSelectElement>('method'),
};
/** What settings asked for that no control shows. */
let others: Choice['others'] = {};

/** Shows the controls of a table that was just read, or is told in another language. */
export function showChoices(table: TableSummary, choice: Choice, words: PageWords): void {
  const { controls } = table;
  choices.hidden = controls.rating.length === 0;
  offer(
    'rating',
    controls.rating,
    choice.rating,
    choice.rating === null ? words.chooseOne : null,
    words,
  );
  show(columns.rating, table.unit === 'row'); // a list has one column
  offer('date', controls.date, choice.date, words.none, words);
  offerOthers(table, choice, words);
  for (const [name, control] of Object.entries(settings)) {
    control.value = String(choice[name as keyof typeof settings] ?? '');
  }
  showConditions(choice.where, controls.condition, words);
  others = choice.others;
  const names = Object.keys(others);
  byId('others').textContent = names.length > 0 ? words.others(names) : '';
  showDependent();
  show(settings.dateOrder, choice.dateOrder !== null);
}

/** Shows the control for the order of dates, which stays hidden as long as the dates tell it. */
export function askForDateOrder(): void {
  show(settings.dateOrder, true);
}

/** What the controls are set to, once those that depend on the one that changed are adjusted. */
export function choiceAfter(
  changed: EventTarget | null,
  table: TableSummary,
  words: PageWords,
): Choice {
  if (changed === columns.rating) offerOthers(table, choiceNow(), words);
  if (changed === columns.date) settings.dateOrder.value = '';
  showDependent();
  return choiceNow();
}

/** Shows controls that depend on others: periods on dates, targets and methods on the metric. */
function showDependent(): void {
  const isDated = numberIn(columns.date) !== null;
  const { period, weekStart, fiscalYearStart, metric, top, target, method } = settings;
  show(period, isDated);
  show(weekStart, isDated && period.value === 'week');
  show(fiscalYearStart, isDated && (period.value === 'quarter' || period.value === 'year'));
  const isShare = metric.value !== '';
  show(top, isShare);
  show(target, !isShare);
  show(method, !isShare);
  // each respondent has one vote
  const takesComments = !isShare && columns.weight.value === '';
  show(columns.comment, takesComments && columns.comment.options.length > 1);
}

/** What the controls are set to. */
export function choiceNow(): Choice {
  const { target, top } = settings;
  return {
    rating: numberIn(columns.rating),
    metric: settingOf(settings.metric) as Choice['metric'],
    top: settings.metric.value !== '' && top.reportValidity() ? numberIn(top) : null,
    scale: settingOf(settings.scale) as Choice['scale'],
    segment: numberIn(columns.segment),
    respondent: numberIn(columns.respondent),
    weight: numberIn(columns.weight),
    comment: numberIn(columns.comment),
    where: conditionsNow(),
    date: numberIn(columns.date),
    dateOrder: settingOf(settings.dateOrder) as Choice['dateOrder'],
    period: settingOf(settings.period) as Choice['period'],
    weekStart: settingOf(settings.weekStart) as Choice['weekStart'],
    fiscalYearStart: numberIn(settings.fiscalYearStart),
    target: target.reportValidity() ? numberIn(target) : null, // the browser says what is wrong
    level: numberIn(settings.level),
    method: settingOf(settings.method) as Choice['method'],
    others,
  };
}

/** The columns that are anything but the rating: all that the table has but the rating itself. */
function offerOthers({ controls }: TableSummary, choice: Choice, words: PageWords): void {
  for (const name of ['segment', 'respondent', 'weight', 'comment'] as const) {
    const options = controls[name].filter(({ place }) => place !== choice.rating);
    const place = choice[name] === choice.rating ? null : choice[name];
    offer(name, options, place, words.none, words);
  }
}

/** Fills a control; `none` is the option for no column; without any column the control is hidden. */
function offer(
  name: keyof typeof columns,
  options: readonly ColumnOption[],
  place: number | null,
  none: string | null,
  words: PageWords,
): void {
  const select = columns[name];
  const first = none === null ? [] : [new Option(none, '')];
  select.replaceChildren(...first, ...options.map((option) => optionOf(option, words)));
  select.value = String(place ?? '');
  show(select, options.length > 0);
}

function optionOf(column: ColumnOption, words: PageWords): HTMLOptionElement {
  const { place, exceeds } = column;
  const name = nameOf(column, words);
  const text = exceeds === null ? name : words.tooManyValues(name, exceeds);
  const option = new Option(text, String(place));
  option.disabled = exceeds !== null;
  return option;
}

/** Shows or hides a control with its label. */
function show(control: HTMLElement, isVisible: boolean): void {
  (control.parentElement as HTMLElement).hidden = !isVisible;
}

/** What a control is set to; null for its first option. */
function settingOf({ value }: HTMLSelectElement | HTMLInputElement): string | null {
  return value === '' ? null : value;
}

/** The number, or the column, that a control is set to. */
function numberIn(control: HTMLSelectElement | HTMLInputElement): number | null {
  const value = settingOf(control);
  return value === null ? null : Number(value);
}
