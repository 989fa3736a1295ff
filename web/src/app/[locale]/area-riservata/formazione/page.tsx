import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { EventTabs } from '../../../../features/reserved-training/EventTabs';
import { EventList } from '../../../../features/reserved-training/list/EventList';
import { filterOf, readQuestion } from '../../../../features/reserved-training/list/event-filter';
import { oneOf } from '../../../../forms/address-query';
import { ReservedEventListDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { link } from '../../../../i18n/link';
import { readCapabilities } from '../../../../session/viewer';
import { now } from '../../../../time/clock';
import { ButtonLink } from '../../../../ui/Button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-training.list'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/formazione'>) {
  const [{ locale }, search, capabilities] = await Promise.all([params, searchParams, readCapabilities()]);
  const t = await getTranslations('reserved-training.list');
  const question = readQuestion(search);
  const variables = { first: 20, after: question.after ?? null, filter: filterOf(question, now().toString()) };
  const { data, error } = await queryAsViewer({ query: ReservedEventListDocument, variables });
  const plan = capabilities.has('TRAINING_PLAN') && (
    <ButtonLink icon="plus" href={link(locale, '/area-riservata/formazione/nuovo')}>
      {t('plan')}
    </ButtonLink>
  );
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      help="training"
      done={oneOf(search, 'fatto')}
      aside={plan}
    >
      <EventTabs current="calendar" />
      {data?.trainingEvents ? (
        <EventList data={data} isPartial={Boolean(error)} question={question} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
