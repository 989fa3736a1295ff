import 'server-only';
import { type EnteRow_EnteFragment, RegisterExportDocument } from '../../../graphql/generated/graphql';
import { queryAsViewerInAction } from '../../../graphql/rsc-client';
import { readPages } from '../export/read-pages';
import { type EnteQuestion, filterOf } from './ente-filter';

/** The whole filtered register, page by page; null when a page did not come. */
export async function readAll(question: EnteQuestion): Promise<EnteRow_EnteFragment[] | null> {
  const asked = { filter: filterOf(question), orderBy: question.order };
  const found = await readPages(async (page) => {
    const { data, code } = await queryAsViewerInAction(RegisterExportDocument, { ...page, ...asked });
    return { page: data?.enti, code };
  });
  return 'rows' in found ? found.rows : null;
}
