import { readPeriod } from '../../../../../../features/reserved-knowledge/listening/period';
import { csvOf } from '../../../../../../features/reserved-knowledge/listening/readership-csv';
import { ReservedReadershipDocument } from '../../../../../../graphql/generated/graphql';
import { queryAsViewerInAction } from '../../../../../../graphql/rsc-client';
import { today } from '../../../../../../time/clock';

/** P33: the counters of the days asked for, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const period = readPeriod(search, today().toString(), today().subtract({ days: 30 }).toString());
  const { data } = await queryAsViewerInAction(ReservedReadershipDocument, { ...period, first: 500 });
  if (!data?.readership) return new Response(null, { status: 503 });
  return new Response(csvOf(data.readership), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="letture-${period.from}-${period.to}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
}
