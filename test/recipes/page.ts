import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { type Category, classify, computeNps, isRating, type Nps } from '../../src/index.js';
import { fencedBlocks } from '../support/snippets.js';

const folder = new URL('../../docs/recipes/', import.meta.url);

/** The path of a page or a sample file of the recipes. */
export function pathOf(name: string): string {
  return fileURLToPath(new URL(name, folder));
}

/** The text of a page or of a sample file of the recipes. */
export function textOf(name: string): string {
  return readFileSync(pathOf(name), 'utf8');
}

/** The code blocks of a page in one language. */
export function codeOf(page: string, language: string): string[] {
  return fencedBlocks(page, textOf(page))
    .filter((block) => block.language === language)
    .map(({ code }) => code.trim());
}

/** The cells of the one table of a page, without its header. */
export function tableOf(page: string): string[][] {
  const lines = textOf(page)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The answers of responses.csv; a blank is null. */
export const answers = (
  parse(textOf('responses.csv'), { columns: true }) as { Plan: string; Rating: string }[]
).map(({ Plan, Rating }) => ({ plan: Plan, rating: Rating === '' ? null : Number(Rating) }));

/** The scores of these answers by plan. */
export const plans: ReadonlyMap<string, Nps> = new Map(
  [...new Set(answers.map(({ plan }) => plan))]
    .sort()
    .map((name) => [name, scoreOf(answers.filter(({ plan }) => plan === name))]),
);

function scoreOf(rows: typeof answers): Nps {
  return computeNps(rows.map(({ rating }) => rating).filter(isRating));
}

/** The table of counts and scores that a page must print; `totalName` names its last row. */
export function tableOfCounts(totalName: string): string[][] {
  return [...plans, [totalName, scoreOf(answers)] as const].map(([name, nps]) => [
    name,
    ...[nps.promoters, nps.passives, nps.detractors, nps.respondents].map(String),
    (nps.score as number).toFixed(2),
  ]);
}

const ratings = Array.from({ length: 11 }, (_, rating) => rating);
const ofCategory = (category: Category) =>
  ratings.filter((rating) => classify(rating) === category);

/** The ratings of promoters, passives and detractors. */
export const categories = [
  ofCategory('promoter'),
  ofCategory('passive'),
  ofCategory('detractor'),
] as const;

/** The lists of numbers in formulas: `IN { 9, 10 }` in DAX, `IN (9, 10)` in Tableau. */
export function listsIn(formulas: string): number[][] {
  return [...formulas.matchAll(/ IN [{(]([\d, ]+)[})]/g)].map(([, list = '']) =>
    list.split(',').map(Number),
  );
}

/** The counts of the sample if a blank counts as 0 and any number as a rating. */
export const careless = {
  detractors: answers.filter(({ rating }) => (rating ?? 0) < 7).length,
  promoters: answers.filter(({ rating }) => rating !== null && rating >= 9).length,
};
