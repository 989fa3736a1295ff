import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxesControl, SelectControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { Role } from '../../../graphql/generated/graphql';
import { Button } from '../../../ui/Button';
import { delegateRoles } from './delegation-acts';

type Props = { colleagues: readonly { id: string; displayName: string }[]; roles: readonly Role[]; today: string };

/** I6: to whom, which roles, from when to when. */
export async function DelegateForm({ colleagues, roles, today }: Props) {
  const [t, roleName, words] = await Promise.all([
    getTranslations('reserved-access.delegations'),
    getTranslations('reserved-terms.role'),
    formWords(),
  ]);
  if (colleagues.length === 0) return <p>{t('alone')}</p>;
  const labels = {
    toPersonId: t('to'),
    roles: t('roles'),
    startOn: t('start'),
    endOn: t('last'),
    reason: t('reason'),
  };
  return (
    <ActionForm
      action={delegateRoles}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      className="measure"
    >
      <p className="form-required">{words.required}</p>
      <SelectControl
        name="toPersonId"
        label={labels.toPersonId}
        isRequired
        placeholder={words.choose}
        options={colleagues.map(({ id, displayName }) => ({ value: id, text: displayName }))}
      />
      <CheckboxesControl
        name="roles"
        legend={labels.roles}
        hint={t('rolesHint')}
        isRequired
        values={[...roles]}
        options={roles.map((value) => ({ value, label: roleName(value) }))}
      />
      <TextControl type="date" name="startOn" label={labels.startOn} value={today} isRequired width="short" />
      <TextControl type="date" name="endOn" label={labels.endOn} hint={t('lastHint')} isRequired width="short" />
      <TextControl
        name="reason"
        label={labels.reason}
        hint={t('reasonHint')}
        isRequired
        maxLength={1000}
        autoComplete="off"
      />
      <Button>{t('send')}</Button>
    </ActionForm>
  );
}
