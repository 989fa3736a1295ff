import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { affectedBy } from '../../../../../features/reserved-agenda/closure/affected-by';
import { Closures } from '../../../../../features/reserved-agenda/closure/Closures';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedAgendasDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { today } from '../../../../../time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-agenda.closure'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/agenda/chiusure'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-agenda');
  const { data, error } = await queryAsViewer({ query: ReservedAgendasDocument });
  const agendas = data?.myAgendas ?? [];
  const agenda = agendas.find(({ id }) => id === oneOf(search, 'agenda')) ?? agendas[0];
  if (!agenda) return <NotHere error={error} level={1} />;
  const affected = await affectedBy(agenda.id, oneOf(search, 'dal'), oneOf(search, 'al'));
  const crumbs = [{ text: agenda.name, href: link(locale, `/area-riservata/agenda?agenda=${agenda.id}`) }];
  return (
    <WorkPage
      locale={locale}
      title={t('closure.title')}
      lead={agenda.name}
      help="closures"
      done={oneOf(search, 'fatto')}
      crumbs={crumbs}
    >
      <Closures agenda={agenda} today={today().toString()} affected={affected} />
    </WorkPage>
  );
}
