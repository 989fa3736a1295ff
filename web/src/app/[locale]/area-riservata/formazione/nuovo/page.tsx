import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { PlanForm } from '../../../../../features/reserved-training/plan/PlanForm';
import { readMembers } from '../../../../../features/reserved-training/read-members';
import { PlanFormDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { readCapabilities } from '../../../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.form'))('newTitle') };
}

export default async function Page({ params }: PageProps<'/[locale]/area-riservata/formazione/nuovo'>) {
  const [{ locale }, t, capabilities] = await Promise.all([
    params,
    getTranslations('reserved-training'),
    readCapabilities(),
  ]);
  if (!capabilities.has('TRAINING_PLAN')) return <NotHere isForOthers level={1} />;
  const [{ data }, members] = await Promise.all([queryAsViewer({ query: PlanFormDocument }), readMembers()]);
  return (
    <WorkPage
      locale={locale}
      title={t('form.newTitle')}
      lead={t('form.newLead')}
      help="planEvent"
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/formazione') }]}
    >
      <PlanForm bacini={data?.bacini ?? null} members={members} />
    </WorkPage>
  );
}
