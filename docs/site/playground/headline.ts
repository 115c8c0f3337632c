import type { Interval } from 'nps-core';
import { percentages } from 'nps-core/display';
import type { SurveyRecord } from 'nps-core/survey';
import { element, section } from './elements.js';
import { meaning, type Writing } from './wording.js';

/** The score, its interval and what it means. */
export function headline(record: SurveyRecord, writing: Writing): HTMLElement {
  const { words } = writing;
  const { interval } = record;
  const shares = percentages(record);
  const score = element('span', 'score', writing.score(record.score, interval));
  score.id = 'score';
  const big = element('p', 'headline', score);
  const explanation = element('p', '', meaning(record, writing));
  explanation.id = 'meaning';
  if (interval === null || shares === null) return section(writing.name, big, explanation);
  big.append(element('span', 'interval', words.interval(writing.limits(interval))));
  return section(
    writing.name,
    big,
    scaleWith(interval),
    endsOf(record, writing),
    explanation,
    ...targetLine(record, writing),
    categoryBar(record),
    legend(record, shares, writing),
    ...(shares.addUp || record.metric !== undefined ? [] : [element('p', 'hint', words.rounded)]),
  );
}

/** The lowest score, the middle and the highest. */
function endsOf({ metric }: SurveyRecord, { score }: Writing): HTMLElement {
  const ends =
    metric === undefined ? ['−100', '0', '+100'] : [-100, 0, 100].map((end) => score(end, null));
  return element('p', 'ends', ...ends.map((end) => element('span', '', end)));
}

/** The categories; CSAT and CES have no passives. */
function categoriesOf({ metric }: SurveyRecord) {
  const names = ['promoters', 'passives', 'detractors'] as const;
  return metric === undefined ? names : names.filter((name) => name !== 'passives');
}

function categoryBar(record: SurveyRecord): HTMLElement {
  const bar = element('div', 'categories');
  bar.append(
    ...categoriesOf(record).map((name) => {
      const part = element('span', name);
      part.style.flex = `${record[name]} 0 0`;
      return part;
    }),
  );
  return bar;
}

function legend(
  record: SurveyRecord,
  shares: NonNullable<ReturnType<typeof percentages>>,
  { words }: Writing,
): HTMLElement {
  if (record.metric !== undefined) {
    const text = words.inBox(record.promoters, record.respondents);
    return element('ul', 'legend', element('li', 'promoters', text));
  }
  const items = (
    [
      ['promoters', 'promoter'],
      ['passives', 'passive'],
      ['detractors', 'detractor'],
    ] as const
  ).map(([name, category]) =>
    element('li', name, words.category(category, record[name], shares[name])),
  );
  return element('ul', 'legend', ...items);
}

/** How far the score is from the target, where there is one. */
function targetLine({ target }: SurveyRecord, writing: Writing): HTMLElement[] {
  if (!target?.difference) return [];
  const { words, score, difference, level } = writing;
  const { estimate, lower, upper, confidenceLevel } = target.difference;
  const limits = {
    level: level(confidenceLevel),
    range: words.range(difference(lower), difference(upper)),
  };
  const text = words.targetLine(score(target.score, null), difference(estimate), limits);
  const line = element('p', '', text);
  line.id = 'target-line';
  return [line];
}

/** A picture of the score and its interval between −100 and 100. */
function scaleWith({ estimate, lower, upper }: Interval): HTMLElement {
  const at = (score: number) => `${(score + 100) / 2}%`;
  const band = element('span', 'band');
  band.style.left = at(lower);
  band.style.right = at(0 - upper);
  const point = element('span', 'point');
  point.style.left = at(estimate);
  return element('div', 'scale', element('span', 'zero'), band, point);
}
