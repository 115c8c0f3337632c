import { flat, isolated } from '../display/text.js';
import { comparisonOf } from '../findings/clear.js';
import type { ComparedSelections } from '../survey/compared.js';
import { paragraphs, type ReportPrinting, type Section, sectionOf } from './section.js';

/** The difference between two selections of answers. */
export const compared: Section = ({ compared }, _, printing) => {
  if (compared === undefined) return null;
  return sectionOf(printing.words.compared, paragraphs([sentenceOf(compared, printing)]));
};

function sentenceOf({ a, b, difference }: ComparedSelections, printing: ReportPrinting): string {
  const { words, distance, change, limits } = printing;
  const name = ({ column, value }: ComparedSelections['a']) =>
    `${isolated(flat(column))} = ${isolated(flat(value)) || words.blank}`;
  const hidden = [a, b].filter((selection) => selection.respondents === null);
  if (hidden.length > 0) return words.tooFewAnswers(hidden.map(name).join(', '));
  if (difference === null) return words.noScore;
  return words.comparison[comparisonOf(difference)]({
    a: name(a),
    b: name(b),
    by: distance(difference.estimate),
    limits: limits(difference, change),
  });
}
