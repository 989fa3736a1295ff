import { useTranslations } from 'next-intl';
import { CheckboxControl, TextControl } from '../../../forms/controls';
import type { SittingRow } from './sittings';
import { TimeControl } from './TimeControl';

/** T9, T17: each sitting of a meeting by itself: moved, called off, or one more. */
export function SittingFields({ rows, optional }: { rows: readonly SittingRow[]; optional: string }) {
  const t = useTranslations('reserved-training.form');
  return rows.map((row, at) => {
    const name = (part: string) => `sittings[${at}].${part}`;
    const isNew = row.sessionId === undefined;
    return (
      <fieldset key={row.sessionId ?? 'new'}>
        <legend>{isNew ? t('newSitting') : t('sitting', { number: at + 1 })}</legend>
        <div className="field-row">
          <TextControl
            type="date"
            name={name('day')}
            label={t('startsOn')}
            value={row.day}
            isRequired={!isNew}
            optional={isNew ? optional : undefined}
            width="short"
          />
          <TimeControl name={name('from')} label={t('startsTime')} value={row.from} isRequired={!isNew} />
          <TimeControl name={name('to')} label={t('endsTime')} value={row.to} isRequired={!isNew} />
        </div>
        <TextControl
          name={name('place')}
          label={t('sittingPlace')}
          optional={optional}
          value={row.place}
          maxLength={300}
        />
        {!isNew && <CheckboxControl name={name('off')} label={t('callOff')} />}
        {row.sessionId && <input type="hidden" name={name('sessionId')} value={row.sessionId} />}
      </fieldset>
    );
  });
}

/** Names of the controls of each sitting, for the summary of faults. */
export const sittingLabels = (
  rows: readonly SittingRow[],
  words: { sitting: (number: number) => string; day: string; from: string; to: string; place: string },
): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap((_, at) =>
      (['day', 'from', 'to', 'place'] as const).map((part) => [
        `sittings[${at}].${part}`,
        `${words.sitting(at + 1)}, ${words[part]}`,
      ]),
    ),
  );
