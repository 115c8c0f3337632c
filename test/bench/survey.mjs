import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { random } from './measure.mjs';

/** Dates by row: plain days, of one year, or times, a minute apart. */
export const dates = {
  days: () =>
    new Date(Date.UTC(2025, 0, 1 + Math.floor(random() * 365))).toISOString().slice(0, 10),
  times: (row) => new Date(Date.UTC(2025, 0, 1) + row * 60_000).toISOString().replace('.000', ''),
};

const plans = ['Free', 'Pro', 'Team', 'Business', 'Enterprise'];
const countries = ['BR', 'DE', 'FR', 'GB', 'JP', 'KR', 'NL', 'US'];
const words =
  'the delivery was quick and support is friendly, but the app sometimes ""crashes"" when I open it'.split(
    ' ',
  );
const oneOf = (list) => list[Math.floor(random() * list.length)];

/** Writes a survey of so many rows with 8 columns. Comments have 3 to 16 words; a tenth two lines. */
export async function writeSurvey(path, rows, dateOf = dates.days) {
  const file = createWriteStream(path);
  let text =
    'id,submitted,plan,country,channel,How likely are you to recommend us?,comment,seconds\r\n';
  for (let row = 0; row < rows; row++) {
    const comment = Array.from({ length: 3 + Math.floor(random() * 14) }, () => oneOf(words));
    const lines = comment.join(' ').replace(' ', row % 10 === 0 ? '\r\n' : ' ');
    const rating = row % 31 === 0 ? '' : Math.floor(random() * 11);
    text += `${row},${dateOf(row)},${oneOf(plans)},${oneOf(countries)},app,${rating},"${lines}",${row % 300}\r\n`;
    if (text.length > 1e6) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await once(file, 'finish');
}
