import { useTranslations } from 'next-intl';

type Named = { personName: string; personSurname?: string | null };

/** What the house puts where a name was, once a person was forgotten (A35, A44). */
const NOBODY = '—';

export const isForgotten = ({ personName }: Named): boolean => personName === NOBODY;

export const nameOf = ({ personName, personSurname }: Named): string => `${personName} ${personSurname ?? ''}`.trim();

/** Who comes; of whom was forgotten, that they were. */
export function PersonName({ of }: { of: Named }) {
  const t = useTranslations('reserved-agenda.erase');
  return isForgotten(of) ? t('gone') : <bdi>{nameOf(of)}</bdi>;
}
