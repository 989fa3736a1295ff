import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QuestionCards } from '../../../../features/reserved-cases/questions/QuestionCards';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ReservedQuestionsDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.questions'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/domande'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-cases.questions');
  const isOpenOnly = oneOf(search, 'tutte') !== '1';
  const variables = { openOnly: isOpenOnly, locale };
  const { data, error } = await queryAsViewer({ query: ReservedQuestionsDocument, variables });
  const frame = { locale, title: t('title'), lead: t('lead'), done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="questions" needs="QUESTIONS_ANSWER">
      {data?.citizenQuestions ? (
        <QuestionCards rows={data.citizenQuestions} isOpenOnly={isOpenOnly} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
