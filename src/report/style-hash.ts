// Generated: npx vitest run --config test/vitest.config.ts test/report/style.test.ts --update
/** The SHA-256 of the style in base 64, as the policy of a page names it. */
export const STYLE_HASH: string = 'LNd8sHJJLFSGB9fQk6t+rLBRvwVwdd3ENuBC8uNg/Jc=';
