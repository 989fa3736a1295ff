import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NoticeList } from '../../../../features/reserved-dashboard/NoticeList';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ReservedNoticesDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { link } from '../../../../i18n/link';
import { ButtonLink } from '../../../../ui/Button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-dashboard.notice'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/notifiche'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-dashboard.notice');
  const isUnreadOnly = oneOf(search, 'tutte') !== '1';
  const after = oneOf(search, 'dopo');
  const { data, error } = await queryAsViewer({
    query: ReservedNoticesDocument,
    variables: { first: 20, after: after ?? null, unreadOnly: isUnreadOnly },
  });
  const aside = (
    <ButtonLink tone="outline-primary" icon="mail" href={link(locale, '/area-riservata/account#avvisi')}>
      {t('preferences')}
    </ButtonLink>
  );
  const frame = { locale, title: t('title'), lead: t('lead'), done: oneOf(search, 'fatto'), crumbs: [], aside };
  return (
    <WorkPage {...frame} help="work">
      {data?.notices ? (
        <NoticeList notices={data.notices} isUnreadOnly={isUnreadOnly} after={after} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
