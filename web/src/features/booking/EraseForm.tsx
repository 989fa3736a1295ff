import { useLocale, useTranslations } from 'next-intl';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { eraseData } from './erase-data';

/** The way out: one's data are taken away, and the appointment with them when it lies ahead (A35). */
export function EraseForm({ token, isLive }: { token: string; isLive: boolean }) {
  const t = useTranslations('booking.erase');
  const locale = useLocale();
  return (
    <Disclosure id="cancella-dati" title={t('title')}>
      <form action={eraseData}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
        <input type="hidden" name="cancelFuture" value={isLive ? '1' : '0'} />
        <p>{isLive ? t('textLive') : t('text')}</p>
        <Button tone="danger" size="sm">
          {isLive ? t('sendLive') : t('send')}
        </Button>
      </form>
    </Disclosure>
  );
}
