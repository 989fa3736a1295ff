import { useLocale, useTranslations } from 'next-intl';
import type { CaseFacts_CaseFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { DefinitionList } from '../../../ui/DefinitionList';
import { DueDate } from '../DueDate';

/** What a case is about, by whom, to whom, until when. */
export function CaseFacts({ found }: { found: CaseFacts_CaseFragment }) {
  const t = useTranslations('reserved-cases.facts');
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  const { pratica, sheet } = found;
  return (
    <DefinitionList
      entries={[
        { term: t('purpose'), detail: terms(`purpose.${found.purpose}`) },
        { term: t('addressee'), detail: found.office?.name ?? terms(`addressee.${found.addressee}`) },
        { term: t('due'), detail: <DueDate dueAt={found.dueAt} isOverdue={found.isOverdue} /> },
        { term: t('urgency'), detail: `${terms(`urgency.${found.urgency}`)}. ${found.urgencyCriterion}` },
        pratica && { term: terms(`praticaKind.${pratica.kind}`), detail: <bdi>{pratica.value}</bdi> },
        found.personName !== null &&
          found.personName !== '' && { term: t('person'), detail: <PersonOf found={found} /> },
        { term: t('desk'), detail: [found.sportello?.name, found.ente?.name].filter(Boolean).join(' · ') || '–' },
        found.openedBy && { term: t('openedBy'), detail: found.openedBy.displayName },
        found.submittedAt !== null && { term: t('submitted'), detail: longDate(locale, found.submittedAt) },
        { term: t('topic'), detail: found.topic?.title ?? t('noTopic') },
        sheet && {
          term: t('sheet'),
          detail: (
            <a href={link(locale, `/area-riservata/distinte/${sheet.id}`)}>
              {t('sheetOf', { number: sheet.number, carrier: sheet.carrier })}
            </a>
          ),
        },
        found.cycleNumber > 1 && { term: t('cycle'), detail: t('cycleOf', { number: found.cycleNumber }) },
      ]}
    />
  );
}

function PersonOf({ found }: { found: CaseFacts_CaseFragment }) {
  return (
    <span>
      {found.personName}
      {found.personContact && <bdi className="muted"> {found.personContact}</bdi>}
    </span>
  );
}
