import { useLocale, useTranslations } from 'next-intl';
import type { ContentFacts_ContentFragment } from '../../../graphql/generated/graphql';
import { longDate } from '../../../time/words';
import { DefinitionList } from '../../../ui/DefinitionList';

export function ContentFacts({ content }: { content: ContentFacts_ContentFragment }) {
  const t = useTranslations('reserved-knowledge.facts');
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  const dateOf = (at: string | null) => (at ? longDate(locale, at) : '–');
  return (
    <DefinitionList
      entries={[
        { term: t('topics'), detail: content.topics.map(({ title }) => title).join(' · ') },
        { term: t('visibility'), detail: terms(`visibility.${content.visibility}`) },
        { term: t('legalEffect'), detail: content.legalEffect ? t('yes') : t('no') },
        { term: t('owner'), detail: content.ownerEnte?.name ?? '–' },
        content.office && { term: t('office'), detail: content.office.name },
        {
          term: t('verified'),
          detail: content.verifiedOn ? `${dateOf(content.verifiedOn)} · ${content.verifiedBy ?? '–'}` : t('toVerify'),
        },
        content.reviewBy !== null && { term: t('reviewBy'), detail: dateOf(content.reviewBy) },
        { term: t('published'), detail: dateOf(content.publishedAt) },
        { term: t('updated'), detail: dateOf(content.updatedAt) },
        content.sources.length > 0 && { term: t('sources'), detail: <Sources sources={content.sources} /> },
      ]}
    />
  );
}

function Sources({ sources }: Pick<ContentFacts_ContentFragment, 'sources'>) {
  return (
    <ul className="plain-list">
      {sources.map(({ title, url }) => (
        <li key={title}>{url ? <a href={url}>{title}</a> : title}</li>
      ))}
    </ul>
  );
}
