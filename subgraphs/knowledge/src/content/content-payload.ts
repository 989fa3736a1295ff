import type { HouseContext } from '@respi/kit/context.js';
import { UserError } from '@respi/kit/user-error.js';
import { type ClassType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ContentItem } from './content.entity.js';
import { loadContent } from './content.reads.js';

export interface ContentOutcome {
  content?: ContentItem | null;
  userErrors: UserError[];
}

/** The payload of a command upon a content. */
export function contentPayload(name: string, description: string): ClassType<ContentOutcome> {
  @ObjectType(name, { description })
  class Payload implements ContentOutcome {
    @Field(() => ContentItem, { nullable: true, description: 'Contenuto. As it stands afterwards; null when refused.' })
    content?: ContentItem | null;

    @Field(() => [UserError], { description: 'Errori. Why it was refused.' })
    userErrors!: UserError[];
  }
  return Payload;
}

/** Which content a command acts upon. */
@InputType()
export abstract class ContentCommandInput {
  @Field(() => ID, { description: 'Contenuto.' })
  contentId!: string;

  @Field(() => Int, { nullable: true, description: 'Versione attesa. Refused when it changed since.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Chiave della richiesta. The same key gives the same outcome.' })
  clientKey!: string;
}

/** What the caller is shown afterwards. */
export const shown = async (ctx: HouseContext, contentId: string): Promise<ContentOutcome> => ({
  content: await loadContent(ctx, contentId),
  userErrors: [],
});
