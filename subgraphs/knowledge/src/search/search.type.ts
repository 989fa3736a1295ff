import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ContentItem } from '../content/content.entity.js';
import { LocalizedContent } from '../edition/localized-content.js';

@ObjectType({ description: 'Risultato. A content that answers a search, in the language in which it is shown.' })
export class SearchHit {
  @Field(() => ContentItem, { description: 'Contenuto.' })
  content!: ContentItem;

  @Field(() => LocalizedContent, { description: 'Testo. What the reader is shown.' })
  text!: LocalizedContent;

  @Field(() => String, { description: 'Estratto. The sentence that fits best, plain text.' })
  snippet!: string;

  @Field(() => Float, { description: 'Peso. Higher fits better; comparable within one search only.' })
  rank!: number;
}

@ObjectType({ description: 'Esito della ricerca. Hits in the language, and Italian ones labelled as such (P30).' })
export class SearchResult {
  @Field(() => [SearchHit], { description: 'Risultati. In the language of the search.' })
  hits!: SearchHit[];

  @Field(() => Int, { description: 'Totale. Hits in the language, at most 500.' })
  total!: number;

  @Field(() => [SearchHit], {
    description: 'Risultati in italiano. What is not in the language; show them as Italian.',
  })
  fallbackHits!: SearchHit[];

  @Field(() => String, { nullable: true, description: 'Suggerimento. The search as it was perhaps meant.' })
  suggestion!: string | null;
}
