import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseList } from '../../../../features/reserved-cases/list/CaseList';
import { filterOf, readQuestion } from '../../../../features/reserved-cases/list/case-filter';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ReservedCaseListDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { link } from '../../../../i18n/link';
import { readCapabilities } from '../../../../session/viewer';
import { ButtonLink } from '../../../../ui/Button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.list'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/segnalazioni'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, capabilities] = await Promise.all([getTranslations('reserved-cases.list'), readCapabilities()]);
  const question = readQuestion(search);
  const { data, error } = await queryAsViewer({
    query: ReservedCaseListDocument,
    variables: {
      first: 20,
      after: question.after ?? null,
      filter: filterOf(question),
      orderBy: question.order,
      locale,
    },
  });
  const open = capabilities.has('CASES_OPEN') && (
    <ButtonLink icon="plus" href={link(locale, '/area-riservata/segnalazioni/nuova')}>
      {t('open')}
    </ButtonLink>
  );
  return (
    <WorkPage
      locale={locale}
      title={t('title')}
      lead={t('lead')}
      help="cases"
      needs="CASES_READ"
      done={oneOf(search, 'fatto')}
      aside={open}
    >
      {data?.cases ? (
        <CaseList data={data} isPartial={Boolean(error)} question={question} />
      ) : (
        <NotHere error={error} />
      )}
    </WorkPage>
  );
}
