import { takeAway } from '../../../../../../features/reserved-network/export/lists';

type Params = { params: Promise<{ elenco: string }> };

/** A list of the network, filtered and sorted as its page, all its pages, as CSV or as a workbook. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { elenco } = await params;
  return takeAway(elenco, Object.fromEntries(new URL(request.url).searchParams));
}
