import { askForDateOrder, choiceAfter, choiceNow, choices, showChoices } from './choices.js';
import { addCondition } from './conditions.js';
import { countsNow, fillCounts, onCounts, showCounts } from './counts-form.js';
import { byId, element } from './elements.js';
import { onLanguage, setLanguage, words } from './language.js';
import { linkOf, readLink, settingsInLink } from './link.js';
import type { Answer, Chart, Choice, Request, Results, Source, TableSummary } from './messages.js';
import { download, picturesOf } from './pictures.js';
import { sectionsOf } from './show.js';
import { selectedTab, selectTab, startTabs } from './tabs.js';
import { chartTools, type ToolActions, toolbar } from './tools.js';
import { writingIn } from './wording.js';

/** The code of the worker and the example survey, inserted by the build. */
declare const WORKER: string;
declare const EXAMPLE: string;

const paste = byId<HTMLTextAreaElement>('paste');
const file = byId<HTMLInputElement>('file');
const results = byId('results');

const LONGEST_TYPED = 100_000;
/** A settings file has a few hundred characters. */
const LONGEST_SETTINGS = 100_000;
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
/** What was sent last, to send it again in another language. */
let lastSent: Content<Request> | undefined;

type Content<Message> = Message extends unknown ? Omit<Message, 'id' | 'language'> : never;

function send(content: Content<Request>): void {
  latest++;
  lastSent = content;
  showProblem('');
  results.ariaBusy = 'true';
  post(content);
}

function post(content: Content<Request>): void {
  worker.postMessage({ ...content, id: latest, language: words().language });
}

worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
  if (data.id !== latest) return;
  if (data.kind === 'table') showTable(data.table, data.choice);
  else if (data.kind === 'results') showResults(data.results);
  else if (data.kind === 'charts') showCharts(data.charts);
  else if (data.kind === 'problem') showAnyProblem(data);
  else if (data.kind === 'link') copyLink(settingsInLink(data.settings), showStatus);
  else if (data.kind === 'settings-wait') return;
  else download(data.file.name, new Blob([data.file.text], { type: data.file.type }));
});
worker.addEventListener('error', ({ message }) => showNothing(words().failed(message)));

function showProblem(sentence: string): void {
  byId('problem').textContent = sentence;
}

/** The status line: what was read, and what else there is to say. */
function showStatus(addition = ''): void {
  const { read, units } = words();
  const rows = table ? read(table.name, units(table.rows, table.unit)) : '';
  byId('status').textContent = `${rows} ${addition}`.trim();
}

function showList(id: string, sentences: readonly string[]): void {
  byId(id).replaceChildren(...sentences.map((sentence) => element('li', '', sentence)));
}

function showAnyProblem(problem: Extract<Answer, { kind: 'problem' }>): void {
  const { sentence, keepsResults, asksForOrder } = problem;
  if (keepsResults) {
    showProblem(sentence);
    results.ariaBusy = 'false';
  } else showNothing(sentence);
  if (asksForOrder) askForDateOrder();
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
  lastSent = undefined;
  choices.hidden = true;
  byId('others').textContent = '';
  showList('hints', []);
}

function read(source: Source): void {
  reset();
  showList('notices', []);
  byId('status').textContent = words().reading(source.name);
  send({ kind: 'read', source });
}

/** Reads a file or the example. Pasted text goes, since it is not what the results are of. */
function readFile(source: Source): void {
  paste.value = '';
  read(source);
}

/** Opens a file that was chosen or dropped: a survey, or the settings for one. */
async function openFile(chosen: File): Promise<void> {
  if (!/\.json$/i.test(chosen.name)) readFile({ name: chosen.name, content: chosen });
  else openSettings(chosen.name, await chosen.slice(0, LONGEST_SETTINGS).text());
}

function openSettings(name: string, text: string): void {
  send({ kind: 'settings', name, text });
  if (table === undefined) byId('status').textContent = words().settingsWait(name);
}

function showTable(summary: TableSummary, choice: Choice): void {
  table = summary;
  const { hints } = words();
  showList(
    'hints',
    summary.hints.map((hint) =>
      hint.kind === 'title-above' ? hints['title-above'](hint) : hints['dates-unread'](hint),
    ),
  );
  showChoices(summary, choice, words());
  showStatus();
}

function showResults(answers: Results): void {
  const { record, phrases, dateProblem } = answers;
  const addresses = [...results.querySelectorAll('img')].map(({ src }) => src);
  addresses.forEach(URL.revokeObjectURL);
  const { language, scoreIs } = words();
  results.replaceChildren(toolbar(words(), actions), ...sectionsOf(answers, language));
  results.ariaBusy = 'false';
  showList('notices', phrases.notices);
  const { score, interval, metric } = record;
  const writing = writingIn(language, metric);
  const name = metric === undefined ? words().scoreName : writing.name;
  showStatus(
    interval ? scoreIs(name, writing.score(score, interval), writing.limits(interval)) : '',
  );
  if (dateProblem === null) return;
  showProblem(dateProblem.sentence);
  if (dateProblem.asksForOrder) askForDateOrder();
}

function showCharts(charts: readonly Chart[]): void {
  for (const chart of charts) {
    const base = (table?.name ?? '').replace(/\.[a-z.]+$/i, '');
    const figure = byId(`chart-${chart.name}`);
    figure.replaceChildren(...picturesOf(chart));
    figure.after(chartTools(chart, base, words(), actions));
  }
}

const actions: ToolActions = {
  save: (what) => post({ kind: 'save', what }),
  copyLink: () => post({ kind: 'link' }),
  say: (sentence) => showStatus(sentence),
};

choices.addEventListener('change', ({ target }) => {
  if (table !== undefined) send({ kind: 'count', choice: choiceAfter(target, table, words()) });
});
byId('add-condition').addEventListener('click', () => {
  if (table !== undefined) addCondition(table.controls.condition, words());
});

function readText(text: string): void {
  if (text.trim() !== '') read({ name: words().pasted, content: text });
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
  if (chosen) openFile(chosen);
  file.value = '';
});
byId('example').addEventListener('click', () => {
  readFile({ name: words().example, content: EXAMPLE });
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
  if (files.length > 1) showNothing(words().oneFile);
  else if (dropped) openFile(dropped);
  else readText(event.dataTransfer?.getData('text/plain') ?? '');
});

/** Copies a link to what is set and counted here, and puts it into the address line. */
function copyLink(settings: string | null, say: (sentence: string) => void): void {
  const { language, linkCopied, notCopied } = words();
  const fragment = linkOf({ language, tab: selectedTab(), counts: countsNow(), settings });
  history.replaceState(null, '', fragment);
  const { clipboard } = navigator;
  if (clipboard === undefined) say(notCopied);
  else
    clipboard.writeText(location.href).then(
      () => say(linkCopied),
      () => say(notCopied),
    );
}

/** Takes over what the link of the page carries. */
function openLink(): void {
  const { shared, leftOut } = readLink(location.hash);
  const { language, tab, counts, settings } = shared;
  setLanguage(language ?? (navigator.language.startsWith('ko') ? 'ko' : 'en'));
  if (counts) fillCounts(counts);
  showCounts(words());
  selectTab(tab ?? 'answers');
  if (settings) openSettings(words().theLink, settings);
  if (leftOut.length > 0) showProblem(words().linkCut(leftOut));
}

onCounts(() => showCounts(words()));
byId('counts-link').addEventListener('click', () =>
  copyLink(null, (sentence) => {
    byId('counts-said').textContent = sentence;
  }),
);

/** Says everything again in the language that was chosen. */
onLanguage(() => {
  showCounts(words());
  if (table !== undefined) send({ kind: 'tell-again', choice: choiceNow() });
  else if (lastSent !== undefined) send(lastSent);
});

window.addEventListener('hashchange', openLink);
startTabs();
openLink();
