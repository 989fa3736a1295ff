import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { longDate } from '../../time/words';
import { Callout } from '../../ui/Callout';
import { KeptCode } from '../../ui/KeptCode';
import { PageHeading } from '../../ui/PageHeading';
import { BarrierCode } from './BarrierCode';
import type { openSent } from './barrier-form';

type Props = { locale: string; sent: ReturnType<typeof openSent> };

/** The report has left: its number, the one code by which the answer is read, and the day by which it comes. */
export async function BarrierSent({ locale, sent }: Props) {
  const t = await getTranslations('barrier');
  const root = { text: t('title'), href: link(locale, '/accessibilita/segnala') };
  return (
    <Page locale={locale} crumbs={[root, { text: t('doneTitle') }]}>
      <PageHeading
        title={t('doneTitle')}
        lead={sent ? t('doneLead', { date: longDate(locale, sent.dueOn) }) : undefined}
      />
      {sent ? (
        <div className="ask-done">
          <KeptCode codeLabel={t('code')} code={sent.code} numberLabel={t('number')} number={sent.number} />
          <Callout tone="warning" title={t('keepCode')} />
          <p>{t('notHappy')}</p>
          <p className="button-row">
            <a className="btn btn-outline-primary" href={link(locale, '/accessibilita/segnala/risposta')}>
              <span>{t('read')}</span>
            </a>
          </p>
        </div>
      ) : (
        <>
          <p>{t('expired')}</p>
          <BarrierCode locale={locale} />
        </>
      )}
    </Page>
  );
}
