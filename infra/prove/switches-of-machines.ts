import type { Switch } from './switch.ts';

/** A restrictive wall of the database that keeps machines from the rows of a table, with the policy before it switched off. */
const wall = (file: string, table: string, what: string): Switch => ({
  name: `machines read ${what}, were the policy not there`,
  answers: 'FIG2 G2 G20',
  file: `subgraphs/${file}.js`,
  find: new RegExp(`create policy ${table}_people on ${table} [^;]*;`),
  put: '',
  tests: ['gateway', 'field-matrix.test'],
  titles: /FIG2: row-level security alone/,
});

const NETWORK = 'network/dist/migrations/20261124-30-machines-see-no-papers-of-an-ente';
const TRAINING = 'training/dist/migrations/20261124-40-machines-discuss-no-cases';

/** What is for people and for no application, by the second wall alone. */
export const OF_MACHINES: readonly Switch[] = [
  wall(NETWORK, 'adhesion', 'how an ente stands in the network'),
  wall(NETWORK, 'contact', 'whom to call at an ente'),
  wall(NETWORK, 'departure', 'that an ente leaves'),
  wall(NETWORK, 'ente_change', 'how an ente changed'),
  wall(NETWORK, 'document', 'the papers of an ente'),
  wall(TRAINING, 'discussion_case', 'what desks say of cases'),
];
