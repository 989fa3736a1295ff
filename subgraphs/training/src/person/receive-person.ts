import { SYSTEM } from '@respi/kit/actor.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { CourierInput, CourierPayload, receive } from '@respi/kit/courier-input.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { TrainingEvent } from '../event/event.entity.js';
import type { LetterKind } from '../letter/letter-words.js';
import { writeLetter } from '../letter/write-letter.js';
import { NOBODY } from '../privacy/forget.js';
import { forgetParticipants } from '../privacy/people.js';

const told = z.object({
  personId: z.guid(),
  displayName: z.string().max(300),
  email: z.string().max(300),
  locale: z.string().max(10),
  about: z.guid(),
});

const STATES: readonly string[] = ['CONFIRMED', 'WAITLISTED', 'REQUESTED'];

@Resolver()
export class ReceivePerson {
  @Mutation(() => CourierPayload, {
    description: 'Riceve nome e recapito di un partecipante. From network, by the courier only.',
  })
  receivePersonInTraining(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CourierInput) input: CourierInput,
  ): Promise<CourierPayload> {
    if (input.fromHouse !== 'network') {
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Delle persone parla solo la casa della rete.', ['fromHouse']);
    }
    const { house, requestId, locale } = ctx;
    const system = houseContext(house, { actor: SYSTEM, requestId, locale, mayWrite: true });
    return receive(system, 'receivePersonInTraining', input, told, async (tx, person) => {
      if (person.displayName === NOBODY) return forgetParticipants(tx, [person.personId]);
      await tx.sql(
        `insert into participant (person_id, display_name, email, locale, told_at) values (?, ?, ?, ?, ?)
         on conflict (person_id) do update set display_name = excluded.display_name, email = excluded.email,
           locale = excluded.locale, told_at = excluded.told_at`,
        [person.personId, person.displayName, person.email, person.locale, tx.now],
      );
      await tx.sql('update certificate set holder_name = ? where person_id = ? and holder_name is null', [
        person.displayName,
        person.personId,
      ]);
      const [about] = await tx.sql<{ event_id: string; state: string }>(
        'select event_id, state from registration where id = ? and person_id = ?',
        [person.about, person.personId],
      );
      if (!about || !STATES.includes(about.state)) return;
      const event = await tx.em.findOneOrFail(TrainingEvent, { id: about.event_id });
      await writeLetter(tx, event, person.about, about.state as LetterKind);
    });
  }
}
