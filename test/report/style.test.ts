import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { STYLE } from '../../src/report/style.js';

// The hash is generated, since a page is made where nothing can compute it at once. After a change
// of the style: npx vitest run --config test/vitest.config.ts test/report/style.test.ts --update
test('style-hash.ts holds the hash of the style', async () => {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const source = [
    '// Generated: npx vitest run --config test/vitest.config.ts test/report/style.test.ts --update',
    '/** The SHA-256 of the style in base 64, as the policy of a page names it. */',
    `export const STYLE_HASH: string = '${hash}';`,
    '',
  ].join('\n');
  await expect(source).toMatchFileSnapshot('../../src/report/style-hash.ts');
});
