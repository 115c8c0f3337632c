import type * as chart from '../../src/chart/index.js';
import type * as core from '../../src/index.js';
import type * as monitor from '../../src/monitoring/index.js';

/** The functions whose titles are simulated: those of the sources or of the build. */
export type Library = typeof core & typeof chart & typeof monitor;

export declare const MOST_FALSE: number;
export declare const LEAST_TRUE: number;
export declare function falseTitles(
  library: Library,
  surveys: number,
): { readonly kind: string; readonly share: number }[];
export declare function trueTitles(library: Library, surveys: number): number;
