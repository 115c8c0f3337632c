import { quotable } from '../display/text.js';
import { rowAccount } from '../survey/account.js';
import { datesOf } from './dates.js';
import { html } from './html.js';
import type { Section } from './section.js';

/** What a page that was torn from the others must still say: where its numbers come from. */
export const footer: Section = (record, { source }, printing) => {
  const { words, whole } = printing;
  const { rows, counted } = rowAccount(record);
  const parts = [
    quotable(record.ratingColumn) || words.blank,
    quotable(source),
    words.ofFile(whole(counted), whole(rows)),
    datesOf(record, printing) ?? '',
    words.methods[record.method],
  ];
  return html`<footer>${parts.filter((part) => part !== '').join(' · ')}</footer>\n`;
};
