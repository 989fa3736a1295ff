import 'server-only';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { ActionState, OtherVersion } from '../../../forms/action-state';
import { answerForm, goTo } from '../../../forms/answer-form';
import { mergeName } from '../../../forms/merge';
import { clientKey, id, localDate, text } from '../../../forms/rules';
import { AddNoteDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { longDate } from '../../../time/words';
import { channels } from '../vocabulary';
import type { CaseNow } from './case-conflict';

/**
 * The answer that somebody else has recorded meanwhile beside the one that was typed (C10, C21). A contested one is none:
 * what was typed may take its place.
 */
export async function bothAnswers({ values }: NonNullable<ActionState>, { found }: CaseNow): Promise<OtherVersion[]> {
  const [newest] = [...found.answers].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt));
  const stands = found.state !== 'SUBMITTED' && newest && newest.validation !== 'CONTESTED';
  const theirs = found.heldAnswer?.body ?? (stands ? newest.body : undefined);
  if (theirs === undefined) return [];
  const t = await getTranslations('reserved-cases.record');
  return [{ field: 'body', label: t('keep'), mine: values.body?.[0] ?? '', theirs }];
}

const asideSchema = z.object({
  caseId: id,
  body: text(8_000),
  givenByName: text(200),
  givenOn: localDate,
  channel: z.enum(channels),
  clientKey,
});

/**
 * What becomes of a second answer to one question: nothing, where that of the colleague says it, or a note by which the
 * coordination compares the two. Undefined while no choice was made (C21, C23).
 */
export async function settleSecondAnswer(form: FormData, page: string, anchor = ''): Promise<ActionState | undefined> {
  const choice = form.get(mergeName('body'));
  if (choice === 'theirs') return goTo(`${page}?fatto=collega${anchor}`);
  if (choice !== 'mine') return undefined;
  const [t, terms, locale] = await Promise.all([
    getTranslations('reserved-cases.record'),
    getTranslations('reserved-terms.channel'),
    getLocale(),
  ]);
  return answerForm(form, asideSchema, async ({ givenByName, givenOn, channel, body, ...input }) => {
    const said = { name: givenByName, date: longDate(locale, givenOn), channel: terms(channel), body };
    const note = { ...input, audience: 'COORDINATION' as const, body: t('aside', said) };
    const { data, code } = await mutateAsViewer(AddNoteDocument, { input: note });
    return { code, userErrors: data?.addNote.userErrors, to: `${page}?fatto=nota${anchor}` };
  });
}
