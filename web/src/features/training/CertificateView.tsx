import { getTranslations } from 'next-intl/server';
import { CertificateCheckDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { longDate, spokenMinutes } from '../../time/words';
import { Alert } from '../../ui/Alert';
import { ButtonLink } from '../../ui/Button';
import { DefinitionList } from '../../ui/DefinitionList';
import { PageHeading } from '../../ui/PageHeading';
import { SearchBox } from '../../ui/SearchBox';
import { Unavailable } from '../../ui/Unavailable';

/** Whether a certificate counts, for whoever holds its code (T11). Works without script: the code is in the address. */
export async function CertificateView({ locale, code }: { locale: string; code: string | undefined }) {
  const [t, words, { data, error }] = await Promise.all([
    getTranslations('training.certificate'),
    getTranslations('training'),
    code ? query({ query: CertificateCheckDocument, variables: { code } }) : { data: null, error: null },
  ]);
  const found = data?.certificateCheck;
  return (
    <Page locale={locale} crumbs={[{ text: words('title'), href: link(locale, '/formazione') }, { text: t('title') }]}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <SearchBox
        action={link(locale, '/formazione/attestato')}
        label={t('code')}
        submit={t('check')}
        value={code}
        placeholder="ABCD-EFGH-JKLM"
        id="codice"
      />
      {code && !found && (error ? <Unavailable /> : <Alert tone="warning">{t('unknown')}</Alert>)}
      {found && (
        <section aria-labelledby="esito" className="booking-done">
          <h2 id="esito">{t('result')}</h2>
          <Alert tone={found.isValid ? 'success' : 'danger'}>
            {found.isValid ? t('valid') : t('revoked', { date: longDate(locale, found.revokedAt ?? found.issuedAt) })}
          </Alert>
          <DefinitionList
            entries={[
              { term: t('holder'), detail: <bdi>{found.holderName ?? t('unnamed')}</bdi> },
              { term: t('meeting'), detail: <bdi lang="it">{found.title}</bdi> },
              { term: words('what'), detail: words(`kind.${found.kind}`) },
              { term: words('when'), detail: longDate(locale, found.startsAt) },
              {
                term: t('hours'),
                detail: spokenMinutes(locale, found.minutes),
              },
              { term: t('issued'), detail: longDate(locale, found.issuedAt) },
            ]}
          />
          {found.isValid && found.holderName && code && (
            <ButtonLink
              href={`/api/files/training/certificate/${encodeURIComponent(code)}`}
              icon="download"
              tone="outline-primary"
              isDownload
            >
              {t('download')}
            </ButtonLink>
          )}
        </section>
      )}
    </Page>
  );
}
