import { randomUUID } from 'node:crypto';
import { command, expectVersion, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { LocalDate, Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { z } from 'zod';
import { slugOf } from '../../content/slug.js';
import { LOCALES } from '../../edition/translation.states.js';
import { fees } from '../fee.reads.js';
import { Fee, FeeNameInput } from '../fee.type.js';

@InputType({ description: 'Importo, in ingresso.' })
export class SaveFeeInput {
  @Field(() => Text, { nullable: true, description: 'Codice. Of an existing one; null makes a new one.' })
  code?: string | null;

  @Field(() => [FeeNameInput], { description: 'Nomi. Languages that are left out stay as they were.' })
  names!: FeeNameInput[];

  @Field(() => Int, { nullable: true, description: 'Importo. Euro cents; null: ask the office.' })
  amount?: number | null;

  @Field(() => Text, { nullable: true, description: 'Fonte. Title of the page that was read.' })
  sourceTitle?: string | null;

  @Field(() => Text, { nullable: true, description: 'Indirizzo della fonte. An amount cannot be without.' })
  sourceUrl?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Consultata il. An amount cannot be without.' })
  consultedOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'Versione attesa.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Chiave della richiesta.' })
  clientKey!: string;
}

@ObjectType({ description: 'Esito del salvataggio di un importo.' })
export class SaveFeePayload {
  @Field(() => Fee, { nullable: true, description: 'Importo. As it stands afterwards; null when refused.' })
  fee?: Fee | null;

  @Field(() => [UserError], { description: 'Errori.' })
  userErrors!: UserError[];
}

const refuse = (field: string, code: UserErrorCode, message: string) => new Refusal(code, message, [field]);
const web = z.url({ protocol: /^https?$/ }).max(2_000);

/** An amount is told only with the page that says it and the day on which it was read. */
function checked(input: SaveFeeInput) {
  const amount = input.amount ?? null;
  const sourceUrl = input.sourceUrl?.trim() || null;
  if (amount !== null && (amount < 0 || amount > 100_000_000))
    throw refuse('amount', UserErrorCode.INVALID, 'Importo.');
  if (amount !== null && !sourceUrl)
    throw refuse('sourceUrl', UserErrorCode.REQUIRED, 'Un importo ha bisogno della sua fonte.');
  if (amount !== null && !input.consultedOn) {
    throw refuse('consultedOn', UserErrorCode.REQUIRED, 'Scrivi il giorno in cui hai letto la fonte.');
  }
  if (sourceUrl && !web.safeParse(sourceUrl).success) throw refuse('sourceUrl', UserErrorCode.INVALID, 'Indirizzo.');
  const sourceTitle = input.sourceTitle?.trim().slice(0, 300) || null;
  return { amount, sourceUrl, sourceTitle, consultedOn: input.consultedOn ?? null };
}

function namesOf(given: readonly FeeNameInput[], before: Record<string, string>): Record<string, string> {
  const names = { ...before };
  for (const { locale, name } of given) {
    if (!(LOCALES as readonly string[]).includes(locale))
      throw refuse('names', UserErrorCode.INVALID, 'Lingua non prevista.');
    if (name.trim().length > 120) throw refuse(locale, UserErrorCode.TOO_LONG, 'Al massimo 120 caratteri.');
    if (name.trim()) names[locale] = name.trim();
    else delete names[locale];
  }
  if (!names.it) throw refuse('it', UserErrorCode.REQUIRED, 'Scrivi il nome in italiano.');
  return names;
}

interface Held {
  id: string;
  version: number;
  label: Record<string, string>;
  amount: number | null;
}

/** Keeps what something costs: every text that names it says so from now on, and no translation grows old (P22). */
export const saveFee = (ctx: HouseContext, input: SaveFeeInput): Promise<{ code: string }> =>
  command(ctx, { verb: 'saveFee', input }, async (tx) => {
    const told = checked(input);
    const held = input.code ? await found(tx, input.code) : null;
    if (held) expectVersion(held, input.expectedVersion);
    const names = namesOf(input.names, held?.label ?? {});
    const code = input.code ?? slugOf(names.it ?? '').slice(0, 60);
    const values = [
      JSON.stringify(names),
      told.amount,
      told.sourceTitle,
      told.sourceUrl,
      told.consultedOn,
      tx.now,
      tx.actor.personId,
    ];
    const id = held?.id ?? randomUUID();
    const rows = held
      ? await tx.sql(
          `update fee set label = ?::jsonb, amount = ?, source_title = ?, source_url = ?, consulted_on = ?, changed_at = ?,
             changed_by = ?, version = version + 1 where code = ? returning code`,
          [...values, code],
        )
      : await tx.sql(
          `insert into fee (label, amount, source_title, source_url, consulted_on, changed_at, changed_by, code, id)
           values (?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do nothing returning code`,
          [...values, code, id],
        );
    if (rows.length === 0) throw refuse('it', UserErrorCode.DUPLICATE, 'Esiste già un importo con questo nome.');
    const detail = { code, before: held?.amount ?? null, after: told.amount };
    await tx.event({ entity: 'fee', entityId: id, verb: held ? 'changed' : 'created', detail });
    return { code };
  });

async function found(tx: Tx, code: string): Promise<Held> {
  const [held] = await tx.sql<Held>('select id, version, label, amount from fee where code = ? for update', [code]);
  if (!held) throw notFound(['code']);
  return held;
}

@Resolver()
export class SaveFee {
  @Mutation(() => SaveFeePayload, { description: 'Salva un importo. Every text that names it shows it at once (P22).' })
  async saveFee(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SaveFeeInput) input: SaveFeeInput,
  ): Promise<SaveFeePayload> {
    const { code } = await saveFee(ctx, input);
    return { fee: (await fees(ctx, [code]))[0] ?? null, userErrors: [] };
  }
}
