import 'reflect-metadata';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import type { HouseContext } from '../context.js';
import { prepared } from '../read-session.js';
import { DateTime, Text } from '../scalars.js';

/** How personal data were touched. */
export enum AccessKind {
  READ = 'READ',
  CHANGE = 'CHANGE',
  FILE = 'FILE',
  EXPORT = 'EXPORT',
  LETTER = 'LETTER',
}

registerEnumType(AccessKind, {
  name: 'AccessKind',
  description: 'Modo di accesso. How personal data were touched, or left the platform.',
  valuesConfig: {
    READ: { description: 'Letto. Shown on a page or to a partner.' },
    CHANGE: { description: 'Modificato. A command was carried out.' },
    FILE: { description: 'Scaricato. A file or a printed sheet left the platform.' },
    EXPORT: { description: 'Esportato. Rows left the platform as a file.' },
    LETTER: { description: 'Scritto. A letter was sent; it carries codes and links only.' },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'Accesso. One line of the register of accesses: who, when, how (I11, I12).' })
export class DataAccess {
  @Field(() => ID, { description: 'Identificativo. Unique within its house.' })
  id!: string;

  @Field(() => DateTime, { description: 'Quando.' })
  at!: Date;

  @Field(() => AccessKind, { description: 'Modo.' })
  kind!: AccessKind;

  @Field(() => String, {
    nullable: true,
    description: 'Operazione. Name of the read, verb of the change, template of the letter.',
  })
  operation!: string | null;

  @Field(() => String, { description: 'Attore. PERSON, CLIENT, COURIER, ANONYMOUS or SYSTEM.' })
  actorKind!: string;

  @Field(() => ID, { nullable: true, description: 'Chi. Person who acted; null for machines.' })
  personId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Ente. In whose name they acted.' })
  enteId!: string | null;

  @Field(() => String, { description: 'Oggetto. Kind and id of the row, never its content.' })
  subject!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'Registro. What one house knows of the accesses to what was asked for.' })
export class AccessRegister {
  @Field(() => [String], { description: 'Oggetti. Rows that the question stands for in this house.' })
  subjects!: string[];

  @Field(() => [DataAccess], { description: 'Accessi. The latest first.' })
  accesses!: DataAccess[];
}

const SUBJECTS = prepared('audit.subjects', 'select distinct s as subject from audit_subjects($1, $2) s limit 200');
const WHO_SAW = prepared(
  'audit.whoSaw',
  `select id, at, kind, operation, person_id as "personId", ente_id as "enteId", actor_kind as "actorKind", subject
   from who_saw($1, $2, $3, $4)`,
);
const MOST = 500;

/** Who saw a person's data between two instants, and what left the platform: the register of one house. */
export async function accessesTo(
  ctx: HouseContext,
  asked: { of: string; since: Date; until: Date; first: number },
): Promise<AccessRegister> {
  const of = asked.of.trim();
  const blind = ctx.house.cipher.blindIndex('pratica', of.replace(/\s+/g, '').toUpperCase());
  const subjects = (await ctx.db.rows<{ subject: string }>(SUBJECTS, [of, blind])).map(({ subject }) => subject);
  if (subjects.length === 0) return { subjects, accesses: [] };
  const most = Math.max(1, Math.min(asked.first, MOST));
  const accesses = await ctx.db.rows<DataAccess>(WHO_SAW, [subjects, asked.since, asked.until, most]);
  // who looks into the register is in the register
  ctx.db.saw('register', subjects);
  return { subjects, accesses };
}

/** The root field `<house>Accesses` of a house; its door lets auditors in and nobody else. */
// biome-ignore lint/complexity/noBannedTypes: type-graphql takes classes as Function
export function accessRegisterOf(house: string): Function {
  @Resolver()
  class Accesses {
    @Query(() => AccessRegister, {
      name: `${house}Accesses`,
      nullable: true,
      description: `Registro degli accessi. Who touched what a number, a code, an address or an id stands for in ${house}.`,
    })
    accesses(
      @Ctx() ctx: HouseContext,
      @Arg('of', () => Text) of: string,
      @Arg('since', () => DateTime) since: Date,
      @Arg('until', () => DateTime) until: Date,
      @Arg('first', () => Int, { defaultValue: 200 }) first: number,
    ): Promise<AccessRegister> {
      return accessesTo(ctx, { of, since, until, first });
    }
  }
  return Accesses;
}
