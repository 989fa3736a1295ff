import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { tellAppointments } from '../../booking/tell-appointments.js';
import { Case } from '../../case/case.entity.js';
import { type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { assertMayRaise } from '../../case/draft.js';
import { remark, sentence } from '../../case/sentence.js';
import { isOfferedTo } from '../transfer.js';

@InputType({ description: 'Risposta a un trasferimento.' })
export class AnswerTransferInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Trasferimento.' })
  transferId!: string;

  @Field(() => Boolean, { description: 'Accettare, o rifiutare.' })
  accepts!: boolean;

  @Field(() => Text, { nullable: true, description: 'Nota. Required to refuse.' })
  note?: string | null;
}

const AnswerTransferPayload = casePayload('AnswerTransferPayload', 'Esito. The case, for the desk that accepted it.');

interface Offer {
  id: string;
  case_id: string;
  registry_number: string;
  from_sportello_id: string | null;
  asked_by: string;
  to_sportello_id: string;
  to_ente_id: string;
  answered_at: Date | null;
}

/** The other desk accepts a case, which is its own from now on, or refuses it with a note (C25). It takes none that its network may not raise (N2). Who offered it is told. */
export async function answerTransfer(ctx: HouseContext, input: AnswerTransferInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'answerTransfer', input }, async (tx) => {
    const offer = await takeOffer(tx, input.transferId);
    const note = input.accepts ? remark(input.note, 'note', 500) : sentence(input.note, 'note', 500);
    if (input.accepts) await handOver(tx, offer);
    await tx.sql(
      'update case_transfer set accepted = ?, answered_by = ?, answered_at = ?, answer_note = ? where id = ?',
      [input.accepts, tx.actor.personId, tx.now, note, offer.id],
    );
    if (!input.accepts) {
      await tx.event({ entity: 'case', entityId: offer.case_id, verb: 'transferRefused' });
    }
    await tx.notice({
      kind: 'CASE_TRANSFER',
      audience: { personId: offer.asked_by },
      href: `/area-riservata/segnalazioni/${offer.case_id}`,
      params: { code: offer.registry_number },
      entityKey: `case:${offer.case_id}`,
    });
    return { caseId: offer.case_id };
  });
}

async function takeOffer(tx: Tx, transferId: string): Promise<Offer> {
  const [offer] = isId(transferId)
    ? await tx.sql<Offer>('select * from case_transfer where id = ? for update', [transferId])
    : [];
  const mine = offer && isOfferedTo(tx.actor, { toSportelloId: offer.to_sportello_id, toEnteId: offer.to_ente_id });
  if (!offer || !mine) throw notFound(['transferId']);
  if (offer.answered_at) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'Al trasferimento è già stato risposto.', ['transferId']);
  }
  return offer;
}

async function handOver(tx: Tx, offer: Offer): Promise<void> {
  const [handed] = await tx.sql<{ id: string | null }>('select hand_over_case(?) as id', [offer.id]);
  if (!handed?.id) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'La segnalazione non si può trasferire a questo sportello.', [
      'transferId',
    ]);
  }
  const found = await tx.em.findOneOrFail(Case, { id: offer.case_id });
  assertMayRaise(tx.actor, found.purpose);
  const detail = { fromSportelloId: offer.from_sportello_id, toSportelloId: offer.to_sportello_id };
  await chronicle(tx, found, { verb: 'transferred', fact: 'CASE_TRANSFERRED', detail });
  await tellAppointments(tx, null, found.id, found);
}

@Resolver()
export class AnswerTransfer {
  @Mutation(() => AnswerTransferPayload, { description: 'Risponde a un trasferimento. Accepts or refuses.' })
  async answerTransfer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AnswerTransferInput) input: AnswerTransferInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await answerTransfer(ctx, input));
  }
}
