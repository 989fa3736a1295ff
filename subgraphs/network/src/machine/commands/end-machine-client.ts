import { command } from '@respi/kit/command.js';
import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { identityOf } from '../../identity/identity-room.js';
import { canEndMachine } from '../machine.policy.js';
import { readMachine } from '../machine.reads.js';
import { MachineClient } from '../machine.type.js';
import { takeMachine } from '../take-machine.js';

@InputType({ description: 'Chiusura di un’applicazione.' })
export class EndMachineClientInput {
  @Field(() => String, { description: 'Chiave. The same key gives the same outcome.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Applicazione.' })
  machineClientId!: string;
}

@ObjectType({ description: 'Esito della chiusura.' })
export class EndMachineClientPayload {
  @Field(() => MachineClient, { nullable: true, description: 'Applicazione.' })
  client?: MachineClient | null;

  @Field(() => [UserError], { description: 'Errori rimediabili.' })
  userErrors: UserError[] = [];
}

@Resolver()
export class EndMachineClient {
  @Mutation(() => EndMachineClientPayload, {
    description: 'Chiudi un’applicazione. Its tokens are refused from now on (G3).',
  })
  async endMachineClient(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => EndMachineClientInput) input: EndMachineClientInput,
  ): Promise<EndMachineClientPayload> {
    await command(ctx, { verb: 'endMachineClient', input }, async (tx) => {
      const found = await identityOf(ctx.house).as(tx.actor, async (sql) => {
        const held = await takeMachine(tx, sql, input.machineClientId, (row) => canEndMachine(tx.actor, row));
        await sql('update machine_client set ended_at = $2, ended_by = $3 where id = $1', [
          held.id,
          tx.now,
          tx.actor.personId,
        ]);
        return held;
      });
      const detail = { machineClientId: found.id };
      await tx.event({ entity: 'ente', entityId: found.enteId, verb: 'machine-client-ended', detail });
      return { id: found.id };
    });
    return { client: await readMachine(ctx, input.machineClientId), userErrors: [] };
  }
}
