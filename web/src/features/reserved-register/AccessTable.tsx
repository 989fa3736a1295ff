import { useLocale, useTranslations } from 'next-intl';
import type { AccessRegisterQuery } from '../../graphql/generated/graphql';
import { fullMoment } from '../../time/words';
import { Badge } from '../../ui/Chip';
import { Table } from '../../ui/Table';

type House = 'cases' | 'appointments' | 'network' | 'knowledge' | 'training';
export type Line = NonNullable<AccessRegisterQuery['casesAccesses']>['accesses'][number] & { house: House };

/** Lines of every house that answered, the latest first, each once. */
export function linesOf(answers: readonly AccessRegisterQuery[]): Line[] {
  const lines = new Map<string, Line>();
  for (const data of answers) {
    const houses: Record<House, AccessRegisterQuery['casesAccesses']> = {
      cases: data.casesAccesses,
      appointments: data.appointmentsAccesses as AccessRegisterQuery['casesAccesses'],
      network: data.networkAccesses as AccessRegisterQuery['casesAccesses'],
      knowledge: data.knowledgeAccesses as AccessRegisterQuery['casesAccesses'],
      training: data.trainingAccesses as AccessRegisterQuery['casesAccesses'],
    };
    for (const [house, register] of Object.entries(houses)) {
      for (const one of register?.accesses ?? []) lines.set(`${house} ${one.id}`, { ...one, house: house as House });
    }
  }
  return [...lines.values()].sort((a, b) => b.at.localeCompare(a.at));
}

const LEFT: readonly string[] = ['FILE', 'EXPORT', 'LETTER'];

/** I11 I12: who saw it, when, and what left the platform. */
export function AccessTable({ lines }: { lines: Line[] }) {
  const t = useTranslations('reserved-register.table');
  const locale = useLocale();
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      rows={lines}
      keyOf={({ house, id }) => `${house} ${id}`}
      columns={[
        { key: 'at', title: t('at'), cell: ({ at }) => fullMoment(locale, at) },
        {
          key: 'by',
          title: t('by'),
          cell: ({ by, actorKind }) => by?.displayName ?? t(`actor.${actorKind as 'PERSON'}`),
        },
        {
          key: 'kind',
          title: t('kind'),
          cell: ({ kind }) => <Badge tone={LEFT.includes(kind) ? 'warning' : 'neutral'}>{t(`kinds.${kind}`)}</Badge>,
        },
        { key: 'what', title: t('what'), cell: ({ operation }) => <code>{operation ?? '–'}</code> },
        { key: 'house', title: t('house'), cell: ({ house }) => t(`houses.${house}`) },
      ]}
    />
  );
}
