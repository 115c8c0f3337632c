/** An answer with a made-up comment. */
export interface MadeUpAnswer {
  readonly rating: number;
  readonly comment: string;
}

/** An answer with the themes of its comment. */
export interface ThemedAnswer {
  readonly rating: number;
  readonly comment: string | null;
  readonly themes: string[];
}

export function relatedWords(language: 'en' | 'ko'): {
  readonly low: readonly string[];
  readonly high: readonly string[];
};
export function surveyOf(
  size: number,
  options: {
    readonly seed: number;
    readonly language?: 'en' | 'ko';
    readonly hasRelations?: boolean;
  },
): MadeUpAnswer[];
export const themeNames: readonly string[];
export function themedAnswers(size: number, draw: () => number): ThemedAnswer[];
export function themeTruth(): { readonly shortfall: number; readonly atStake: number }[];
