import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { IdentityPage } from '../../../../../features/reserved-account/identity/IdentityPage';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { formState, one } from '../../../../../forms/form-state';
import { unseal } from '../../../../../forms/seal';
import { DigitalIdentityPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';

type Props = PageProps<'/[locale]/area-riservata/account/identita-digitale'>;
const way = z.object({ address: z.url() });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-account.identity'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-account'),
    queryAsViewer({ query: DigitalIdentityPageDocument }),
  ]);
  const [kept, open] = [formState.safeParse(unseal(one(search.s))), way.safeParse(unseal(one(search.vai)))];
  return (
    <WorkPage
      locale={locale}
      title={t('identity.title')}
      help="account"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/account') }]}
    >
      {data ? (
        <IdentityPage
          locale={locale}
          data={data}
          faults={kept.data?.faults ?? []}
          address={open.data?.address ?? null}
        />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
