import { useTranslations } from 'next-intl';
import { CodeForm } from '../../ui/CodeForm';
import { followApplication } from './apply';

/** The code of an application, by which its state is read. */
export function ApplicationCode({ locale, error }: { locale: string; error?: string }) {
  const t = useTranslations('apply');
  return (
    <CodeForm action={followApplication} locale={locale} label={t('codeLabel')} submit={t('read')} error={error} />
  );
}
