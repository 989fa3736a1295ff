'use client';

import { useEffect, useState } from 'react';

type Props = { expiresAt: string; words: { minutes: string; last: string; over: string } };

const ALERT_MS = 120_000;

/** Minutes left of the place kept; said aloud once when two are left and once when it is over (A7, WCAG 2.2.1). */
export function HoldCountdown({ expiresAt, words }: Props) {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const read = (): void => setLeft(Math.max(0, Date.parse(expiresAt) - Date.now()));
    read();
    const timer = setInterval(read, 5_000);
    return () => clearInterval(timer);
  }, [expiresAt]);
  if (left === null) return null;
  const minutes = Math.ceil(left / 60_000);
  return (
    <>
      <p aria-hidden="true">
        <strong key={minutes}>{left === 0 ? words.over : words.minutes.replace('{count}', String(minutes))}</strong>
      </p>
      <p className="visually-hidden" role="status">
        {left === 0 ? words.over : left <= ALERT_MS ? words.last : ''}
      </p>
    </>
  );
}
