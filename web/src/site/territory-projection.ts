import { type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** Side of the square that the territory is drawn in. */
export const MAP_SIZE = 600;
const MARGIN = 8;

type Comuni = GeometryCollection<{ com_istat_code?: string }>;

const codeOf = ({ properties }: { properties?: object }): string =>
  (properties as { com_istat_code?: string } | undefined)?.com_istat_code ?? '';

function read(text: string): { topology: Topology; comuni: Comuni; projection: GeoProjection } {
  const topology = JSON.parse(text) as Topology;
  const comuni = Object.values(topology.objects)[0] as Comuni;
  const corner = MAP_SIZE - MARGIN;
  const extent: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [corner, corner],
  ];
  const projection = geoMercator().fitExtent(extent, feature(topology, comuni));
  return { topology, comuni, projection };
}

/** Where points of the earth fall on the drawing, in whole units. */
export function placesOn(text: string): (point: { lat: number; lon: number }) => { x: number; y: number } | null {
  const { projection } = read(text);
  return ({ lat, lon }) => {
    const at = projection([lon, lat]);
    return at && { x: Math.round(at[0]), y: Math.round(at[1]) };
  };
}

/** Outline of each group of comuni and the thin borders between comuni, as path data. */
export function outlinesOf(
  text: string,
  groupOf: (istatCode: string) => string,
): { groups: { key: string; d: string }[]; borders: string } {
  const { topology, comuni, projection } = read(text);
  const path = geoPath(projection).digits(1);
  const keys = [...new Set(comuni.geometries.map((shape) => groupOf(codeOf(shape))))].sort();
  const groups = keys.map((key) => {
    const own = comuni.geometries.filter((shape) => groupOf(codeOf(shape)) === key);
    return { key, d: path(merge(topology, own as (Polygon | MultiPolygon)[])) ?? '' };
  });
  return { groups, borders: path(mesh(topology, comuni, (a, b) => a !== b)) ?? '' };
}
