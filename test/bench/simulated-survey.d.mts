/** A row of a simulated survey: `rating`, `date` and 35 columns, `c0` to `c34`. */
export type SimulatedRow = { readonly rating: number; readonly date: string } & {
  readonly [column: `c${number}`]: string | number;
};

export interface Simulation {
  readonly seed: number;
  readonly rows: number;
  /** The share of detractors; 0.2 if absent. */
  readonly detractors?: number;
  /** The share of passives; 0.3 if absent. */
  readonly passives?: number;
}

export declare const COLUMNS: number;
export declare function randomFrom(seed: number): () => number;
export declare function surveyWithoutDifference(simulation: Simulation): SimulatedRow[];
export declare function withLowerSegment(
  simulation: Simulation & { readonly points: number },
): SimulatedRow[];
