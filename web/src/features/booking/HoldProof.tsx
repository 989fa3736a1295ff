'use client';

import { useEffect, useRef } from 'react';

type Props = { purposeId: string; bits: number };

const encoder = new TextEncoder();

async function prove(purposeId: string, startsAt: string, bits: number, isStale: () => boolean): Promise<string> {
  const at = Date.now();
  for (let n = 0; !isStale(); n += 1) {
    const nonce = n.toString(36);
    const text = encoder.encode(`${purposeId}|${new Date(startsAt).toISOString()}|${at}|${nonce}`);
    const hash = new DataView(await crypto.subtle.digest('SHA-256', text));
    if (hash.getUint32(0) >>> (32 - bits) === 0) return `${at}.${nonce}`;
  }
  return '';
}

/**
 * Works out, while the reader looks at the times, the proof that lets a busy network hold more places (A40). Nobody is
 * asked for anything; without script the field stays empty and the form works the same.
 */
export function HoldProof({ purposeId, bits }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = field.current?.form;
    let latest = '';
    const work = async (): Promise<void> => {
      const data = form && new FormData(form);
      const startsAt = String(data?.get('alternative') ?? data?.get('startsAt') ?? '');
      if (!startsAt || startsAt === latest || !crypto.subtle) return;
      latest = startsAt;
      const proof = await prove(purposeId, startsAt, bits, () => latest !== startsAt);
      if (proof && latest === startsAt && field.current) field.current.value = proof;
    };
    const start = (): void => void work();
    start();
    form?.addEventListener('change', start);
    return () => {
      latest = '-';
      form?.removeEventListener('change', start);
    };
  }, [purposeId, bits]);
  return <input type="hidden" name="proof" ref={field} defaultValue="" />;
}
