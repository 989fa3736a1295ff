import { getTranslations } from 'next-intl/server';
import { readTopology } from '../../site/territory';
import { placesOn } from '../../site/territory-projection';
import type { Comune, Found } from './find-desks';
import { placeLabels } from './place-labels';

type Props = { found: Found[]; from: Comune | null };

/** Desks on the map, each a link to its entry in the list beside, which says the same in words. */
export async function DeskMap({ found, from }: Props) {
  const t = await getTranslations('desks');
  const topology = await readTopology().catch(() => null);
  if (!topology) return null;
  const { size, place } = placesOn(topology);
  const home = from && place(from);
  const pins = found.flatMap(({ desk }) => {
    const at = desk.lat !== null && desk.lon !== null ? place({ lat: desk.lat, lon: desk.lon }) : null;
    return at ? [{ ...at, desk, name: desk.comune?.name ?? desk.name }] : [];
  });
  const labels = placeLabels(pins);
  return (
    <figure className="desk-map">
      {/* places are named in Latin letters: read from the right, their labels would lie on the other side of their pins */}
      <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-label={t('map')} direction="ltr">
        <image href="/mappa/territorio.svg" width={size.width} height={size.height} />
        {home && <circle className="pin-home" cx={home.x} cy={home.y} r="9" />}
        {pins.map(({ x, y, desk, name }, index) => (
          <a href={`#${desk.slug}`} key={desk.slug} aria-label={desk.name}>
            <circle className="pin-target" cx={x} cy={y} r="26" />
            <circle className={desk.isOpenNow ? 'pin pin-open' : 'pin'} cx={x} cy={y} r="9" />
            <text x={labels[index]?.x} y={labels[index]?.y} textAnchor={labels[index]?.anchor}>
              {name}
            </text>
          </a>
        ))}
      </svg>
      <figcaption className="muted">
        <span>{t('mapLegend')}</span>
      </figcaption>
    </figure>
  );
}
