import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Refusal, UserError, UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { identityOf } from '../../identity/identity-room.js';
import { canRotateMachine } from '../machine.policy.js';
import { readMachine } from '../machine.reads.js';
import { MachineClient } from '../machine.type.js';
import { makeSecret } from '../machine-secret.js';
import { takeMachine } from '../take-machine.js';

const MAX_OVERLAP = 30;

@InputType({ description: 'Nuovo segreto di un’applicazione.' })
export class RotateMachineSecretInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Applicazione.' })
  machineClientId!: string;

  @Field(() => Int, {
    description: 'Giorni di sovrapposizione. In which the secret of before is good too; 0 ends it now.',
  })
  overlapDays!: number;
}

@ObjectType({ description: 'Segreto nuovo. Shown once.' })
export class RotateMachineSecretPayload {
  @Field(() => MachineClient, { nullable: true, description: 'Applicazione.' })
  client?: MachineClient | null;

  @Field(() => String, { nullable: true, description: 'Segreto. Never shown again.' })
  secret?: string | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

/** Makes a new secret; those of before end after the overlap, and their tokens with them (G2). */
export async function rotateMachineSecret(
  ctx: HouseContext,
  input: RotateMachineSecretInput,
): Promise<{ secret: string }> {
  return command(ctx, { verb: 'rotateMachineSecret', input, secret: true }, async (tx) => {
    if (input.overlapDays < 0 || input.overlapDays > MAX_OVERLAP) {
      throw new Refusal(UserErrorCode.INVALID, 'Da 0 a 30 giorni.', ['overlapDays'], { max: MAX_OVERLAP });
    }
    const room = identityOf(ctx.house);
    const made = await room.as(tx.actor, async (sql) => {
      const found = await takeMachine(tx, sql, input.machineClientId, (row) => canRotateMachine(tx.actor, row));
      const end = new Date(room.now().getTime() + input.overlapDays * 86_400_000);
      await sql('update machine_secret set expires_at = least(coalesce(expires_at, $2), $2) where client_id = $1', [
        found.id,
        end,
      ]);
      return { enteId: found.enteId, secret: await makeSecret(sql, found.id, room.now()) };
    });
    const detail = { machineClientId: input.machineClientId, overlapDays: input.overlapDays };
    await tx.event({ entity: 'ente', entityId: made.enteId, verb: 'machine-secret-rotated', detail });
    return { secret: made.secret };
  });
}

@Resolver()
export class RotateMachineSecret {
  @Mutation(() => RotateMachineSecretPayload, { description: 'Rinnova il segreto. With an overlap of some days.' })
  async rotateMachineSecret(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => RotateMachineSecretInput) input: RotateMachineSecretInput,
  ): Promise<RotateMachineSecretPayload> {
    const { secret } = await rotateMachineSecret(ctx, input);
    return { client: await readMachine(ctx, input.machineClientId), secret, userErrors: [] };
  }
}
