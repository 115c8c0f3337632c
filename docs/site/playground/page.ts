import { askForDateOrder, choiceAfter, choiceNow, choices } from './choices.js';
import { ask, askBeside, ignoreAnswers, onAnswer, type Question } from './client.js';
import { addCondition } from './conditions.js';
import { onCounts, showCounts } from './counts-form.js';
import { byId } from './elements.js';
import { onLanguage, setLanguage, words } from './language.js';
import { settingsInLink } from './link.js';
import type { Answer, Source, TableSummary } from './messages.js';
import { download } from './pictures.js';
import { beginsWithLines } from './settings-or-lines.js';
import { copyLink, openLink } from './share.js';
import { clearPaste, forgetTyping, onSources } from './sources.js';
import { selectedTab, startTabs } from './tabs.js';
import type { ToolActions } from './tools.js';
import {
  clearResults,
  clearTable,
  showBusy,
  showCharts,
  showProblem,
  showResults,
  showStatus,
  showTable,
} from './view.js';

/** A settings file has a few hundred characters, and its themes have at most 1 MiB. */
const LONGEST_SETTINGS = 1 << 21;

/** What was read last; undefined while nothing is. */
let table: TableSummary | undefined;
/** What was asked last, to ask it again in another language. */
let asked: Question | undefined;

const actions: ToolActions = {
  save: (what) => askBeside({ kind: 'save', what }),
  copyLink: () => askBeside({ kind: 'link' }),
  say,
};

/** Says something beside the button that was pressed. */
function say(sentence: string): void {
  if (selectedTab() === 'answers') showStatus(table, sentence);
  else byId('counts-said').textContent = sentence;
}

function send(question: Question): void {
  asked = question;
  showProblem('');
  showBusy(true);
  ask(question);
}

/** What is done with each kind of answer. */
const takers: {
  readonly [Kind in Answer['kind']]: (answer: Extract<Answer, { kind: Kind }>) => void;
} = {
  table({ table: read, choice }) {
    table = read;
    showTable(read, choice);
  },
  results: ({ results }) => showResults(results, table, actions),
  charts: ({ charts }) => showCharts(charts, table, actions),
  problem: showAnyProblem,
  'settings-wait': () => showBusy(false),
  language({ language }) {
    setLanguage(language);
    showCounts(words());
  },
  link: ({ settings }) => copyLink(settingsInLink(settings), say),
  file: ({ file: { name, type, text } }) => download(name, new Blob([text], { type })),
};

onAnswer(
  (answer) => (takers[answer.kind] as (answer: Answer) => void)(answer),
  (message) => showNothing(words().failed(message)),
);

function showAnyProblem(problem: Extract<Answer, { kind: 'problem' }>): void {
  const { sentence, keepsResults, asksForOrder } = problem;
  if (keepsResults) {
    showProblem(sentence);
    showBusy(false);
  } else showNothing(sentence);
  if (asksForOrder) askForDateOrder();
}

/** Shows a problem in place of results, also of results that are still on their way. The controls stay. */
function showNothing(sentence: string): void {
  ignoreAnswers();
  showProblem(sentence);
  showStatus(table);
  clearResults();
}

/** Shows a page on which nothing is read. */
function reset(): void {
  forgetTyping(); // it is out of date
  table = undefined;
  asked = undefined;
  clearTable();
}

function read(source: Source): void {
  reset();
  byId('status').textContent = words().reading(source.name);
  send({ kind: 'read', source });
}

/** Reads a file or the example. Pasted text goes, since it is not what the results are of. */
function readFile(source: Source): void {
  clearPaste();
  read(source);
}

function openSettings(name: string, text: string): void {
  send({ kind: 'settings', name, text });
  if (table === undefined) byId('status').textContent = words().settingsWait(name);
}

onSources({
  text(text) {
    if (text.trim() !== '') return read({ name: words().pasted, content: text });
    reset();
    showNothing('');
  },
  example: (content) => readFile({ name: words().example, content }),
  /** A survey, or the settings for one. */
  async file(file) {
    if (!/\.json$/i.test(file.name)) return readFile({ name: file.name, content: file });
    const text = await file.slice(0, LONGEST_SETTINGS).text();
    if (beginsWithLines(text)) readFile({ name: file.name, content: file });
    else openSettings(file.name, text);
  },
  severalFiles: () => showNothing(words().oneFile),
});

choices.addEventListener('change', ({ target }) => {
  if (table !== undefined) send({ kind: 'count', choice: choiceAfter(target, table, words()) });
});
byId('sheet').addEventListener('change', ({ target }) => {
  send({ kind: 'sheet', name: (target as HTMLSelectElement).value });
});
choices.addEventListener('submit', (event) => event.preventDefault());
byId('add-condition').addEventListener('click', () => {
  if (table !== undefined) addCondition(table.controls.condition, words());
});

onCounts(() => showCounts(words()));
byId('counts-link').addEventListener('click', () => {
  if (table === undefined) copyLink(null, say);
  else actions.copyLink();
});

onLanguage(() => {
  showCounts(words());
  if (table !== undefined) send({ kind: 'tell-again', choice: choiceNow() });
  else if (asked !== undefined) send(asked);
});

function takeLink(): void {
  const { settings, leftOut } = openLink();
  if (settings !== undefined) openSettings(words().theLink, settings);
  if (leftOut.length > 0) showProblem(words().linkCut(leftOut));
}

window.addEventListener('hashchange', takeLink);
startTabs();
takeLink();
