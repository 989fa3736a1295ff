import type { Actor } from '../src/actor.js';
import { sessionVariables } from '../src/read-session.js';
import type { NetworkRight } from '../src/rights.js';
import type { TestHouse } from './stand.js';

/** Runs a statement as an actor with nothing but row-level security before it: no door, no policy, no command. */
// biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
export const pastPolicy = (house: TestHouse, actor: Actor, sql: string, values: unknown[] = []): Promise<any[]> =>
  house.open.house.orm.em.fork().transactional(async (tx) => {
    for (const [name, value] of Object.entries(sessionVariables(actor))) {
      await tx.execute('select set_config(?, ?, true)', [name, value]);
    }
    return tx.execute(sql, values);
  });

/** Whether row-level security alone lets a statement through to a row. */
export const reaches = (house: TestHouse, actor: Actor, sql: string, values: unknown[] = []): Promise<boolean> =>
  pastPolicy(house, actor, sql, values).then(
    (rows) => rows.length > 0,
    (error) => {
      if (/row-level security/.test(String(error))) return false;
      throw error;
    },
  );

/** Runs with walls that do not ask for a right of the network, for the twin of what they keep out, and puts them back (N2). */
export async function blindTo({ sql }: TestHouse, right: NetworkRight, run: () => Promise<void>): Promise<void> {
  const asking = await sql(
    `select * from (
       select polname as name, polrelid::regclass::text as of, pg_get_expr(polqual, polrelid) as read,
         pg_get_expr(polwithcheck, polrelid) as written from pg_policy) p
     where concat(read, written) like '%actor_holds%' || $1 || '%'`,
    [right],
  );
  if (asking.length === 0) throw new Error(`No wall asks for ${right}`);
  const asks = `actor_holds(VARIADIC ARRAY['${right}'::text])`;
  const said = (change: (expression: string) => string) =>
    asking
      .map(({ name, of, read, written }) => {
        const using = read ? ` using (${change(read)})` : '';
        return `alter policy ${name} on ${of}${using}${written ? ` with check (${change(written)})` : ''};`;
      })
      .join('\n');
  await sql(said((expression) => expression.replaceAll(asks, 'true')));
  try {
    await run();
  } finally {
    await sql(said((expression) => expression));
  }
}
