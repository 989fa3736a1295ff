import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxesControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { NoticeKind } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { Unavailable } from '../../../ui/Unavailable';
import { noticeKinds } from './changed-preferences';
import { setPreferences } from './set-preferences';

type Props = { preferences: readonly { kind: NoticeKind; email: boolean }[] | null };

/** For each kind of notice: in the platform always, by e-mail if one likes. */
export async function NoticePreferences({ preferences }: Props) {
  const [t, words] = await Promise.all([getTranslations('reserved-account.notices'), formWords()]);
  const shown = noticeKinds.filter((kind) => preferences?.some((one) => one.kind === kind));
  const before = shown.filter((kind) => preferences?.some((one) => one.kind === kind && one.email));
  return (
    <section aria-labelledby="avvisi">
      <h2 id="avvisi">{t('title')}</h2>
      {preferences === null ? (
        <Unavailable />
      ) : (
        <ActionForm action={setPreferences} clientKey={crypto.randomUUID()} words={words} prefix="avvisi">
          {shown.map((kind) => (
            <input type="hidden" name="shown" value={kind} key={kind} />
          ))}
          {before.map((kind) => (
            <input type="hidden" name="before" value={kind} key={kind} />
          ))}
          <CheckboxesControl
            name="email"
            legend={t('legend')}
            hint={t('hint')}
            values={before}
            options={shown.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          <Button tone="outline-primary">{t('save')}</Button>
        </ActionForm>
      )}
    </section>
  );
}
