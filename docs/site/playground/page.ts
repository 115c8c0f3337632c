import { askForDateOrder, choiceAfter, choices, showChoices } from './choices.js';
import { byId, element } from './elements.js';
import type { Answer, Choice, Request, Results, Source, TableSummary } from './messages.js';
import { picturesOf, sectionsOf } from './show.js';
import { points, range, units } from './wording.js';

/** The code of the worker and the example survey, inserted by the build. */
declare const WORKER: string;
declare const EXAMPLE: string;

const paste = byId<HTMLTextAreaElement>('paste');
const file = byId<HTMLInputElement>('file');
const results = byId('results');

const LONGEST_TYPED = 100_000;
const PAUSE = 200;

// A worker from a file would not start on a page that is opened from a disk, and the page's policy
// would not bind it. A worker from a blob starts, and is bound.
const code = new Blob([WORKER], { type: 'text/javascript' });
const worker = new Worker(URL.createObjectURL(code));
let latest = 0;
/** Waits until typing pauses. */
let timer: number | undefined;
/** What was read last; undefined while nothing is. */
let table: TableSummary | undefined;

type Content<Message> = Message extends unknown ? Omit<Message, 'id'> : never;

function send(content: Content<Request>): void {
  latest++;
  showProblem('');
  results.ariaBusy = 'true';
  worker.postMessage({ ...content, id: latest });
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data.id !== latest) return;
  if (data.kind === 'table') showTable(data.table, data.choice);
  else if (data.kind === 'results') showResults(data.results);
  else if (data.kind === 'problem') showNothing(data.sentence);
  else {
    for (const chart of data.charts)
      byId(`chart-${chart.name}`).replaceChildren(...picturesOf(chart));
  }
});
worker.addEventListener('error', ({ message }) => showNothing(`This page failed: ${message}`));

function showProblem(sentence: string): void {
  byId('problem').textContent = sentence;
}

/** The status line: what was read, and what else there is to say. */
function showStatus(addition = ''): void {
  const rows = table ? `${table.name}: ${units(table.rows, table.unit)}.` : '';
  byId('status').textContent = `${rows} ${addition}`.trim();
}

function showList(id: string, sentences: readonly string[]): void {
  byId(id).replaceChildren(...sentences.map((sentence) => element('li', '', sentence)));
}

/** Shows a problem in place of results, also of results that are still on their way. The controls stay. */
function showNothing(sentence: string): void {
  latest++;
  showProblem(sentence);
  showStatus();
  showList('notices', []);
  results.replaceChildren();
  results.ariaBusy = 'false';
}

/** Shows a page on which nothing is read. */
function reset(): void {
  window.clearTimeout(timer); // typing that is still waiting is out of date
  table = undefined;
  choices.hidden = true;
  showList('hints', []);
}

function read(source: Source): void {
  reset();
  showList('notices', []);
  showStatus(`${source.name}: reading …`);
  send({ kind: 'read', source });
}

/** Reads a file or the example. Pasted text goes, since it is not what the results are of. */
function readFile(source: Source): void {
  paste.value = '';
  read(source);
}

function showTable(summary: TableSummary, choice: Choice): void {
  table = summary;
  showList('hints', summary.hints);
  showChoices(summary, choice);
  showStatus();
}

function showResults(answers: Results): void {
  const { record, phrases, dateProblem } = answers;
  const addresses = [...results.querySelectorAll('img')].map(({ src }) => src);
  addresses.forEach(URL.revokeObjectURL);
  results.replaceChildren(...sectionsOf(answers));
  results.ariaBusy = 'false';
  showList('notices', phrases.notices);
  const { score, interval } = record;
  showStatus(interval ? `Score ${points(score, interval)}, 95% interval ${range(interval)}.` : '');
  if (dateProblem === null) return;
  showProblem(dateProblem.sentence);
  if (dateProblem.asksForOrder) askForDateOrder();
}

choices.addEventListener('change', ({ target }) => {
  if (table !== undefined) send({ kind: 'count', choice: choiceAfter(target, table) });
});

function readText(text: string): void {
  if (text.trim() !== '') read({ name: 'What you pasted', content: text });
  else {
    reset();
    showNothing('');
  }
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
  if (chosen) readFile({ name: chosen.name, content: chosen });
  file.value = '';
});
byId('example').addEventListener('click', () => {
  readFile({ name: 'The example survey', content: EXAMPLE });
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
  if (files.length > 1) showNothing('Drop one file at a time.');
  else if (dropped) readFile({ name: dropped.name, content: dropped });
  else readText(event.dataTransfer?.getData('text/plain') ?? '');
});
