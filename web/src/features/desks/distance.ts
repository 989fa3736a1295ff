type Point = { lat: number; lon: number };

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Distance as the crow flies between two points on the earth, in whole kilometres. */
export function kilometres(a: Point, b: Point): number {
  const latitude = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const longitude = Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return Math.round(12_742 * Math.asin(Math.sqrt(latitude + longitude)));
}
