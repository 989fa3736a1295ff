import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Territory } from '../../seeds/territory.js';

const infra = join(import.meta.dirname, '..', '..', '..', '..', '..', 'infra', 'territories');
const address = (file: string) => JSON.stringify(pathToFileURL(join(infra, file)).href);

/** The territory folder as the launcher reads it, in a process of its own. */
export function territoryOf(name: string): Territory {
  const script = `const { readTerritory } = await import(${address('read.ts')});
    process.stdout.write(JSON.stringify(readTerritory(${JSON.stringify(join(infra, name))})));`;
  const json = execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script],
    {
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, NODE_OPTIONS: '' },
    },
  );
  return JSON.parse(json.toString()) as Territory;
}
