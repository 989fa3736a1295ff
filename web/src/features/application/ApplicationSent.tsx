import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { ButtonLink } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { KeptCode } from '../../ui/KeptCode';
import { PageHeading } from '../../ui/PageHeading';
import { ApplicationCode } from './ApplicationCode';
import { BASE, type openSent } from './apply-form';

type Props = { locale: string; sent: ReturnType<typeof openSent> };

/** The application has arrived: its number, and the one code by which it is followed (N6). */
export async function ApplicationSent({ locale, sent }: Props) {
  const t = await getTranslations('apply');
  const root = { text: t('title'), href: link(locale, BASE) };
  return (
    <Page locale={locale} crumbs={[root, { text: t('doneTitle') }]}>
      <PageHeading title={t('doneTitle')} lead={sent ? t('doneLead') : t('expired')} />
      {sent ? (
        <div className="ask-done">
          <KeptCode codeLabel={t('code')} code={sent.code} numberLabel={t('number')} number={sent.number} />
          <Callout tone="warning" title={t('keepCode')} />
          <p className="button-row">
            <ButtonLink tone="outline-primary" href={link(locale, `${BASE}/seguito`)}>
              {t('followTitle')}
            </ButtonLink>
          </p>
        </div>
      ) : (
        <ApplicationCode locale={locale} />
      )}
    </Page>
  );
}
