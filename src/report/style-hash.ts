// Generated: npx vitest run --config test/vitest.config.ts test/report/style.test.ts --update
/** The SHA-256 of the style in base 64, as the policy of a page names it. */
export const STYLE_HASH: string = 'OC4z5ErF/u4CwfGoHFgp2TumISt3LbDChL++oibD+eY=';
