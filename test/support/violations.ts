import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules of axe-core that depend on colours. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** All problems that axe-core finds on a page, minor ones included; or those of its colours only. */
export async function violations(page: Page, { coloursOnly = false } = {}): Promise<string[]> {
  await page.evaluate(axe);
  const options = coloursOnly ? { runOnly: ofColours } : {};
  const run = `axe.run(${JSON.stringify(options)})`;
  const { violations } = (await page.evaluate(run)) as AxeResults;
  return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`);
}
