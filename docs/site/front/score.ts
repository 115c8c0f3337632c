import { computeNps, confidenceInterval, screen } from 'nps-core';
import { formatScore } from 'nps-core/display';
import { wordings } from './wording.js';

const wording = wordings[document.documentElement.lang === 'ko' ? 'ko' : 'en'];
const ratings = document.querySelector('#ratings') as HTMLTextAreaElement;
const result = document.querySelector('#result') as HTMLOutputElement;

/** What may be said of typed ratings: the score with its interval, and the entries that do not count. */
function sentences(text: string): string {
  const entries = text.split(/[\s,;]+/).filter((entry) => entry !== '');
  const { ratings: counted, ledger } = screen(entries, { rating: (entry) => entry });
  const nps = computeNps(counted);
  const interval = confidenceInterval(nps);
  if (interval === null) return wording.nobody;
  const { lower, upper } = interval;
  const said = wording.score(written(nps.score), written(lower), written(upper), nps.respondents);
  const left = ledger.rows - ledger.counted;
  return left === 0 ? said : `${said} ${wording.left(left)}`;
}

/** A score with the minus sign that the other pages have. */
function written(score: number | null): string {
  return formatScore(score).replace('-', '−');
}

function show(): void {
  result.value = sentences(ratings.value);
}

ratings.addEventListener('input', show);
show();
