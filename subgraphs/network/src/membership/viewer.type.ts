import { DateTime } from '@respi/kit/scalars.js';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Role } from './role.enum.js';

@ObjectType({ description: 'Contesto. One ente in which a person acts, with the roles that hold there today (N16).' })
export class ActingContext {
  @Field(() => ID)
  id!: string;

  @Field(() => [Role], { description: 'Ruoli. That hold today.' })
  roles!: Role[];

  @Field(() => String, { description: 'Etichetta. Name of the ente.' })
  label!: string;

  @Field(() => Boolean, { description: 'Attuale. Whether the session acts in it.' })
  isCurrent!: boolean;

  enteId!: string;
  sportelloIds!: string[];
  officeId!: string | null;
}

@ObjectType({ description: 'Chi legge. The person who is signed in, and what they may do.' })
export class Viewer {
  @Field(() => [ActingContext], { description: 'Contesti. In which the person may act today.' })
  contexts!: ActingContext[];

  @Field(() => ActingContext, { nullable: true, description: 'Contesto attuale.' })
  current!: ActingContext | null;

  @Field(() => [String], { description: 'Facoltà. Of the current context, for menus; every house asserts them again.' })
  capabilities!: string[];

  @Field(() => Boolean, { description: 'Secondo fattore attivo.' })
  secondFactorEnabled!: boolean;

  @Field(() => Boolean, { description: 'Secondo fattore dovuto. The roles hold only once it is enrolled (I4).' })
  mustEnrolSecondFactor!: boolean;

  @Field(() => Boolean, { description: 'Regole da accettare. The roles hold only once those of today are (I13).' })
  mustAcceptRules!: boolean;

  @Field(() => String, { nullable: true, description: 'Lingua preferita.' })
  locale!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Assistenza fino a. While support looks with this person’s eyes, and changes nothing (I15).',
  })
  supportedUntil!: Date | null;

  @Field(() => Boolean, { description: 'Visita guidata fatta (I20).' })
  tourDone!: boolean;

  @Field(() => Int, { description: 'Avvisi non letti.' })
  unreadNotices!: number;

  personId!: string;
}
