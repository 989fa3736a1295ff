import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { OfficeForm } from '../../../../../../features/reserved-network/places/OfficeForm';
import { SedeForm } from '../../../../../../features/reserved-network/places/SedeForm';
import { oneOf } from '../../../../../../forms/address-query';
import { PlaceEditPageDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.place'))('title') };
}

/** `quale` is a seat, `ufficio` an office; without either a new seat. */
export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/[id]/sede'>) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const { data, error } = await queryAsViewer({ query: PlaceEditPageDocument, variables: { id } });
  const ente = data?.ente;
  const [asked, office] = [oneOf(search, 'quale'), oneOf(search, 'ufficio')];
  const sede = ente?.sedi.find((one) => one.id === asked) ?? null;
  const found = ente?.offices.find((one) => one.id === office) ?? null;
  if (!ente?.viewerCanManage || (asked && !sede) || (office && !found)) return <NotHere error={error} level={1} />;
  const comuni = data?.comuni ?? [];
  return (
    <WorkPage
      locale={locale}
      title={found?.name ?? sede?.name ?? t('place.add')}
      lead={t(found ? 'place.officeLead' : 'desk.lead')}
      help="ente"
      crumbs={[
        { text: t('list.title'), href: link(locale, '/area-riservata/rete') },
        { text: ente.name, href: link(locale, `/area-riservata/rete/${id}`) },
      ]}
    >
      {found ? (
        <OfficeForm enteId={id} office={found} comuni={comuni} />
      ) : (
        <SedeForm
          enteId={id}
          sede={sede}
          comuni={comuni}
          hasRegistered={ente.sedi.some(({ kind }) => kind === 'REGISTERED')}
        />
      )}
    </WorkPage>
  );
}
