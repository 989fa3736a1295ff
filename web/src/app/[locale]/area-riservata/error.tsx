'use client';

import { useParams } from 'next/navigation';
import { faultWords } from '../../../i18n/fault-words';
import type { Locale } from '../../../i18n/routing';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** A fault that no part of the page could contain; head and menu stay, and a code to quote, never the cause. */
export default function ErrorPage({ error, reset }: Props) {
  const { locale } = useParams<{ locale: Locale }>();
  const words = faultWords[locale] ?? faultWords.en;
  return (
    <div role="alert">
      <h1>{words.title}</h1>
      <p className="lead">{words.body}</p>
      {error.digest && (
        <p className="muted">
          <code>{error.digest}</code>
        </p>
      )}
      <p className="button-row">
        <button type="button" className="btn btn-primary" onClick={reset}>
          {words.retry}
        </button>
        <a className="btn btn-outline-primary" href={`/${locale}/area-riservata`}>
          {words.home}
        </a>
      </p>
    </div>
  );
}
