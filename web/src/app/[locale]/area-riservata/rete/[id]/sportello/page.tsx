import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { Closures } from '../../../../../../features/reserved-network/desk/Closures';
import { DeskForm } from '../../../../../../features/reserved-network/desk/DeskForm';
import { HoursForm } from '../../../../../../features/reserved-network/desk/HoursForm';
import { oneOf } from '../../../../../../forms/address-query';
import { DeskEditPageDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.desk'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/rete/[id]/sportello'>) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const { data, error } = await queryAsViewer({ query: DeskEditPageDocument, variables: { id } });
  const ente = data?.ente;
  const asked = oneOf(search, 'quale');
  const desk = ente?.sportelli.find((one) => one.id === asked) ?? null;
  if (!ente?.viewerCanManage || (asked && !desk)) return <NotHere error={error} level={1} />;
  return (
    <WorkPage
      locale={locale}
      title={desk?.name ?? t('desk.newTitle')}
      lead={t('desk.lead')}
      help="ente"
      done={oneOf(search, 'fatto')}
      crumbs={[
        { text: t('list.title'), href: link(locale, '/area-riservata/rete') },
        { text: ente.name, href: link(locale, `/area-riservata/rete/${id}`) },
      ]}
    >
      <DeskForm enteId={id} desk={desk} comuni={data?.comuni ?? []} />
      {desk && <HoursForm enteId={id} desk={desk} />}
      {desk && <Closures enteId={id} desk={desk} />}
    </WorkPage>
  );
}
