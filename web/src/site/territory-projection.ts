import { type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** Width of the drawing; its height follows from the territory. */
const WIDTH = 600;
const MARGIN = 8;

type Comuni = GeometryCollection<{ com_istat_code?: string }>;

const codeOf = ({ properties }: { properties?: object }): string =>
  (properties as { com_istat_code?: string } | undefined)?.com_istat_code ?? '';

type Reading = {
  topology: Topology;
  comuni: Comuni;
  projection: GeoProjection;
  size: { width: number; height: number };
};

let last: { text: string; reading: Reading } | null = null;

/** The geometry is read once, not for each reader. */
function read(text: string): Reading {
  if (last?.text !== text) last = { text, reading: readOnce(text) };
  return last.reading;
}

function readOnce(text: string): Reading {
  const topology = JSON.parse(text) as Topology;
  const comuni = Object.values(topology.objects)[0] as Comuni;
  const shapes = feature(topology, comuni);
  const projection = geoMercator().fitWidth(WIDTH - 2 * MARGIN, shapes);
  const [x, y] = projection.translate();
  projection.translate([x + MARGIN, y + MARGIN]);
  const [, [, bottom]] = geoPath(projection).bounds(shapes);
  return { topology, comuni, projection, size: { width: WIDTH, height: Math.ceil(bottom) + MARGIN } };
}

export type MapPlace = { x: number; y: number };

/** Size of the drawing and where points of the earth fall on it, in whole units. */
export function placesOn(text: string): {
  size: Reading['size'];
  place: (point: { lat: number; lon: number }) => MapPlace | null;
} {
  const { projection, size } = read(text);
  const place = ({ lat, lon }: { lat: number; lon: number }): MapPlace | null => {
    const at = projection([lon, lat]);
    return at && { x: Math.round(at[0]), y: Math.round(at[1]) };
  };
  return { size, place };
}

/** Outline of each group of comuni and the thin borders between comuni, as path data. */
export function outlinesOf(
  text: string,
  groupOf: (istatCode: string) => string,
): { groups: { key: string; d: string }[]; borders: string; size: Reading['size'] } {
  const { topology, comuni, projection, size } = read(text);
  const path = geoPath(projection).digits(1);
  const keys = [...new Set(comuni.geometries.map((shape) => groupOf(codeOf(shape))))].sort();
  const groups = keys.map((key) => {
    const own = comuni.geometries.filter((shape) => groupOf(codeOf(shape)) === key);
    return { key, d: path(merge(topology, own as (Polygon | MultiPolygon)[])) ?? '' };
  });
  return { groups, borders: path(mesh(topology, comuni, (a, b) => a !== b)) ?? '', size };
}
