// A score that is watched while answers come in: node live-page.mjs [port] [target]
// It needs `npm install nps-core`, and then shows the page at http://127.0.0.1:8080.
import { createServer } from 'node:http';
import {
  anytimePValue,
  computeNps,
  confidenceInterval,
  emptyTally,
  isRating,
  merge,
  tally,
} from 'nps-core';
import { formatScore } from 'nps-core/display';

const [port = '8080', target = '30'] = process.argv.slice(2);
const goal = Number(target);
let counts = emptyTally; // all that is kept: three counts
const watchers = new Set();

/** What the page shows. It may be looked at after every answer: `anytime` is right at all moments at once. */
function state() {
  const { respondents, score } = computeNps(counts);
  const interval = confidenceInterval(counts, { method: 'anytime' });
  const pValue = anytimePValue(counts, goal);
  return {
    answers: respondents,
    score: formatScore(score),
    interval: interval && `${formatScore(interval.lower)} to ${formatScore(interval.upper)}`,
    // the purse of a gambler who stakes 1 on every answer being other than the target says
    purse: pValue === null ? null : (1 / Math.max(pValue, 1e-9)).toFixed(1),
    verdict: verdictOf(interval),
  };
}

function verdictOf(interval) {
  if (interval !== null && interval.lower >= goal) return `The target of ${goal} is reached.`;
  if (interval !== null && interval.upper < goal) return `The target of ${goal} is missed.`;
  return `It is open whether the target of ${goal} is reached.`;
}

function send(response) {
  response.write(`data: ${JSON.stringify(state())}\n\n`);
}

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Live score</title>
<h1 id="score"></h1>
<p><span id="interval"></span>, <span id="answers"></span> answers</p>
<p id="verdict" aria-live="polite"></p>
<p>Purse against the target: <span id="purse"></span></p>
<p>${Array.from({ length: 11 }, (_, rating) => `<button value="${rating}">${rating}</button>`).join(' ')}</p>
<script>
new EventSource('events').onmessage = ({ data }) => {
  for (const [name, value] of Object.entries(JSON.parse(data))) {
    document.getElementById(name).textContent = value ?? '–';
  }
};
for (const button of document.querySelectorAll('button')) {
  button.onclick = () => fetch('answers', { method: 'POST', body: button.value });
}
</script>
`;

const routes = {
  'GET /'(_, response) {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  },
  'GET /events'(_, response) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    send(response);
    watchers.add(response);
    response.on('close', () => watchers.delete(response));
  },
  async 'POST /answers'(request, response) {
    const text = await bodyOf(request);
    const rating = /^\d{1,2}$/.test(text) ? Number(text) : null;
    if (!isRating(rating)) {
      response.writeHead(400).end('an answer is a whole number from 0 to 10\n');
      return;
    }
    counts = merge(counts, tally([rating]));
    response.writeHead(204).end();
    for (const watcher of watchers) send(watcher);
  },
};

/** The text that was sent; of a longer one than an answer has, only the beginning. */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) if (text.length < 100) text += chunk;
  return text.trim();
}

const server = createServer((request, response) => {
  const route = routes[`${request.method} ${request.url}`];
  if (route) route(request, response);
  else response.writeHead(404).end();
});
server.listen(Number(port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
