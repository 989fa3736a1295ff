import { drawAdhesions } from '../../../features/members/draw-map';
import { readAssignments, readSkyline, readTopology } from '../../../site/territory';
import { outlinesOf } from '../../../site/territory-projection';

const tints = ['#cfe0f3', '#f8e3b8', '#d3ead9', '#ecd9ec', '#f6d8cc', '#d9e4e6', '#e6e0d0'];

const drawings: Record<string, () => Promise<string | null>> = {
  'territorio.svg': drawTerritory,
  'profilo.svg': readSkyline,
};
const drawn = new Map<string, string>();

/** Drawings of the territory: the ground of the desk map and the horizon of the home page. Drawn once, kept by the browser. */
export async function GET(_request: Request, { params }: RouteContext<'/mappa/[file]'>): Promise<Response> {
  const { file } = await params;
  if (file === 'adesioni.svg') return answer(await drawAdhesions().catch(() => null), 60);
  const svg = drawn.get(file) ?? (await drawings[file]?.().catch(() => null)) ?? null;
  if (svg !== null) drawn.set(file, svg);
  return answer(svg, 86_400);
}

/** A drawing, kept by the browser for some seconds; one that depends on the network's state for a minute only. */
function answer(svg: string | null, seconds: number): Response {
  if (svg === null) return new Response(null, { status: 404 });
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': `public, max-age=${seconds}, stale-while-revalidate=${seconds * 7}`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    },
  });
}

async function drawTerritory(): Promise<string> {
  const [topology, assignments] = await Promise.all([readTopology(), readAssignments()]);
  const { groups, borders, size } = outlinesOf(topology, (istatCode) => assignments.get(istatCode) ?? '');
  const areas = groups.map(
    ({ d }, index) => `<path d="${d}" fill="${tints[index % tints.length]}" stroke="#5d7690" stroke-width="1.4"/>`,
  );
  const lines = `<path d="${borders}" fill="none" stroke="#fff" stroke-width=".7" stroke-opacity=".85"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}">${areas.join('')}${lines}</svg>`;
}
