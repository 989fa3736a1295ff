import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { RenewSteps } from './RenewSteps';
import { renewCodes } from './renew-codes';

/** I4: new recovery codes for who lost or used those of before. */
export async function RenewCodes() {
  const [t, factor, words] = await Promise.all([
    getTranslations('reserved-access.codes'),
    getTranslations('reserved-account.factor'),
    formWords(),
  ]);
  return (
    <section className="measure" aria-labelledby="codici">
      <h2 id="codici">{t('title')}</h2>
      <p>{t('lead')}</p>
      <ActionForm
        action={renewCodes}
        clientKey={crypto.randomUUID()}
        words={words}
        labels={{ password: factor('password') }}
        prefix="codici"
      >
        <RenewSteps
          words={{
            password: factor('password'),
            send: t('send'),
            made: t('made'),
            once: t('once'),
            download: factor('download'),
            fileName: factor('fileName'),
          }}
        />
      </ActionForm>
    </section>
  );
}
