import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { RowOutcome, tried } from '../../assignment/row-outcome.js';
import { tellDesk } from '../../case/case.notices.js';
import { CaseState } from '../../case/case.states.js';
import type { Addressee } from '../../case/case.vocabulary.js';
import { chronicle } from '../../case/chronicle.js';
import { sentence } from '../../case/sentence.js';
import { takeCase } from '../../case/take-case.js';
import { reachStage } from '../../cycle/running-cycle.js';
import { DeliveryLine, DeliverySheet } from '../delivery-sheet.entity.js';
import { carriesSheets } from '../delivery-sheet.policy.js';
import { loadSheet } from '../delivery-sheet.reads.js';
import { nextSheetNumber } from '../sheet-number.js';

@InputType({ description: 'Nuovo foglio di consegna. Which cases go to which office, with whom.' })
export class CreateDeliverySheetInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Ufficio.' })
  officeId!: string;

  @Field(() => [ID], {
    description: 'Segnalazioni. Triaged, addressed to the office, in the order of the lines; at most 50.',
  })
  caseIds!: string[];

  @Field(() => Text, { description: 'Consegna a cura di.' })
  carrier!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Consegnato il. Left out, not yet.' })
  deliveredOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Lasciare fuori ciò che non può partire. Left out, one that cannot go keeps all of them.',
  })
  leavesOut?: boolean | null;
}

@ObjectType({ description: 'Esito del foglio di consegna.' })
export class CreateDeliverySheetPayload {
  @Field(() => DeliverySheet, { nullable: true, description: 'Foglio di consegna.' })
  sheet?: DeliverySheet | null;

  @Field(() => [RowOutcome], { nullable: true, description: 'Righe. Case by case, also what was left out (C8).' })
  outcomes?: RowOutcome[] | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

const MAX_LINES = 50;

/**
 * Puts triaged cases on a sheet for their office (C9): all become relayed, or none does; or those that can, where it is
 * asked that the others be left out, each with its reason (C8).
 */
export async function createDeliverySheet(
  ctx: HouseContext,
  input: CreateDeliverySheetInput,
): Promise<{ sheetId: string; outcomes: RowOutcome[] }> {
  return command(ctx, { verb: 'createDeliverySheet', input }, async (tx) => {
    if (!carriesSheets(tx.actor)) throw new Refusal(UserErrorCode.NOT_YOURS, 'Solo il coordinamento prepara i fogli.');
    const caseIds = linesOf(input);
    const kind = await kindOf(tx, input.officeId);
    const sheet = tx.em.create(DeliverySheet, {
      number: await nextSheetNumber(tx, input.officeId, kind),
      officeId: input.officeId,
      carrier: sentence(input.carrier, 'carrier', 200),
      createdAt: tx.now,
      createdById: tx.actor.personId ?? '',
      deliveredOn: input.deliveredOn ?? null,
    });
    await tx.em.flush();
    // one order for all who lock several cases, so that two sheets at once never wait for each other in a ring
    const outcomes: RowOutcome[] = [];
    const cycles = new Map<string, number>();
    for (const caseId of [...caseIds].sort()) {
      const act = async () => cycles.set(caseId, await relay(tx, sheet, caseId));
      if (!input.leavesOut) await act();
      outcomes.push(input.leavesOut ? await tried(caseId, act) : { caseId, done: true, why: [] });
    }
    const gone = caseIds.filter((caseId) => cycles.has(caseId));
    for (const [index, caseId] of gone.entries()) {
      const cycleNumber = cycles.get(caseId) ?? 1;
      tx.em.create(DeliveryLine, { sheetId: sheet.id, position: index + 1, caseId, cycleNumber });
    }
    if (gone.length === 0) throw Refusal.of(outcomes.flatMap(({ why }) => why));
    await tx.event({ entity: 'sheet', entityId: sheet.id, verb: 'created', detail: { number: sheet.number } });
    return { sheetId: sheet.id, outcomes };
  });
}

function linesOf({ caseIds }: CreateDeliverySheetInput): string[] {
  const distinct = [...new Set(caseIds)];
  if (distinct.length === 0) throw new Refusal(UserErrorCode.REQUIRED, 'Scegli almeno una segnalazione.', ['caseIds']);
  if (distinct.length <= MAX_LINES) return distinct;
  throw new Refusal(UserErrorCode.TOO_LONG, `Un foglio ha al massimo ${MAX_LINES} righe.`, ['caseIds'], {
    max: MAX_LINES,
  });
}

async function kindOf(tx: Tx, officeId: string): Promise<Addressee> {
  const [office] = isId(officeId)
    ? await tx.sql<{ kind: Addressee }>('select kind from office where id = ?', [officeId])
    : [];
  if (!office) throw notFound(['officeId']);
  return office.kind;
}

/** One case goes out; answers in which cycle. */
async function relay(tx: Tx, sheet: DeliverySheet, caseId: string): Promise<number> {
  const found = await takeCase(tx, 'relay', { caseId });
  if (found.officeId !== sheet.officeId) {
    const code = found.registryNumber ?? '';
    throw new Refusal(UserErrorCode.INVALID, `La segnalazione ${code} è per un altro ufficio.`, ['caseIds'], { code });
  }
  found.moveTo(CaseState.RELAYED);
  await reachStage(tx, found, 'relayedAt');
  await chronicle(tx, found, {
    verb: 'relayed',
    from: CaseState.TRIAGED,
    fact: 'CASE_RELAYED',
    detail: { sheet: sheet.number },
  });
  await tellDesk(tx, found, 'CASE_RELAYED');
  return found.cycleNumber;
}

@Resolver()
export class CreateDeliverySheet {
  @Mutation(() => CreateDeliverySheetPayload, {
    description: 'Prepara un foglio di consegna. Its cases become relayed.',
  })
  async createDeliverySheet(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CreateDeliverySheetInput) input: CreateDeliverySheetInput,
  ): Promise<CreateDeliverySheetPayload> {
    const { sheetId, outcomes } = await createDeliverySheet(ctx, input);
    return { sheet: await loadSheet(ctx, sheetId), outcomes, userErrors: [] };
  }
}
