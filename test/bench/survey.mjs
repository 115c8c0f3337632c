import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Dates by row: plain days, 18 of them in turn, or times, a minute apart. */
export const dates = {
  days: (row) => `2026-03-${10 + (row % 18)}`,
  times: (row) => new Date(Date.UTC(2025, 0, 1) + row * 60_000).toISOString().replace('.000', ''),
};

/** Writes a survey of so many rows, with comments over two lines. */
export async function writeSurvey(path, rows, dateOf = dates.days) {
  const file = createWriteStream(path);
  const plans = ['Free', 'Pro', 'Team'];
  let text = 'id,submitted,plan,How likely are you to recommend us?,comment\r\n';
  for (let row = 0; row < rows; row++) {
    const rating = row % 31 === 0 ? '' : (row * 7919) % 11;
    text += `${row},${dateOf(row)},${plans[row % 3]},${rating},"a ""comment""\r\nover two lines"\r\n`;
    if (text.length > 1e6) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await once(file, 'finish');
}
