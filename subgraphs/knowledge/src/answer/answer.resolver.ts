import { isPerson } from '@respi/kit/actor.js';
import type { HouseContext } from '@respi/kit/context.js';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { seesDraft } from '../content/content.policy.js';
import { Answer } from '../stubs/answer.stub.js';
import { Provenance } from './provenance.entity.js';
import { derivedContents, provenanceOf } from './provenance.reads.js';

@Resolver(() => Answer)
export class AnswerResolver {
  @FieldResolver(() => [ContentItem], {
    nullable: true,
    description: 'Contenuti derivati. FAQs and sheets built on this answer; null for who did not sign in (P13).',
  })
  async derivedContents(@Root() { id }: Answer, @Ctx() ctx: HouseContext): Promise<ContentItem[] | null> {
    return isPerson(ctx.actor) ? derivedContents(ctx, id) : null;
  }
}

@Resolver(() => ContentItem)
export class ContentProvenanceResolver {
  @FieldResolver(() => [Provenance], {
    nullable: true,
    description: 'Provenienza. Answers it is built on; null for readers (P11).',
  })
  async provenance(@Root() row: ContentItem, @Ctx() ctx: HouseContext): Promise<Provenance[] | null> {
    return seesDraft(ctx.actor, row, 'it') ? provenanceOf(ctx, row.id) : null;
  }
}

@Resolver(() => Provenance)
export class ProvenanceResolver {
  @FieldResolver(() => Answer, { nullable: true, description: 'Riscontro. The answer itself, as cases shows it.' })
  answer(@Root() { answerId }: Provenance): Answer {
    return { id: answerId };
  }

  @FieldResolver(() => String, { description: 'Validazione. State of the answer, as this house last heard of it.' })
  validation(@Root() { validation }: Provenance): string {
    return validation ?? 'UNVALIDATED';
  }
}
