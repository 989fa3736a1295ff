import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the build of the site under test. */
const build = process.env.RESPI_E2E_BUILD ?? join(import.meta.dirname, '..', '..', '.next');

/** Patterns of every page of the built site, as its own manifest lists them; addresses that answer with data are not pages. */
export function pagesOfBuild(): string[] {
  const manifest: Record<string, string> = JSON.parse(
    readFileSync(join(build, 'app-path-routes-manifest.json'), 'utf8'),
  );
  return Object.entries(manifest)
    .filter(([file, pattern]) => file.endsWith('/page') && !pattern.startsWith('/_'))
    .map(([, pattern]) => pattern)
    .sort();
}
