import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { asSystem } from '../../as-system.js';
import { TrainingEvent } from '../../event/event.entity.js';
import { EventState } from '../../event/event.states.js';
import { EventPayload, eventPayload, type EventPayload as Payload } from '../../event/event-payload.js';
import { writeLetter } from '../../letter/write-letter.js';
import { askForPerson } from '../../person/ask-for-person.js';
import { newCode } from '../../token.js';
import { certificateByCode, checkOf } from '../certificate.reads.js';
import { CertificateCheck } from '../certificate.type.js';
import { revokeOf, shareAttended } from '../revoke-certificate.js';

@InputType({ description: 'Incontro di cui rilasciare gli attestati.' })
export class IssueCertificatesInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Incontro.' }) eventId!: string;
}

@InputType({ description: 'Attestato da revocare.' })
export class RevokeCertificateInput {
  @Field(() => String, { description: 'Chiave della richiesta.' }) clientKey!: string;
  @Field(() => ID, { description: 'Iscrizione a cui appartiene.' }) registrationId!: string;
  @Field(() => Text, { description: 'Motivo. At most 500 characters; not shown in public.' }) reason!: string;
}

/** Issues the certificate of everybody above the threshold who has none yet (T11); again and again to the same end. */
export const issueCertificates = (ctx: HouseContext, input: IssueCertificatesInput) =>
  command(ctx, { verb: 'issueCertificates', input }, async (tx) => {
    await tx.sql('select hold_event(?)', [input.eventId]);
    const event = await tx.em.findOne(TrainingEvent, { id: input.eventId });
    if (!event) throw notFound(['eventId']);
    if (event.state !== EventState.PUBLISHED || event.endsAt > tx.now) {
      throw new Refusal(UserErrorCode.TOO_SOON, 'Gli attestati si rilasciano a incontro finito.', ['eventId']);
    }
    const threshold = event.certificateThreshold;
    if (threshold === null) {
      throw new Refusal(UserErrorCode.REQUIRED, 'L’incontro non ha una soglia per l’attestato.', [
        'certificateThreshold',
      ]);
    }
    for (const row of await shareAttended(tx, event.id)) {
      if (row.share < threshold) continue;
      const id = randomUUID();
      const fresh = await tx.sql(
        `insert into certificate (id, registration_id, event_id, person_id, ente_id, code, holder_name, minutes, issued_at, issued_by)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (registration_id) where revoked_at is null do nothing returning id`,
        [
          ...[id, row.id, event.id, row.personId, row.enteId, newCode(), row.name, row.minutes],
          ...[tx.now, ctx.actor.personId],
        ],
      );
      if (fresh.length === 0) continue;
      await tx.event({ entity: 'certificate', entityId: id, verb: 'issued', detail: { minutes: row.minutes } });
      await tx.fact({
        kind: 'TRAINING_CERTIFIED',
        enteId: row.enteId,
        bacinoId: event.bacinoId,
        detail: { event: event.kind },
      });
      if (row.personId && !row.name) await askForPerson(tx, row.personId, row.id);
      await writeLetter(tx, event, row.id, 'CERTIFICATE');
    }
    return { eventId: event.id };
  });

/** Revokes a certificate: its code goes on answering, and says so (T11). */
export const revokeCertificate = (ctx: HouseContext, input: RevokeCertificateInput) =>
  command(ctx, { verb: 'revokeCertificate', input }, async (tx) => {
    const reason = input.reason.trim();
    if (!reason) throw new Refusal(UserErrorCode.REQUIRED, 'Il motivo è obbligatorio.', ['reason']);
    if (reason.length > 500)
      throw new Refusal(UserErrorCode.TOO_LONG, 'Il motivo è troppo lungo.', ['reason'], { max: 500 });
    if (!(await revokeOf(tx, input.registrationId, reason))) throw notFound(['registrationId']);
    const [row] = await tx.sql<{ event_id: string }>('select event_id from registration where id = ?', [
      input.registrationId,
    ]);
    return { eventId: row?.event_id ?? '' };
  });

@Resolver()
export class IssueCertificates {
  @Query(() => CertificateCheck, {
    nullable: true,
    description: 'Verifica di un attestato dal suo codice, for everybody (T11).',
  })
  async certificateCheck(
    @Ctx() ctx: HouseContext,
    @Arg('code', () => String) code: string,
  ): Promise<CertificateCheck | null> {
    const found = await asSystem(ctx, (system) => certificateByCode(system, code));
    return found && checkOf(found);
  }

  @Mutation(() => EventPayload, { description: 'Rilascia gli attestati to those above the threshold (T11).' })
  async issueCertificates(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => IssueCertificatesInput) input: IssueCertificatesInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await issueCertificates(ctx, input)).eventId);
  }

  @Mutation(() => EventPayload, { description: 'Revoca un attestato, with its reason (T11).' })
  async revokeCertificate(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RevokeCertificateInput) input: RevokeCertificateInput,
  ): Promise<Payload> {
    return eventPayload(ctx, (await revokeCertificate(ctx, input)).eventId);
  }
}
