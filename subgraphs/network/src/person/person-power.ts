import { localDate } from '@respi/kit/clock.js';
import type { Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { isId } from '@respi/kit/reference.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Person } from '../membership/person.entity.js';
import { canAdminister, type Standing } from './person.policy.js';

const STANDING = prepared('person.standing', 'select roles, enti from standing_of($1, $2)');
const ALL_STANDING = 'select roles, enti from standing_of(?::uuid, ?::date)';

/** Whether the reader may disable and readmit a person: by everything that the person may do, seen or not (I10). */
export async function viewerMayAdminister(ctx: HouseContext, personId: string): Promise<boolean> {
  const standing = await ctx.db.row<Standing>(STANDING, [personId, localDate(ctx.clock.now())]);
  return standing !== null && canAdminister(ctx.actor, personId, standing);
}

/** The person whom a command administers; hidden where not visible, refused where above the actor’s power. */
export async function takePerson(tx: Tx, personId: string): Promise<Person> {
  const found = isId(personId) ? await tx.em.findOne(Person, { id: personId }) : null;
  if (!found) throw notFound(['personId']);
  const [standing] = await tx.sql<Standing>(ALL_STANDING, [personId, localDate(tx.now)]);
  if (!standing || !canAdminister(tx.actor, personId, standing)) {
    throw new Refusal(UserErrorCode.TOO_MUCH_POWER, 'Questa persona ha ruoli che non puoi conferire né togliere.');
  }
  return found;
}
