import { LocalDate } from '@respi/kit/scalars.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ProtocolloKind {
  NETWORK = 'NETWORK', // protocollo d'intesa della rete
  HEALTH = 'HEALTH', // protocollo operativo sanitario
  SCHOOL = 'SCHOOL', // protocollo operativo scolastico
  SOCIAL = 'SOCIAL', // protocollo operativo sociale
}

export enum AtEnd {
  EXPIRE = 'EXPIRE', // l'adesione scade
  SUSPEND = 'SUSPEND', // l'adesione è sospesa finché non si firma
}

registerEnumType(ProtocolloKind, {
  name: 'ProtocolloKind',
  description: 'Tipo di protocollo. All of them are versioned, signed and left in the same way (N24).',
  valuesConfig: {
    NETWORK: { description: 'Protocollo d’intesa della rete. Who adheres may act on the platform.' },
    HEALTH: { description: 'Protocollo operativo sanitario.' },
    SCHOOL: { description: 'Protocollo operativo scolastico.' },
    SOCIAL: { description: 'Protocollo operativo sociale.' },
  },
});
registerEnumType(AtEnd, {
  name: 'AtEnd',
  description:
    'Che cosa succede dopo. When the last day and the days of grace have passed without a new signature (N8).',
  valuesConfig: {
    EXPIRE: { description: 'Scade. The adhesion ends.' },
    SUSPEND: { description: 'È sospesa. Until the new version is signed.' },
  },
});

export enum ProtocolloOrder {
  KIND = 'KIND',
  TITLE = 'TITLE',
  TERM = 'TERM',
}

registerEnumType(ProtocolloOrder, {
  name: 'ProtocolloOrder',
  description: 'Ordine dei protocolli. Then by title.',
  valuesConfig: {
    KIND: { description: 'Per tipo. That of the network first.' },
    TITLE: { description: 'Per titolo.' },
    TERM: { description: 'Per ultimo giorno della versione in vigore. The soonest first; what has none comes last.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Protocollo d’intesa. The memorandum that binds the network, in its versions.' })
export class Protocollo {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => ProtocolloKind, { description: 'Tipo. That of the network, or operational (N24).' })
  kind!: ProtocolloKind;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Versione del protocollo. The text that enti sign, with its validity.' })
export class ProtocolloVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Numero.' })
  number!: number;

  @Field(() => String, { description: 'Titolo.' })
  title!: string;

  @Field(() => LocalDate, { description: 'Valido dal.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Valido fino al. Last day included; null without end.' })
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: 'Sintesi.' })
  summary!: string | null;

  @Field(() => Boolean, { description: 'In vigore. The version to which new enti adhere.' })
  isCurrent!: boolean;

  @Field(() => [String], {
    description: 'Firmatari. Bodies and offices that sign it with the ente, as it is written (N4).',
  })
  signatories!: string[];

  @Field(() => Int, { description: 'Tolleranza. Days after the last one in which an adhesion still has effect (N15).' })
  graceDays!: number;

  @Field(() => AtEnd, { description: 'Che cosa succede dopo. To an adhesion that was not renewed.' })
  atEnd!: AtEnd;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Da firmare entro. By when the enti of the version before sign this one; null asks nobody (N8).',
  })
  resignBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Motivo della cessazione. Where it was ended before its time.' })
  endReason!: string | null;

  protocolloId!: string;
}

@ObjectType({ description: 'Nuova firma. How many enti of the version before have signed this one (N8).' })
export class ResignWave {
  @Field(() => Int, { description: 'Chiamati. Enti that were asked to sign anew.' })
  asked!: number;

  @Field(() => Int, { description: 'Efficaci. Whose new adhesion has effect.' })
  signed!: number;

  @Field(() => Int, { description: 'In attesa. That have not signed, or not both sides.' })
  waiting!: number;
}
