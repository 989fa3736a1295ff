import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { loadAgenda } from '../agenda.reads.js';
import { Agenda } from '../agenda.type.js';
import { changeRules } from '../change-rules.js';

@InputType({ description: 'Impostazioni di un’agenda, tutte insieme (A3, A19, A24, A26).' })
export class ChangeAgendaInput {
  @Field(() => String, { description: 'Chiave.' }) clientKey!: string;
  @Field(() => ID, { description: 'Agenda.' }) agendaId!: string;
  @Field(() => Text, { description: 'Nome. At most 120 characters.' }) name!: string;
  @Field(() => Text, { nullable: true, description: 'Indirizzo.' }) address?: string | null;
  @Field(() => Boolean, { description: 'Aperta al pubblico. Whether citizens can book by themselves.' })
  isPublic!: boolean;
  @Field(() => Int, { description: 'Postazioni. From 1 to 30.' }) counters!: number;
  @Field(() => [Int], { description: 'Promemoria. Hours before the start, from 1 to 336; at most three.' })
  reminderHours!: number[];
  @Field(() => Int, {
    nullable: true,
    description: 'Giorno di uscita dei posti. 1 = Monday … 7 = Sunday; null: always.',
  })
  releaseWeekday?: number | null;
  @Field(() => String, { nullable: true, description: 'Ora di uscita dei posti. HH:MM in Europe/Rome.' })
  releaseTime?: string | null;
  @Field(() => [String], { description: 'Festività in cui si lavora lo stesso. Codes of holidays.' })
  workingHolidays!: string[];
  @Field(() => Int, { description: 'Ore per rispondere a un’offerta della lista d’attesa. From 1 to 168.' })
  offerHours!: number;
}

@ObjectType({ description: 'Agenda cambiata o aperta.' })
export class AgendaPayload {
  @Field(() => Agenda, { nullable: true, description: 'Agenda.' }) agenda?: Agenda | null;
  @Field(() => [UserError], { description: 'Errori.' }) userErrors: UserError[] = [];
}

export const TIME = /^([01]\d|2[0-3]):[0-5][05]$/;
const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;

function faultsOf(input: ChangeAgendaInput, agenda: Agenda): UserError[] {
  const faults: UserError[] = [];
  const fault = (field: string, message: string, code = UserErrorCode.INVALID) =>
    faults.push({ code, message, field: [field] });
  const { counters, reminderHours, releaseWeekday, releaseTime } = input;
  if (!input.name.trim()) fault('name', 'Scrivi il nome dell’agenda.', UserErrorCode.REQUIRED);
  if (input.name.length > 120) fault('name', 'Al massimo 120 caratteri.', UserErrorCode.TOO_LONG);
  const needed = Math.max(1, ...agenda.windows.map((one) => one.counters));
  if (!between(counters, needed, 30)) fault('counters', `Le postazioni vanno da ${needed} a 30.`);
  if (reminderHours.length > 3 || reminderHours.some((hours) => !between(hours, 1, 336)))
    fault('reminderHours', 'Al massimo tre promemoria, da 1 a 336 ore prima.');
  if ((releaseWeekday == null) !== (releaseTime == null)) fault('releaseTime', 'Servono il giorno e l’ora.');
  if (releaseWeekday != null && !between(releaseWeekday, 1, 7)) fault('releaseWeekday', 'Il giorno va da 1 a 7.');
  if (releaseTime != null && !TIME.test(releaseTime)) fault('releaseTime', 'Scrivi l’ora come 09:00.');
  if (!between(input.offerHours, 1, 168)) fault('offerHours', 'Da 1 a 168 ore.');
  const known = new Set(agenda.holidays.map(({ code }) => code));
  if (input.workingHolidays.some((code) => !known.has(code))) fault('workingHolidays', 'Festività sconosciuta.');
  return faults;
}

/** Changes the settings of an agenda; bookings stay as they are (A3, A28). Refuses NOT_YOURS and the faults. */
export async function changeAgenda(ctx: HouseContext, input: ChangeAgendaInput): Promise<void> {
  await command(ctx, { verb: 'changeAgenda', input }, async (tx) => {
    const agenda = await changeRules(tx, input.agendaId);
    const faults = faultsOf(input, agenda);
    if (faults.length > 0) throw Refusal.of(faults);
    await tx.sql(
      `update agenda set name = ?, address = ?, is_public = ?, counters = ?,
         reminder_hours = coalesce(string_to_array(nullif(?, ''), ',')::int[], '{}'), release_weekday = ?,
         release_time = ?::time, working_holidays = coalesce(string_to_array(nullif(?, ''), ','), '{}'),
         offer_hours = ? where id = ?`,
      [
        input.name.trim(),
        input.address?.trim() || null,
        input.isPublic,
        input.counters,
        [...new Set(input.reminderHours)].join(','),
        input.releaseWeekday ?? null,
        input.releaseTime ?? null,
        input.workingHolidays.join(','),
        input.offerHours,
        agenda.id,
      ],
    );
    await tx.event({ entity: 'agenda', entityId: agenda.id, verb: 'changed', detail: { isPublic: input.isPublic } });
    return { agendaId: agenda.id };
  });
}

@Resolver()
export class ChangeAgenda {
  @Mutation(() => AgendaPayload, { description: 'Cambia le impostazioni. Of an agenda, without a developer (A3).' })
  async changeAgenda(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ChangeAgendaInput) input: ChangeAgendaInput,
  ): Promise<AgendaPayload> {
    await changeAgenda(ctx, input);
    return { agenda: await loadAgenda(ctx, input.agendaId), userErrors: [] };
  }
}
