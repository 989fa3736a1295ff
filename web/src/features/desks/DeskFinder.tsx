import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { inLocale, readTerritory } from '../../site/territory';
import { Chip } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { DeskCard } from './DeskCard';
import { DeskMap } from './DeskMap';
import { FinderForm, type Wanted } from './FinderForm';
import { findDesks } from './find-desks';

const commonLanguages = ['it', 'en', 'fr', 'ar', 'ro', 'sq', 'uk', 'zh', 'es'];

/** Which desk, where, when, in which language (P28). */
export async function DeskFinder({ locale, wanted, thanked }: { locale: string; wanted: Wanted; thanked: boolean }) {
  const [t, territory, { found, from, suggestions }] = await Promise.all([
    getTranslations('desks'),
    readTerritory(),
    findDesks(wanted),
  ]);
  const spoken = found?.flatMap(({ desk }) => desk.languages) ?? [];
  const languages = [...new Set([...commonLanguages, ...spoken])];
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} rating="page" thanked={thanked}>
      <PageHeading title={t('title')} lead={t('lead')} />
      <FinderForm
        wanted={wanted}
        comune={from?.name ?? wanted.comune}
        unknown={found && !from ? wanted.comune : null}
        languages={languages}
        services={territory.services}
      />
      {suggestions.length > 0 && (
        <p className="chip-row">
          <span>{t('didYouMean')}</span>
          {suggestions.map(({ istatCode, name }) => (
            <Chip key={istatCode} href={`${link(locale, '/sportelli')}?comune=${istatCode}`}>
              <bdi lang="it">{name}</bdi>
            </Chip>
          ))}
        </p>
      )}
      {found === null && <Unavailable />}
      {found?.length === 0 && (
        <EmptyState title={t('none')} icon="map-marker">
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {found && found.length > 0 && (
        <div className="finder">
          <section className="finder-list" aria-labelledby="elenco">
            <h2 id="elenco" className="result-count">
              {from ? t('foundFrom', { count: found.length, comune: from.name }) : t('found', { count: found.length })}
            </h2>
            {found.map(({ desk, kilometres }) => (
              <DeskCard key={desk.slug} desk={desk} kilometres={kilometres} />
            ))}
            {found.some(({ desk }) => desk.isExample) && (
              <p className="muted">{inLocale(territory.exampleNotice, locale)}</p>
            )}
          </section>
          <DeskMap found={found} from={from} />
        </div>
      )}
    </Page>
  );
}
