import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Inbox } from '../../../../features/reserved-cases/inbox/Inbox';
import { inboxFilter, readInbox } from '../../../../features/reserved-cases/inbox/inbox-view';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ReservedInboxDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.inbox'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/smistamento'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-cases.inbox');
  const question = readInbox(search);
  const { data, error } = await queryAsViewer({
    query: ReservedInboxDocument,
    variables: {
      first: 50,
      after: question.after ?? null,
      filter: inboxFilter(question),
      orderBy: question.order,
      locale,
    },
  });
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      help="triage"
      needs="CASES_TRIAGE"
      done={oneOf(search, 'fatto')}
    >
      {data?.cases ? <Inbox data={data} question={question} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
