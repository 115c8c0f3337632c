/** The languages that charts and reports are written in. */
export type Language = 'en' | 'ko';
