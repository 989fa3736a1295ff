'use client';

import { useContext } from 'react';
import { TextControl } from '../../../forms/controls';
import { FormContext } from '../../../forms/form-context';
import { Button } from '../../../ui/Button';
import { FocusOnLoad } from '../../../ui/FocusOnLoad';

type Words = Record<'password' | 'send' | 'made' | 'once' | 'download' | 'fileName', string>;

/** The password first; then the codes, shown once. */
export function RenewSteps({ words }: { words: Words }) {
  const codes = useContext(FormContext).state?.values.codes;
  if (!codes) {
    return (
      <>
        <TextControl
          type="password"
          name="password"
          label={words.password}
          autoComplete="current-password"
          isRequired
          width="medium"
        />
        <Button tone="outline-primary">{words.send}</Button>
      </>
    );
  }
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\r\n')}\r\n`)}`;
  return (
    <>
      <h3 id="codici-nuovi" tabIndex={-1}>
        {words.made}
      </h3>
      <p>{words.once}</p>
      <ul className="factor-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a href={file} download={words.fileName}>
          {words.download}
        </a>
      </p>
      <FocusOnLoad id="codici-nuovi" />
    </>
  );
}
