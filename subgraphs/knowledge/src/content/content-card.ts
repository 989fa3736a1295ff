import { LocalDate, Text } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { LOCALES } from '../edition/translation.states.js';
import type { ContentItem } from './content.entity.js';
import { ContentCategory, ContentType, categoriesOf } from './content.states.js';

@InputType({ description: 'Scheda di catalogo. What a document, link, reading or material is (P23, P24, P42, P43).' })
export class CardInput {
  @Field(() => ContentCategory, { nullable: true, description: 'Genere. One of its type’s.' })
  category?: ContentCategory | null;

  @Field(() => Text, { nullable: true, description: 'Emesso da. Body or author.' })
  issuer?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Emesso il.' })
  issuedOn?: string | null;

  @Field(() => Text, { nullable: true, description: 'Indirizzo. http or https; a link cannot be without.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'Lingua.' })
  language?: string | null;
}

const web = z.url({ protocol: /^https?$/ }).max(2_000);
const refuse = (field: string, message: string, code = UserErrorCode.INVALID) => new Refusal(code, message, [field]);

/** Puts a card on a content, whole: what it leaves out is empty. A link always says where it leads. */
export function fillCard(content: ContentItem, card: CardInput | null | undefined): void {
  const address = (card ? card.address?.trim() : content.address) || null;
  if (content.type === ContentType.LINK && !address) {
    throw refuse('address', 'Scrivi l’indirizzo del collegamento.', UserErrorCode.REQUIRED);
  }
  if (!card) return;
  const { category = null, issuedOn = null, language = null } = card;
  const issuer = card.issuer?.trim() || null;
  if (address && !web.safeParse(address).success) throw refuse('address', 'L’indirizzo non è completo.');
  if (category && !categoriesOf[content.type]?.includes(category)) {
    throw refuse('category', 'Questo genere non è di questo tipo di contenuto.');
  }
  if (issuer && issuer.length > 200) throw refuse('issuer', 'Al massimo 200 caratteri.', UserErrorCode.TOO_LONG);
  if (language && !(LOCALES as readonly string[]).includes(language)) throw refuse('language', 'Lingua sconosciuta.');
  Object.assign(content, { category, issuer, issuedOn, address, language });
}
