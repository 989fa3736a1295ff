import { useLocale, useTranslations } from 'next-intl';
import type { CaseFacts_CaseFragment, CaseHeld_CaseFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { daysSince } from '../../../time/clock';
import { longDate } from '../../../time/words';
import { DefinitionList } from '../../../ui/DefinitionList';
import { DueDate } from '../DueDate';
import { isWaiting } from '../vocabulary';

type Props = {
  found: CaseFacts_CaseFragment & Pick<CaseHeld_CaseFragment, 'assignedTo'>;
  criteria: readonly { code: string; text: string }[];
};

/** What a case is about, by whom, to whom, until when. */
export function CaseFacts({ found, criteria }: Props) {
  const t = useTranslations('reserved-cases.facts');
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  const { pratica, sheet } = found;
  const criterion = criteria.find(({ code }) => code === found.urgencyCriterion)?.text ?? '';
  return (
    <DefinitionList
      entries={[
        { term: t('purpose'), detail: terms(`purpose.${found.purpose}`) },
        { term: t('addressee'), detail: found.office?.name ?? terms(`addressee.${found.addressee}`) },
        isWaiting(found.state) && {
          term: t('due'),
          detail: <DueDate dueAt={found.dueAt} isOverdue={found.isOverdue} />,
        },
        { term: t('urgency'), detail: `${terms(`urgency.${found.urgency}`)}. ${criterion}` },
        pratica && { term: terms(`praticaKind.${pratica.kind}`), detail: <bdi>{pratica.value}</bdi> },
        found.personName !== null &&
          found.personName !== '' && { term: t('person'), detail: <PersonOf found={found} /> },
        { term: t('desk'), detail: [found.sportello?.name, found.ente?.name].filter(Boolean).join(' · ') || '–' },
        found.openedBy && { term: t('openedBy'), detail: found.openedBy.displayName },
        found.submittedAt !== null && { term: t('submitted'), detail: longDate(locale, found.submittedAt) },
        found.assignedTo !== null && { term: t('assigned'), detail: found.assignedTo.displayName },
        { term: t('topic'), detail: found.topic?.title ?? t('noTopic') },
        sheet && {
          term: t('sheet'),
          detail: (
            <a href={link(locale, `/area-riservata/distinte/${sheet.id}`)}>
              {t('sheetOf', { number: sheet.number, carrier: sheet.carrier })}
            </a>
          ),
        },
        found.submittedAt !== null &&
          isWaiting(found.state) && {
            term: t('age'),
            detail: t('ageOf', { days: daysSince(found.openedAt) }),
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
