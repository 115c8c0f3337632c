// What all pages of the site are made of: bundles of the published package, and a policy that says what
// a page may load.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from '../../test/tools/licences.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A bundle with the published package and not its sources: `exports` decides what can be imported. */
export async function bundled(path, { define = {}, format = 'esm' } = {}) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    define,
    tsconfigRaw: {}, // the project's own would resolve nps-core to src instead of dist
    logOverride: { 'ignored-bare-import': 'silent' },
  });
  return { code: outputFiles[0].text, licences: licencesOf(metafile, root) };
}

/** A page with its style and script inside. Its policy forbids all that `allowed` does not name. */
export function pageOf(html, css, script, allowed) {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(css, script, allowed)}">`;
  return html
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n${meta}`)
    .replace('</head>', () => `<style>${css}</style>\n</head>`)
    .replace('</body>', () => `<script type="module">${script}</script>\n</body>`);
}

function policyOf(css, script, allowed) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const sources = {
    'default-src': ["'none'"],
    'style-src': [hash(css)],
    'script-src': [hash(script)],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
  for (const [name, values] of Object.entries(allowed)) {
    sources[name] = [...(sources[name] ?? []), ...values];
  }
  return Object.entries(sources)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');
}
