import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBacini, readComuniRows } from './read.ts';

interface Place {
  lat: number;
  lon: number;
}

/** Great-circle distance in kilometres. */
export function haversine(a: Place, b: Place): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lon - a.lon) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

/** The lines of bacini-comuni.csv: every comune with the bacino whose desk town is nearest (an example assignment). */
export function assignBacini(folder: string): string {
  const comuni = readComuniRows(readFileSync(join(folder, 'comuni.csv'), 'utf8'));
  const bacini = readBacini(folder).map((bacino) => {
    const town = comuni.find((comune) => comune.istatCode === bacino.deskTown);
    if (!town) throw new Error(`${bacino.code}: desk town ${bacino.deskTown} is not in comuni.csv`);
    return { code: bacino.code, town };
  });
  const lines = comuni.map((comune) => {
    const nearest = bacini.reduce((best, one) =>
      haversine(comune, one.town) < haversine(comune, best.town) ? one : best,
    );
    return `${comune.istatCode},${nearest.code}`;
  });
  return `istat_code,bacino\n${lines.join('\n')}\n`;
}

// node infra/territories/assign-bacini.ts infra/territories/cuneo
if (import.meta.main) {
  const folder = process.argv[2];
  if (!folder) throw new Error('Say which territory folder to assign');
  writeFileSync(join(folder, 'bacini-comuni.csv'), assignBacini(folder));
}
