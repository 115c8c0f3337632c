import { paperFigureOf } from './figure.js';
import { hiddenSection, periodNames, type Section, sectionOf } from './section.js';
import { tableOf } from './table.js';

/** How the same respondents moved between the categories; null in the record where that is hidden. */
export const matched: Section = ({ matched }, { drawings }, printing) => {
  if (matched === undefined) return null;
  const { words, whole } = printing;
  if (matched === null) return hiddenSection(words.noSamePeople);
  const [before, after] = periodNames(matched.periods, printing);
  const name = words.samePeople(before, after);
  const { promoter, passive, detractor } = words.categories;
  const [fromPromoter, fromPassive, fromDetractor] = matched.transitions;
  const rows = [
    [promoter, ...fromPromoter.map(whole)],
    [passive, ...fromPassive.map(whole)],
    [detractor, ...fromDetractor.map(whole)],
  ];
  const heading = [words.fromTo(before, after), promoter, passive, detractor];
  return sectionOf(name, paperFigureOf(drawings.matched, printing, tableOf(name, heading, rows)));
};
