import { getTranslations } from 'next-intl/server';
import { link } from '../../../i18n/link';
import { Page } from '../../../site/Page';
import { Callout } from '../../../ui/Callout';
import { KeptCode } from '../../../ui/KeptCode';
import { PageHeading } from '../../../ui/PageHeading';
import { PrintButton } from '../../../ui/PrintButton';
import type { openSent } from './ask-form';
import { QuestionCode } from './QuestionCode';

type Props = { locale: string; sent: ReturnType<typeof openSent> };

/** The question has left: its number, and the one code by which the answer is read. */
export async function QuestionSent({ locale, sent }: Props) {
  const t = await getTranslations('ask');
  const root = { text: t('title'), href: link(locale, '/chiedi') };
  return (
    <Page locale={locale} crumbs={[root, { text: t('doneTitle') }]}>
      <PageHeading title={t('doneTitle')} lead={sent ? t('doneLead', { desk: sent.desk }) : undefined} />
      {sent ? (
        <div className="ask-done">
          <KeptCode codeLabel={t('code')} code={sent.code} numberLabel={t('number')} number={sent.number} />
          <Callout tone="warning" title={t('keepCode')} />
          <p>{t('doneWhen')}</p>
          <p>{t('urgent')}</p>
          <p className="button-row">
            <a className="btn btn-outline-primary" href={link(locale, '/chiedi/risposta')}>
              <span>{t('read')}</span>
            </a>
            <PrintButton label={t('print')} />
          </p>
        </div>
      ) : (
        <>
          <p>{t('expired')}</p>
          <QuestionCode locale={locale} />
        </>
      )}
    </Page>
  );
}
