import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRepository } from './repository.ts';

/** Applies patches/ where the install scripts were skipped (npm ci --ignore-scripts): graphql-shield needs its own. */
export function ensurePatches(): void {
  const rules = readFileSync(inRepository('node_modules', 'graphql-shield', 'esm', 'rules.js'), 'utf8');
  if (!rules.includes("from 'util'")) return;
  const done = spawnSync(process.execPath, [inRepository('node_modules', 'patch-package', 'index.js')], {
    cwd: inRepository(),
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`patches/ could not be applied\n${done.stdout}${done.stderr}`);
}
