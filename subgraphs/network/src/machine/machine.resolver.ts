import type { HouseContext } from '@respi/kit/context.js';
import { isId } from '@respi/kit/reference.js';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Ente } from '../ente/ente.entity.js';
import { loadEnte } from '../ente/ente.reads.js';
import { canApproveMachine, canEndMachine, canRotateMachine } from './machine.policy.js';
import { loadSecretsOf, readMachines } from './machine.reads.js';
import { expiresSoon, MachineClient, MachineSecret, MachineState, machineStateOf } from './machine.type.js';

@Resolver(() => MachineClient)
export class MachineResolver {
  @Query(() => [MachineClient], { nullable: true, description: 'Applicazioni. That the reader may see (G2).' })
  async machineClients(
    @Ctx() ctx: HouseContext,
    @Arg('enteId', () => ID, { nullable: true }) enteId?: string,
  ): Promise<MachineClient[]> {
    if (enteId && !isId(enteId)) return [];
    return readMachines(ctx, enteId ?? null);
  }

  @FieldResolver(() => Ente, { nullable: true, description: 'Ente. That answers for it.' })
  ente(@Root() client: MachineClient, @Ctx() ctx: HouseContext): Promise<Ente | null> {
    return loadEnte(ctx, client.enteId);
  }

  @FieldResolver(() => MachineState, { description: 'Stato.' })
  state(@Root() client: MachineClient, @Ctx() ctx: HouseContext): MachineState {
    return machineStateOf(client, ctx.clock.now());
  }

  @FieldResolver(() => Boolean, { description: 'Scade presto. Within a month; its administrators are told (G2).' })
  expiresSoon(@Root() client: MachineClient, @Ctx() ctx: HouseContext): boolean {
    return expiresSoon(client, ctx.clock.now());
  }

  @FieldResolver(() => [MachineSecret], { description: 'Segreti. The newest first; their text is never shown again.' })
  secrets(@Root() client: MachineClient, @Ctx() ctx: HouseContext): Promise<MachineSecret[]> {
    return loadSecretsOf(ctx, client.id);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may make a new secret.' })
  viewerCanRotate(@Root() client: MachineClient, @Ctx() { actor }: HouseContext): boolean {
    return canRotateMachine(actor, client);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may end it.' })
  viewerCanEnd(@Root() client: MachineClient, @Ctx() { actor }: HouseContext): boolean {
    return canEndMachine(actor, client);
  }

  @FieldResolver(() => Boolean, { description: 'Consentito. Whether the reader may approve it: never who made it.' })
  viewerCanApprove(@Root() client: MachineClient, @Ctx() { actor }: HouseContext): boolean {
    return canApproveMachine(actor, client);
  }
}
