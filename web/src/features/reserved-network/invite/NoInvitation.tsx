import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../../i18n/link';
import { ButtonLink } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';

/** I2: people are invited only while the adhesion of the ente is active, and not by everybody. */
export function NoInvitation({ ente }: { ente: { id: string; adhesionState: string | null } }) {
  const t = useTranslations('reserved-network.invite');
  const locale = useLocale();
  return (
    <EmptyState icon="locked" title={t('notNow')}>
      <p>{ente.adhesionState === 'ACTIVE' ? t('notYou') : t('notActive')}</p>
      <ButtonLink href={link(locale, `/area-riservata/rete/${ente.id}`)}>{t('back')}</ButtonLink>
    </EmptyState>
  );
}
