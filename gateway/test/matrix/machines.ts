import { readFileSync } from 'node:fs';
import { type Actor, ANONYMOUS } from '@respi/kit/actor.js';
import { HOUSES } from '@respi/kit/provision.js';
import { checkedScopes } from '@respi/network/machine/machine-fields.js';
import { buildSchema, valueFromASTUntyped } from 'graphql';
import { SUPERGRAPH } from '../../src/gateway.js';
import { mine } from './places.js';

/* Applications of the reader's ente, one for each ceiling of confidentiality that there is (G2, G20). */

const schema = buildSchema(readFileSync(SUPERGRAPH, 'utf8'), { assumeValid: true });

/** Each mutation as a scope: `house:field`. */
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, astNode }) =>
  (astNode?.directives ?? [])
    .filter((one) => one.name.value === 'join__field')
    .flatMap((one) => one.arguments ?? [])
    .filter((argument) => argument.name.value === 'graph')
    .map(({ value }) => `${String(valueFromASTUntyped(value)).toLowerCase()}:${name}`),
);

const isGiven = (scope: string): boolean => {
  try {
    return checkedScopes([scope]).length === 1;
  } catch {
    return false;
  }
};

/** Every scope that an ente may give to a machine: as far as one could ever knock. */
const scopes = [...HOUSES.map((house) => `${house}:read`), ...mutations].filter(isGiven);

/** As the door for tokens resolves them: the ceiling is whether they speak for an ente of the network. */
export const machines: Readonly<Record<'MACHINE' | 'MACHINE_NETWORK', Actor>> = {
  MACHINE: { ...ANONYMOUS, kind: 'CLIENT', contextId: '00000000-0000-4000-8000-00000000c1e1', scopes },
  MACHINE_NETWORK: {
    ...ANONYMOUS,
    kind: 'CLIENT',
    contextId: '00000000-0000-4000-8000-00000000c1e2',
    enteId: mine.ente,
    tier: 'RISTRETTA',
    scopes,
  },
};
