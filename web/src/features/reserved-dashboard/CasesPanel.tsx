import { useLocale, useTranslations } from 'next-intl';
import type { ShortList_PageFragment } from '../../graphql/generated/graphql';
import { link } from '../../i18n/link';
import { longDate } from '../../time/words';
import { Panel } from './Panel';

type Props = {
  kind: 'drafts' | 'answered' | 'overdue' | 'raised' | 'toValidate';
  page: ShortList_PageFragment | null | undefined;
  href: string;
  /** Where a case of this list is worked on, below its address. */
  room?: string;
};

/** States in which nobody waits for an answer any more, or not yet. */
const settled = new Set(['DRAFT', 'ANSWERED', 'CLOSED', 'CANCELLED']);

/** A few cases that wait for the reader; nothing at all when none does. */
export function CasesPanel({ kind, page, href, room = '' }: Props) {
  const t = useTranslations('reserved-dashboard');
  const locale = useLocale();
  if (!page || page.edges.length === 0) return null;
  return (
    <Panel id={kind} title={t(`panel.${kind}`)} all={{ href, text: t('all') }}>
      <ul className="work-list">
        {page.edges.map(({ node }) => (
          <li key={node.id}>
            <a href={link(locale, `/area-riservata/segnalazioni/${node.id}${room}`)}>
              {node.subject || t('noSubject')}
            </a>
            <span className="muted">
              {[node.registryNumber, node.office?.name].filter(Boolean).join(' · ')}
              {node.dueAt && !settled.has(node.state) && (
                <span className={node.isOverdue ? 'due-over' : undefined}>
                  {' '}
                  · {t('due', { date: longDate(locale, node.dueAt) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
