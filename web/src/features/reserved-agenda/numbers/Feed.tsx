import { getTranslations } from 'next-intl/server';
import { env } from '../../../env';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { unseal } from '../../../forms/seal';
import { Button } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { makeFeed, revokeFeed } from './change-feed';

/** A39: the appointments of the agenda in one's own calendar; the address is shown when it is made, and never again. */
export async function Feed({ agendaId, made }: { agendaId: string; made?: string }) {
  const { token } = (unseal(made) ?? {}) as { token?: string };
  const [t, words] = await Promise.all([getTranslations('reserved-agenda.numbers'), formWords()]);
  const form = (action: typeof makeFeed, prefix: string, label: string, tone: 'primary' | 'outline-primary') => (
    <ActionForm action={action} clientKey={crypto.randomUUID()} words={words} prefix={prefix} hidden={{ agendaId }}>
      <Button tone={tone}>{label}</Button>
    </ActionForm>
  );
  return (
    <section aria-labelledby="calendario">
      <h2 id="calendario">{t('feed')}</h2>
      <p>{t('feedText')}</p>
      {token && /^[\w-]{22}$/.test(token) && (
        <Callout tone="success" title={t('feedMade')}>
          <p>
            <code>
              <bdi>{`${env.publicUrl}/api/files/appointments/feed/${token}`}</bdi>
            </code>
          </p>
        </Callout>
      )}
      <div className="button-row">
        {form(makeFeed, 'crea', t('feedMake'), 'primary')}
        {form(revokeFeed, 'revoca', t('feedRevoke'), 'outline-primary')}
      </div>
    </section>
  );
}
