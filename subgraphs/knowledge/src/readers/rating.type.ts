import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Valutazione. What a reader said of a page; nothing of who they are (P32).' })
export class PageRating {
  @Field(() => ID, { description: 'Identificativo.' })
  id!: string;

  contentId!: string | null;
  ownerEnteId!: string | null;

  @Field(() => String, { description: 'Percorso. Path of the page on the site.' })
  path!: string;

  @Field(() => String, { description: 'Lingua of the page; the comment may be in any.' })
  locale!: string;

  @Field(() => Int, { description: 'Punteggio. From 1 to 5.' })
  score!: number;

  @Field(() => [String], { description: 'Aspetti. Codes of what was liked or hard.' })
  reasons!: string[];

  @Field(() => String, { nullable: true, description: 'Commento.' })
  comment!: string | null;

  @Field(() => Date, { description: 'Quando.' })
  at!: Date;

  @Field(() => Date, { nullable: true, description: 'Gestita il. Null while nobody looked at it.' })
  handledAt!: Date | null;
}

@InputType({ description: 'Filtro delle valutazioni.' })
export class PageRatingFilter {
  @Field(() => Boolean, { nullable: true, description: 'Gestite. True or false; left out, all.' })
  handled?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Contenuto.' })
  contentId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Con commento. True for those that say something in words.' })
  commented?: boolean | null;
}
