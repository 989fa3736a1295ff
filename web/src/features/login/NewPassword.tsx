import { useTranslations } from 'next-intl';
import { TextField } from '../../ui/TextField';

type Props = { labels: { password: string; repeat: string }; errorOf: (field: string) => string | undefined };

/** A new password, typed twice; neither is ever written back into the page. */
export function NewPassword({ labels, errorOf }: Props) {
  const t = useTranslations('login');
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={labels.password}
        hint={t('passwordHint')}
        isRequired
        error={errorOf('password')}
        autoComplete="new-password"
        maxLength={200}
        isLtr
      />
      <TextField
        name="repeat"
        type="password"
        label={labels.repeat}
        isRequired
        error={errorOf('repeat')}
        autoComplete="new-password"
        maxLength={200}
        isLtr
      />
    </>
  );
}
