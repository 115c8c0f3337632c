import type { DateLike } from '../counting/civil-date.js';
import { type MatchedWaves, matchWaves, periodOf } from '../index.js';
import type { AnswerColumns, Placed } from './answer-columns.js';
import type { Arguments } from './arguments/arguments.js';

/** What the same respondents answered in two periods. */
export interface Panel {
  /** Takes the answers that fall into one of the periods, one of each respondent. */
  add(rows: readonly Placed[], ratings: readonly number[]): void;
  matched(): MatchedWaves;
}

/** The panel that is asked for; undefined where none is. */
export function panelOf(
  { respondentOf }: AnswerColumns,
  { panel, calendar, scale }: Arguments,
  dateOf: (row: Placed) => DateLike | null,
): Panel | undefined {
  if (panel === undefined || respondentOf === undefined) return undefined;
  const before: Answer[] = [];
  const after: Answer[] = [];
  return {
    add(rows, ratings) {
      for (const [index, row] of rows.entries()) {
        const date = dateOf(row);
        const period = date === null ? undefined : periodOf(date, calendar);
        const answer = { respondent: respondentOf(row), rating: ratings[index] as number };
        if (period === panel.before) before.push(answer);
        if (period === panel.after) after.push(answer);
      }
    },
    matched: () => matchWaves(before, after, { respondent: 'respondent', rating: 'rating', scale }),
  };
}

interface Answer {
  readonly respondent: string | undefined;
  readonly rating: number;
}
