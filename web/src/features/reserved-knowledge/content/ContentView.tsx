import { getLocale, getTranslations } from 'next-intl/server';
import type { ReservedContentPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Callout } from '../../../ui/Callout';
import { ContentActions } from './ContentActions';
import { ContentFacts } from './ContentFacts';
import { Languages } from './Languages';
import { Provenance } from './Provenance';
import { Revisions } from './Revisions';
import { TextPreview } from './TextPreview';

type Props = { content: NonNullable<ReservedContentPageQuery['content']> };

/** A content as its editors see it: the text in work, where it comes from, its languages, what can be done. */
export async function ContentView({ content }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reserved-knowledge.page'), getLocale()]);
  return (
    <div className="case-page">
      <div className="case-page-main">
        {content.state === 'PUBLISHING' && (
          <Callout tone="note" title={t('publishing')} role="status">
            <p>
              {t('publishingHint')} <a href={link(locale, `/area-riservata/conoscenza/${content.id}`)}>{t('reload')}</a>
            </p>
          </Callout>
        )}
        {content.stateReason && content.state !== 'PUBLISHED' && (
          <Callout tone="warning" title={t('refused')}>
            <p>{content.stateReason}</p>
          </Callout>
        )}
        {content.underReviewNotice && (
          <Callout tone="danger" title={t('underReview')}>
            <p>{t('underReviewHint')}</p>
          </Callout>
        )}
        {content.text && <TextPreview text={content.text} />}
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
      </div>
    </div>
  );
}
