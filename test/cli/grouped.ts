import type { JsonRecord } from '../../src/cli/terminal/record.js';

/** The record of rows as that of the same rows in groups, which have no numbers. */
export function withoutRows(record: JsonRecord): JsonRecord {
  const { ledger, notices } = record;
  const values = new Set(ledger.problems.map(({ value }) => value));
  return {
    ...record,
    firstRow: null,
    ledger: {
      ...ledger,
      problems: [...values].sort().map((value) => {
        const reason = ledger.problems.find((problem) => problem.value === value)?.reason;
        return { row: null, value, reason: reason as 'unreadable' };
      }),
    },
    notices: notices.map((notice) => notice.replace(/,? (first )?in row [\d,]+/, '')),
  };
}

/** The record with its problems in the order of their values, as above. */
export function withSortedProblems(record: JsonRecord): JsonRecord {
  const problems = [...record.ledger.problems].sort((a, b) => (a.value < b.value ? -1 : 1));
  return { ...record, ledger: { ...record.ledger, problems } };
}
