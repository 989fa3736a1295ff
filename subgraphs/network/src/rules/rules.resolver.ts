import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, Query, Resolver } from 'type-graphql';
import { readRules } from './rules.reads.js';
import { RulesVersion } from './rules.type.js';

@Resolver(() => RulesVersion)
export class RulesResolver {
  @Query(() => [RulesVersion], { nullable: true, description: 'Regole e informative. Every version (I13).' })
  rulesVersions(@Ctx() ctx: HouseContext): Promise<RulesVersion[]> {
    return readRules(ctx);
  }
}
