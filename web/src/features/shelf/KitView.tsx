import { getTranslations } from 'next-intl/server';
import { PromotionalKitDocument, type ShelfRow_ContentFragment } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { type Locale, languageNames } from '../../i18n/routing';
import { contentAddress } from '../../site/content-address';
import { Page } from '../../site/Page';
import { Badge } from '../../ui/Chip';
import { Icon } from '../../ui/Icon';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';

/** Leaflets in every language and a code for each desk, to print and hang up (P43). */
export async function KitView({ locale, thanked }: { locale: string; thanked: boolean }) {
  const [t, { data }] = await Promise.all([
    getTranslations('shelf'),
    query({ query: PromotionalKitDocument, variables: { locale } }),
  ]);
  const materials = data?.contents?.edges.map(({ node }) => node);
  const desks = [...(data?.sportelli ?? [])].sort((one, other) => one.name.localeCompare(other.name, 'it'));
  return (
    <Page locale={locale} crumbs={[{ text: t('kit.title') }]} rating="page" thanked={thanked}>
      <PageHeading title={t('kit.title')} lead={t('kit.lead')} />
      <section className="content-group" aria-labelledby="materiali">
        <h2 id="materiali">{t('kit.materials')}</h2>
        {!materials && <Unavailable />}
        {materials?.length === 0 && <p className="muted">{t('kit.none')}</p>}
        {materials?.map((content) => (
          <Material key={content.slug} content={content} locale={locale} />
        ))}
      </section>
      <section className="content-group" aria-labelledby="codici">
        <h2 id="codici">{t('kit.desks')}</h2>
        <p>{t('kit.desksHint')}</p>
        {!data?.sportelli && <Unavailable />}
        <ul className="desk-codes">
          {desks.map(({ slug, name, comune }) => (
            <li key={slug}>
              {/* biome-ignore lint/performance/noImgElement: a vector drawing, there is nothing to resize */}
              <img
                className="desk-code"
                src={`/codice/${slug}.svg`}
                alt={t('kit.qr', { desk: name })}
                width={144}
                height={144}
                loading="lazy"
              />
              <h3 className="shelf-title">
                <a href={link(locale, `/sportelli/${slug}`)} lang="it">
                  {name}
                </a>
              </h3>
              {comune && (
                <p>
                  <bdi lang="it">{comune.name}</bdi>
                </p>
              )}
              <a className="shelf-link" href={`/codice/${slug}.svg`} download>
                <Icon name="download" size="sm" />
                <span>
                  {t('kit.download')}
                  <span className="visually-hidden">{`: ${name}`}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

async function Material({ content, locale }: { content: ShelfRow_ContentFragment; locale: string }) {
  const t = await getTranslations('shelf');
  if (!content.text) return null;
  const lang = content.text.locale === locale ? undefined : content.text.locale;
  const readable = content.languages.filter(({ state }) => state === 'CURRENT' || state === 'OUTDATED');
  return (
    <article className="material">
      {content.category && (
        <p className="badges">
          <Badge tone="primary">{t(`category.${content.category}`)}</Badge>
        </p>
      )}
      <h3 className="shelf-title">
        <a href={contentAddress(locale, content)} lang={lang}>
          {content.text.title}
        </a>
      </h3>
      {content.text.abstract && <p lang={lang}>{content.text.abstract}</p>}
      <p>{t('kit.inLanguages')}</p>
      <ul className="language-files">
        {readable.map(({ locale: code }) => (
          <li key={code}>
            <a
              href={`/api/files/knowledge/text/${content.id}.${code}`}
              hrefLang={code}
              lang={code}
              type="application/pdf"
            >
              {languageNames[code as Locale] ?? code}
            </a>
          </li>
        ))}
        {content.files.map(({ id, href, title, locale: code }) => (
          <li key={id}>
            <a href={`/api${href}`} hrefLang={code}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </article>
  );
}
