import { expect, test } from 'vitest';
import { formatPValue } from '../../src/display/index.js';
import { adjustPValues } from '../../src/index.js';
import { printedBy, reported, surveyFile } from './command.js';

/** The cells of a printed table below a heading, in the rows of these names. */
function cellsBelow(heading: string, title: string, names: readonly string[], text: string) {
  const lines = text
    .slice(text.indexOf(`\n${title}\n`))
    .trim()
    .split('\n');
  const headings = lines[1] ?? '';
  // a heading ends where its numbers end
  const end = headings.search(new RegExp(` ${heading}( |$)`)) + 1 + heading.length;
  return names.map((name) => {
    const row = lines.find((line) => line.startsWith(`  ${name}  `));
    return row?.slice(0, end).split(/ {2,}/).at(-1);
  });
}

const survey = 'docs/example-survey.csv';

test('segments: the column p has the p-values adjusted for the number of segments', async () => {
  const words = [survey, '--by', 'Country'];
  const { segments } = await reported(words);
  const compared = segments?.segments.map(({ segment, versusRest }) => ({
    segment,
    ...versusRest,
  }));
  const adjusted = compared?.map(({ adjustedPValue = null }) => formatPValue(adjustedPValue));
  expect(adjusted).not.toEqual(compared?.map(({ pValue = null }) => formatPValue(pValue)));
  const names = compared?.map(({ segment }) => segment) ?? [];
  expect(cellsBelow('p', 'By Country', names, await printedBy(words))).toEqual(adjusted);
});

test('shares that do not add up to 100 %: the table says that they are rounded', async () => {
  const file = surveyFile('nps,plan\n9,Free\n9,Pro\n9,Team\n');
  const rounded = 'The shares are each rounded by themselves';
  expect(await printedBy([file, '--by', 'plan'])).toContain(`  ${rounded}\n`);
  expect(await printedBy([survey, '--by', 'Plan'])).not.toContain(rounded);
});

test('the trend: the column p has the adjusted p-values of the changes from the period before', async () => {
  const words = [survey, '--date', 'Submitted at'];
  const { trend = [] } = await reported(words);
  const months = trend.map(({ period }) => period);
  const pValues = trend.flatMap(({ change }) => change?.pValue ?? []);
  const ofChanges = ['–', ...adjustPValues(pValues).map((pValue) => formatPValue(pValue))];
  const ofYears = trend.map(({ yearOverYear }) => formatPValue(yearOverYear?.pValue ?? null));
  expect(ofChanges).not.toEqual(ofYears);
  expect(cellsBelow('p', 'By month', months, await printedBy(words))).toEqual(ofChanges);
});
