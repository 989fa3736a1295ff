import { getLocale, getTranslations } from 'next-intl/server';
import { codeOf } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Unavailable } from '../../ui/Unavailable';

/** Stands for a whole page whose data did not come: not for this role, not there, or not now. */
export async function NotHere({ error }: { error: unknown }) {
  const code = error ? codeOf(error) : 'NOT_FOUND';
  const isRefused = code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';
  if (error && !isRefused) return <Unavailable />;
  const [t, locale] = await Promise.all([
    getTranslations(isRefused ? 'reserved-frame.refused' : 'reserved-frame.missing'),
    getLocale(),
  ]);
  return (
    <EmptyState icon={isRefused ? 'locked' : 'search'} title={t('title')}>
      <p>{t('body')}</p>
      <ButtonLink href={link(locale, '/area-riservata')}>{t('back')}</ButtonLink>
    </EmptyState>
  );
}
