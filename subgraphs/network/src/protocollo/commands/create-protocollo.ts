import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { mayPublish } from '../protocollo.policy.js';
import { loadProtocollo } from '../protocollo.reads.js';
import { Protocollo, ProtocolloKind } from '../protocollo.type.js';
import { checkTerms, VersionTermsInput, writeVersion } from '../version-terms.js';

@InputType({ description: 'Nuovo protocollo operativo, con la sua prima versione.' })
export class CreateProtocolloInput extends VersionTermsInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ProtocolloKind, { description: 'Tipo. The network has one protocollo d’intesa, and no second.' })
  kind!: ProtocolloKind;

  @Field(() => Text, { description: 'Nome del protocollo.' })
  name!: string;
}

@ObjectType({ description: 'Esito.' })
export class CreateProtocolloPayload {
  @Field(() => Protocollo, { nullable: true, description: 'Protocollo. As it is now.' })
  protocollo?: Protocollo | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Founds a protocollo of another kind on the same engine, with its first version (N24). */
export async function createProtocollo(ctx: HouseContext, input: CreateProtocolloInput): Promise<{ id: string }> {
  return command(ctx, { verb: 'createProtocollo', input }, async (tx) => {
    if (!mayPublish(tx.actor)) throw new Refusal(UserErrorCode.NOT_YOURS, 'I protocolli li pubblica la Provincia.');
    const { kind, name, validFrom } = input;
    const title = name.trim();
    if (title.length < 3) throw new Refusal(UserErrorCode.REQUIRED, 'Indica il nome del protocollo.', ['name']);
    if (title.length > 200)
      throw new Refusal(UserErrorCode.TOO_LONG, 'Il nome è troppo lungo.', ['name'], { max: 200 });
    checkTerms(tx, input);
    const [there] = await tx.sql(
      `select 1 from protocollo where (kind = 'NETWORK' and ? = 'NETWORK') or (kind = ? and plain(title) = plain(?))`,
      [kind, kind, title],
    );
    if (there) throw new Refusal(UserErrorCode.DUPLICATE, 'C’è già un protocollo così.', ['name']);
    const id = randomUUID();
    await tx.sql('insert into protocollo (id, code, title, kind) values (?, ?, ?, ?)', [id, id, title, kind]);
    await tx.event({ entity: 'protocollo', entityId: id, verb: 'protocollo-created', detail: { kind, validFrom } });
    await writeVersion(tx, { protocolloId: id, number: 1, resignBy: null }, input);
    return { id };
  });
}

@Resolver()
export class CreateProtocollo {
  @Mutation(() => CreateProtocolloPayload, {
    description: 'Crea un protocollo operativo. Health, school or social, with its first version (N24).',
  })
  async createProtocollo(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CreateProtocolloInput) input: CreateProtocolloInput,
  ): Promise<CreateProtocolloPayload> {
    const { id } = await createProtocollo(ctx, input);
    return { protocollo: await loadProtocollo(ctx, id), userErrors: [] };
  }
}
