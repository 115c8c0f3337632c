/** What a self-test measured. */
interface Measured {
  readonly falseFindings: number;
  readonly coverage: number;
  readonly confidenceLevel: number;
  /** Of both shares, if they are as promised. */
  readonly standardError: number;
}

/** Whether tests and intervals did what they promise, but for the luck of the splits. */
export interface SelfTestFinding {
  readonly keepsLevel: boolean;
  readonly covers: boolean;
}

const LUCK = 3; // standard errors

/** What may be claimed of a self-test. */
export function selfTestFinding({
  falseFindings,
  coverage,
  confidenceLevel,
  standardError,
}: Measured): SelfTestFinding {
  const luck = LUCK * standardError;
  return {
    keepsLevel: falseFindings <= 1 - confidenceLevel + luck,
    covers: coverage >= confidenceLevel - luck,
  };
}
