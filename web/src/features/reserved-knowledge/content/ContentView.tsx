import { getLocale, getTranslations } from 'next-intl/server';
import type { ReservedContentPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Callout } from '../../../ui/Callout';
import { NoticeForm, SupersedeForm } from '../library/ChoiceForms';
import { LibraryFiles } from '../library/LibraryFiles';
import { Readability } from '../library/Readability';
import { ContentActions } from './ContentActions';
import { ContentFacts } from './ContentFacts';
import { Languages } from './Languages';
import { Provenance } from './Provenance';
import { Revisions } from './Revisions';
import { TextPreview } from './TextPreview';

type Props = { content: NonNullable<ReservedContentPageQuery['content']> };

/** A content as its editors see it: the text in work, where it comes from, its languages, what can be done. */
export async function ContentView({ content }: Props) {
  const [t, readers, notice, supersede, locale] = await Promise.all([
    getTranslations('reserved-knowledge.page'),
    getTranslations('reserved-terms.readers'),
    getTranslations('reserved-knowledge.notice'),
    getTranslations('reserved-knowledge.supersede'),
    getLocale(),
  ]);
  const hidden = { contentId: content.id, expectedVersion: content.version };
  return (
    <div className="case-page">
      <div className="case-page-main">
        {content.visibility !== 'PUBLIC' && (
          <Callout tone="note" title={t('notForCitizens')}>
            <p>{readers(content.visibility)}</p>
          </Callout>
        )}
        {content.state === 'PUBLISHING' && (
          <Callout tone="note" title={t('publishing')} role="status">
            <p>
              {t('publishingHint')} <a href={link(locale, `/area-riservata/conoscenza/${content.id}`)}>{t('reload')}</a>
            </p>
          </Callout>
        )}
        {content.stateReason && content.state !== 'PUBLISHED' && (
          <Callout tone="warning" title={t(`because.${content.state}`)}>
            <p>{content.stateReason}</p>
          </Callout>
        )}
        {content.toReview && (
          <Callout tone="danger" title={t('underReview')}>
            <p>{content.underReviewNotice ? t('underReviewHint') : notice('hidden')}</p>
          </Callout>
        )}
        {content.citesSuperseded && content.citesSuperseded.length > 0 && (
          <Callout tone="warning" title={supersede('cites')}>
            <p>
              {supersede('citesHint')} {content.citesSuperseded.map(({ slug }) => slug).join(', ')}
            </p>
          </Callout>
        )}
        {content.supersededBy && (
          <Callout tone="warning" title={supersede('by')}>
            <p>
              <a href={link(locale, `/area-riservata/conoscenza/${content.supersededBy.id}`)}>
                {content.supersededBy.slug}
              </a>
            </p>
          </Callout>
        )}
        {content.text && <TextPreview text={content.text} />}
        {content.text && <Readability score={content.text.readability} />}
        <LibraryFiles contentId={content.id} files={content.files} canEdit={content.viewerCanEdit} />
        <Provenance provenance={content.provenance ?? []} />
        <Languages content={content} />
        <section aria-labelledby="dati">
          <h2 id="dati">{t('facts')}</h2>
          <ContentFacts content={content} />
        </section>
        <Revisions contentId={content.id} revisions={content.revisions ?? []} />
      </div>
      <div className="case-page-side">
        <ContentActions content={content} text={content.text} isFromCase={Boolean(content.provenance?.length)} />
        {content.viewerCanChooseNotice && <NoticeForm hidden={hidden} isShown={content.underReviewNotice} />}
        {content.viewerCanSupersede && <SupersedeForm hidden={hidden} bySlug={content.supersededBy?.slug ?? null} />}
      </div>
    </div>
  );
}
