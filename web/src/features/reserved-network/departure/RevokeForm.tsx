import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { Button } from '../../../ui/Button';
import { revokeDeparture } from './departure-actions';

/** N13: before its day comes a departure may be taken back. */
export async function RevokeForm({ enteId, departureId }: { enteId: string; departureId: string }) {
  const [t, words] = await Promise.all([getTranslations('reserved-network.departure'), formWords()]);
  return (
    <ActionForm
      action={revokeDeparture}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix="revoca"
      hidden={{ enteId, departureId }}
    >
      <Button tone="outline-primary">{t('revoke')}</Button>
    </ActionForm>
  );
}
