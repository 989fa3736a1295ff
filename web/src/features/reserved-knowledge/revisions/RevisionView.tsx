import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import type { ReservedRevisionQuery, Revision_WordsFragment } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { restoreRevision } from './restore-revision';
import { TextDiff, type Words } from './TextDiff';

type Content = NonNullable<ReservedRevisionQuery['content']>;
type Props = { content: Content; revision: Revision_WordsFragment; before: Revision_WordsFragment | null };

/** Words of a revision as a plain text. */
export const wordsOf = ({ title, text }: Revision_WordsFragment): Words => ({
  title,
  abstract: text?.abstract,
  body: text?.body ?? '',
  blocks: text?.blocks ?? [],
});

/** P16: what a revision changed, and the way back to it. */
export async function RevisionView({ content, revision, before }: Props) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-editorial.revision'),
    formWords(),
    getLocale(),
  ]);
  const newest = content.revisions?.find((one) => one.locale === revision.locale);
  const isNewest = newest?.id === revision.id;
  const mayRestore = revision.locale === 'it' ? content.viewerCanEdit : content.viewerCanTranslate;
  return (
    <>
      <p className="muted">
        {fullMoment(locale, revision.createdAt)} · {revision.author?.displayName ?? t('territory')} ·{' '}
        {revision.minor ? t('minor') : t('substantive')}
      </p>
      <h2>{before ? t('changes', { number: before.number }) : t('first')}</h2>
      {before ? (
        <TextDiff older={wordsOf(before)} newer={wordsOf(revision)} lang={revision.locale} />
      ) : (
        <TextDiff older={{ title: '', body: '', blocks: [] }} newer={wordsOf(revision)} lang={revision.locale} />
      )}
      {isNewest && <Callout title={t('newest')} />}
      {!isNewest && mayRestore && (
        <ActionForm
          action={restoreRevision}
          clientKey={crypto.randomUUID()}
          words={words}
          hidden={{ contentId: content.id, revisionId: revision.id, expectedVersion: content.version }}
        >
          <p>{t('restoreHint')}</p>
          <Button tone="outline-primary">{t('restore', { number: revision.number })}</Button>
        </ActionForm>
      )}
    </>
  );
}
