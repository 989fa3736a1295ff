import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../../features/reserved-frame/WorkPage';
import { TranslationForm } from '../../../../../../features/reserved-knowledge/translation/TranslationForm';
import { TranslationHead } from '../../../../../../features/reserved-knowledge/translation/TranslationHead';
import { EASY_ITALIAN, targets } from '../../../../../../features/reserved-knowledge/vocabulary';
import { oneOf } from '../../../../../../forms/address-query';
import { ReservedTranslationDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../../graphql/rsc-client';
import { link } from '../../../../../../i18n/link';
import { languageNames } from '../../../../../../i18n/routing';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-knowledge.translation'))('heading') };
}

type Props = PageProps<'/[locale]/area-riservata/traduzioni/[id]/[lingua]'>;

export default async function Page({ params, searchParams }: Props) {
  const [{ locale, id, lingua }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-knowledge');
  const language = targets.find((code) => code === lingua);
  if (!language) return <NotHere level={1} />;
  const { data, error } = await queryAsViewer({ query: ReservedTranslationDocument, variables: { id, language } });
  const content = data?.content;
  if (!content?.viewerCanTranslate) return <NotHere level={1} error={error} isForOthers={Boolean(content)} />;
  return (
    <WorkPage
      locale={locale}
      title={language === EASY_ITALIAN ? t('easy.name') : t('translation.into', { language: languageNames[language] })}
      help="translation"
      done={oneOf(search, 'fatto')}
      before={<TranslationHead content={content} language={language} />}
      crumbs={[{ text: t('tasks.title'), href: link(locale, `/area-riservata/traduzioni?lingua=${language}`) }]}
    >
      <TranslationForm content={content} language={language} />
    </WorkPage>
  );
}
