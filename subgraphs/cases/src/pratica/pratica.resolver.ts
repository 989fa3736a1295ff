import { type HouseContext } from '@respi/kit/context.js';
import { Text } from '@respi/kit/scalars.js';
import { UserErrorCode } from '@respi/kit/user-error.js';
import { Arg, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql';
import { Case } from '../case/case.entity.js';
import { sightOf } from '../case/case.policy.js';
import { checkPratica, masked, PraticaKind } from './pratica.js';

registerEnumType(PraticaKind, {
  name: 'PraticaKind',
  description: 'Tipo di riferimento. How the state’s own file is named; forms to be verified by the office.',
  valuesConfig: {
    INSURANCE_NUMBER: { description: 'Assicurata. Number of the postal receipt of the application.' },
    K10: { description: 'K10. Citizenship by residence.' },
    K10C: { description: 'K10/C. Citizenship by marriage.' },
    CASE_FILE: { description: 'Fascicolo. File number of the office.' },
    TAX_CODE: { description: 'Codice fiscale. Of the person concerned.' },
  },
});

@ObjectType({ description: 'Riferimento della pratica. The state’s own file, kept encrypted.' })
export class PraticaReference {
  @Field(() => PraticaKind, { description: 'Tipo.' })
  kind!: PraticaKind;

  @Field(() => String, { description: 'Valore. Whole for those who handle the case, else its last four characters.' })
  value!: string;
}

@ObjectType({ description: 'Controllo del riferimento. Whether it can be right, and what to look at when it cannot.' })
export class PraticaCheck {
  @Field(() => Boolean, { description: 'Plausibile. It says nothing of whether the pratica exists.' })
  ok!: boolean;

  @Field(() => String, { nullable: true, description: 'Forma unica. The reference in its one spelling.' })
  normalised!: string | null;

  @Field(() => String, { description: 'Spiegazione. In Italian.' })
  explanation!: string;

  @Field(() => UserErrorCode, { nullable: true, description: 'Codice. For the message in the reader’s language.' })
  code!: UserErrorCode | null;
}

@Resolver(() => Case)
export class PraticaResolver {
  @Query(() => PraticaCheck, {
    nullable: true,
    description: 'Controlla un riferimento. Checks a reference while it is typed; nothing is stored.',
  })
  checkPratica(
    @Arg('kind', () => PraticaKind) kind: PraticaKind,
    @Arg('value', () => Text) value: string,
  ): PraticaCheck {
    const verdict = checkPratica(kind, value);
    return { ...verdict, code: verdict.code && UserErrorCode[verdict.code] };
  }

  @FieldResolver(() => PraticaReference, { nullable: true, description: 'Pratica. The file that it concerns.' })
  pratica(@Root() root: Case, @Ctx() { actor, house }: HouseContext): PraticaReference | null {
    if (!root.praticaKind || !root.praticaSealed) return null;
    const value = house.cipher.open(root.praticaSealed);
    return { kind: root.praticaKind, value: sightOf(actor, root) === 'WHOLE' ? value : masked(value) };
  }
}
