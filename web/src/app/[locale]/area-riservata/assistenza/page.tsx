import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Helpdesk } from '../../../../features/reserved-cases/helpdesk/Helpdesk';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ReservedHelpdeskDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.helpdesk'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/assistenza'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-cases.helpdesk');
  const { data, error } = await queryAsViewer({ query: ReservedHelpdeskDocument });
  const frame = { locale, title: t('title'), lead: t('lead'), done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="helpdesk">
      {data?.helpdeskTickets ? <Helpdesk rows={data.helpdeskTickets} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
