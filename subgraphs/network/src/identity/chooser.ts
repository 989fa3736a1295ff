import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { asSystem } from '../as-system.js';

/* The offices bear the name of the province. */
const NAMES = prepared(
  'identity.namesAbout',
  `select display_name as name from person where id = $1
   union select name from ente where id = $2
     or id in (select ente_id from membership where person_id = $1 and ended_at is null)
   union select name from office`,
);

/** Names that whoever knows a person would try as their password: theirs, of their enti, of the offices of the province. */
export const namesAbout = (ctx: HouseContext, personId: string, enteId: string | null = null): Promise<string[]> =>
  asSystem(ctx, async (system) =>
    (await system.db.rows<{ name: string }>(NAMES, [personId, enteId])).map(({ name }) => name),
  );
