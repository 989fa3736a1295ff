import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { DepartureForm } from '../../../../../../features/reserved-network/departure/DepartureForm';
import { NoDeparture } from '../../../../../../features/reserved-network/departure/NoDeparture';
import { oneOf } from '../../../../../../forms/address-query';
import { DeparturePageDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

type Props = PageProps<'/[locale]/area-riservata/rete/[id]/uscita'>;
const kindOf = (word: string | undefined) => (word === 'sospensione' ? 'SUSPENSION' : 'WITHDRAWAL');

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('reserved-network.departure');
  return { title: t(`${kindOf(oneOf(await searchParams, 'tipo'))}.title`) };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const kind = kindOf(oneOf(search, 'tipo'));
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-network'),
    queryAsViewer({ query: DeparturePageDocument, variables: { id } }),
  ]);
  const ente = data?.ente;
  if (!ente) return <NotHere error={error} level={1} />;
  const base = link(locale, '/area-riservata/rete');
  const crumbs = [
    { text: t('list.title'), href: base },
    { text: ente.name, href: `${base}/${id}` },
  ];
  const may = kind === 'SUSPENSION' ? ente.adhesion?.viewerCanSuspend : ente.adhesion?.viewerCanWithdraw;
  const address = `${base}/${id}/uscita?tipo=${kind === 'SUSPENSION' ? 'sospensione' : 'recesso'}`;
  return (
    <WorkPage
      locale={locale}
      title={t(`departure.${kind}.title`)}
      lead={t(`departure.${kind}.lead`, { ente: ente.name })}
      help="ente"
      crumbs={crumbs}
    >
      {may ? <DepartureForm ente={ente} kind={kind} address={address} /> : <NoDeparture enteId={id} />}
    </WorkPage>
  );
}
