import type { HouseContext } from '@respi/kit/context.js';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { firstFree } from '../availability/search.js';
import { inLanguage } from '../letter/in-language.js';
import { loadBusy } from '../slot/busy.reads.js';
import { publicAsk } from '../slot/slot.resolver.js';
import { loadAgenda, loadAgendaIdOfPurpose } from './agenda.reads.js';
import { Agenda, type PurposeRow } from './agenda.type.js';
import { LocalizedText, Purpose } from './purpose.type.js';

/** The type of a row: its texts are published by language. */
export const purposeOf = ({ title, description, documents, ...row }: PurposeRow): Purpose => ({
  ...row,
  titleText: title,
  descriptionText: description,
  documentList: documents,
});

/** A purpose by id, under the walls of its agenda: rules are public. */
export async function loadPurpose(ctx: HouseContext, id: string): Promise<Purpose | null> {
  const found = await loadAgendaIdOfPurpose(ctx, id);
  const agenda = await loadAgenda(ctx, found?.agendaId);
  const row = agenda?.purposeRows.find((one) => one.id === found?.id);
  return row ? purposeOf(row) : null;
}

@Resolver(() => Purpose)
export class PurposeResolver {
  @Query(() => Purpose, { nullable: true, description: 'Motivo. One purpose, by id.' })
  purpose(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<Purpose | null> {
    return loadPurpose(ctx, id);
  }

  @Query(() => [Purpose], { nullable: true, description: 'Motivi. Purposes of an agenda, in its order (A1).' })
  async purposes(@Ctx() ctx: HouseContext, @Arg('agendaId', () => ID) agendaId: string): Promise<Purpose[] | null> {
    const agenda = await loadAgenda(ctx, agendaId);
    return agenda ? agenda.purposeRows.filter(({ retired }) => !retired).map(purposeOf) : null;
  }

  @FieldResolver(() => [LocalizedText], { description: 'Titoli. In each language in which the office wrote one.' })
  titles(@Root() { titleText }: Purpose): LocalizedText[] {
    return Object.entries(titleText).map(([language, text]) => ({ language, text }));
  }

  @FieldResolver(() => String, { description: 'Titolo. In the language asked for, or in Italian.' })
  title(@Root() root: Purpose, @Arg('locale', () => String) locale: string): string {
    return inLanguage(root.titleText, locale);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Descrizione. In the language asked for, or in Italian.',
  })
  description(@Root() root: Purpose, @Arg('locale', () => String) locale: string): string | null {
    return root.descriptionText && inLanguage(root.descriptionText, locale);
  }

  @FieldResolver(() => [String], { description: 'Documenti. What to bring.' })
  documents(@Root() root: Purpose, @Arg('locale', () => String) locale: string): string[] {
    return root.documentList.map((label) => inLanguage(label, locale));
  }

  @FieldResolver(() => Date, { nullable: true, description: 'Primo orario libero. Null when nothing is free (A6).' })
  async firstAvailable(@Root() root: Purpose, @Ctx() ctx: HouseContext): Promise<Date | null> {
    const agenda = await loadAgenda(ctx, root.agendaId);
    const row = agenda?.purposeRows.find(({ id }) => id === root.id);
    if (!agenda?.isPublic || !row || row.retired) return null;
    return firstFree(agenda, await loadBusy(ctx, agenda), publicAsk(ctx, agenda, row))?.startsAt ?? null;
  }

  @FieldResolver(() => Agenda, { description: 'Agenda. That receives for it.' })
  async agenda(@Root() root: Purpose, @Ctx() ctx: HouseContext): Promise<Agenda> {
    const agenda = await loadAgenda(ctx, root.agendaId);
    if (!agenda) throw new Error(`purpose ${root.id} without an agenda`);
    return agenda;
  }
}
