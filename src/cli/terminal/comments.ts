import type { ThemeTable } from '../../comments/theme-table.js';
import { formatShare } from '../../display/index.js';
import { segmentParts } from '../../grouping/keys.js';
import type { CommentRecord, CommentSegment } from '../../survey/index.js';
import { commentWords } from '../../words/comments.js';
import { printable } from './one-line.js';
import { count, DIGITS, nameOf, type Printing } from './printing.js';
import { type PrintedTable, titledLines } from './table.js';
import { printedTerms, quoteLines, type SideTitles, sideSections, termSections } from './terms.js';
import { printedThemes } from './themes.js';

const MOST_READ = 3;
const LONGEST_COLUMN = 40;

/** What customers write, as people read it. */
export function commentSections(
  comments: CommentRecord,
  period: string | undefined,
  printing: Printing,
): string[][] {
  const { terms, themes, segments = [], minMentions } = comments;
  return [
    titleLines(comments, printing),
    ...themeSections(themes, minMentions, printing),
    ...termSections(terms, ratingTitles(printing), printing),
    ...(period === undefined ? [] : contrastSections(comments, period, printing)),
    ...segments.flatMap((segment) => segmentSections(segment, minMentions, printing)),
    ...requestSections(comments, printing),
    ...contradictionSections(comments, printing),
  ];
}

/** What the sides of words are called by their ratings. */
export function ratingTitles({ language }: Printing): SideTitles {
  const { low, high, termNotes } = commentWords[language];
  return { low, high, notes: termNotes };
}

/** What they are called where a period is contrasted: new words first. */
export function contrastTitles(period: string, { language, words }: Printing): SideTitles {
  const { isNew, isGone, contrastNotes } = commentWords[language];
  const name = words.period(period);
  return { low: isGone(name), high: isNew(name), notes: contrastNotes };
}

function contrastSections(
  { contrast }: CommentRecord,
  period: string,
  printing: Printing,
): string[][] {
  if (contrast) return termSections(contrast.terms, contrastTitles(period, printing), printing);
  return [[commentWords[printing.language].noContrast(printing.words.period(period))]];
}

function titleLines(
  { column, isMasked, terms }: CommentRecord,
  { language, colours }: Printing,
): string[] {
  const words = commentWords[language];
  const [written, answers] = [count(terms.withComment), count(terms.total.respondents)];
  return [
    colours.bold(words.wrote(written, answers, `“${printable(column, LONGEST_COLUMN)}”`)),
    ...(isMasked ? [] : [words.unmasked]),
  ];
}

function themeSections(
  themes: ThemeTable<string> | undefined,
  minMentions: number,
  printing: Printing,
): string[][] {
  if (themes === undefined || themes.shortfall === null) return [];
  const title = commentWords[printing.language].themes(printing.distance(themes.shortfall));
  return [titledLines(title, printedThemes(themes, minMentions, printing), printing)];
}

/** The tables of a segment: what their columns mean stands below those of all answers. */
function segmentSections(
  { segment, terms, themes }: CommentSegment,
  minMentions: number,
  printing: Printing,
): string[][] {
  const { ofSegment, low, high, themes: title } = commentWords[printing.language];
  const name = nameOf(segmentParts(segment), printing);
  const sides = { low: ofSegment(name, low), high: ofSegment(name, high) };
  if (!themes || themes.shortfall === null) return sideSections(terms, sides, printing);
  const table = { ...printedThemes(themes, minMentions, printing), notes: [] };
  const heading = ofSegment(name, title(printing.distance(themes.shortfall)));
  return [titledLines(heading, table, printing), ...sideSections(terms, sides, printing)];
}

function requestSections({ requests }: CommentRecord, printing: Printing): string[][] {
  if (requests === null) return [];
  const { respondents, share, examples } = requests;
  const words = commentWords[printing.language];
  const title = words.requests(count(respondents), formatShare(share, { digits: DIGITS }));
  return [[printing.colours.bold(title), ...quoteLines(examples, printing)]];
}

function contradictionSections({ contradictions }: CommentRecord, printing: Printing): string[][] {
  if (contradictions === null) return [];
  const words = commentWords[printing.language];
  const { detractorsLikePromoters: up, promotersLikeDetractors: down } = contradictions;
  if (up.count + down.count === 0) return [];
  return [
    [
      printing.colours.bold(words.upsideDown),
      `  ${words.detractorsLikePromoters(count(up.count), count(up.of))}`,
      ...quoteLines(up.examples.slice(0, MOST_READ), printing),
      `  ${words.promotersLikeDetractors(count(down.count), count(down.of))}`,
      ...quoteLines(down.examples.slice(0, MOST_READ), printing),
    ],
  ];
}

/** The one table of comments: of themes or a contrast where asked for, else of words. */
export function printedComments(comments: CommentRecord, printing: Printing): PrintedTable {
  const { heading, rows, notes } = tableOf(comments, printing);
  return { heading, rows, notes: [notes.join(' ')] }; // sentences go on from line to line
}

function tableOf(
  { terms, themes, contrast, minMentions }: CommentRecord,
  printing: Printing,
): PrintedTable {
  if (themes) return printedThemes(themes, minMentions, printing);
  if (!contrast) return printedTerms(terms, ratingTitles(printing), printing);
  return printedTerms(contrast.terms, contrastTitles(contrast.period, printing), printing);
}
