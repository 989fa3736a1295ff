import { getLocale, getTranslations } from 'next-intl/server';
import { WorkReviewDocument } from '../../graphql/generated/graphql';
import { queryAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Panel } from './Panel';

/** P14: texts that wait for a second pair of eyes. */
export async function ReviewPanel() {
  const [t, locale, { data }] = await Promise.all([
    getTranslations('reserved-dashboard'),
    getLocale(),
    queryAsViewer({ query: WorkReviewDocument }),
  ]);
  const review = data?.contents?.edges ?? [];
  if (review.length === 0) return null;
  const all = { href: link(locale, '/area-riservata/conoscenza?stato=IN_REVIEW'), text: t('all') };
  return (
    <Panel id="revisione" title={t('panel.review')} all={all}>
      <ul className="work-list">
        {review.map(({ node }) => (
          <li key={node.id}>
            <a href={link(locale, `/area-riservata/conoscenza/${node.id}`)} lang="it">
              {node.text?.title}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
