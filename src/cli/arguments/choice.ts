export { readChoice } from '../../survey/settings/choice.js';

/** The names of a table as a phrase, such as `dmy or mdy`. */
export function phraseOf(choices: Readonly<Record<string, unknown>>): string {
  return Object.keys(choices)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');
}
