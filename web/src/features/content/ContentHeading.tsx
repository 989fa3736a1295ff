import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { longDate } from '../../time/words';
import { Badge, Chip } from '../../ui/Chip';
import { PageHeading } from '../../ui/PageHeading';
import { PageActions } from './PageActions';
import type { Content, Text } from './read-content';
import { readingMinutes } from './reading-time';

/** Title block of a sheet or FAQ. */
export function ContentHeading({ content, text, address }: { content: Content; text: Text; address: string }) {
  const t = useTranslations('content');
  const locale = useLocale();
  const isSheet = content.type === 'SHEET';
  return (
    <PageHeading
      title={text.title}
      titleHook={isSheet ? 'service-title' : undefined}
      lead={text.abstract}
      leadHook={isSheet ? 'service-description' : undefined}
      lang={text.locale === locale ? undefined : text.locale}
      before={
        <p className="badges">
          <Badge tone="primary">{t(`type.${content.type}`)}</Badge>
          {isSheet && (
            <span data-element="service-status">
              <Badge tone="success">{t('active')}</Badge>
            </span>
          )}
          {content.toVerify && <Badge tone="warning">{t('toVerify')}</Badge>}
        </p>
      }
      aside={
        <>
          <PageActions
            title={text.title}
            address={address}
            pdf={`/api/files/knowledge/text/${content.id}.${locale}`}
            lang={text.locale}
          />
          {content.topics.length > 0 && (
            <div className="topic-chips">
              <h2 className="small-title">{t('topics')}</h2>
              <ul className="plain-list" data-element={isSheet ? 'service-topic' : 'topic-element'}>
                {content.topics.map(({ slug, title }) => (
                  <li key={slug}>
                    <Chip href={link(locale, `/argomenti/${slug}`)}>{title}</Chip>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      }
    >
      <p className="verified">
        {content.verifiedOn && content.verifiedBy && (
          <span>{t('verified', { date: longDate(locale, content.verifiedOn), by: content.verifiedBy })}</span>
        )}
        <span>{t('updated', { date: longDate(locale, text.updatedOn) })}</span>
        <span>{t('readingTime', { minutes: readingMinutes(text) })}</span>
      </p>
    </PageHeading>
  );
}
