import { byId, element } from './elements.js';
import type {
  Answer,
  Choice,
  NamedColumn,
  Request,
  Results,
  Source,
  TableShown,
} from './messages.js';
import { picturesOf, sectionsOf } from './show.js';
import { points, range, units } from './wording.js';

/** The code of the worker and the example survey, which the build puts here. */
declare const WORKER: string;
declare const EXAMPLE: string;

const paste = byId<HTMLTextAreaElement>('paste');
const file = byId<HTMLInputElement>('file');
const choices = byId<HTMLFormElement>('choices');
const selects = {
  rating: byId<HTMLSelectElement>('rating'),
  segment: byId<HTMLSelectElement>('segment'),
  date: byId<HTMLSelectElement>('date'),
};
const dateOrder = byId<HTMLSelectElement>('date-order');
const results = byId('results');

const LONGEST_TYPED = 100_000;
const PAUSE = 200;

// A worker of its own file would not start where the page is opened from a disk, and would not be
// bound by the page's policy; one made of a blob is.
const code = new Blob([WORKER], { type: 'text/javascript' });
const worker = new Worker(URL.createObjectURL(code));
let latest = 0;
/** Waits until typing pauses. */
let timer: number | undefined;
/** What was read, for the status line. */
let said = '';

type Content<Message> = Message extends unknown ? Omit<Message, 'id'> : never;

function ask(content: Content<Request>): void {
  latest++;
  problem('');
  results.ariaBusy = 'true';
  worker.postMessage({ ...content, id: latest });
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data.id !== latest) return;
  if (data.kind === 'table') showTable(data.table, data.choice);
  else if (data.kind === 'results') showResults(data.results);
  else if (data.kind === 'problem') clear(data.sentence);
  else {
    for (const chart of data.charts)
      byId(`chart-${chart.name}`).replaceChildren(...picturesOf(chart));
  }
});
worker.addEventListener('error', ({ message }) => clear(`This page failed: ${message}`));

function problem(sentence: string): void {
  byId('problem').textContent = sentence;
}

function status(sentence: string): void {
  byId('status').textContent = sentence;
}

/** Nothing to show, for a reason or for none. */
function clear(sentence: string): void {
  problem(sentence);
  status('');
  empty();
  if (sentence !== '') return;
  choices.hidden = true;
  list('notices', []);
}

function list(id: string, sentences: readonly string[]): void {
  byId(id).replaceChildren(...sentences.map((sentence) => element('li', '', sentence)));
}

function empty(): void {
  list('choice-notices', []);
  results.replaceChildren();
  results.ariaBusy = 'false';
}

function read(source: Source): void {
  window.clearTimeout(timer); // what was typed before is out of date
  choices.hidden = true;
  list('notices', []);
  list('choice-notices', []);
  status(`${source.name}: reading …`);
  ask({ kind: 'read', source });
}

function showTable({ name, rows, isList, notices, columns }: TableShown, choice: Choice): void {
  list('notices', notices);
  for (const kind of ['rating', 'segment', 'date'] as const) {
    const none = kind === 'rating' ? 'choose one …' : 'none';
    const options = columns[kind].map(optionOf);
    selects[kind].replaceChildren(new Option(none, ''), ...options);
    selects[kind].value = String(choice[kind] ?? '');
    (selects[kind].parentElement as HTMLElement).hidden = options.length === 0;
  }
  dateOrder.value = '';
  (dateOrder.parentElement as HTMLElement).hidden = true;
  const count = columns.rating.length + columns.segment.length + columns.date.length;
  const isPlain = choice.rating !== null && count < 2;
  choices.hidden = isList || isPlain || columns.rating.length === 0;
  said = `${name}: ${units(rows, isList ? 'entry' : 'row')}.`;
  status(said);
  if (choice.rating !== null) return;
  empty();
  problem(
    columns.rating.length === 0
      ? `${name} holds no ratings from 0 to 10.`
      : 'Which column is the rating? Choose one.',
  );
}

function optionOf({ index, name, obstacle }: NamedColumn): HTMLOptionElement {
  const option = new Option(obstacle === null ? name : `${name} (${obstacle})`, String(index));
  option.disabled = obstacle !== null;
  return option;
}

function showResults(found: Results): void {
  const addresses = [...results.querySelectorAll('img')].map(({ src }) => src);
  addresses.forEach(URL.revokeObjectURL);
  results.replaceChildren(...sectionsOf(found));
  results.ariaBusy = 'false';
  list('choice-notices', found.notices);
  const { nps, interval, dateProblem } = found;
  status(
    interval
      ? `${said} Score ${points(nps.score, interval)}, 95% interval ${range(interval)}.`
      : said,
  );
  if (dateProblem?.kind === 'unreadable') problem(dateProblem.sentence);
  if (dateProblem?.kind === 'undecidable') {
    (dateOrder.parentElement as HTMLElement).hidden = false;
    problem('The day or the month may stand first in the dates: say which.');
  }
}

choices.addEventListener('change', ({ target }) => {
  if (target === selects.date) dateOrder.value = '';
  const [rating, segment, date] = [selects.rating, selects.segment, selects.date].map(
    ({ value }) => (value === '' ? null : Number(value)),
  ) as [number | null, number | null, number | null];
  if (rating === null) {
    clear('Choose the column with the ratings.');
    return;
  }
  const order = dateOrder.value === '' ? null : (dateOrder.value as 'dmy' | 'mdy');
  ask({ kind: 'count', choice: { rating, segment, date, dateOrder: order } });
});

function readText(text: string): void {
  if (text.trim() === '') clear('');
  else read({ name: 'What you pasted', content: text });
}

paste.addEventListener('input', () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => readText(paste.value), PAUSE);
});
paste.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.length < LONGEST_TYPED) return;
  event.preventDefault(); // a field with so much text in it would freeze the page
  readText(text);
});
for (const form of [byId('input'), choices]) {
  form.addEventListener('submit', (event) => event.preventDefault());
}
file.addEventListener('change', () => {
  const [chosen] = file.files ?? [];
  if (chosen) read({ name: chosen.name, content: chosen });
  file.value = '';
});
byId('example').addEventListener('click', () => {
  read({ name: 'The example survey', content: EXAMPLE });
});

const dropping = (isOver: boolean) => document.body.classList.toggle('is-dropping', isOver);
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  dropping(true);
});
document.addEventListener('dragleave', ({ relatedTarget }) => dropping(relatedTarget !== null));
document.addEventListener('drop', (event) => {
  event.preventDefault();
  dropping(false);
  const { files = [] } = event.dataTransfer ?? {};
  const [dropped] = files;
  if (files.length > 1) clear('Drop one file at a time.');
  else if (dropped) read({ name: dropped.name, content: dropped });
  else readText(event.dataTransfer?.getData('text/plain') ?? '');
});
