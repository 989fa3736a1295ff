import { useTranslations } from 'next-intl';
import { Button } from '../../ui/Button';
import { signOut } from './sign-out';

/** Way out of the session. */
export function SignOut() {
  const t = useTranslations('reserved-frame.header');
  return (
    <form action={signOut} className="reserved-sign-out">
      <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
      <Button tone="outline-primary" size="sm">
        {t('signOut')}
      </Button>
    </form>
  );
}
