import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { DateTime, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Maintenance, plannedMaintenance } from '../maintenance.resolver.js';

const MAX_HOURS = 72;
const MAX_MESSAGE = 300;

@InputType({ description: 'Annuncio di una manutenzione.' })
export class AnnounceMaintenanceInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => DateTime, { description: 'Inizio.' })
  startsAt!: Date;

  @Field(() => DateTime, { description: 'Fine. At most three days after.' })
  endsAt!: Date;

  @Field(() => Text, { description: 'Avviso in italiano. One sentence.' })
  messageIt!: string;

  @Field(() => Text, { nullable: true, description: 'Avviso in inglese. Italian is shown where it is missing.' })
  messageEn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Sola lettura. Nothing can be changed while it lasts; by the administrators of the platform alone.',
  })
  isReadOnly?: boolean | null;
}

@ObjectType({ description: 'Esito dell’annuncio o della fine di una manutenzione.' })
export class MaintenancePayload {
  @Field(() => [Maintenance], { nullable: true, description: 'Manutenzioni annunciate.' })
  planned?: Maintenance[] | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

function checkedMessage(given: string | null | undefined, field: string): string | null {
  const text = given?.trim() ?? '';
  if (text.length > MAX_MESSAGE) {
    throw new Refusal(UserErrorCode.TOO_LONG, 'L’avviso è troppo lungo.', [field], { max: MAX_MESSAGE });
  }
  return text || null;
}

function checkDates({ startsAt, endsAt }: AnnounceMaintenanceInput, now: Date): void {
  if (endsAt <= now) throw new Refusal(UserErrorCode.INVALID, 'La fine è già passata.', ['endsAt']);
  if (endsAt <= startsAt) throw new Refusal(UserErrorCode.INVALID, 'La fine viene prima dell’inizio.', ['endsAt']);
  if (endsAt.getTime() - startsAt.getTime() > MAX_HOURS * 3_600_000) {
    throw new Refusal(UserErrorCode.INVALID, 'Una manutenzione dura al massimo tre giorni.', ['endsAt'], {
      max: MAX_HOURS,
    });
  }
}

/** To stop everybody’s work is for who answers for the machine: its administrators, and its own command line. */
function checkStop({ kind, roles }: Tx['actor']): void {
  if (kind === 'SYSTEM' || roles.includes('ADMIN')) return;
  throw new Refusal(UserErrorCode.NOT_YOURS, 'La sola lettura è di chi amministra la piattaforma.', ['isReadOnly']);
}

/**
 * Announces a pause: the banner stands on every page from the day before until its end. Where it is for reading only the
 * gateway refuses every change while it lasts (I19). Refuses INVALID, REQUIRED, TOO_LONG, NOT_YOURS.
 */
export async function announceMaintenance(ctx: HouseContext, input: AnnounceMaintenanceInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'announceMaintenance', input }, async (tx) => {
    const [it, en] = [checkedMessage(input.messageIt, 'messageIt'), checkedMessage(input.messageEn, 'messageEn')];
    if (!it) throw new Refusal(UserErrorCode.REQUIRED, 'L’avviso è obbligatorio.', ['messageIt']);
    checkDates(input, tx.now);
    const id = randomUUID();
    const { startsAt, endsAt } = input;
    const isReadOnly = input.isReadOnly ?? false;
    if (isReadOnly) checkStop(tx.actor);
    await tx.sql(
      'insert into maintenance (id, starts_at, ends_at, message, is_read_only) values (?, ?, ?, ?::jsonb, ?)',
      [id, startsAt, endsAt, JSON.stringify({ it, ...(en ? { en } : {}) }), isReadOnly],
    );
    await tx.event({
      entity: 'maintenance',
      entityId: id,
      verb: 'maintenance-announced',
      detail: { startsAt, endsAt, isReadOnly },
    });
    return { id };
  });
}

@Resolver()
export class AnnounceMaintenance {
  @Mutation(() => MaintenancePayload, { description: 'Annuncia una manutenzione. The banner tells everybody (I19).' })
  async announceMaintenance(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AnnounceMaintenanceInput) input: AnnounceMaintenanceInput,
  ): Promise<MaintenancePayload> {
    await announceMaintenance(ctx, input);
    return { planned: await plannedMaintenance(ctx), userErrors: [] };
  }
}
