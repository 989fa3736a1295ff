import { HomeDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { SiteContacts } from '../../site/SiteContacts';
import { SiteRating } from '../../site/SiteRating';
import { inLocale, readNeeds, readSkyline, readTerritory } from '../../site/territory';
import { Unavailable } from '../../ui/Unavailable';
import { Hero } from './Hero';
import { Languages } from './Languages';
import { MostRead } from './MostRead';
import { Needs } from './Needs';
import { News } from './News';
import { Ways } from './Ways';

/** The first page: what people need, who can help, what others asked. Each part stands without the others. */
export async function Home({ locale, thanked }: { locale: string; thanked: boolean }) {
  const [territory, needs, skyline, { data }] = await Promise.all([
    readTerritory(),
    readNeeds(),
    readSkyline(),
    query({ query: HomeDocument, variables: { locale } }),
  ]);
  return (
    <>
      <Hero tagline={inLocale(territory.brand.tagline, locale)} hasSkyline={skyline !== null} />
      <Needs needs={needs} />
      <Ways desks={data?.sportelli ?? null} />
      {data?.mostRead ? (
        <MostRead contents={data.mostRead} />
      ) : (
        <div className="container-xxl">
          <Unavailable />
        </div>
      )}
      {data?.contents && <News contents={data.contents} />}
      <Languages locale={locale} />
      <SiteRating locale={locale} kind="page" thanked={thanked} />
      <SiteContacts locale={locale} />
    </>
  );
}
