import { randomUUID } from 'node:crypto';
import { SYSTEM } from '@respi/kit/actor.js';
import { command, type Tx } from '@respi/kit/command.js';
import { type HouseContext, houseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canBookForCitizen } from '../../agenda/agenda.policy.js';
import { checkForm } from '../../booking/citizen-form.js';
import { lineKeys } from '../../booking/contact.js';
import { type RulesOfPurpose, rulesOfPurpose } from '../../hold/agenda-rules.js';
import { expectPace, prefixKey } from '../../hold/hold-pace.js';
import { MAX_PARTY } from '../../slot/slot.resolver.js';
import { mintWaitingToken } from '../line.js';
import { WaitingKind } from '../waiting.enums.js';
import { waitingByToken } from '../waiting.reads.js';
import { PublicWaiting } from '../waiting.type.js';
import { writeToWaiting } from '../waiting-messages.js';

@InputType({ description: 'Iscrizione alla lista d’attesa, propria o di un cittadino allo sportello.' })
export class JoinWaitingListInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Motivo.' }) purposeId!: string;
  @Field(() => WaitingKind, { description: 'Tipo. A place, or only to be told.' }) kind!: WaitingKind;
  @Field(() => Int, { nullable: true, description: 'Persone.' }) partySize?: number | null;
  @Field(() => Text, { description: 'Nome.' }) name!: string;
  @Field(() => Text, { nullable: true, description: 'Cognome.' }) surname?: string | null;
  @Field(() => Text, { nullable: true, description: 'E-mail. Or a telephone.' }) email?: string | null;
  @Field(() => Text, { nullable: true, description: 'Telefono. Or an e-mail.' }) phone?: string | null;
  @Field(() => String, { description: 'Lingua. Of the letters.' }) language!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Non prima di. First day that suits.' })
  notBefore?: string | null;
  @Field(() => Boolean, { description: 'Informativa. Whether the privacy notice was read.' }) privacyAccepted!: boolean;
}

@ObjectType({ description: 'In lista d’attesa.' })
export class WaitingPayload {
  @Field(() => PublicWaiting, { nullable: true, description: 'La mia attesa.' }) waiting?: PublicWaiting | null;
  @Field(() => String, { nullable: true, description: 'Gettone. Secret of the link.' }) token?: string | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

/** Thrown when a contact is in the line already: whoever asked learns no more, the link goes to the contact again. */
class AlreadyWaiting extends Error {
  constructor(readonly entryId: string) {
    super('already waiting');
  }
}

async function placeInLine(tx: Tx, keys: readonly string[], purposeId: string): Promise<string | null> {
  const [found] = await tx.sql<{ id: string }>(
    `select id from waiting_entry where contact_key = any (string_to_array(?, ',')) and purpose_id = ?
     and state in ('WAITING', 'OFFERED')`,
    [keys.join(','), purposeId],
  );
  return found?.id ?? null;
}

/** While the index key changes, who is in the line under another key is met there, one at a time. */
async function refuseWaitingBefore(tx: Tx, keys: readonly string[], purposeId: string): Promise<void> {
  if (keys.length < 2) return;
  await tx.sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`line:${[...keys].sort().join(',')}`]);
  const there = await placeInLine(tx, keys, purposeId);
  if (there) throw new AlreadyWaiting(there);
}

/** Sends the link again to the contact given then, at most once an hour; the house does it by itself. */
async function sendWaitingLinkAgain(ctx: HouseContext, entryId: string): Promise<void> {
  const own = houseContext(ctx.house, { actor: SYSTEM, requestId: ctx.requestId, locale: ctx.locale, mayWrite: true });
  const hour = Math.floor(ctx.clock.now().getTime() / 3_600_000);
  await command(own, { verb: 'sendWaitingLinkAgain', input: { clientKey: `line-${entryId}-${hour}` } }, async (tx) => {
    if (entryId) await writeToWaiting(tx, 'waitingJoined', entryId);
    return { entryId };
  });
}

async function join(tx: Tx, { agenda, purpose }: RulesOfPurpose, input: JoinWaitingListInput): Promise<string> {
  const person = checkForm(input, { needsPratica: false, needsContact: true });
  const isStaff = canBookForCitizen(tx.actor);
  if (!agenda.isPublic && !isStaff) throw new Refusal(UserErrorCode.NOT_FOUND, 'Questo motivo non si prenota.');
  const keys = lineKeys(tx.ctx.house.cipher, person);
  await refuseWaitingBefore(tx, keys, purpose.id);
  const id = randomUUID();
  const size = Math.min(Math.max(1, input.partySize ?? 1), MAX_PARTY);
  const fresh = await tx.sql(
    `insert into waiting_entry (id, agenda_id, purpose_id, kind, state, party_size, by_staff, contact_key, not_before,
       joined_at) values (?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?) on conflict do nothing returning id`,
    [id, agenda.id, purpose.id, input.kind, size, isStaff, keys[0] ?? '', input.notBefore ?? null, tx.now],
  );
  if (fresh.length === 0) throw new AlreadyWaiting((await placeInLine(tx, keys, purpose.id)) ?? '');
  await tx.sql(
    `insert into waiting_person (entry_id, office_id, sportello_id, joined_by, person_name, person_surname, email,
       phone, language) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      agenda.officeId,
      agenda.sportelloId,
      isStaff ? tx.actor.personId : null,
      person.name,
      person.surname,
      person.email,
      person.phone,
      person.language,
    ],
  );
  return id;
}

/** Puts somebody in the line (A21, A22, A23). Refuses DUPLICATE, THROTTLED and the faults of the form. */
export async function joinWaitingList(ctx: HouseContext, input: JoinWaitingListInput): Promise<{ token: string }> {
  try {
    return await enter(ctx, input);
  } catch (error) {
    if (!(error instanceof AlreadyWaiting)) throw error;
    await sendWaitingLinkAgain(ctx, error.entryId);
    throw new Refusal(UserErrorCode.DUPLICATE, 'Con questo contatto sei già in lista per questo motivo.', ['email']);
  }
}

function enter(ctx: HouseContext, input: JoinWaitingListInput): Promise<{ token: string }> {
  return command(ctx, { verb: 'joinWaitingList', input, secret: true }, async (tx) => {
    if (!input.privacyAccepted) {
      throw new Refusal(UserErrorCode.REQUIRED, 'Leggi e accetta l’informativa sulla privacy.', ['privacyAccepted']);
    }
    await expectPace(tx, prefixKey(tx, null));
    const rules = await rulesOfPurpose(tx, input.purposeId);
    const id = await join(tx, rules, input);
    const token = await mintWaitingToken(tx, id);
    const { officeId, sportelloId } = rules.agenda;
    await tx.event({ entity: 'waiting', entityId: id, verb: 'joined' });
    await tx.fact({
      kind: 'WAITING_JOINED',
      officeId,
      sportelloId,
      language: input.language,
      detail: { purposeId: input.purposeId, kind: input.kind },
    });
    await writeToWaiting(tx, 'waitingJoined', id, token);
    return { token };
  });
}

@Resolver()
export class JoinWaitingList {
  @Mutation(() => WaitingPayload, {
    description: 'Entra in lista d’attesa. For a place, or to be told when places open (A21, A22, A23).',
  })
  async joinWaitingList(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => JoinWaitingListInput) input: JoinWaitingListInput,
  ): Promise<WaitingPayload> {
    const { token } = await joinWaitingList(ctx, input);
    return { waiting: await waitingByToken(ctx, token), token, userErrors: [] };
  }
}
