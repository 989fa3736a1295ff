import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { TaskList } from '../../../../features/reserved-knowledge/translation/TaskList';
import { targetLocales, targets } from '../../../../features/reserved-knowledge/vocabulary';
import { oneOf, wordOf } from '../../../../forms/address-query';
import { ReservedTranslationTasksDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { readGate } from '../../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-knowledge.tasks'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/traduzioni'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, gate] = await Promise.all([getTranslations('reserved-knowledge.tasks'), readGate()]);
  const own = targetLocales.find((code) => 'viewer' in gate && gate.viewer.locale === code);
  const language = wordOf(search, 'lingua', targets) ?? own ?? 'en';
  const { data, error } = await queryAsViewer({ query: ReservedTranslationTasksDocument, variables: { language } });
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      help="translations"
      needs="CONTENT_TRANSLATE"
      done={oneOf(search, 'fatto')}
    >
      {data?.translationTasks ? (
        <TaskList tasks={data.translationTasks} language={language} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
