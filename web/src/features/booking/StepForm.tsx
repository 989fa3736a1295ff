import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../../ui/Button';

export const STEP_FORM = 'prenotazione';

type Props = {
  action: (form: FormData) => Promise<void>;
  locale: string;
  step: string;
  sealed: string;
  back: string;
  next?: string;
  hasRequired?: boolean;
  children: ReactNode;
};

/** Form of one step; the server alone judges it, so that it reads the same with and without script. */
export function StepForm({ action, locale, step, sealed, back, next, hasRequired = true, children }: Props) {
  const t = useTranslations('common.form');
  return (
    <form action={action} id={STEP_FORM} noValidate>
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
      </div>
    </form>
  );
}
