'use client';

import { useContext } from 'react';
import { TextControl } from '../../../forms/controls';
import { FormContext } from '../../../forms/form-context';
import { Button } from '../../../ui/Button';
import { FocusOnLoad } from '../../../ui/FocusOnLoad';
import { FactorSecret, type SecretWords } from './FactorSecret';
import type { EnrolState } from './prepared-factor';

type Words = SecretWords & {
  password: string;
  passwordHint: string;
  prepare: string;
  confirmTitle: string;
  code: string;
  codeHint: string;
  confirm: string;
};

/** Password first; then the secret to take into the application, and the first code that it shows. */
export function EnrolSteps({ words }: { words: Words }) {
  const state = useContext(FormContext).state as EnrolState;
  if (!state?.prepared) {
    return (
      <>
        <TextControl
          type="password"
          name="password"
          label={words.password}
          hint={words.passwordHint}
          autoComplete="current-password"
          isRequired
          width="medium"
        />
        <Button>{words.prepare}</Button>
      </>
    );
  }
  return (
    <>
      <FactorSecret prepared={state.prepared} words={words} />
      <h3 className="factor-step">{words.confirmTitle}</h3>
      <TextControl
        name="code"
        label={words.code}
        hint={words.codeHint}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={10}
        isRequired
        isLtr
        width="short"
      />
      <Button icon="key">{words.confirm}</Button>
      {state.faults.length === 0 && <FocusOnLoad id="fattore-inquadra" />}
    </>
  );
}
