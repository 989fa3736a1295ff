// Writes the icons in use, from the Bootstrap Italia set (BSD-3-Clause), as masks of a stylesheet that the browser
// keeps: inline drawings would travel twice with every page. Run it after changing the list: node scripts/draw-icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const root = dirname(createRequire(import.meta.url).resolve('bootstrap-italia/package.json'));
const list = readFileSync(at('src/ui/icon-names.ts'), 'utf8');
const names = [...list.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name);

/** Path data of one icon; polygons become paths, the transparent frame is left out. */
function pathOf(name) {
  const svg = readFileSync(join(root, 'src', 'svg', `it-${name}.svg`), 'utf8');
  const paths = [...svg.matchAll(/<path[^>]*?\sd="([^"]+)"[^>]*>/gs)].filter(([tag]) => !tag.includes('fill="none"'));
  const polygons = [...svg.matchAll(/<polygon points="([^"]+)"/g)].map(
    ([, points]) => `M${points.trim().split(/\s+/).join('L')}z`,
  );
  const data = [...paths.map(([, d]) => d), ...polygons].join(' ');
  return data
    .replace(/\s+/g, ' ')
    .replace(/(\.\d\d)\d+/g, '$1')
    .trim();
}

const rules = names.map((name) => {
  const svg = `%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath d='${pathOf(name)}'/%3E%3C/svg%3E`;
  return `.icon-${name} {\n  --icon: url("data:image/svg+xml,${svg}");\n}\n`;
});
writeFileSync(at('src/styles/_icons.scss'), `// Written by scripts/draw-icons.mjs.\n${rules.join('\n')}`);
