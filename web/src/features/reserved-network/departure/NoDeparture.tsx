import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../../i18n/link';
import { ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';

/** The adhesion is not in a state to be ended, or not by this reader. */
export function NoDeparture({ enteId }: { enteId: string }) {
  const t = useTranslations('reserved-network');
  const locale = useLocale();
  return (
    <EmptyState icon="locked" title={t('departure.notNow')}>
      <p>{t('departure.notNowBody')}</p>
      <ButtonLink href={link(locale, `/area-riservata/rete/${enteId}`)}>{t('invite.back')}</ButtonLink>
    </EmptyState>
  );
}
