import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { Letters } from '../../../../../features/reserved-network/letters/Letters';
import { letterOrders, letterOrderWords } from '../../../../../features/reserved-network/letters/letter-orders';
import { letterOutcomes } from '../../../../../features/reserved-network/vocabulary';
import { oneOf, wordOf } from '../../../../../forms/address-query';
import { LettersPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.letters'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/rete/inviti'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const after = oneOf(search, 'dopo') ?? null;
  const outcome = wordOf(search, 'esito', letterOutcomes);
  const order = wordOf(search, 'ordine', letterOrderWords) ?? 'data';
  const text = oneOf(search, 'q')?.slice(0, 200);
  const { data, error } = await queryAsViewer({
    query: LettersPageDocument,
    variables: { first: 25, after, outcome: outcome ?? null, text: text ?? null, orderBy: letterOrders[order] },
  });
  return (
    <WorkPage
      locale={locale}
      title={t('letters.title')}
      lead={t('letters.lead')}
      help="network"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/rete') }]}
    >
      {data?.adhesionLetters ? (
        <Letters page={data.adhesionLetters} order={order} outcome={outcome} text={text} isFirst={after === null} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
