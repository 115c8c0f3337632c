/** The commands that are words of their own and what they do, in the order of the help. */
export const summaries = {
  explain: 'why the score moved between two periods',
  compare: 'the difference between two groups of answers',
  panel: 'how the same respondents moved between two periods',
  scan: 'what stands out in all columns',
  monitor: 'whether the newest period is out of the ordinary',
  comments: 'which words go with which ratings, and what to read',
  selftest: 'whether tests and intervals keep their promise',
  report: 'writes everything on one page',
  chart: 'draws a picture',
  sql: 'prints the query that counts in a database',
  plan: 'how many answers a survey needs',
};

export type Subcommand = keyof typeof summaries;
