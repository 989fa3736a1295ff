import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agenda } from '../agenda/agenda.type.js';
import { inLanguage } from '../letter/in-language.js';
import { OrientationQuestion } from './orientation.type.js';

@Resolver(() => Agenda)
export class OrientationResolver {
  @FieldResolver(() => [OrientationQuestion], {
    description: 'Domande iniziali. The first is asked first; each answer leads to a later one or to an end (A37).',
  })
  orientation(
    @Root() { questions, purposeRows }: Agenda,
    @Ctx() ctx: HouseContext,
    @Arg('locale', () => String, { nullable: true, description: 'Lingua. Left out: the reader’s.' }) asked?: string,
  ): OrientationQuestion[] {
    const locale = asked ?? ctx.locale;
    const offered = new Set(purposeRows.filter(({ retired }) => !retired).map(({ id }) => id));
    return questions.map(({ code, text, answers }) => ({
      code,
      text: inLanguage(text, locale),
      answers: answers.map(({ text: said, question, purposeId, verdict, href, source }) => ({
        text: inLanguage(said, locale),
        questionCode: question ?? null,
        purposeId: purposeId && offered.has(purposeId) ? purposeId : null,
        verdict: verdict ? inLanguage(verdict, locale) : null,
        href: href ?? null,
        source: source?.title ?? null,
        sourceUrl: source?.url ?? null,
        consultedOn: source?.consultedOn ?? null,
      })),
    }));
  }
}
