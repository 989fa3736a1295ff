import { randomUUID } from 'node:crypto';
import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { DateTime, Text } from '@respi/kit/scalars.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { findEnte } from '../../adhesion/adhesion-change.js';
import { identityOf } from '../../identity/identity-room.js';
import { isOpenToInvitations } from '../../invitation/invitation.policy.js';
import { askForApproval } from '../../invitation/send-invitation.js';
import { canCreateMachine } from '../machine.policy.js';
import { readMachine } from '../machine.reads.js';
import { ConfidentialityCeiling, MachineClient } from '../machine.type.js';
import { checkedClientName, checkedExpiry, checkedNetworks, checkedScopes } from '../machine-fields.js';
import { makeSecret } from '../machine-secret.js';

const PER_MINUTE = 120;

@InputType({ description: 'Nuova applicazione dell’ente.' })
export class CreateMachineClientInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => Text, { description: 'Nome. By which people of the ente know it.' })
  name!: string;

  @Field(() => [String], { description: 'Ambiti. `house:read`, or `house:field` for a single operation.' })
  scopes!: string[];

  @Field(() => ConfidentialityCeiling, { description: 'Tetto. Beyond PUBLIC a second person approves (I10).' })
  ceiling!: ConfidentialityCeiling;

  @Field(() => [String], { nullable: true, description: 'Reti. As CIDR; none for any.' })
  networks?: string[];

  @Field(() => DateTime, { description: 'Scade. At most 400 days away.' })
  expiresAt!: Date;

  @Field(() => Int, { nullable: true, description: 'Richieste al minuto. 120 when it is not given, 600 at most.' })
  perMinute?: number;
}

@ObjectType({ description: 'Applicazione creata. Its secret is shown once.' })
export class CreateMachineClientPayload {
  @Field(() => MachineClient, { nullable: true, description: 'Applicazione.' })
  client?: MachineClient | null;

  @Field(() => String, { nullable: true, description: 'Segreto. The client_secret of OAuth 2; never shown again.' })
  secret?: string | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

interface Made {
  readonly id: string;
  readonly secret: string;
}

/** Makes a machine client of the actor’s own ente, while its adhesion is active (G2, G3). */
export async function createMachineClient(ctx: HouseContext, input: CreateMachineClientInput): Promise<Made> {
  return command(ctx, { verb: 'createMachineClient', input, secret: true }, async (tx) => {
    if (!canCreateMachine(tx.actor)) throw new Refusal(UserErrorCode.NOT_YOURS, 'La crea l’amministratore dell’ente.');
    const ente = await findEnte(tx, tx.actor.enteId ?? '');
    if (!isOpenToInvitations(ente)) {
      throw new Refusal(UserErrorCode.ADHESION_NOT_ACTIVE, 'L’adesione dell’ente non è efficace.');
    }
    const perMinute = input.perMinute ?? PER_MINUTE;
    if (perMinute < 1 || perMinute > 600) {
      throw new Refusal(UserErrorCode.INVALID, 'Da 1 a 600 richieste al minuto.', ['perMinute']);
    }
    const isPublic = input.ceiling === ConfidentialityCeiling.PUBLIC;
    const row = [
      randomUUID(),
      ente.id,
      checkedClientName(input.name),
      checkedScopes(input.scopes),
      input.ceiling,
      checkedNetworks(input.networks ?? []),
      perMinute,
      tx.now,
      tx.actor.personId,
      checkedExpiry(input.expiresAt, tx.now),
      isPublic ? tx.now : null,
    ];
    const id = String(row[0]);
    const secret = await identityOf(ctx.house).as(tx.actor, async (sql) => {
      await sql(
        `insert into machine_client (id, ente_id, name, scopes, ceiling, networks, per_minute, created_at, created_by, expires_at, approved_at)
         values ($1, $2, $3, $4, $5, $6::cidr[], $7, $8, $9, $10, $11)`,
        row,
      );
      return makeSecret(sql, id, tx.now);
    });
    await tx.event({
      entity: 'ente',
      entityId: ente.id,
      verb: 'machine-client-created',
      detail: { machineClientId: id },
    });
    if (!isPublic) await askForApproval(tx, `machine:${id}`);
    return { id, secret };
  });
}

@Resolver()
export class CreateMachineClient {
  @Mutation(() => CreateMachineClientPayload, { description: 'Crea un’applicazione. Of one’s own ente (G2).' })
  async createMachineClient(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => CreateMachineClientInput) input: CreateMachineClientInput,
  ): Promise<CreateMachineClientPayload> {
    const { id, secret } = await createMachineClient(ctx, input);
    return { client: await readMachine(ctx, id), secret, userErrors: [] };
  }
}
