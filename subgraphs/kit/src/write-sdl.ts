import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HousePlan, houseSdl } from './subgraph.js';

/** Writes the SDL of a house beside its sources, as it is committed. `here` is the compiled file's folder. */
export function writeSdl(plan: HousePlan, here: string): void {
  writeFileSync(join(here, '..', '..', 'schema.graphql'), houseSdl(plan));
}
