import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { PlacesOfNetwork } from '../../../../../features/reserved-network/places/PlacesOfNetwork';
import { DeskTable, SedeTable } from '../../../../../features/reserved-network/places/PlaceTables';
import {
  kindOfView,
  type PlacesQuestion,
  placesVariables,
  readPlacesQuestion,
} from '../../../../../features/reserved-network/places/places-question';
import { DesksPageDocument, SediPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.places'))('title') };
}

const FIRST = 25;

async function Desks({ question }: { question: PlacesQuestion }) {
  const variables = { first: FIRST, ...placesVariables(question) };
  const { data, error } = await queryAsViewer({ query: DesksPageDocument, variables });
  const page = data?.sportelliOfNetwork;
  if (!page) return <NotHere error={error} />;
  const rows = page.edges.map(({ node }) => node);
  return (
    <PlacesOfNetwork question={question} bacini={data.bacini ?? []} {...page}>
      {rows.length > 0 ? <DeskTable rows={rows} question={question} /> : null}
    </PlacesOfNetwork>
  );
}

async function Sedi({ question }: { question: PlacesQuestion }) {
  const variables = { first: FIRST, kind: kindOfView(question.view), ...placesVariables(question) };
  const { data, error } = await queryAsViewer({ query: SediPageDocument, variables });
  const page = data?.sediOfNetwork;
  if (!page) return <NotHere error={error} />;
  const rows = page.edges.map(({ node }) => node);
  return (
    <PlacesOfNetwork question={question} bacini={data.bacini ?? []} {...page}>
      {rows.length > 0 ? <SedeTable rows={rows} question={question} /> : null}
    </PlacesOfNetwork>
  );
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/luoghi'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const question = readPlacesQuestion(search);
  return (
    <WorkPage
      locale={locale}
      title={t('places.title')}
      lead={t('places.lead')}
      help="network"
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      {question.view === 'sportelli' ? <Desks question={question} /> : <Sedi question={question} />}
    </WorkPage>
  );
}
