import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/Button';
import { keepHold } from './keep-hold';

type Props = {
  action: (form: FormData) => Promise<void>;
  locale: string;
  step: string;
  sealed: string;
  back: string;
  next?: string;
  hasRequired?: boolean;
  /** The kept place can still be kept longer. */
  isExtendable?: boolean;
  children: ReactNode;
};

/** Form of one step; the server alone judges it, so that it reads the same with and without script. */
export function StepForm({
  action,
  locale,
  step,
  sealed,
  back,
  next,
  hasRequired = true,
  isExtendable,
  children,
}: Props) {
  const t = useTranslations('common.form');
  const booking = useTranslations('booking');
  return (
    <form action={action} id="prenotazione" noValidate>
      <input type="hidden" name="s" value={sealed} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="step" value={step} />
      {hasRequired && <p className="required-note">{t('requiredNote')}</p>}
      {children}
      <div className="form-actions">
        <ButtonLink tone="outline-primary" href={back} icon="arrow-left">
          {t('back')}
        </ButtonLink>
        <Button iconAfter="arrow-right">{next ?? t('next')}</Button>
        {isExtendable && (
          // After the form's own action in the tree: without script the last one named wins.
          <button type="submit" className="btn btn-link" formAction={keepHold} formNoValidate>
            <span>{booking('holdMore')}</span>
          </button>
        )}
      </div>
    </form>
  );
}
