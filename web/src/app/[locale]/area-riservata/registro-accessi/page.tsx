import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { AskForm } from '../../../../features/reserved-register/AskForm';
import { Found } from '../../../../features/reserved-register/Found';
import { readQuestion } from '../../../../features/reserved-register/register-question';
import { oneOf } from '../../../../forms/address-query';
import { today } from '../../../../time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-register'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/registro-accessi'>) {
  const [{ locale }, search, t] = await Promise.all([params, searchParams, getTranslations('reserved-register')]);
  const asked = readQuestion(search, today().toString());
  const isAsked = asked.of.length > 0 || Boolean(oneOf(search, 'cercato'));
  return (
    <WorkPage locale={locale} title={t('title')} lead={t('lead')} help="register" needs="AUDIT_READ">
      <AskForm asked={asked} />
      {isAsked && <Found asked={asked} />}
    </WorkPage>
  );
}
