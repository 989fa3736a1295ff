import { useTranslations } from 'next-intl';
import { CodeForm } from '../../ui/CodeForm';
import { followBarrier } from './report-barrier';

/** The code of a report, by which its answer is read. */
export function BarrierCode({ locale, error }: { locale: string; error?: string }) {
  const t = useTranslations('barrier');
  return <CodeForm action={followBarrier} locale={locale} label={t('codeLabel')} submit={t('read')} error={error} />;
}
