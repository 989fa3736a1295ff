import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** What becomes of a decision. */
export enum FollowUp {
  NONE = 'NONE',
  FAQ = 'FAQ',
  DIVERGENCE = 'DIVERGENCE',
}

registerEnumType(FollowUp, {
  name: 'FollowUp',
  description: 'Seguito di una decisione (T14).',
  valuesConfig: {
    NONE: { description: 'Resta a verbale.' },
    FAQ: { description: 'Diventa una bozza di FAQ.' },
    DIVERGENCE: { description: 'Entra nel registro delle divergenze.' },
  },
});

@ObjectType({
  description:
    'Punto all’ordine del giorno. Proposed by one of the bodies that hold the meeting, or a case to discuss (T24, C40).',
})
export class AgendaItem {
  @Field(() => ID)
  id!: string;

  eventId!: string;

  personId!: string | null;

  enteId!: string | null;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => Int, { nullable: true, description: 'Minuti previsti.' })
  minutes!: number | null;

  @Field(() => ID, { nullable: true, description: 'Segnalazione da discutere.' })
  caseId!: string | null;

  @Field(() => String, { nullable: true, description: 'Numero della segnalazione.' })
  caseNumber!: string | null;

  @Field(() => DateTime, { description: 'Proposto il.' })
  proposedAt!: Date;
}

@ObjectType({ description: 'Decisione a verbale, linked to cases, FAQ or divergences (T14, C40).' })
export class Decision {
  @Field(() => ID)
  id!: string;

  eventId!: string;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => String, { description: 'Testo.' })
  body!: string;

  @Field(() => FollowUp, { description: 'Seguito.' })
  followUp!: FollowUp;

  @Field(() => ID, { nullable: true, description: 'Punto dell’ordine del giorno.' })
  agendaItemId!: string | null;

  @Field(() => [ID], { description: 'Segnalazioni collegate.' })
  caseIds!: string[];

  @Field(() => [String], { description: 'Numeri delle segnalazioni collegate.' })
  caseNumbers!: string[];

  @Field(() => ID, { nullable: true, description: 'Contenuto nato dalla decisione, once knowledge has made it.' })
  contentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Divergenza nata dalla decisione, once knowledge has opened it.' })
  divergenceId!: string | null;

  @Field(() => DateTime, { description: 'Decisa il.' })
  decidedAt!: Date;
}

@ObjectType({
  description: 'Segnalazione da discutere in équipe, marked by a desk or the coordination (C40). No personal data.',
})
export class DiscussionCase {
  @Field(() => ID, { description: 'Segnalazione.' })
  caseId!: string;

  @Field(() => String, { description: 'Numero.' })
  number!: string;

  topicId!: string | null;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => DateTime, { description: 'Segnata il.' })
  markedAt!: Date;
}
