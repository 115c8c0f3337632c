import type { TermTable } from '../comments/term-table.js';
import { termFinding } from '../findings/terms.js';
import type { SideWords } from '../words/comment-chart.js';
import { NARROW } from './measures.js';
import type { Style } from './options.js';
import { cutForTitle } from './text.js';

/** The words for what the terms go with. */
export function sideWords({ contrast }: TermTable, { words }: Style): SideWords {
  const { terms } = words.comments;
  return contrast ? terms.contrast : terms.ratings;
}

/** The finding of a table of terms, in a sentence. */
export function titleOf(table: TermTable, style: Style): string {
  const { words } = style;
  const finding = termFinding(table);
  if (finding.kind === 'nobody') return words.nobody;
  if (finding.kind !== 'terms') return words.comments.terms[finding.kind];
  const sides = sideWords(table, style);
  const low = finding.low && cutForTitle(finding.low.term);
  const high = finding.high && cutForTitle(finding.high.term);
  if (low === null) return sides.highTitle(high as string);
  return high === null ? sides.lowTitle(low) : sides.bothTitle(low, high);
}

/** How many wrote a comment, in sentences. */
export function notesOf(table: TermTable, { words, whole }: Style): string[] {
  const { terms } = words.comments;
  const answers = words.answers(whole(table.total.respondents));
  const counts = [
    terms.comments(whole(table.withComment), answers),
    ...(table.remark === 'few-comments' ? [terms.fewComments] : []),
  ];
  const isListed = table.detractors.length + table.promoters.length > 0;
  return [...counts, ...(isListed && !table.contrast ? [terms.notBecause] : [])];
}

/** What gaps are, how the terms are drawn and how many are false, in sentences. */
export function methodOf(table: TermTable, style: Style): string[] {
  const { words, whole, percent } = style;
  const { terms } = words.comments;
  const [first] = [...table.detractors, ...table.promoters];
  if (first === undefined) return [];
  return [
    sideWords(table, style).gap,
    terms.lines(percent(first.gap.confidenceLevel)),
    ...(style.width < NARROW ? [] : [terms.bars]),
    terms.tested(whole(table.tested), percent(table.falseDiscoveryRate)),
  ];
}
