import { useTranslations } from 'next-intl';
import { SelectControl } from '../../../forms/controls';
import { controlOf, type ImpactLine } from './impact-rows';

/** N10: everything that the ente would leave behind, house by house, with what becomes of it. */
export function ImpactDecisions({ lines }: { lines: ImpactLine[] }) {
  const t = useTranslations('reserved-network.departure');
  return (
    <ul className="plain-list impact-list" aria-label={t('rows')}>
      {lines.map((line) => {
        const [only] = line.decisions;
        const name = controlOf(line);
        return (
          <li key={name} className="impact-row">
            <div>
              <strong>{t(`kind.${line.kind}` as 'kind.LOGINS')}</strong>
              <p className="impact-count">{t(`count.${line.kind}` as 'count.LOGINS', { count: line.count })}</p>
            </div>
            {line.decisions.length > 1 ? (
              <SelectControl
                name={name}
                label={t('decision', { what: t(`kind.${line.kind}` as 'kind.LOGINS') })}
                value={only}
                options={line.decisions.map((value) => ({
                  value,
                  text: t(`decide.${line.kind}.${value}` as 'decide.LOGINS.END'),
                }))}
              />
            ) : (
              <p>{t(`decide.${line.kind}.${only}` as 'decide.LOGINS.END')}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
