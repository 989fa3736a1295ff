import { readAssignments, readTopology } from '../../../site/territory';
import { MAP_SIZE, outlinesOf } from '../../../site/territory-projection';

const tints = ['#cfe0f3', '#f8e3b8', '#d3ead9', '#ecd9ec', '#f6d8cc', '#d9e4e6', '#e6e0d0'];

let drawn: Promise<string> | null = null;

/** Ground of the desk map: the comuni of the territory tinted by basin. One file, drawn once, cached by the browser. */
export async function GET(_request: Request, { params }: RouteContext<'/mappa/[file]'>): Promise<Response> {
  if ((await params).file !== 'territorio.svg') return new Response(null, { status: 404 });
  drawn ??= draw();
  const svg = await drawn.catch(() => null);
  if (svg === null) {
    drawn = null;
    return new Response(null, { status: 404 });
  }
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    },
  });
}

async function draw(): Promise<string> {
  const [topology, assignments] = await Promise.all([readTopology(), readAssignments()]);
  const { groups, borders } = outlinesOf(topology, (istatCode) => assignments.get(istatCode) ?? '');
  const areas = groups.map(
    ({ d }, index) => `<path d="${d}" fill="${tints[index % tints.length]}" stroke="#5d7690" stroke-width="1.4"/>`,
  );
  const lines = `<path d="${borders}" fill="none" stroke="#fff" stroke-width=".7" stroke-opacity=".85"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MAP_SIZE} ${MAP_SIZE}">${areas.join('')}${lines}</svg>`;
}
