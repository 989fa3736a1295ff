import { useTranslations } from 'next-intl';
import { timeOf } from '../../time/words';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { endSupport } from './end-support';

type Props = { locale: string; name: string; until: string };

/** I15: on every page while support looks with another person's eyes: whose they are, until when, and the way out. */
export function SupportBanner({ locale, name, until }: Props) {
  const t = useTranslations('reserved-frame.support');
  return (
    <section className="support-banner" aria-label={t('label')}>
      <Icon name="warning-circle" />
      <p>
        <strong>{t('title', { name })}</strong> {t('text', { time: timeOf(locale, until) })}
      </p>
      <form action={endSupport}>
        <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
        <Button tone="outline-primary" size="sm">
          {t('end')}
        </Button>
      </form>
    </section>
  );
}
