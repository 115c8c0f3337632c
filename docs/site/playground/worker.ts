import { SurveyError } from 'nps-core/survey';
import { chartsOf } from './charts.js';
import { firstChoice, summaryOf } from './controls.js';
import type { Answer, Choice, Request, TableSummary } from './messages.js';
import { sentenceOf } from './problems.js';
import { resultsOf } from './results.js';
import { readTable, SourceError, type Table } from './table.js';

type Content<Message> = Message extends unknown ? Omit<Message, 'id'> : never;
type Reply = (content: Content<Answer>) => void;

/** The table that was read last. */
let current: { readonly table: Table; readonly summary: TableSummary } | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const reply: Reply = (content) => self.postMessage({ ...content, id: data.id });
  try {
    if (data.kind === 'count') return await count(data.choice, reply);
    current = undefined;
    const table = await readTable(data.source);
    const summary = summaryOf(table);
    current = { table, summary };
    const choice = firstChoice(summary);
    reply({ kind: 'table', table: summary, choice });
    await count(choice, reply);
  } catch (error) {
    reply({ kind: 'problem', sentence: problemOf(error) });
  }
});

async function count(choice: Choice, reply: Reply): Promise<void> {
  if (current === undefined) return;
  const results = resultsOf(current.table, current.summary, choice);
  reply({ kind: 'results', results });
  reply({ kind: 'charts', charts: await chartsOf(results.record) });
}

function problemOf(error: unknown): string {
  if (error instanceof SourceError) return error.message;
  if (error instanceof SurveyError && current) return sentenceOf(error, current.summary);
  return `This page failed: ${error}`;
}
