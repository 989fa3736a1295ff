'use client';

import { type ReactNode, useContext } from 'react';
import { FormContext } from '../../../forms/form-context';
import { FocusOnLoad } from '../../../ui/FocusOnLoad';

export type SecretWords = Record<'made' | 'once' | 'id', string>;

/** The fields of a form until it has made a secret; then the secret, once. */
export function ShownSecret({ words, place, children }: { words: SecretWords; place: string; children: ReactNode }) {
  const [clientId, secret] = useContext(FormContext).state?.values.made ?? [];
  if (!secret) return children;
  const heading = `segreto-${place}`;
  return (
    <div className="measure">
      <h3 id={heading} tabIndex={-1}>
        {words.made}
      </h3>
      <p>{words.once}</p>
      <p>
        {words.id}: <code className="factor-secret">{clientId}</code>
      </p>
      <p>
        client_secret: <code className="factor-secret">{secret}</code>
      </p>
      <FocusOnLoad id={heading} />
    </div>
  );
}
