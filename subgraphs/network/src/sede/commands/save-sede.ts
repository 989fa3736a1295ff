import { randomUUID } from 'node:crypto';
import { command, expectVersion, type Tx } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { notFound, Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { findEnte } from '../../adhesion/adhesion-change.js';
import { Ente } from '../../ente/ente.entity.js';
import { canManage } from '../../ente/ente.policy.js';
import { loadEnte } from '../../ente/ente.reads.js';
import { checkPlace } from '../../place/check-place.js';
import { PlaceInput } from '../../place/place.input.js';
import { SedeKind } from '../sede.type.js';
import { takeSede } from '../take-sede.js';

@InputType({ description: 'Dati di una sede di un ente.' })
export class SaveSedeInput extends PlaceInput {
  @Field(() => ID, { description: 'Ente.' })
  enteId!: string;

  @Field(() => ID, { nullable: true, description: 'Sede. Null to add one.' })
  sedeId?: string | null;

  @Field(() => SedeKind, { description: 'Tipo. A second registered office is refused.' })
  kind!: SedeKind;
}

@ObjectType({ description: 'Esito.' })
export class SaveSedePayload {
  @Field(() => Ente, { nullable: true, description: 'Ente. With its seats as they are now.' })
  ente?: Ente | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

async function assertOneRegistered(tx: Tx, { kind, enteId, sedeId }: SaveSedeInput): Promise<void> {
  if (kind !== SedeKind.REGISTERED) return;
  const [other] = await tx.sql(
    `select 1 from sede where ente_id = ? and kind = 'REGISTERED' and id is distinct from ?::uuid`,
    [enteId, sedeId ?? null],
  );
  if (other) throw new Refusal(UserErrorCode.DUPLICATE, 'L’ente ha già una sede legale.', ['kind']);
}

const WRITE = `
  insert into sede (id, ente_id, kind, name, istat_code, street, postcode, city, phone, email)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do update set kind = excluded.kind, name = excluded.name, istat_code = excluded.istat_code,
    street = excluded.street, postcode = excluded.postcode, city = excluded.city, phone = excluded.phone,
    email = excluded.email, version = sede.version + 1`;

/** Adds a seat to an ente, or changes one (N1). Refuses NOT_FOUND, NOT_YOURS, REQUIRED, INVALID, DUPLICATE, CONFLICT. */
export async function saveSede(ctx: HouseContext, input: SaveSedeInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'saveSede', input }, async (tx) => {
    const ente = await findEnte(tx, input.enteId);
    if (!canManage(tx.actor, ente))
      throw new Refusal(UserErrorCode.NOT_YOURS, 'Le sedi le tiene l’ente o il coordinamento.');
    if (ente.successorId) throw notFound(['enteId']);
    await tx.sql('select 1 from ente where id = ? for update', [ente.id]);
    const before = input.sedeId ? await takeSede(tx, ente.id, input.sedeId) : null;
    if (before) expectVersion(before, input.expectedVersion);
    const { name, istatCode, street, postcode, city, phone, email } = await checkPlace(tx, input);
    if (!street || !city)
      throw new Refusal(UserErrorCode.REQUIRED, 'Indica dove si trova.', [street ? 'city' : 'street']);
    await assertOneRegistered(tx, input);
    const id = before?.id ?? randomUUID();
    await tx.sql(WRITE, [id, ente.id, input.kind, name, istatCode, street, postcode, city, phone, email]);
    await tx.event({
      entity: 'ente',
      entityId: ente.id,
      verb: before ? 'sede-changed' : 'sede-added',
      detail: { sedeId: id, name, was: before && before.name !== name ? before.name : null, before },
    });
    return { id: ente.id };
  });
}

@Resolver()
export class SaveSede {
  @Mutation(() => SaveSedePayload, {
    description: 'Salva una sede di un ente. Registered office or another seat (N1).',
  })
  async saveSede(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => SaveSedeInput) input: SaveSedeInput,
  ): Promise<SaveSedePayload> {
    const { id } = await saveSede(ctx, input);
    return { ente: await loadEnte(ctx, id), userErrors: [] };
  }
}
