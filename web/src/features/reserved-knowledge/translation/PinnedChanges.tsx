import { getLocale, getTranslations } from 'next-intl/server';
import { ReservedRevisionBeforeDocument, type WorkingText_TextFragment } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { longDate } from '../../../time/words';
import { wordsOf } from '../revisions/RevisionView';
import { TextDiff } from '../revisions/TextDiff';

type Props = { contentId: string; pinned: string; now: WorkingText_TextFragment };

/** P7: what the Italian says differently since the revision that the translation was made from. */
export async function PinnedChanges({ contentId, pinned, now }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-editorial.pinned'), getLocale()]);
  const asked = { query: ReservedRevisionBeforeDocument, variables: { id: contentId, revision: pinned } };
  const before = (await queryAsViewer(asked)).data?.content?.revision;
  if (!before || before.locale !== now.locale) return null;
  return (
    <section className="pinned-changes" aria-labelledby="cambiamenti">
      <h2 id="cambiamenti">{t('title')}</h2>
      <p className="muted">{t('lead', { number: before.number, date: longDate(locale, before.createdAt) })}</p>
      <TextDiff older={wordsOf(before)} newer={now} lang={now.locale} />
    </section>
  );
}
