import { useTranslations } from 'next-intl';
import type { ContentFacts_ContentFragment } from '../../../graphql/generated/graphql';
import { Badge } from '../../../ui/Chip';
import { ContentStateBadge, VisibilityBadge } from '../ContentBadges';

/** Kind and state of a content, above its title. */
export function ContentHead({ content }: { content: ContentFacts_ContentFragment }) {
  const t = useTranslations('reserved-knowledge.list');
  const terms = useTranslations('reserved-terms');
  return (
    <p className="badge-row case-head">
      <strong>{terms(`contentType.${content.type}`)}</strong>
      <ContentStateBadge state={content.state} />
      {content.visibility !== 'PUBLIC' && <VisibilityBadge visibility={content.visibility} />}
      {content.toVerify && <Badge tone="warning">{t('toVerify')}</Badge>}
      {content.legalEffect && <Badge>{t('legalEffect')}</Badge>}
    </p>
  );
}
