import { useFormatter, useTranslations } from 'next-intl';
import type { MembersPageQuery } from '../../graphql/generated/graphql';
import { Disclosure } from '../../ui/Disclosure';
import { groupOf, groups } from './adhesion-groups';

type Comuni = NonNullable<MembersPageQuery['comuni']>;

/** N21 N26: the province by adhesion: a drawing, its key with figures, and the same municipality by municipality. */
export function AdhesionMap({ comuni }: { comuni: Comuni }) {
  const t = useTranslations('members');
  const format = useFormatter();
  const byGroup = groups.map((group) => ({
    group,
    names: comuni.filter(({ adhesionState }) => groupOf(adhesionState) === group).map(({ name }) => name),
  }));
  return (
    <section aria-labelledby="mappa-adesioni">
      <h2 id="mappa-adesioni">{t('map')}</h2>
      <figure className="adhesion-map">
        {/* biome-ignore lint/performance/noImgElement: a drawing of our own, of a size that the page knows */}
        <img src="/mappa/adesioni.svg" alt={t('mapAlt')} width={600} height={620} />
        <figcaption>
          <ul className="plain-list">
            {byGroup.map(({ group, names }) => (
              <li key={group}>
                <span className={`map-swatch map-swatch-${group}`} aria-hidden="true" /> {t(`group.${group}`)}:{' '}
                <strong>{format.number(names.length)}</strong>
              </li>
            ))}
          </ul>
        </figcaption>
      </figure>
      <Disclosure id="comuni-adesione" title={t('table')}>
        <dl>
          {byGroup
            .filter(({ names }) => names.length > 0)
            .map(({ group, names }) => (
              <div key={group}>
                <dt>{t(`group.${group}`)}</dt>
                <dd lang="it">{names.join(', ')}</dd>
              </div>
            ))}
        </dl>
      </Disclosure>
    </section>
  );
}
