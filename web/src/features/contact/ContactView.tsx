import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { inLocale, readTerritory } from '../../site/territory';
import { ButtonLink } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { DefinitionList } from '../../ui/DefinitionList';
import { Icon } from '../../ui/Icon';
import { PageHeading } from '../../ui/PageHeading';

/** How to reach the network: a desk first, then the coordination, then about the site itself. */
export async function ContactView({ locale, thanked }: { locale: string; thanked: boolean }) {
  const [t, ask, territory] = await Promise.all([getTranslations('contact'), getTranslations('ask'), readTerritory()]);
  const { email, pec, phone, address, isExample } = territory.contacts;
  const mail = (to: string, subject: string): string => `mailto:${to}?subject=${encodeURIComponent(subject)}`;
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} rating="page" thanked={thanked} hasContacts={false}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="ways">
        <section className="way way-line" aria-labelledby="vicino">
          <span className="way-icon">
            <Icon name="map-marker" size="lg" />
          </span>
          <h2 id="vicino">{t('deskTitle')}</h2>
          <p>{t('deskText')}</p>
          <p className="button-row">
            <ButtonLink href={link(locale, '/sportelli')} iconAfter="arrow-right">
              {t('deskAction')}
            </ButtonLink>
            <ButtonLink href={link(locale, '/chiedi')} tone="outline-primary" icon="comment">
              {ask('title')}
            </ButtonLink>
          </p>
        </section>
        <section className="way way-line" aria-labelledby="coordinamento">
          <span className="way-icon">
            <Icon name="telephone" size="lg" />
          </span>
          <h2 id="coordinamento">{t('coordinationTitle')}</h2>
          <DefinitionList
            entries={[
              phone !== null && {
                term: t('phone'),
                detail: (
                  <a href={`tel:${phone.replace(/\s/g, '')}`}>
                    <bdi>{phone}</bdi>
                  </a>
                ),
              },
              email !== null && {
                term: t('email'),
                detail: (
                  <a href={`mailto:${email}`}>
                    <bdi>{email}</bdi>
                  </a>
                ),
              },
              pec !== null && { term: t('pec'), detail: <bdi>{pec}</bdi> },
              address !== null && {
                term: t('address'),
                detail: <bdi lang="it">{`${address.street}, ${address.postcode} ${address.city}`}</bdi>,
              },
            ]}
          />
          {isExample && <p className="muted">{inLocale(territory.exampleNotice, locale)}</p>}
        </section>
      </div>
      <section className="content-group measure" id="problema" aria-labelledby="problema-titolo">
        <h2 id="problema-titolo">{t('problemTitle')}</h2>
        <p>{t('problemText')}</p>
        {email && (
          <ButtonLink href={mail(email, t('problemSubject'))} tone="outline-primary" icon="mail">
            {t('problemAction')}
          </ButtonLink>
        )}
      </section>
      <div className="measure content-group">
        <Callout tone="danger" title={t('emergencyTitle')}>
          <p>{t('emergencyText')}</p>
        </Callout>
      </div>
    </Page>
  );
}
