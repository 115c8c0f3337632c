import { askForDateOrder, choices, showChoices } from './choices.js';
import { byId, element } from './elements.js';
import { baseOf } from './file-name.js';
import { words } from './language.js';
import type { Chart, Choice, Results, TableSummary } from './messages.js';
import { picturesOf } from './pictures.js';
import { sectionsOf } from './show.js';
import { chartTools, type ToolActions, toolbar } from './tools.js';
import { writingIn } from './wording.js';

const results = byId('results');

/** Shows a problem; none where the sentence is blank. */
export function showProblem(sentence: string): void {
  byId('problem').textContent = sentence;
}

/** The status line: what was read, and what else there is to say. */
export function showStatus(table: TableSummary | undefined, addition = ''): void {
  const { read, units } = words();
  const rows = table ? read(table.name, units(table.rows, table.unit)) : '';
  byId('status').textContent = `${rows} ${addition}`.trim();
}

/** Shows whether results are on their way. */
export function showBusy(isBusy: boolean): void {
  results.ariaBusy = String(isBusy);
}

/** Takes away the results. */
export function clearResults(): void {
  showList('notices', []);
  results.replaceChildren();
  showBusy(false);
}

/** Takes away what is shown of a table. */
export function clearTable(): void {
  choices.hidden = true;
  byId('sheets').hidden = true;
  byId('others').textContent = '';
  showList('hints', []);
  showList('notices', []);
}

/** Shows the control of the sheets of a workbook. */
function showSheets({ sheets, sheet }: TableSummary): void {
  const control = byId<HTMLSelectElement>('sheet');
  control.replaceChildren(...sheets.map((name) => new Option(name, name)));
  control.value = sheet ?? '';
  byId('sheets').hidden = sheets.length < 2;
}

/** Shows what was read and the controls for it. */
export function showTable(summary: TableSummary, choice: Choice): void {
  const { hints } = words();
  const sentences = summary.hints.map((hint) =>
    hint.kind === 'title-above' ? hints['title-above'](hint) : hints['dates-unread'](hint),
  );
  showList('hints', sentences);
  showSheets(summary);
  showChoices(summary, choice, words());
  showStatus(summary);
}

/** Shows what the answers add up to, without the charts. */
export function showResults(
  answers: Results,
  table: TableSummary | undefined,
  actions: ToolActions,
): void {
  const { record, phrases, dateProblem } = answers;
  const addresses = [...results.querySelectorAll('img')].map(({ src }) => src);
  addresses.forEach(URL.revokeObjectURL);
  const { language, scoreIs, scoreName } = words();
  results.replaceChildren(toolbar(words(), actions), ...sectionsOf(answers, language));
  showBusy(false);
  showList('notices', phrases.notices);
  const { score, interval, metric } = record;
  const writing = writingIn(language, metric);
  const name = metric === undefined ? scoreName : writing.name;
  const status = interval
    ? scoreIs(name, writing.score(score, interval), writing.limits(interval))
    : '';
  showStatus(table, status);
  if (dateProblem === null) return;
  showProblem(dateProblem.sentence);
  if (dateProblem.asksForOrder) askForDateOrder();
}

/** Fills in the charts, each with its buttons. */
export function showCharts(
  charts: readonly Chart[],
  table: TableSummary | undefined,
  actions: ToolActions,
): void {
  for (const chart of charts) {
    const figure = byId(`chart-${chart.name}`);
    figure.replaceChildren(...picturesOf(chart));
    figure.after(chartTools(chart, baseOf(table?.name ?? ''), words(), actions));
  }
}

function showList(id: string, sentences: readonly string[]): void {
  byId(id).replaceChildren(...sentences.map((sentence) => element('li', '', sentence)));
}
