import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { loadDivergence } from '../divergence.reads.js';
import { agreeStandard, openDivergence, reopenDivergence, tellPractice } from './divergence-commands.js';
import {
  AgreeStandardInput,
  DivergencePayload,
  OpenDivergenceInput,
  ReopenDivergenceInput,
  TellPracticeInput,
} from './divergence-inputs.js';

const shown = async (ctx: HouseContext, { id }: { id: string }): Promise<DivergencePayload> => ({
  divergence: await loadDivergence(ctx, id),
  userErrors: [],
});

@Resolver()
export class DivergenceActs {
  @Mutation(() => DivergencePayload, { description: 'Apre una divergenza. A procedure done differently (P41).' })
  async openDivergence(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => OpenDivergenceInput) input: OpenDivergenceInput,
  ): Promise<DivergencePayload> {
    return shown(ctx, await openDivergence(ctx, input));
  }

  @Mutation(() => DivergencePayload, { description: 'Racconta la prassi di un luogo, con fonte e giorno (P41).' })
  async tellPractice(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => TellPracticeInput) input: TellPracticeInput,
  ): Promise<DivergencePayload> {
    return shown(ctx, await tellPractice(ctx, input));
  }

  @Mutation(() => DivergencePayload, { description: 'Concorda uno standard. Readers no longer read that it varies.' })
  async agreeStandard(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => AgreeStandardInput) input: AgreeStandardInput,
  ): Promise<DivergencePayload> {
    return shown(ctx, await agreeStandard(ctx, input));
  }

  @Mutation(() => DivergencePayload, { description: 'Riapre una divergenza. An office does otherwise again.' })
  async reopenDivergence(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => ReopenDivergenceInput) input: ReopenDivergenceInput,
  ): Promise<DivergencePayload> {
    return shown(ctx, await reopenDivergence(ctx, input));
  }
}
