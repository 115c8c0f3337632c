import { chartsOf } from './charts.js';
import { plainChoice, shownOf } from './columns.js';
import type { Answer, Choice, Request } from './messages.js';
import { Problem } from './problem.js';
import { resultsOf } from './results.js';
import { readTable, type Table } from './table.js';

type Content<Message> = Message extends unknown ? Omit<Message, 'id'> : never;
type Say = (content: Content<Answer>) => void;

let table: Table | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const say: Say = (content) => self.postMessage({ ...content, id: data.id });
  try {
    if (data.kind === 'count') await count(data.choice, say);
    else {
      table = await readTable(data.source);
      const choice = plainChoice(table);
      say({ kind: 'table', table: shownOf(table), choice });
      await count(choice, say);
    }
  } catch (error) {
    const sentence = error instanceof Problem ? error.message : `This page failed: ${error}`;
    say({ kind: 'problem', sentence });
  }
});

async function count(choice: Choice, say: Say): Promise<void> {
  const { rating } = choice;
  if (table === undefined || rating === null) return;
  const results = resultsOf(table, { ...choice, rating });
  say({ kind: 'results', results });
  say({ kind: 'charts', charts: await chartsOf(results) });
}
