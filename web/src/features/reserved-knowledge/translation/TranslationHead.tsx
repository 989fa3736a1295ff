import type { ReservedTranslationQuery } from '../../../graphql/generated/graphql';
import { ContentStateBadge, TranslationBadge } from '../ContentBadges';

type Props = { content: NonNullable<ReservedTranslationQuery['content']>; language: string };

/** State of the Italian and of its translation, above the title. */
export function TranslationHead({ content, language }: Props) {
  const status = [...content.languages, content.easyItalian].find(({ locale }) => locale === language);
  return (
    <p className="badge-row case-head">
      <strong lang="it">{content.source?.title}</strong>
      <ContentStateBadge state={content.state} />
      {status && <TranslationBadge state={status.state} />}
    </p>
  );
}
