'use client';

import { useEffect, useRef, useState } from 'react';
import { TextControl } from '../../../forms/controls';
import { ask } from '../../../graphql/ask';
import type { CheckPraticaQuery } from '../../../graphql/generated/graphql';

type Props = {
  label: string;
  hint: string;
  isRequired: boolean;
  optional?: string;
  value?: string;
  documentId: string;
  words: { ok: string; wrong: string };
};

type Verdict = NonNullable<CheckPraticaQuery['checkPratica']> & { typed: string };

/** Whether more than spaces and small letters was changed: what was mended is explained. */
const isCorrected = ({ typed, normalised }: Verdict): boolean =>
  normalised !== typed.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** The number of a pratica; on leaving the field the graph says whether its form is right, and why not. */
export function PraticaValue({ documentId, words, value, ...field }: Props) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = here.current?.closest('form');
    if (!form) return;
    const check = async (event: Event) => {
      const name = (event.target as HTMLInputElement).name;
      if (name !== 'praticaValue' && name !== 'praticaKind') return;
      const typed = new FormData(form);
      const number = String(typed.get('praticaValue') ?? '').trim();
      const kind = typed.get('praticaKind');
      if (!number || !kind) return setVerdict(null);
      const answer = await ask<CheckPraticaQuery>(documentId, { kind, value: number });
      setVerdict(answer?.checkPratica ? { ...answer.checkPratica, typed: number } : null);
    };
    form.addEventListener('change', check);
    return () => form.removeEventListener('change', check);
  }, [documentId]);
  return (
    <div ref={here}>
      <TextControl
        name="praticaValue"
        {...field}
        value={value}
        autoComplete="off"
        maxLength={60}
        width="medium"
        isLtr
      />
      <p className={verdict?.ok ? 'form-verdict form-verdict-ok' : 'form-verdict'} role="status">
        {verdict && (verdict.ok ? words.ok : words.wrong)}
        {verdict?.ok && verdict.normalised && <bdi> {verdict.normalised}</bdi>}
        {verdict && (!verdict.ok || isCorrected(verdict)) && <span lang="it"> {verdict.explanation}</span>}
      </p>
    </div>
  );
}
