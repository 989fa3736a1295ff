import { makeWorld, PLANS, type World } from '../world.js';
import { actors } from './crawl.js';
import { type Fixture, makeRows } from './rows.js';

/** The platform with its rows and everybody signed in. */
export interface Stage {
  readonly world: World;
  readonly fixture: Fixture;
  readonly tokens: ReadonlyMap<string, string>;
  /** Answers that broke: a row of the matrix is ill-formed, or a resolver is. */
  readonly faults: Set<string>;
  /** Tables behind row-level security, by their name and by that of their schema with it, and the schema itself. */
  readonly walled: ReadonlyMap<string, string>;
  /** Puts row-level security up or down everywhere at once. */
  rowSecurity(verb: 'enable' | 'disable'): Promise<void>;
  ask(reader: string, query: string, variables?: object): ReturnType<World['ask']>;
  close(): Promise<void>;
}

const WALLED = `select tablename, schemaname from pg_tables where rowsecurity and schemaname = any($1::text[]) order by 1`;

/** Name of a table as SQL takes it. */
export const quoted = (table: string): string => `"${table.replace('.', '"."')}"`;

/** Stands the platform, lays the rows down, signs everybody in. */
export async function makeStage(): Promise<Stage> {
  const world = await makeWorld('solo');
  const fixture = await makeRows(world);
  const tokens = new Map<string, string>();
  for (const [name, actor] of Object.entries(actors)) if (name !== 'ANONYMOUS') tokens.set(name, world.signIn(actor));
  const found = await fixture.sql('network', WALLED, [[...PLANS.map(({ name }) => name), 'identity']]);
  const walls = found.map(({ schemaname, tablename }) => `"${schemaname}"."${tablename}"`);
  return {
    world,
    fixture,
    tokens,
    faults: new Set(),
    walled: new Map(
      found.flatMap(({ tablename, schemaname }) => [
        [String(tablename), String(schemaname)] as const,
        [`${schemaname}.${tablename}`, String(schemaname)] as const,
      ]),
    ),
    async rowSecurity(verb) {
      for (const table of walls) await fixture.sql('network', `alter table ${table} ${verb} row level security`);
    },
    ask(reader, query, variables = {}) {
      const token = tokens.get(reader);
      return world.ask(query, { variables, ...(token ? { token } : {}) });
    },
    async close() {
      await fixture.close();
      await world.close();
    },
  };
}
