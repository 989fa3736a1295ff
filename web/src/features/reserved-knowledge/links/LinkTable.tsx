import { useLocale, useTranslations } from 'next-intl';
import { withQuery } from '../../../forms/address-query';
import type { Link_RowFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { Button } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';
import { Table } from '../../../ui/Table';
import { recheckLink } from './link-actions';

const tones = {
  UNKNOWN: 'neutral',
  ALIVE: 'success',
  MOVED: 'warning',
  DEAD: 'danger',
  UNREACHABLE: 'warning',
  UNPUBLISHED: 'warning',
} as const;

/** P20: links with how they stand, and what can be done. */
export function LinkTable({ rows }: { rows: Link_RowFragment[] }) {
  const t = useTranslations('reserved-editorial.links');
  const locale = useLocale();
  const base = link(locale, '/area-riservata/conoscenza/collegamenti');
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      rows={rows}
      keyOf={(row) => `${row.content?.id}-${row.locale}-${row.url}-${row.isSource}`}
      columns={[
        {
          key: 'url',
          title: t('url'),
          cell: ({ url, leadsTo }) => (
            <span className="case-name">
              <a href={withQuery(base, { indirizzo: url })}>
                <bdi dir="ltr" className="link-url">
                  {url}
                </bdi>
              </a>
              {leadsTo && (
                <span className="case-number">
                  → <bdi dir="ltr">{leadsTo}</bdi>
                </span>
              )}
            </span>
          ),
        },
        {
          key: 'state',
          title: t('state'),
          cell: ({ state, status, checkedAt }) => (
            <span className="badge-row">
              <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
              {status && <span className="muted">{status}</span>}
              {checkedAt && <span className="muted">{longDate(locale, checkedAt)}</span>}
            </span>
          ),
        },
        {
          key: 'content',
          title: t('content'),
          cell: (row) => (
            <span>
              {row.content && (
                <a href={link(locale, `/area-riservata/conoscenza/${row.content.id}`)} lang="it">
                  {row.content.text?.title ?? t('content')}
                </a>
              )}{' '}
              <span className="muted">{row.isSource ? t('source') : row.locale}</span>
            </span>
          ),
        },
        {
          key: 'act',
          title: t('act'),
          cell: ({ url, state }) =>
            state === 'UNPUBLISHED' || url.startsWith('/') ? (
              <span className="muted">{t('healsItself')}</span>
            ) : (
              <form action={recheckLink}>
                <input type="hidden" name="url" value={url} />
                <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
                <Button tone="outline-primary" size="sm">
                  {t('recheck')}
                  <span className="visually-hidden">: {url}</span>
                </Button>
              </form>
            ),
        },
      ]}
    />
  );
}
