import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
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
}

@ObjectType({ description: 'Esito del foglio di consegna.' })
export class CreateDeliverySheetPayload {
  @Field(() => DeliverySheet, { nullable: true, description: 'Foglio di consegna.' })
  sheet?: DeliverySheet | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors: UserError[] = [];
}

const MAX_LINES = 50;

/** Puts triaged cases on a sheet for their office (C9): all become relayed, or none does. */
export async function createDeliverySheet(
  ctx: HouseContext,
  input: CreateDeliverySheetInput,
): Promise<{ sheetId: string }> {
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
    for (const caseId of [...caseIds].sort()) await relay(tx, sheet, caseId, caseIds.indexOf(caseId) + 1);
    await tx.event({ entity: 'sheet', entityId: sheet.id, verb: 'created', detail: { number: sheet.number } });
    return { sheetId: sheet.id };
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

async function relay(tx: Tx, sheet: DeliverySheet, caseId: string, position: number): Promise<void> {
  const found = await takeCase(tx, 'relay', { caseId });
  if (found.officeId !== sheet.officeId) {
    const code = found.registryNumber ?? '';
    throw new Refusal(UserErrorCode.INVALID, `La segnalazione ${code} è per un altro ufficio.`, ['caseIds'], { code });
  }
  const { cycleNumber } = found;
  tx.em.create(DeliveryLine, { sheetId: sheet.id, position, caseId, cycleNumber });
  found.moveTo(CaseState.RELAYED);
  await reachStage(tx, found, 'relayedAt');
  await chronicle(tx, found, {
    verb: 'relayed',
    from: CaseState.TRIAGED,
    fact: 'CASE_RELAYED',
    detail: { sheet: sheet.number },
  });
  await tellDesk(tx, found, 'CASE_RELAYED');
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
    const { sheetId } = await createDeliverySheet(ctx, input);
    return { sheet: await loadSheet(ctx, sheetId), userErrors: [] };
  }
}
