import { randomUUID } from 'node:crypto';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LocalDate } from '@respi/kit/scalars.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ContentCategory, ContentState, ContentType, ContentVisibility, canMove } from './content.states.js';

registerEnumType(ContentType, {
  name: 'ContentType',
  description: 'Tipo di contenuto. Kind of content (P8).',
  valuesConfig: {
    FAQ: { description: 'Domanda frequente. A question with its answer.' },
    SHEET: { description: 'Scheda informativa. A service sheet in structured blocks.' },
    NEWS: { description: 'Notizia. News of the network.' },
    DOCUMENT: { description: 'Documento. Circular, form, law.' },
    LINK: { description: 'Collegamento istituzionale. A curated link.' },
    PRACTICE_NOTE: { description: 'Nota di prassi. How an office works today.' },
    GOOD_PRACTICE: { description: 'Buona pratica. What worked elsewhere and can be done again (P42).' },
    READING: { description: 'Voce della bibliografia. A study, a report, a project to learn from (P42).' },
    PROMOTION: { description: 'Materiale promozionale. Leaflets and posters to print and share (P43).' },
  },
});
registerEnumType(ContentCategory, {
  name: 'ContentCategory',
  description: 'Genere. Of a document, link, reading or promotional material (P23, P24, P42, P43).',
  valuesConfig: {
    CIRCULAR: { description: 'Circolare.' },
    LAW: { description: 'Norma.' },
    FORM: { description: 'Modulo.' },
    GUIDE: { description: 'Guida.' },
    INSTITUTION: { description: 'Ente pubblico.' },
    ONLINE_SERVICE: { description: 'Servizio in rete.' },
    INFORMATION: { description: 'Sito di informazione.' },
    SUPPORT: { description: 'Aiuto e tutela.' },
    STUDY: { description: 'Studio.' },
    REPORT: { description: 'Rapporto.' },
    PROJECT: { description: 'Progetto di riferimento.' },
    LEAFLET: { description: 'Pieghevole.' },
    POSTER: { description: 'Locandina.' },
  },
});
registerEnumType(ContentState, {
  name: 'ContentState',
  description: 'Stato del contenuto. State of the text that is worked on.',
  valuesConfig: {
    DRAFT: { description: 'Bozza. Being written.' },
    IN_REVIEW: { description: 'In revisione. Waits for a second pair of eyes.' },
    PUBLISHING: { description: 'In pubblicazione. Waits for cases to confirm the answer it is built on.' },
    PUBLISHED: { description: 'Pubblicato. What readers see.' },
    ARCHIVED: { description: 'Archiviato. Withdrawn from readers.' },
  },
});
registerEnumType(ContentVisibility, {
  name: 'ContentVisibility',
  description: 'Visibilità. Who reads a content once it is published.',
  valuesConfig: {
    PUBLIC: { description: 'Pubblico. Everybody.' },
    NETWORK: { description: 'Rete. Marked for the rete allargata, too: who holds the right to read it (N2).' },
    INNER_NETWORK: { description: 'Rete ristretta. Who holds the right to read reserved knowledge (N2).' },
    RESERVED: { description: 'Riservato. The editorial desk and the owner.' },
  },
});

/** Where a statement comes from. */
@ObjectType({ description: 'Fonte. Where a statement comes from, and when it was consulted.' })
export class SourceReference {
  @Field(() => String, { description: 'Titolo. Title of the source.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Indirizzo. Address on the web.' })
  url!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Consultata il. Day on which it was read.' })
  consultedOn!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Contenuto. A FAQ, sheet or other text of the knowledge base, in several languages.' })
@Entity({ tableName: 'content_item' })
export class ContentItem {
  @Field(() => ID, { description: 'Identificativo.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Field(() => String, { description: 'Nome nell’indirizzo. Stable name in the address of the page.' })
  @Property({ type: 'text' })
  slug!: string;

  @Field(() => ContentType, { description: 'Tipo. Kind of content.' })
  @Property({ type: 'text' })
  type!: ContentType;

  @Property({ type: 'text' })
  state: ContentState = ContentState.DRAFT;

  @Field(() => ContentVisibility, { description: 'Visibilità. Who reads it once published.' })
  @Property({ type: 'text' })
  visibility: ContentVisibility = ContentVisibility.PUBLIC;

  @Field(() => Boolean, { description: 'Effetto giuridico. Never shown in a machine translation (P6).' })
  @Property({ type: 'boolean' })
  legalEffect: boolean = false;

  @Field(() => Boolean, { description: 'Da verificare. To be verified by the competent office.' })
  @Property({ type: 'boolean' })
  toVerify: boolean = true;

  @Field(() => LocalDate, { nullable: true, description: 'Verificato il. Last confirmation that it is right (P19).' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  verifiedOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Verificato da. Who confirmed it, by office, never by name.' })
  @Property({ type: 'text', nullable: true })
  verifiedBy: string | null = null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Da rivedere entro. Day by which it is looked at again (P18).',
  })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  reviewBy: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  ownerEnteId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  officeId: string | null = null;

  @Field(() => [SourceReference], { description: 'Fonti. Where it comes from.' })
  @Property({ type: 'json' })
  sources: SourceReference[] = [];

  @Field(() => ContentCategory, { nullable: true, description: 'Genere. Kind within its type (P23, P24).' })
  @Property({ type: 'text', nullable: true })
  category: ContentCategory | null = null;

  @Field(() => String, { nullable: true, description: 'Emesso da. Body or author that it comes from (P24, P42).' })
  @Property({ type: 'text', nullable: true })
  issuer: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: 'Emesso il. Day that it carries (P24).' })
  @Property({ type: 'string', columnType: 'date', nullable: true })
  issuedOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Indirizzo. Where a link or a reading lies on the web (P23).' })
  @Property({ type: 'text', nullable: true })
  address: string | null = null;

  @Field(() => String, { nullable: true, description: 'Lingua di ciò a cui porta, or that it is written in (P23).' })
  @Property({ type: 'text', nullable: true, fieldName: 'written_in' })
  language: string | null = null;

  /** The newer one that takes its place (P25); the old one stays reachable. */
  @Property({ type: 'uuid', nullable: true })
  supersededById: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  publishedRevisionId: string | null = null;

  @Field(() => Date, { nullable: true, description: 'Pubblicato il. First publication of what readers see.' })
  @Property({ type: 'datetime', nullable: true })
  publishedAt: Date | null = null;

  /** An answer behind it is contested or superseded (P13): what the editors see, at once. */
  @Property({ type: 'boolean' })
  underReviewNotice: boolean = false;

  /** Whether the coordination chose not to tell readers so. */
  @Property({ type: 'boolean' })
  noticeHidden: boolean = false;

  @Property({ type: 'text', nullable: true })
  stateReason: string | null = null;

  /** When it is published by itself (P15); null when by hand. */
  @Property({ type: 'datetime', nullable: true })
  publishAt: Date | null = null;

  @Field(() => Date, { nullable: true, description: 'Scade il. From then on readers no longer find it (P15).' })
  @Property({ type: 'datetime', nullable: true })
  expireAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  scheduledBy: string | null = null;

  /** Review day of which its owner was told, so that each is told once (P18). */
  @Property({ type: 'string', columnType: 'date', nullable: true })
  reviewTold: string | null = null;

  @Property({ type: 'string', columnType: 'date', nullable: true })
  reviewEscalated: string | null = null;

  @Property({ type: 'boolean' })
  mostRead: boolean = false;

  @Property({ type: 'uuid', nullable: true })
  authorId: string | null = null;

  @Property({ type: 'uuid[]' })
  pendingAuthors: string[] = [];

  @Property({ type: 'text[]' })
  acceptedFindings: string[] = [];

  @Property({ type: 'datetime' })
  createdAt!: Date;

  @Field(() => Date, { description: 'Aggiornato il. Last change of any kind.' })
  @Property({ type: 'datetime' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Versione. Give it back as `expectedVersion`.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  /** Moves to a state, or refuses: only the lawful moves exist (P14); `from` narrows them to one. */
  moveTo(
    state: ContentState,
    { from = this.state, reason = null }: { from?: ContentState; reason?: string | null } = {},
  ): void {
    if (this.state !== from || !canMove(this.state, state)) {
      throw new Refusal(
        UserErrorCode.WRONG_STATE,
        'Lo stato attuale del contenuto non consente questa azione.',
        ['contentId'],
        { from: this.state, to: state },
      );
    }
    this.state = state;
    this.stateReason = reason;
  }

  /** Back from the archive as a draft (P14); an act of its own, so that no edit brings a withdrawn text back unawares. */
  reopen(reason: string, now: Date): void {
    if (this.state !== ContentState.ARCHIVED) {
      throw new Refusal(UserErrorCode.WRONG_STATE, 'Si riapre solo un contenuto archiviato.', ['contentId'], {
        from: this.state,
        to: ContentState.DRAFT,
      });
    }
    this.state = ContentState.DRAFT;
    this.stateReason = reason;
    // readers see nothing of it: what it was published on belongs to its history
    this.publishedAt = null;
    if (this.expireAt && this.expireAt <= now) this.expireAt = null;
  }
}
