import 'reflect-metadata';
import {
  Arg,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { HouseContext } from '../context.js';
import { prepared } from '../read-session.js';
import { DateTime, Text } from '../scalars.js';

// biome-ignore lint/complexity/noBannedTypes: type-graphql takes classes as Function
type Class = Function;

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

/** One line of the register of accesses: who, when, how (I11, I12). */
export interface DataAccess {
  readonly id: string;
  readonly at: Date;
  readonly kind: AccessKind;
  readonly operation: string | null;
  readonly actorKind: string;
  readonly personId: string | null;
  readonly enteId: string | null;
  readonly subject: string;
}

/** What one house knows of the accesses to what was asked for. */
export interface AccessRegister {
  readonly subjects: string[];
  readonly accesses: DataAccess[];
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
  asked: { of: string; since: Date; until: Date; first: number; purpose?: string },
): Promise<AccessRegister> {
  const of = asked.of.trim();
  const blind = ctx.house.cipher.blindIndex(asked.purpose ?? 'none', of.replace(/\s+/g, '').toUpperCase());
  const subjects = (await ctx.db.rows<{ subject: string }>(SUBJECTS, [of, blind])).map(({ subject }) => subject);
  if (subjects.length === 0) return { subjects, accesses: [] };
  const most = Math.max(1, Math.min(asked.first, MOST));
  const accesses = await ctx.db.rows<DataAccess>(WHO_SAW, [subjects, asked.since, asked.until, most]);
  // who looks into the register is in the register
  ctx.db.saw('register', subjects);
  return { subjects, accesses };
}

/** How a house takes part in the register. */
export interface Registrar {
  readonly house: string;
  /** The house's own class of people: the stub, or the noun itself. */
  readonly person: ClassType<object>;
  personOf(ctx: HouseContext, id: string): object | null | Promise<object | null>;
  /** Name of the blind index under which the house keeps numbers. */
  readonly purpose?: string;
}

/** The root field `<house>Accesses`, for auditors alone, with types of the house's own. */
export function accessRegisterOf({ house, person, personOf, purpose }: Registrar): Class[] {
  const name = `${house[0]?.toUpperCase()}${house.slice(1)}`;

  @ObjectType(`${name}Access`, { description: `Accesso. One line of the register of accesses of ${house} (I11, I12).` })
  class Access {
    @Field(() => ID, { description: 'Identificativo. Unique within its house.' })
    id!: string;

    @Field(() => DateTime, { description: 'Quando.' })
    at!: Date;

    @Field(() => AccessKind, { description: 'Modo.' })
    kind!: AccessKind;

    @Field(() => String, {
      nullable: true,
      description: 'Operazione. Read, verb of the change, template of the letter.',
    })
    operation!: string | null;

    @Field(() => String, { description: 'Attore. PERSON, CLIENT, COURIER, ANONYMOUS or SYSTEM.' })
    actorKind!: string;

    @Field(() => String, { description: 'Oggetto. Kind and id of the row, never its content.' })
    subject!: string;

    personId!: string | null;
  }

  @ObjectType(`${name}AccessRegister`, { description: `Registro degli accessi. What ${house} knows of the accesses.` })
  class Register {
    @Field(() => [String], { description: 'Oggetti. Rows that the question stands for in this house.' })
    subjects!: string[];

    @Field(() => [Access], { description: 'Accessi. The latest first.' })
    accesses!: Access[];
  }

  @Resolver(() => Register)
  class Accesses {
    @Query(() => Register, {
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
      return accessesTo(ctx, { of, since, until, first, ...(purpose ? { purpose } : {}) });
    }
  }

  @Resolver(() => Access)
  class Line {
    @FieldResolver(() => person, { nullable: true, description: 'Chi. Person who acted; null for machines.' })
    by(@Root() { personId }: Access, @Ctx() ctx: HouseContext): object | null | Promise<object | null> {
      return personId ? personOf(ctx, personId) : null;
    }
  }
  return [Accesses, Line];
}
