import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../../features/reserved-frame/WorkPage';
import { RightView } from '../../../../../../../features/reserved-network/rights/RightView';
import { isNamed, networkOf } from '../../../../../../../features/reserved-network/rights/rights-words';
import { oneOf } from '../../../../../../../forms/address-query';
import { RightPageDocument } from '../../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../../graphql/rsc-client';
import { link } from '../../../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-network.rights'))('one') };
}

type Props = PageProps<'/[locale]/area-riservata/rete/diritti/[rete]/[diritto]'>;

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, rete, diritto }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-network');
  const tier = networkOf(rete);
  const { data, error } = tier
    ? await queryAsViewer({ query: RightPageDocument, variables: { tier } })
    : { data: null, error: undefined };
  const right = data?.networkRights?.find(({ code }) => isNamed(code, diritto));
  const network = rete === 'ristretta' ? t('rights.network.ristretta') : t('rights.network.allargata');
  return (
    <WorkPage
      locale={locale}
      title={right ? t('rights.named', { right: t(`rights.code.${right.code}`), network }) : t('rights.one')}
      lead={right && t(`rights.meaning.${right.code}`)}
      help="rights"
      done={oneOf(search, 'fatto')}
      crumbs={[
        { text: t('list.title'), href: link(locale, '/area-riservata/rete') },
        { text: t('rights.title'), href: link(locale, '/area-riservata/rete/diritti') },
      ]}
    >
      {right ? <RightView right={right} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
