import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { LocalDate } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadAgenda } from '../agenda.reads.js';
import { type Agenda, AgendaWindow } from '../agenda.type.js';
import { changeRules } from '../change-rules.js';

@InputType({ description: 'Pausa di una finestra.' })
export class AgendaBreakInput {
  @Field(() => String, { description: 'Inizio. HH:MM.' }) opens!: string;
  @Field(() => String, { description: 'Fine. HH:MM.' }) closes!: string;
}

@InputType({ description: 'Finestra settimanale da aggiungere.' })
export class AddWindowInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Agenda.' }) agendaId!: string;
  @Field(() => Int, { description: 'Giorno. 1 = Monday … 7 = Sunday.' }) weekday!: number;
  @Field(() => String, { description: 'Apertura. HH:MM, on five minutes.' }) opens!: string;
  @Field(() => String, { description: 'Chiusura. HH:MM, on five minutes.' }) closes!: string;
  @Field(() => LocalDate, { description: 'Valida da.' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Valida fino a.' }) validTo?: string | null;
  @Field(() => Int, { description: 'Postazioni.' }) counters!: number;
  @Field(() => Int, { description: 'Postazioni per i cittadini.' }) publicCounters!: number;
  @Field(() => [AgendaBreakInput], { nullable: true, description: 'Pause.' }) breaks?: AgendaBreakInput[] | null;
  @Field(() => [ID], { nullable: true, description: 'Motivi. All of the agenda when left out.' }) purposeIds?:
    | string[]
    | null;
  @Field(() => ID, { nullable: true, description: 'Chi riceve. When they leave, the window ends (A34).' })
  receivedBy?: string | null;
}

@ObjectType({ description: 'Finestra aggiunta o chiusa.' })
export class WindowPayload {
  @Field(() => AgendaWindow, { nullable: true, description: 'Finestra.' }) window?: AgendaWindow | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

const TIME = /^([01]\d|2[0-3]):[0-5][05]$/;

function faultsOf(input: AddWindowInput, agenda: Agenda): UserError[] {
  const faults: UserError[] = [];
  const fault = (field: string, message: string) =>
    faults.push({ code: UserErrorCode.INVALID, message, field: [field] });
  const { opens, closes, counters, publicCounters, weekday, breaks } = input;
  if (weekday < 1 || weekday > 7) fault('weekday', 'Il giorno va da 1 (lunedì) a 7 (domenica).');
  if (!TIME.test(opens)) fault('opens', 'Scrivi l’ora come 09:00, a multipli di cinque minuti.');
  if (!TIME.test(closes) || closes <= opens) fault('closes', 'La chiusura deve venire dopo l’apertura.');
  if (input.validTo && input.validTo < input.validFrom) fault('validTo', 'La fine viene prima dell’inizio.');
  if (counters < 1 || counters > agenda.counters) fault('counters', `Le postazioni vanno da 1 a ${agenda.counters}.`);
  if (publicCounters < 0 || publicCounters > counters)
    fault('publicCounters', 'Non più delle postazioni della finestra.');
  const isWithin = (one: AgendaBreakInput) =>
    TIME.test(one.opens) &&
    TIME.test(one.closes) &&
    opens <= one.opens &&
    one.opens < one.closes &&
    one.closes <= closes;
  if (breaks?.some((one) => !isWithin(one))) fault('breaks', 'Ogni pausa sta dentro la finestra.');
  const known = agenda.purposeRows.map(({ id }) => id);
  if (input.purposeIds?.some((id) => !known.includes(id))) fault('purposeIds', 'Un motivo non è di questa agenda.');
  if (input.receivedBy && !isId(input.receivedBy)) fault('receivedBy', 'Questa persona non si trova.');
  return faults;
}

/** Adds a weekly window (A3, A25); bookings stay as they are. Refuses INVALID, NOT_YOURS. */
export async function addWindow(ctx: HouseContext, input: AddWindowInput): Promise<{ windowId: string }> {
  return command(ctx, { verb: 'addWindow', input }, async (tx) => {
    const agenda = await changeRules(tx, input.agendaId);
    const faults = faultsOf(input, agenda);
    if (faults.length > 0) throw Refusal.of(faults);
    const windowId = randomUUID();
    await tx.sql(
      `insert into agenda_window (id, agenda_id, weekday, opens, closes, valid_from, valid_to, counters, public_counters,
         breaks, purpose_ids, received_by)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, string_to_array(?, ',')::uuid[], ?)`,
      [
        windowId,
        agenda.id,
        input.weekday,
        input.opens,
        input.closes,
        input.validFrom,
        input.validTo ?? null,
        input.counters,
        input.publicCounters,
        JSON.stringify((input.breaks ?? []).map(({ opens, closes }) => ({ opens, closes }))),
        input.purposeIds?.join(',') ?? null,
        input.receivedBy ?? null,
      ],
    );
    await tx.event({ entity: 'agenda', entityId: agenda.id, verb: 'window-added', detail: { windowId } });
    return { windowId };
  });
}

@Resolver()
export class AddWindow {
  @Mutation(() => WindowPayload, { description: 'Aggiungi una finestra. A weekly rule in wall-clock time (A25).' })
  async addWindow(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AddWindowInput) input: AddWindowInput,
  ): Promise<WindowPayload> {
    const { windowId } = await addWindow(ctx, input);
    const agenda = await loadAgenda(ctx, input.agendaId);
    return { window: agenda?.windows.find(({ id }) => id === windowId) ?? null, userErrors: [] };
  }
}
