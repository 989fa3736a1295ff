import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { identityOf } from '../../identity/identity-room.js';
import { canApproveMachine } from '../machine.policy.js';
import { readMachine } from '../machine.reads.js';
import { MachineClient } from '../machine.type.js';
import { takeMachine } from '../take-machine.js';

@InputType({ description: 'Approvazione di un’applicazione.' })
export class ApproveMachineClientInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Applicazione.' })
  machineClientId!: string;
}

@ObjectType({ description: 'Esito dell’approvazione.' })
export class ApproveMachineClientPayload {
  @Field(() => MachineClient, { nullable: true, description: 'Applicazione.' })
  client?: MachineClient | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class ApproveMachineClient {
  @Mutation(() => ApproveMachineClientPayload, {
    description: 'Approva un’applicazione. That reads beyond the public, by a second person (I10).',
  })
  async approveMachineClient(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ApproveMachineClientInput) input: ApproveMachineClientInput,
  ): Promise<ApproveMachineClientPayload> {
    await command(ctx, { verb: 'approveMachineClient', input }, async (tx) => {
      const found = await identityOf(ctx.house).as(tx.actor, async (sql) => {
        const held = await takeMachine(tx, sql, input.machineClientId, (row) => canApproveMachine(tx.actor, row));
        await sql('update machine_client set approved_at = $2, approved_by = $3 where id = $1', [
          held.id,
          tx.now,
          tx.actor.personId,
        ]);
        return held;
      });
      const detail = { machineClientId: found.id };
      await tx.event({ entity: 'ente', entityId: found.enteId, verb: 'machine-client-approved', detail });
      return { id: found.id };
    });
    return { client: await readMachine(ctx, input.machineClientId), userErrors: [] };
  }
}
