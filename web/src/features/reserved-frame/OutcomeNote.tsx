import { useTranslations } from 'next-intl';
import { Alert } from '../../ui/Alert';

/** Tells what was just done. The address names it, so that it is told without script and after a reload too. */
export function OutcomeNote({ done }: { done?: string }) {
  const t = useTranslations('reserved-frame.done');
  if (!done || !t.has(done as never)) return null;
  const isRefused = done.endsWith('-rifiutato');
  return <Alert tone={isRefused ? 'warning' : 'success'}>{t(done as never)}</Alert>;
}
