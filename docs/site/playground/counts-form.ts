import { type Interval, respondents } from 'nps-core';
import { formatPValue } from 'nps-core/display';
import { answerOf, type Counts, type CountsAnswer, type Scored } from './counts.js';
import { byId, element } from './elements.js';
import { type Writing, writingIn } from './wording.js';
import type { PageWords } from './words/words.js';

const form = byId<HTMLFormElement>('counts-form');
const output = byId('counts-results');
const field = (name: string) => byId<HTMLInputElement>(name);
const categories = ['promoters', 'passives', 'detractors'] as const;

/** What is filled in; null where a field does not hold what it must, or the first survey is blank. */
export function countsNow(): Counts | null {
  const first = tallyIn('first');
  if (first === null || !form.checkValidity()) return null;
  const method = byId<HTMLSelectElement>('counts-method').value as Counts['method'];
  return {
    first,
    second: tallyIn('second'),
    target: numberIn(field('counts-target')),
    margin: numberIn(field('counts-margin')),
    method,
  };
}

/** Fills the form. */
export function fillCounts({ first, second, target, margin, method }: Counts): void {
  for (const category of categories) {
    field(`first-${category}`).value = String(first[category]);
    field(`second-${category}`).value = second === null ? '' : String(second[category]);
  }
  field('counts-target').value = String(target ?? '');
  field('counts-margin').value = String(margin ?? '');
  byId<HTMLSelectElement>('counts-method').value = method;
}

/** Shows what follows from what is filled in. */
export function showCounts(words: PageWords): void {
  const counts = countsNow();
  const answer = counts && answerOf(counts);
  if (answer) output.replaceChildren(...partsOf(answer, counts, words));
  else output.replaceChildren(element('p', 'hint', words.counts.fillIn));
}

/** Calls a function whenever something is filled in. */
export function onCounts(changed: () => void): void {
  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
}

/** The counts of a survey, blank ones as 0; null where all are blank. */
function tallyIn(survey: 'first' | 'second') {
  const counts = categories.map((category) => numberIn(field(`${survey}-${category}`)));
  if (counts.every((count) => count === null)) return null;
  const [promoters, passives, detractors] = counts.map((count) => count ?? 0);
  return { promoters: promoters ?? 0, passives: passives ?? 0, detractors: detractors ?? 0 };
}

function numberIn({ value, validity }: HTMLInputElement): number | null {
  return value === '' || !validity.valid ? null : Number(value);
}

function partsOf(
  { first, second, change, neededForChange, neededForMargin, target }: CountsAnswer,
  { margin }: Counts,
  words: PageWords,
): HTMLElement[] {
  const writing = writingIn(words.language, undefined);
  const { counts } = words;
  const sentences = [
    ...(neededForMargin === null || margin === null
      ? []
      : [counts.forMargin(margin, neededForMargin)]),
    ...(neededForChange === null ? [] : [counts.forChange(neededForChange.a, neededForChange.b)]),
    ...(target === null
      ? []
      : [
          counts.toTarget(
            writing.score(target.score, null),
            writing.difference(target.difference.estimate),
            limitsOf(target.difference, writing),
          ),
          counts.targetNeeds(writing.score(target.score, null), target.netPromoters),
        ]),
  ];
  return [
    scoreLine(second === null ? counts.score : counts.firstScore, first, writing),
    ...(second === null ? [] : [scoreLine(counts.secondScore, second, writing)]),
    ...(change === null
      ? []
      : [
          element(
            'p',
            'counts-change',
            counts.change(
              writing.difference(change.estimate),
              limitsOf(change, writing),
              formatPValue(change.pValue, { language: words.language }),
            ),
          ),
          element('p', 'hint', counts.howToRead),
        ]),
    element('ul', 'sentences', ...sentences.map((sentence) => element('li', '', sentence))),
  ];
}

function scoreLine(
  name: string,
  { tally, score, interval }: Scored,
  writing: Writing,
): HTMLElement {
  const { words } = writing;
  return element(
    'p',
    'counts-score',
    element('span', 'counts-name', name),
    element('strong', '', writing.score(score, interval)),
    element(
      'span',
      '',
      interval === null ? '' : words.interval(writing.limits(interval)),
      ` · ${words.counts.answers(respondents(tally))}`,
    ),
  );
}

/** The limits of a difference, in points with a decimal. */
function limitsOf(interval: Interval, { words, level, difference }: Writing) {
  return {
    level: level(interval.confidenceLevel),
    range: words.range(difference(interval.lower), difference(interval.upper)),
  };
}
