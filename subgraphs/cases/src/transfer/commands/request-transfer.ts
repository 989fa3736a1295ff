import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { CaseCommandInput, type CaseOutcome, casePayload, shownCase } from '../../case/case-payload.js';
import { chronicle } from '../../case/chronicle.js';
import { refuseNames } from '../../case/names-nobody.js';
import { sentence } from '../../case/sentence.js';
import { takeCase } from '../../case/take-case.js';

@InputType({ description: 'Richiesta di trasferimento a un altro sportello.' })
export class RequestTransferInput extends CaseCommandInput {
  @Field(() => ID, { description: 'Sportello che dovrebbe seguirla.' })
  sportelloId!: string;

  @Field(() => Text, { description: 'Motivo. Without personal data: the other desk reads it before it accepts.' })
  reason!: string;
}

const RequestTransferPayload = casePayload('RequestTransferPayload', 'Esito della richiesta di trasferimento.');

/** Offers a case to another desk (C25): nothing changes hands before that desk accepts, and it sees no person until then. */
export async function requestTransfer(ctx: HouseContext, input: RequestTransferInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'requestTransfer', input }, async (tx) => {
    const found = await takeCase(tx, 'transfer', input);
    const [desk] = isId(input.sportelloId)
      ? await tx.sql<{ ente_id: string }>('select ente_id from desk where id = ?', [input.sportelloId])
      : [];
    if (!desk || input.sportelloId === found.sportelloId) throw notFound(['sportelloId']);
    const reason = sentence(input.reason, 'reason', 500);
    refuseNames(reason, found, 'reason');
    const [open] = await tx.sql('select id from case_transfer where case_id = ? and answered_at is null', [found.id]);
    if (open) throw new Refusal(UserErrorCode.DUPLICATE, 'Un trasferimento è già in attesa di risposta.', ['caseId']);
    await tx.sql(
      `insert into case_transfer (id, case_id, registry_number, from_sportello_id, from_ente_id, to_sportello_id, to_ente_id, reason, asked_by, asked_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[randomUUID(), found.id, found.registryNumber, found.sportelloId, found.enteId],
        ...[input.sportelloId, desk.ente_id, reason, tx.actor.personId, tx.now],
      ],
    );
    await chronicle(tx, found, { verb: 'transferRequested', note: reason });
    await tx.notice({
      kind: 'CASE_TRANSFER',
      audience: { sportelloId: input.sportelloId },
      href: '/area-riservata/segnalazioni/trasferimenti',
      params: { code: found.registryNumber ?? '' },
      entityKey: `case:${found.id}`,
    });
    return { caseId: found.id };
  });
}

@Resolver()
export class RequestTransfer {
  @Mutation(() => RequestTransferPayload, { description: 'Chiede di trasferire la segnalazione a un altro sportello.' })
  async requestTransfer(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RequestTransferInput) input: RequestTransferInput,
  ): Promise<CaseOutcome> {
    return shownCase(ctx, await requestTransfer(ctx, input));
  }
}
