import { randomUUID } from 'node:crypto';
import { command, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, Float, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { findEnte, holdEnte } from '../../adhesion/adhesion-change.js';
import { canManage } from '../../ente/ente.policy.js';
import { placeOf, tellPlace } from '../../place/tell-places.js';
import { checkDesk } from '../check-desk.js';
import { loadSportello, MAX_DESKS } from '../sportello.reads.js';
import { Sportello } from '../sportello.type.js';
import { takeDesk, tellDesk } from '../take-desk.js';

@InputType({ description: 'Dati di uno sportello.' })
export class SaveDeskInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { nullable: true, description: 'Sportello. Null to open a new one.' })
  sportelloId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Ente. Of a new desk.' })
  enteId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Null checks nothing.' })
  expectedVersion?: number | null;

  @Field(() => Text, { description: 'Nome.' })
  name!: string;

  @Field(() => Text, { nullable: true, description: 'Comune. ISTAT code; the bacino follows from it.' })
  istatCode?: string | null;

  @Field(() => Text, { nullable: true, description: 'Via e numero civico.' })
  street?: string | null;

  @Field(() => Text, { nullable: true, description: 'CAP.' })
  postcode?: string | null;

  @Field(() => Text, { nullable: true, description: 'Città.' })
  city?: string | null;

  @Field(() => Text, { nullable: true, description: 'Telefono. Of the desk, never of a person.' })
  phone?: string | null;

  @Field(() => Text, { nullable: true, description: 'E-mail. Of the desk, never of a person.' })
  email?: string | null;

  @Field(() => [String], { description: 'Lingue parlate. BCP 47 codes.' })
  languages!: string[];

  @Field(() => [String], { nullable: true, description: 'Servizi. Codes; null keeps those of today.' })
  services?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Accessibile. Null is unknown.' })
  accessible?: boolean | null;

  @Field(() => Text, { nullable: true, description: 'Nota di accessibilità.' })
  accessibilityNote?: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitudine. Null takes that of the comune.' })
  lat?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitudine.' })
  lon?: number | null;
}

@ObjectType({ description: 'Esito.' })
export class SaveDeskPayload {
  @Field(() => Sportello, { nullable: true, description: 'Sportello. As it is now.' })
  sportello?: Sportello | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Room for one more: the public list and its map show all desks at once, one who looks for a desk misses none. */
async function assertRoom(tx: Tx): Promise<void> {
  await tx.sql(`select pg_advisory_xact_lock(hashtextextended('network.desks', 0))`);
  const [all] = await tx.sql<{ count: number }>('select count(*)::int as count from sportello');
  if ((all?.count ?? 0) < MAX_DESKS) return;
  throw new Refusal(UserErrorCode.FULL, 'Ci sono già troppi sportelli.', undefined, { max: MAX_DESKS });
}

/** A desk without hours, of an ente that the actor manages; its facts are written after. */
async function open(tx: Tx, input: SaveDeskInput): Promise<{ id: string; enteId: string }> {
  const ente = await findEnte(tx, input.enteId ?? '');
  if (!canManage(tx.actor, ente)) {
    throw new Refusal(UserErrorCode.NOT_YOURS, 'Lo sportello lo apre il suo ente o il coordinamento.');
  }
  if ((await holdEnte(tx, ente.id)).successorId) throw notFound(['enteId']);
  await assertRoom(tx);
  const id = randomUUID();
  await tx.sql(
    `insert into sportello (id, code, slug, name, ente_id, languages, services, is_example)
     values (?, ?, (select case when exists (select 1 from sportello s where s.slug = b.base) then b.base || '-' || left(?, 4) else b.base end
       from (select left(trim(both '-' from regexp_replace(plain(?), '[^a-z0-9]+', '-', 'g')), 60) as base) b), ?, ?, '{}', '{}', false)`,
    [id, id, id, input.name, input.name, ente.id],
  );
  return { id, enteId: ente.id };
}

const WRITE = `
  update sportello s set name = ?, istat_code = ?, street = ?, postcode = ?, city = ?, phone = ?, email = ?,
    languages = array(select jsonb_array_elements_text(?::jsonb)),
    services = case when ?::jsonb = 'null' then s.services else array(select jsonb_array_elements_text(case when jsonb_typeof(?::jsonb) = 'array' then ?::jsonb else '[]' end)) end,
    accessible = ?, accessibility_note = ?, is_example = false,
    bacino_id = coalesce((select c.bacino_id from comune c where c.istat_code = ?), (select e.bacino_id from ente e where e.id = s.ente_id)),
    lat = coalesce(?, case when s.istat_code is not distinct from ? then s.lat end, (select c.lat from comune c where c.istat_code = ?)),
    lon = coalesce(?, case when s.istat_code is not distinct from ? then s.lon end, (select c.lon from comune c where c.istat_code = ?))
  where s.id = ?`;

/** Opens a desk, or changes what the register says of one. Refuses REQUIRED, INVALID, TOO_LONG, NOT_FOUND, CONFLICT. */
export async function saveDesk(ctx: HouseContext, input: SaveDeskInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'saveDesk', input }, async (tx) => {
    const facts = await checkDesk(tx, input);
    const isNew = !input.sportelloId;
    const desk = isNew ? await open(tx, input) : await takeDesk(tx, input.sportelloId ?? '', input.expectedVersion);
    const before = isNew ? null : await placeOf(tx, 'DESK', desk.id);
    const { name, istatCode, street, postcode, city, phone, email, languages, accessible, accessibilityNote } = facts;
    const services = JSON.stringify(input.services ?? null);
    await tx.sql(WRITE, [
      ...[
        name,
        istatCode,
        street,
        postcode,
        city,
        phone,
        email,
        JSON.stringify(languages),
        services,
        services,
        services,
      ],
      ...[accessible, accessibilityNote, istatCode, input.lat ?? null, istatCode, istatCode],
      ...[input.lon ?? null, istatCode, istatCode, desk.id],
    ]);
    const isRenamed = before !== null && before.name !== name;
    const verb = isRenamed ? 'desk-renamed' : isNew ? 'desk-opened' : 'desk-changed';
    await tellDesk(tx, desk, verb, isRenamed ? { was: before.name } : {});
    await tellPlace(tx, 'DESK', desk.id, before);
    if (isRenamed) await tx.fact({ kind: 'DESK_RENAMED', enteId: desk.enteId, sportelloId: desk.id });
    return { id: desk.id };
  });
}

@Resolver()
export class SaveDesk {
  @Mutation(() => SaveDeskPayload, { description: 'Salva i dati di uno sportello. A new one, or changes to one (N1).' })
  async saveDesk(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SaveDeskInput) input: SaveDeskInput,
  ): Promise<SaveDeskPayload> {
    const { id } = await saveDesk(ctx, input);
    return { sportello: await loadSportello(ctx, id), userErrors: [] };
  }
}
