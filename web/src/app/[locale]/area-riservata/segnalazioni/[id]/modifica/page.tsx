import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseForm } from '../../../../../../features/reserved-cases/draft/CaseForm';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../../forms/address-query';
import { DraftCaseDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';
import { readCapabilities } from '../../../../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.form'))('title') };
}

export default async function Page({
  params,
  searchParams,
}: PageProps<'/[locale]/area-riservata/segnalazioni/[id]/modifica'>) {
  const [{ locale, id }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-cases');
  const [{ data, error }, capabilities] = await Promise.all([
    queryAsViewer({ query: DraftCaseDocument, variables: { id, locale } }),
    readCapabilities(),
  ]);
  const found = data?.case;
  if (!found?.viewerCanEdit) return <NotHere error={found ? null : error} level={1} />;
  return (
    <WorkPage
      locale={locale}
      title={t(`form.titleOf.${found.purpose}`)}
      help="newCase"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/segnalazioni') }]}
    >
      <CaseForm
        found={found}
        criteria={data?.urgencyCriteria ?? []}
        topics={data?.topics ?? []}
        asksOffices={capabilities.has('PRATICHE_ASK')}
      />
    </WorkPage>
  );
}
