import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Localized } from '../../availability/rules.js';
import { LANGUAGES } from '../../letter/words.js';
import { loadAgenda } from '../agenda.reads.js';
import type { Agenda, PurposeRow } from '../agenda.type.js';
import { changeRules } from '../change-rules.js';
import { loadPurpose } from '../purpose.resolver.js';
import { Purpose } from '../purpose.type.js';

@InputType({ description: 'Testo in una lingua.' })
export class LocalizedTextInput {
  @Field(() => String, { description: 'Lingua. One of the nine of the site.' }) language!: string;
  @Field(() => Text, { description: 'Testo.' }) text!: string;
}

@InputType({ description: 'Motivo di appuntamento, nuovo o da cambiare (A1, A3).' })
export class SavePurposeInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Agenda.' }) agendaId!: string;
  @Field(() => ID, { nullable: true, description: 'Motivo. A new one when left out.' }) purposeId?: string | null;
  @Field(() => [LocalizedTextInput], { description: 'Titolo. Italian is always there; at most 120 characters.' })
  title!: LocalizedTextInput[];
  @Field(() => Text, { nullable: true, description: 'Descrizione in italiano. At most 500 characters.' })
  description?: string | null;
  @Field(() => Int, { description: 'Durata. Minutes for one person, a multiple of five.' }) durationMinutes!: number;
  @Field(() => Int, { description: 'Preavviso minimo. Days.' }) minLeadDays!: number;
  @Field(() => Int, { description: 'Anticipo massimo. Days, at most 365.' }) maxLeadDays!: number;
  @Field(() => Int, { description: 'Termine. Hours before the start.' }) cutoffHours!: number;
  @Field(() => Boolean, { description: 'Pratica. Whether its reference is asked for.' }) requiresPratica!: boolean;
  @Field(() => [Text], { description: 'Documenti, in italiano. At most 20.' }) documents!: string[];
  @Field(() => Boolean, { description: 'In uso. A purpose given up is no longer offered; its appointments stand.' })
  isOffered!: boolean;
}

@ObjectType({ description: 'Motivo salvato.' })
export class PurposePayload {
  @Field(() => Purpose, { nullable: true, description: 'Motivo.' }) purpose?: Purpose | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

function faultsOf(input: SavePurposeInput): UserError[] {
  const faults: UserError[] = [];
  const fault = (field: string, message: string, code = UserErrorCode.INVALID) =>
    faults.push({ code, message, field: [field] });
  const italian = input.title.find(({ language }) => language === 'it')?.text.trim();
  if (!italian) fault('title', 'Scrivi il titolo in italiano.', UserErrorCode.REQUIRED);
  if (input.title.some(({ text }) => text.length > 120)) fault('title', 'Al massimo 120 caratteri.');
  if (input.title.some(({ language }) => !LANGUAGES.includes(language))) fault('title', 'Lingua sconosciuta.');
  if ((input.description?.length ?? 0) > 500) fault('description', 'Al massimo 500 caratteri.');
  const { durationMinutes: duration, minLeadDays, maxLeadDays, cutoffHours } = input;
  if (duration < 5 || duration > 240 || duration % 5 !== 0)
    fault('durationMinutes', 'Da 5 a 240 minuti, a multipli di cinque.');
  if (minLeadDays < 0 || minLeadDays > 90) fault('minLeadDays', 'Da 0 a 90 giorni.');
  if (maxLeadDays < minLeadDays || maxLeadDays > 365) fault('maxLeadDays', 'Non meno del preavviso, al massimo 365.');
  if (cutoffHours < 0 || cutoffHours > 720) fault('cutoffHours', 'Da 0 a 720 ore.');
  if (input.documents.length > 20 || input.documents.some((one) => one.length > 200))
    fault('documents', 'Al massimo 20 documenti di 200 caratteri.');
  return faults;
}

const titleOf = (input: SavePurposeInput): Localized =>
  Object.fromEntries(
    input.title.map(({ language, text }) => [language, text.trim()]).filter(([, text]) => text !== ''),
  );

/** What was written in Italian; the translations of a line that did not change stay. */
const keepTranslations = (written: string, known: Localized | undefined): Localized =>
  known && known.it === written ? known : { it: written };

async function save(tx: Tx, agenda: Agenda, old: PurposeRow | undefined, input: SavePurposeInput): Promise<string> {
  const id = old?.id ?? randomUUID();
  const known = agenda.purposeRows.flatMap(({ documents }) => documents);
  const description = input.description?.trim();
  const documents = input.documents
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) =>
      keepTranslations(
        one,
        known.find(({ it }) => it === one),
      ),
    );
  const values = [
    JSON.stringify(titleOf(input)),
    description ? JSON.stringify(keepTranslations(description, old?.description ?? undefined)) : null,
    input.durationMinutes,
    input.minLeadDays,
    input.maxLeadDays,
    input.cutoffHours,
    input.requiresPratica,
    JSON.stringify(documents),
    input.isOffered ? null : tx.now,
  ];
  await (old
    ? tx.sql(
        `update purpose set title = ?::jsonb, description = ?::jsonb, duration_minutes = ?, min_lead_days = ?,
           max_lead_days = ?, cutoff_hours = ?, requires_pratica = ?, documents = ?::jsonb, retired_at = ? where id = ?`,
        [...values, id],
      )
    : tx.sql(
        `insert into purpose (title, description, duration_minutes, min_lead_days, max_lead_days, cutoff_hours,
           requires_pratica, documents, retired_at, id, agenda_id, code, position)
         values (?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)`,
        [...values, id, agenda.id, `motivo-${id.slice(0, 8)}`, agenda.purposeRows.length + 1],
      ));
  return id;
}

/** Saves a purpose; appointments already made keep theirs as it was (A1, A3, A28). Refuses NOT_YOURS and the faults. */
export async function savePurpose(ctx: HouseContext, input: SavePurposeInput): Promise<{ purposeId: string }> {
  return command(ctx, { verb: 'savePurpose', input }, async (tx) => {
    const agenda = await changeRules(tx, input.agendaId);
    const old = agenda.purposeRows.find(({ id }) => id === input.purposeId);
    if (input.purposeId && !old) throw notFound(['purposeId']);
    const faults = faultsOf(input);
    if (faults.length > 0) throw Refusal.of(faults);
    const purposeId = await save(tx, agenda, old, input);
    await tx.event({ entity: 'agenda', entityId: agenda.id, verb: 'purpose-saved', detail: { purposeId } });
    return { purposeId };
  });
}

@Resolver()
export class SavePurpose {
  @Mutation(() => PurposePayload, { description: 'Salva un motivo. New or changed; bookings stay as made (A28).' })
  async savePurpose(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SavePurposeInput) input: SavePurposeInput,
  ): Promise<PurposePayload> {
    const { purposeId } = await savePurpose(ctx, input);
    await loadAgenda(ctx, input.agendaId);
    return { purpose: await loadPurpose(ctx, purposeId), userErrors: [] };
  }
}
