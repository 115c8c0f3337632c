/** What `nps-core selftest` prints; numbers are ready to print. */
export interface SelfTestWords {
  title(splits: string, answers: string, seed: string): string;
  readonly tooFew: string;
  /** Names of the two shares. */
  readonly falseFindings: string;
  readonly coverage: string;
  /** The level that was promised. */
  atMost(share: string): string;
  atLeast(share: string): string;
  /** What the shares are of. */
  differ(level: string): string;
  holds(level: string, score: string): string;
  readonly kept: string;
  readonly moreFindings: string;
  readonly lessCoverage: string;
  luck(points: string): string;
}
