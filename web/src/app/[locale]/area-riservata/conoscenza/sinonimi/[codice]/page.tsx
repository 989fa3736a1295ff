import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { SynonymForm } from '../../../../../../features/reserved-knowledge/glossary/SynonymForm';
import { oneOf } from '../../../../../../forms/address-query';
import { ReservedSynonymsDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';

type Props = PageProps<'/[locale]/area-riservata/conoscenza/sinonimi/[codice]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.synonyms'))('one') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, codice }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-editorial.synonyms');
  const isNew = codice === 'nuovo';
  const asked = { query: ReservedSynonymsDocument, variables: { code: codice } };
  const { data, error } = isNew ? { data: null, error: undefined } : await queryAsViewer(asked);
  const group = data?.synonymGroups?.[0] ?? null;
  if (!isNew && !group) return <NotHere error={error} level={1} />;
  const [language, words] = [oneOf(search, 'lingua'), oneOf(search, 'parole')];
  return (
    <WorkPage
      locale={locale}
      title={group?.languages.find((one) => one.locale === 'it')?.words[0] ?? t('create')}
      lead={t('oneLead')}
      help="synonyms"
      needs="CONTENT_PUBLISH"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/conoscenza/sinonimi') }]}
    >
      <SynonymForm group={group} wanted={language && words ? { locale: language, words } : undefined} />
    </WorkPage>
  );
}
