import { useTranslations } from 'next-intl';
import { SelectControl } from '../../../forms/controls';
import { Disclosure } from '../../../ui/Disclosure';
import { controlOf, type ImpactLine } from './impact-rows';

/** N10: everything that the ente would leave behind, house by house, with what becomes of it; what is empty today stands apart. */
export function ImpactDecisions({ lines }: { lines: ImpactLine[] }) {
  const t = useTranslations('reserved-network.departure');
  const full = lines.filter(({ count }) => count > 0);
  const empty = lines.filter(({ count }) => count === 0);
  return (
    <>
      {full.length > 0 ? <ImpactList lines={full} label={t('rows')} /> : <p>{t('nothingLeft')}</p>}
      {empty.length > 0 && (
        <Disclosure id="senza-nulla" title={t('emptyRows', { count: empty.length })}>
          <p>{t('emptyRowsHint')}</p>
          <ImpactList lines={empty} label={t('emptyRows', { count: empty.length })} />
        </Disclosure>
      )}
    </>
  );
}

function ImpactList({ lines, label }: { lines: ImpactLine[]; label: string }) {
  const t = useTranslations('reserved-network.departure');
  return (
    <ul className="plain-list impact-list" aria-label={label}>
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
