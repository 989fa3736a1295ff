import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EnteHead } from '../../../../../features/reserved-network/ente/EnteHead';
import { EnteView } from '../../../../../features/reserved-network/ente/EnteView';
import { readPeopleQuestion } from '../../../../../features/reserved-network/people/people-question';
import { readEnte } from '../../../../../features/reserved-network/read-ente';
import { readStoryQuestion } from '../../../../../features/reserved-network/story/story-question';
import { oneOf } from '../../../../../forms/address-query';
import { link } from '../../../../../i18n/link';

type Props = PageProps<'/[locale]/area-riservata/rete/[id]'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const search = await searchParams;
  const { data } = await readEnte((await params).id, search);
  return { title: data?.ente?.name ?? (await getTranslations('reserved-network.list'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network.list');
  const { data, error } = await readEnte(id, search);
  const ente = data?.ente;
  if (!ente) return <NotHere error={error} level={1} />;
  return (
    <WorkPage
      locale={locale}
      title={ente.name}
      help="ente"
      done={oneOf(search, 'fatto')}
      before={<EnteHead ente={ente} />}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/rete') }]}
    >
      <EnteView
        ente={ente}
        protocolli={data?.protocolli}
        isPartial={Boolean(error)}
        search={{ story: readStoryQuestion(search), people: readPeopleQuestion(search) }}
      />
    </WorkPage>
  );
}
