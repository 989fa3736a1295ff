import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { Field, ObjectType } from 'type-graphql';
import { Ente } from '../stubs/ente.stub.js';
import { Person } from '../stubs/person.stub.js';
import { isShared } from './registration.policy.js';

@ObjectType({ description: 'Partecipante che acconsente a farlo sapere (T22).' })
export class Participant {
  @Field(() => Person, { nullable: true, description: 'Persona.' })
  person!: Person;

  @Field(() => Ente, { nullable: true, description: 'Ente.' })
  ente!: Ente | null;
}

interface Row {
  id: string;
  personId: string;
  enteId: string | null;
  visibility: string;
  isFellow: boolean;
}

const SHARED = prepared(
  'participant.shared',
  `select s.id, s.person_id as "personId", s.ente_id as "enteId", s.visibility, s.is_fellow as "isFellow"
   from shared_participants($1, $2) s
   where s.visibility = 'NETWORK' or s.is_fellow`,
);

/** People who come and consent that the reader knows: the network, or those who come as well (T22). */
export async function sharedParticipants(ctx: HouseContext, eventId: string): Promise<Participant[]> {
  if (ctx.actor.kind !== 'PERSON') return [];
  const rows = (await ctx.db.rows<Row>(SHARED, [eventId, ctx.actor.personId])).filter((row) =>
    isShared(ctx.actor, row),
  );
  ctx.db.saw(
    'registration',
    rows.map((row) => row.id),
  );
  return rows.map(({ personId, enteId }) => ({ person: { id: personId }, ente: enteId ? { id: enteId } : null }));
}
