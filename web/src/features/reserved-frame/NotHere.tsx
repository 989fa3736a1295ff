import { getLocale, getTranslations } from 'next-intl/server';
import { codeOf } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Unavailable } from '../../ui/Unavailable';

type Props = {
  error?: unknown;
  level?: 1 | 2;
  /** The thing is there, and the acting context has no hand in it. */
  isForOthers?: boolean;
};

/** Stands for what did not come: not for this role, not there, or not now. Level 1 where it is the whole page. */
export async function NotHere({ error, level = 2, isForOthers }: Props) {
  const code = error ? codeOf(error) : 'NOT_FOUND';
  const isRefused = isForOthers || code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';
  if (error && !isRefused) return level === 1 ? <Failed /> : <Unavailable />;
  const [t, locale] = await Promise.all([
    getTranslations(isRefused ? 'reserved-frame.refused' : 'reserved-frame.missing'),
    getLocale(),
  ]);
  return (
    <EmptyState icon={isRefused ? 'locked' : 'search'} title={t('title')} level={level}>
      <p>{t('body')}</p>
      <ButtonLink href={link(locale, '/area-riservata')}>{t('back')}</ButtonLink>
    </EmptyState>
  );
}

async function Failed() {
  const t = await getTranslations('reserved-frame.failed');
  return (
    <>
      <h1>{t('title')}</h1>
      <Unavailable />
    </>
  );
}
