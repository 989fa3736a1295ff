import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EditorialTabs } from '../../../../../features/reserved-knowledge/EditorialTabs';
import { RatingInbox } from '../../../../../features/reserved-knowledge/listening/RatingInbox';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedRatingsDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.ratings'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/conoscenza/valutazioni'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-editorial.ratings');
  const handled = oneOf(search, 'viste') === '1';
  const after = oneOf(search, 'dopo') ?? null;
  const { data, error } = await queryAsViewer({
    query: ReservedRatingsDocument,
    variables: { first: 20, after, filter: { handled } },
  });
  const frame = { locale, title: t('title'), lead: t('lead'), done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="ratings" needs="CONTENT_EDIT">
      <EditorialTabs current="ratings" />
      {data?.pageRatings ? (
        <RatingInbox page={data.pageRatings} isHandled={handled} isFirst={!after} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
