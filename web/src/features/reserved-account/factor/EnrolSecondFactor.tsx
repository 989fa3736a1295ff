import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { formWords } from '../../../forms/form-words';
import { EnrolSteps } from './EnrolSteps';
import { enrolFactor } from './enrol-factor';

/** I4: the way to a second factor; for coordination and authorities it stands before everything else. */
export async function EnrolSecondFactor({ isRequired }: { isRequired?: boolean }) {
  const [t, words] = await Promise.all([getTranslations('reserved-account.factor'), formWords()]);
  const labels = { password: t('password'), code: t('code') };
  return (
    <section className="measure" aria-labelledby="secondo-fattore">
      {isRequired ? (
        <>
          <h1 id="secondo-fattore">{t('requiredTitle')}</h1>
          <p className="lead">{t('requiredLead')}</p>
        </>
      ) : (
        <h2 id="secondo-fattore">{t('enrolTitle')}</h2>
      )}
      <p>{t('what')}</p>
      <ActionForm action={enrolFactor} clientKey={crypto.randomUUID()} words={words} labels={labels} prefix="fattore">
        <EnrolSteps
          words={{
            ...labels,
            passwordHint: t('passwordHint'),
            prepare: t('prepare'),
            scanTitle: t('scanTitle'),
            scan: t('scan'),
            qr: t('qr'),
            open: t('open'),
            typeIt: t('typeIt'),
            recoveryTitle: t('recoveryTitle'),
            recovery: t('recovery'),
            download: t('download'),
            fileName: t('fileName'),
            confirmTitle: t('confirmTitle'),
            codeHint: t('codeHint'),
            confirm: t('confirm'),
          }}
        />
      </ActionForm>
    </section>
  );
}
