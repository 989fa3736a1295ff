import { hasRole, isCoordination } from '@respi/kit/actor.js';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { remark } from '../../case/sentence.js';
import { loadMediation, MediationPayload, MediationState } from '../mediation.js';

@InputType({ description: 'Assegnazione di una mediazione.' })
export class AssignMediationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Mediazione.' })
  mediationId!: string;

  @Field(() => ID, { nullable: true, description: 'Mediatore. Left out, the mediator who asks takes it.' })
  mediatorId?: string | null;
}

@InputType({ description: 'Esito di una mediazione.' })
export class ConcludeMediationInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Mediazione.' })
  mediationId!: string;

  @Field(() => MediationState, { description: 'Esito. DONE, NOT_HELD or CANCELLED.' })
  state!: MediationState;

  @Field(() => Text, { nullable: true, description: 'Nota.' })
  outcome?: string | null;
}

interface Row {
  id: string;
  case_id: string;
  ente_id: string;
  sportello_id: string | null;
  state: MediationState;
  mediator_id: string | null;
  requested_by: string;
}

async function taken(tx: Tx, mediationId: string): Promise<Row> {
  const [found] = isId(mediationId)
    ? await tx.sql<Row>('select * from mediation_request where id = ? for update', [mediationId])
    : [];
  if (!found) throw notFound(['mediationId']);
  if (found.state !== MediationState.REQUESTED && found.state !== MediationState.ASSIGNED) {
    throw new Refusal(UserErrorCode.WRONG_STATE, 'La richiesta di mediazione è già conclusa.', ['mediationId']);
  }
  return found;
}

/** Tells one person of a request, unless it is they who act. */
async function tell(tx: Tx, { id }: Row, personId: string, href: string): Promise<void> {
  if (personId === tx.actor.personId) return;
  await tx.notice({ kind: 'MEDIATION', audience: { personId }, href, params: {}, entityKey: `mediation:${id}` });
}

const tellAsker = (tx: Tx, row: Row): Promise<void> =>
  tell(tx, row, row.requested_by, `/area-riservata/segnalazioni/${row.case_id}`);
const tellMediator = (tx: Tx, row: Row, mediatorId: string): Promise<void> =>
  tell(tx, row, mediatorId, '/area-riservata/mediazioni');

/** A mediator takes a request, or the coordination gives it to one (C27). Who asked is told, and who must come. */
export async function assignMediation(
  ctx: HouseContext,
  input: AssignMediationInput,
): Promise<{ mediationId: string }> {
  return command(ctx, { verb: 'assignMediation', input }, async (tx) => {
    const found = await taken(tx, input.mediationId);
    const self = hasRole(tx.actor, 'MEDIATOR') ? tx.actor.personId : null;
    const mediatorId = isCoordination(tx.actor) && isId(input.mediatorId) ? input.mediatorId : self;
    if (!mediatorId)
      throw new Refusal(UserErrorCode.NOT_YOURS, 'La mediazione la prende un mediatore.', ['mediatorId']);
    if (found.mediator_id && !isCoordination(tx.actor)) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'La mediazione è già di un altro mediatore.', ['mediationId']);
    }
    await tx.sql(`update mediation_request set state = 'ASSIGNED', mediator_id = ?, assigned_at = ? where id = ?`, [
      mediatorId,
      tx.now,
      found.id,
    ]);
    await tx.event({ entity: 'case', entityId: found.case_id, verb: 'mediationAssigned' });
    await tellAsker(tx, found);
    await tellMediator(tx, found, mediatorId);
    if (found.mediator_id && found.mediator_id !== mediatorId) await tellMediator(tx, found, found.mediator_id);
    return { mediationId: found.id };
  });
}

/** What became of a mediation (C27): held, not held, or no longer needed. */
export async function concludeMediation(
  ctx: HouseContext,
  input: ConcludeMediationInput,
): Promise<{ mediationId: string }> {
  return command(ctx, { verb: 'concludeMediation', input }, async (tx) => {
    const found = await taken(tx, input.mediationId);
    const mine = found.mediator_id === tx.actor.personId;
    if (!mine && !isCoordination(tx.actor) && !hasRole(tx.actor, 'OPERATOR', 'ENTE_ADMIN'))
      throw notFound(['mediationId']);
    if (input.state === MediationState.REQUESTED || input.state === MediationState.ASSIGNED) {
      throw new Refusal(UserErrorCode.INVALID, 'Scegli un esito.', ['state']);
    }
    await tx.sql('update mediation_request set state = ?, outcome = ?, closed_at = ? where id = ?', [
      ...[input.state, remark(input.outcome, 'outcome', 1_000), tx.now, found.id],
    ]);
    await tx.event({
      entity: 'case',
      entityId: found.case_id,
      verb: 'mediationConcluded',
      detail: { state: input.state },
    });
    const place = { enteId: found.ente_id, sportelloId: found.sportello_id };
    await tx.fact({ kind: 'MEDIATION_CONCLUDED', ...place, detail: { state: input.state } });
    await tellAsker(tx, found);
    if (found.mediator_id) await tellMediator(tx, found, found.mediator_id);
    return { mediationId: found.id };
  });
}

@Resolver()
export class ConcludeMediation {
  @Mutation(() => MediationPayload, { description: 'Assegna una mediazione. A mediator takes it for themselves.' })
  async assignMediation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AssignMediationInput) input: AssignMediationInput,
  ): Promise<MediationPayload> {
    const { mediationId } = await assignMediation(ctx, input);
    return { mediation: await loadMediation(ctx, mediationId), userErrors: [] };
  }

  @Mutation(() => MediationPayload, { description: 'Registra l’esito di una mediazione.' })
  async concludeMediation(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ConcludeMediationInput) input: ConcludeMediationInput,
  ): Promise<MediationPayload> {
    const { mediationId } = await concludeMediation(ctx, input);
    return { mediation: await loadMediation(ctx, mediationId), userErrors: [] };
  }
}
