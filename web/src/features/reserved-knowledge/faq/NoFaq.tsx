import { useTranslations } from 'next-intl';
import { EmptyState } from '../../../ui/EmptyState';

/** A case that no FAQ can be drawn from: not seen, not answered, or not for this reader. */
export function NoFaq() {
  const t = useTranslations('reserved-knowledge.faq');
  return (
    <EmptyState title={t('impossible')}>
      <p>{t('impossibleHint')}</p>
    </EmptyState>
  );
}
