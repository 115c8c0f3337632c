/**
 * The same text in memory of its own. V8 makes a text of 13 characters or more that is cut out of a
 * larger one a view of it: each respondent that is kept would keep a whole chunk of the file alive.
 */
export function detached(text: string): string {
  return text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1);
}

const SHORTEST_VIEW = 13;
