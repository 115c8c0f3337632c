import { readSettings, requestOfSettings, type Settings, SettingsError } from 'nps-core/survey';
import { checkLinear } from '../../../src/cli/input/linear-pattern.js';
import { choiceOfSettings } from './apply-settings.js';
import { chartsOf } from './charts.js';
import { firstChoice } from './controls.js';
import type { Answer, Choice, Request, Source } from './messages.js';
import { type Opened, openTable } from './opened.js';
import { problemOf } from './problems.js';
import { resultsOf } from './results.js';
import { type Shown, savedFile, settingsOfShown } from './save.js';
import { type Format, readTable } from './table.js';
import { pageWords } from './words.js';

type Content<Message> = Message extends unknown ? Omit<Message, 'id'> : never;
type Reply = (content: Content<Answer>) => void;

/** What was read last. */
let source: Source | undefined;
/** The table in it. */
let opened: Opened | undefined;
/** The results that were shown last. */
let shown: Shown | undefined;
/** Settings that were opened before there was a table. */
let waiting: Settings | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const reply: Reply = (content) => self.postMessage({ ...content, id: data.id });
  try {
    await answer(data, reply);
  } catch (error) {
    reply({ kind: 'problem', ...problemOf(error, opened?.summary, pageWords[data.language]) });
  }
});

async function answer(request: Request, reply: Reply): Promise<void> {
  switch (request.kind) {
    case 'read':
      return read(request, reply);
    case 'settings':
      return apply(request, reply);
    case 'sheet':
      return readSheet(request, reply);
    case 'count':
      return count(request.choice, request, reply);
    case 'tell-again':
      return tell(request.choice, request, reply);
    case 'link':
      if (opened && shown) {
        reply({ kind: 'link', settings: settingsOfShown(opened, shown, request.language) });
      }
      return;
    case 'save':
      if (opened && shown) {
        reply({ kind: 'file', file: savedFile(request.what, opened, shown, request.language) });
      }
  }
}

async function read(request: Extract<Request, { kind: 'read' }>, reply: Reply): Promise<void> {
  opened = undefined;
  shown = undefined;
  source = request.source;
  const settings = waiting;
  waiting = undefined;
  opened = openTable(await readTable(source, settings && formatOf(settings)));
  if (settings === undefined) return tell(firstChoice(opened.summary), request, reply);
  let chosen: Choice;
  try {
    chosen = choiceOfSettings(settings, opened);
  } catch (error) {
    // the settings are for another table: this one is shown without them
    await tell(firstChoice(opened.summary), request, reply);
    sayProblem(error, request, reply);
    return;
  }
  await tell(chosen, request, reply);
}

/** Reads another sheet of the workbook. */
async function readSheet(request: Extract<Request, { kind: 'sheet' }>, reply: Reply) {
  if (source === undefined) return;
  shown = undefined;
  opened = openTable(await readTable(source, { sheet: request.name }));
  await tell(firstChoice(opened.summary), request, reply);
}

/** Says what is wrong with settings; the results without them stay. */
function sayProblem(error: unknown, { language }: Request, reply: Reply): void {
  const problem = problemOf(error, opened?.summary, pageWords[language]);
  reply({ kind: 'problem', ...problem, keepsResults: true });
}

/** Takes settings for the table that is open, or for the next one. */
async function apply(request: Extract<Request, { kind: 'settings' }>, reply: Reply): Promise<void> {
  const settings = checkedSettings(request);
  const language = settings['language'] === 'ko' ? 'ko' : request.language;
  if (language !== request.language) reply({ kind: 'language', language });
  if (opened === undefined || source === undefined) {
    waiting = settings;
    reply({ kind: 'settings-wait' });
    return;
  }
  const format = formatOf(settings);
  const isReadAnew = Object.keys(format).length > 0;
  const reread = isReadAnew ? openTable(await readTable(source, format)) : opened;
  let choice: Choice;
  try {
    choice = choiceOfSettings(settings, reread);
  } catch (error) {
    return sayProblem(error, request, reply);
  }
  opened = reread;
  await tell(choice, { ...request, language }, reply);
}

/** Settings, of which all that can be wrong without a table is said before there is one. */
function checkedSettings({ text, name }: Extract<Request, { kind: 'settings' }>): Settings {
  const settings = readSettings(text, name);
  const { themes = {} } = requestOfSettings(settings);
  try {
    checkLinear(themes);
  } catch (error) {
    throw new SettingsError(`${name}: ${(error as Error).message}`);
  }
  return settings;
}

/** How settings say that a file is read. */
function formatOf(settings: Settings): Format {
  const names = ['sheet', 'delimiter', 'encoding'];
  return Object.fromEntries(Object.entries(settings).filter(([name]) => names.includes(name)));
}

async function tell(choice: Choice, request: Request, reply: Reply): Promise<void> {
  if (opened === undefined) return;
  reply({ kind: 'table', table: opened.summary, choice });
  await count(choice, request, reply);
}

async function count(choice: Choice, { language }: Request, reply: Reply): Promise<void> {
  if (opened === undefined) return;
  const results = resultsOf(opened.table, opened.summary, choice, pageWords[language]);
  reply({ kind: 'results', results });
  const charts = await chartsOf(results.record, language);
  shown = { choice, results, charts };
  reply({ kind: 'charts', charts });
}
