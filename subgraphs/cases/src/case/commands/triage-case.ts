import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tellAppointments } from '../../booking/tell-appointments.js';
import { countDeadlineAgain, reachStage } from '../../cycle/running-cycle.js';
import { officeOf } from '../../office/office.js';
import { Case } from '../case.entity.js';
import { loadCase } from '../case.reads.js';
import { CaseState } from '../case.states.js';
import { Addressee, Urgency } from '../case.vocabulary.js';
import { chronicle } from '../chronicle.js';
import { isCriterionOf } from '../draft.js';
import { remark, sentence } from '../sentence.js';
import { takeCase } from '../take-case.js';

@InputType({
  description: 'Presa in carico. The classification of the coordination; it may be repeated until the case is relayed.',
})
export class TriageCaseInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione letta. Null: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'Macroargomento.' })
  topicId!: string;

  @Field(() => Urgency, { nullable: true, description: 'Urgenza. Left out, as the desk chose it.' })
  urgency?: Urgency | null;

  @Field(() => Text, { nullable: true, description: 'Motivo. Required when the urgency changes.' })
  urgencyReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Criterio di urgenza. Of the new urgency; required when it changes.',
  })
  urgencyCriterion?: string | null;

  @Field(() => Addressee, { nullable: true, description: 'Ufficio. Left out, as the desk chose it.' })
  officeKind?: Addressee | null;
}

@ObjectType({ description: 'Esito della presa in carico.' })
export class TriageCasePayload {
  @Field(() => Case, { nullable: true, description: 'Segnalazione.' })
  case?: Case | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

/** Classifies a case (C8, C32): topic, urgency with its reason (C4), office (C3). What changes moves the deadline (C18). */
export async function triageCase(ctx: HouseContext, input: TriageCaseInput): Promise<{ caseId: string }> {
  return command(ctx, { verb: 'triageCase', input }, async (tx) => {
    const found = await takeCase(tx, 'triage', input);
    if (!isId(input.topicId)) throw new Refusal(UserErrorCode.REQUIRED, 'Scegli il macroargomento.', ['topicId']);
    const from = found.state;
    const urgencyBefore = found.urgency;
    const reason = await changeUrgency(tx, found, input);

    found.topicId = input.topicId;
    found.addressee = input.officeKind ?? found.addressee;
    const officeBefore = found.officeId;
    found.officeId = await officeOf(tx, found.addressee);
    found.triagedAt ??= tx.now;
    found.moveTo(CaseState.TRIAGED);
    await reachStage(tx, found, 'triagedAt');
    await countDeadlineAgain(tx, found);

    const detail = { urgencyBefore, urgency: found.urgency, addressee: found.addressee };
    await chronicle(tx, found, { verb: 'triaged', from, note: reason, fact: 'CASE_TRIAGED', detail });
    if (found.officeId !== officeBefore) await tellAppointments(tx, null, found.id, found);
    return { caseId: found.id };
  });
}

/** Another urgency has its reason and a written criterion of its own, as the one that the desk chose (C4). */
async function changeUrgency(tx: Tx, found: Case, input: TriageCaseInput): Promise<string | null> {
  if (!input.urgency || input.urgency === found.urgency) return remark(input.urgencyReason, 'urgencyReason');
  const reason = sentence(input.urgencyReason, 'urgencyReason');
  found.urgency = input.urgency;
  found.urgencyCriterion = sentence(input.urgencyCriterion, 'urgencyCriterion', 60);
  if (await isCriterionOf(tx, found)) return reason;
  throw new Refusal(UserErrorCode.INVALID, 'Il criterio non è di questa urgenza.', ['urgencyCriterion']);
}

@Resolver()
export class TriageCase {
  @Mutation(() => TriageCasePayload, { description: 'Prende in carico la segnalazione. Classifies it for the office.' })
  async triageCase(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => TriageCaseInput) input: TriageCaseInput,
  ): Promise<TriageCasePayload> {
    const { caseId } = await triageCase(ctx, input);
    return { case: await loadCase(ctx, caseId), userErrors: [] };
  }
}
