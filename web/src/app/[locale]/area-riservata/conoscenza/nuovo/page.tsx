import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { NewContent } from '../../../../../features/reserved-knowledge/content/NewContent';
import { NewFaq } from '../../../../../features/reserved-knowledge/faq/NewFaq';
import { allOf, oneOf } from '../../../../../forms/address-query';
import { link } from '../../../../../i18n/link';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-knowledge.new'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/conoscenza/nuovo'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const t = await getTranslations('reserved-knowledge');
  const caseIds = allOf(search, 'segnalazione', 10);
  const isFaq = caseIds.length > 0;
  return (
    <WorkPage
      locale={locale}
      title={isFaq ? t('faq.title') : t('new.title')}
      lead={isFaq ? t('faq.lead') : t('new.lead')}
      help="content"
      needs="CONTENT_EDIT"
      crumbs={[{ text: t('list.title'), href: link(locale, '/area-riservata/conoscenza') }]}
    >
      {isFaq ? (
        <NewFaq caseIds={caseIds} number={oneOf(search, 'numero')} locale={locale} />
      ) : (
        <NewContent kind={oneOf(search, 'tipo')} locale={locale} />
      )}
    </WorkPage>
  );
}
