import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum LinkState {
  UNKNOWN = 'UNKNOWN', // mai guardato
  ALIVE = 'ALIVE', // risponde
  MOVED = 'MOVED', // spostato
  DEAD = 'DEAD', // non c'è più
  UNREACHABLE = 'UNREACHABLE', // non risponde
  UNPUBLISHED = 'UNPUBLISHED', // contenuto non pubblicato
}

registerEnumType(LinkState, {
  name: 'LinkState',
  description: 'Stato di un collegamento (P20).',
  valuesConfig: {
    UNKNOWN: { description: 'Mai guardato.' },
    ALIVE: { description: 'Risponde.' },
    MOVED: { description: 'Spostato. It says for good where it went.' },
    DEAD: { description: 'Non c’è più. It says so, or has not answered three times.' },
    UNREACHABLE: { description: 'Non risponde. Not yet held for dead.' },
    UNPUBLISHED: { description: 'Non pubblicato. A content of ours that readers do not see; heals by itself (P21).' },
  },
});

@ObjectType({ description: 'Collegamento di un contenuto, con come sta (P20).' })
export class ContentLink {
  contentId!: string;

  @Field(() => String, { description: 'Lingua of the text in which it stands.' })
  locale!: string;

  @Field(() => String, { description: 'Indirizzo.' })
  url!: string;

  @Field(() => Boolean, { description: 'Fonte. It is among the sources and not in the text.' })
  isSource!: boolean;

  @Field(() => LinkState, { description: 'Stato.' })
  state!: LinkState;

  @Field(() => Int, { nullable: true, description: 'Codice. Last answer of the web; null for ours.' })
  status!: number | null;

  @Field(() => String, { nullable: true, description: 'Porta a. Where it went, when it says so.' })
  leadsTo!: string | null;

  @Field(() => Date, { nullable: true, description: 'Guardato il.' })
  checkedAt!: Date | null;
}
