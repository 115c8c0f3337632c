import { byId } from './elements.js';
import type { Choice, ColumnOption, TableSummary } from './messages.js';

/** The form with the controls. */
export const choices = byId<HTMLFormElement>('choices');

/** Controls that offer columns. */
const columns = {
  rating: byId<HTMLSelectElement>('rating'),
  segment: byId<HTMLSelectElement>('segment'),
  respondent: byId<HTMLSelectElement>('respondent'),
  date: byId<HTMLSelectElement>('date'),
};
const scale = byId<HTMLSelectElement>('scale');
const period = byId<HTMLSelectElement>('period');
const weekStart = byId<HTMLSelectElement>('week-start');
const yearStart = byId<HTMLSelectElement>('year-start');
const target = byId<HTMLInputElement>('target');
const dateOrder = byId<HTMLSelectElement>('date-order');

/** Shows the controls of a table that was just read. */
export function showChoices(table: TableSummary, choice: Choice): void {
  const { controls } = table;
  choices.hidden = controls.rating.length === 0;
  offer('rating', controls.rating, choice.rating, choice.rating === null ? 'choose one …' : null);
  show(columns.rating, table.unit === 'row'); // a list has one column
  offer('date', controls.date, choice.date, 'none');
  offerOthers(table, choice);
  for (const control of [scale, period, weekStart, yearStart, target, dateOrder])
    control.value = '';
  showCalendar(choice.date);
  show(dateOrder, false);
}

/** Shows the control for the order of dates, which stays hidden as long as the dates tell it. */
export function askForDateOrder(): void {
  show(dateOrder, true);
}

/** What the controls are set to, once those that depend on the one that changed are adjusted. */
export function choiceAfter(changed: EventTarget | null, table: TableSummary): Choice {
  if (changed === columns.rating) offerOthers(table, choiceNow());
  if (changed === columns.date) dateOrder.value = '';
  showCalendar(numberIn(columns.date));
  return choiceNow();
}

/** Shows the controls for the periods of dates: each only where the period depends on it. */
function showCalendar(date: number | null): void {
  show(period, date !== null);
  show(weekStart, date !== null && period.value === 'week');
  show(yearStart, date !== null && (period.value === 'quarter' || period.value === 'year'));
}

function choiceNow(): Choice {
  return {
    rating: numberIn(columns.rating),
    scale: settingOf(scale) as Choice['scale'],
    segment: numberIn(columns.segment),
    respondent: numberIn(columns.respondent),
    date: numberIn(columns.date),
    dateOrder: settingOf(dateOrder) as Choice['dateOrder'],
    period: settingOf(period) as Choice['period'],
    weekStart: settingOf(weekStart) as Choice['weekStart'],
    fiscalYearStart: numberIn(yearStart),
    target: target.reportValidity() ? numberIn(target) : null, // the browser says what is wrong
  };
}

/** The columns of segments and respondents: all that the table has but the rating itself. */
function offerOthers({ controls }: TableSummary, choice: Choice): void {
  for (const name of ['segment', 'respondent'] as const) {
    const others = controls[name].filter(({ place }) => place !== choice.rating);
    offer(name, others, choice[name] === choice.rating ? null : choice[name], 'none');
  }
}

/** Fills a control; `none` is the option for no column; without any column the control is hidden. */
function offer(
  name: keyof typeof columns,
  options: readonly ColumnOption[],
  place: number | null,
  none: string | null,
): void {
  const select = columns[name];
  const first = none === null ? [] : [new Option(none, '')];
  select.replaceChildren(...first, ...options.map(optionOf));
  select.value = String(place ?? '');
  show(select, options.length > 0);
}

function optionOf({ place, name, obstacle }: ColumnOption): HTMLOptionElement {
  const option = new Option(obstacle === null ? name : `${name} (${obstacle})`, String(place));
  option.disabled = obstacle !== null;
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
