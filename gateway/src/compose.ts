import { readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { HOUSES } from '@respi/kit/provision.js';
import { gql } from 'graphql-tag';
import { SUPERGRAPH } from './gateway.js';

const sdlOf = (house: string) =>
  readFileSync(new URL(`../../../subgraphs/${house}/schema.graphql`, import.meta.url), 'utf8');

/** Composes the five committed schemas. Throws with every fault of the composition. */
export function compose(): string {
  const { supergraphSdl, errors } = composeServices(
    HOUSES.map((name) => ({ name, typeDefs: gql(sdlOf(name)), url: `http://${name}.respi.internal/graphql` })),
  );
  if (!supergraphSdl) throw new Error((errors ?? []).map((error) => error.message).join('\n'));
  return supergraphSdl;
}

if (process.argv[1]?.endsWith('compose.js')) {
  writeFileSync(SUPERGRAPH, `${compose().trim()}\n`);
}
