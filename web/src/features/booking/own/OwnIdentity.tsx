import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { unbind } from './own-actions';
import { loginAddress } from './own-address';
import { readProvider } from './read-provider';

type Props = { locale: string; token: string; isLive: boolean; isBound: boolean; isRefused: boolean };

/** Binds an appointment to its person's digital identity, or takes that back; absent where it is not offered, open where
    somebody has just come back without success (A10). */
export async function OwnIdentity({ locale, token, isLive, isBound, isRefused }: Props) {
  const [t, provider] = await Promise.all([getTranslations('booking.own'), readProvider()]);
  if (isBound) {
    return (
      <Disclosure id="identita-digitale" title={t('boundTitle')}>
        <form action={unbind}>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
          <p>{t('boundText')}</p>
          <Button tone="outline-primary" size="sm">
            {t('unbind')}
          </Button>
        </form>
      </Disclosure>
    );
  }
  if (!provider || !isLive) return null;
  return (
    <Disclosure id="identita-digitale" title={t('bindTitle')} isOpen={isRefused}>
      <p>{t('bindText')}</p>
      <ButtonLink tone="outline-primary" size="sm" icon="user" href={loginAddress(locale, token)} rel="nofollow">
        {t('bindGo', { name: provider })}
      </ButtonLink>
    </Disclosure>
  );
}
