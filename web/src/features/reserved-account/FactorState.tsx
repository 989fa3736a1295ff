import { useLocale, useTranslations } from 'next-intl';
import { link } from '../../i18n/link';
import { ButtonLink } from '../../ui/Button';
import { Badge } from '../../ui/Chip';

/** I4: whether a second factor counts, and the way to one. */
export function FactorState({ isEnabled, hasLink = true }: { isEnabled: boolean; hasLink?: boolean }) {
  const t = useTranslations('reserved-account.factor');
  const locale = useLocale();
  return (
    <section aria-labelledby="fattore">
      <h2 id="fattore">{t('title')}</h2>
      <p className="badge-row">
        <Badge tone={isEnabled ? 'success' : 'warning'}>{t(isEnabled ? 'on' : 'off')}</Badge>
      </p>
      <p>{t(isEnabled ? 'onHint' : 'offHint')}</p>
      {hasLink && (
        <ButtonLink
          icon="key"
          tone={isEnabled ? 'outline-primary' : 'primary'}
          href={link(locale, '/area-riservata/account/secondo-fattore')}
        >
          {t(isEnabled ? 'renew' : 'enrol')}
        </ButtonLink>
      )}
    </section>
  );
}
