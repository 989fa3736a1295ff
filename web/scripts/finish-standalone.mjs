// Next leaves the static files out of the standalone folder, for a CDN; ReSPI serves them itself.
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
cpSync(at('.next/static'), at('.next/standalone/web/.next/static'), { recursive: true });
cpSync(at('public'), at('.next/standalone/web/public'), { recursive: true });
