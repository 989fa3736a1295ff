import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { inLocale, readTerritory } from '../../site/territory';
import { ButtonLink } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { DeskFacts } from './DeskFacts';
import { Hours } from './Hours';
import { OpenNow } from './OpenNow';
import { readDesk } from './read-desk';

/** One desk: where, when, what for, in which languages. */
export async function DeskView({ slug, locale, thanked }: { slug: string; locale: string; thanked: boolean }) {
  const [t, ask, territory, { desk, isUnavailable }] = await Promise.all([
    getTranslations('desks'),
    getTranslations('ask'),
    readTerritory(),
    readDesk(slug),
  ]);
  const root = { text: t('title'), href: link(locale, '/sportelli') };
  if (!desk) {
    if (!isUnavailable) notFound();
    return (
      <Page locale={locale} crumbs={[root]}>
        <Unavailable />
      </Page>
    );
  }
  return (
    <Page locale={locale} crumbs={[root, { text: desk.name }]} rating="page" thanked={thanked}>
      <PageHeading title={desk.name} lang="it">
        <OpenNow desk={desk} />
      </PageHeading>
      {desk.isExample && <Callout title={inLocale(territory.exampleNotice, locale)}>{t('exampleBody')}</Callout>}
      <div className="desk-page">
        <section aria-labelledby="recapiti">
          <h2 id="recapiti">{t('reach')}</h2>
          <DeskFacts desk={desk} territory={territory} />
          <p className="button-row">
            {desk.phone && (
              <ButtonLink href={`tel:${desk.phone.replace(/\s/g, '')}`} icon="telephone">
                {t('call')}
              </ButtonLink>
            )}
            {desk.comune && (
              <ButtonLink
                href={`${link(locale, '/chiedi')}?comune=${desk.comune.istatCode}`}
                tone="outline-primary"
                icon="comment"
              >
                {ask('title')}
              </ButtonLink>
            )}
            <ButtonLink href={link(locale, '/prenota')} tone="outline-primary" icon="calendar">
              {t('book')}
            </ButtonLink>
          </p>
        </section>
        <section aria-labelledby="orari">
          <h2 id="orari">{t('hours')}</h2>
          <Hours desk={desk} />
        </section>
      </div>
    </Page>
  );
}
