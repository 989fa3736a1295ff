'use client';

import { useEffect, useRef, useState } from 'react';
import { ask } from '../graphql/ask';
import type { Findings_FindingFragment } from '../graphql/generated/graphql';
import { contextOf } from './finding-context';

type Words = { title: string; none: string; found: string; lead: string; kinds: Record<string, string> };
type Props = { documentId: string; fields: string[]; text: string; first: Findings_FindingFragment[]; words: Words };
type Seen = { text: string; findings: Findings_FindingFragment[] };

const PAUSE_MS = 700;

/** Possible personal data of a text in the words around them, so that they are quick to find and to take out. */
export function FindingsList({ documentId, fields, text, first, words }: Props) {
  const [{ text: seen, findings }, setSeen] = useState<Seen>({ text, findings: first });
  const here = useRef<HTMLElement>(null);
  const names = fields.join(',');
  useEffect(() => {
    const form = here.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const typed = new FormData(form);
      const now = names
        .split(',')
        .map((name) => String(typed.get(name) ?? ''))
        .join('\n');
      const answer = await ask<{ redactionFindings: Findings_FindingFragment[] | null }>(documentId, { text: now });
      if (answer?.redactionFindings) setSeen({ text: now, findings: answer.redactionFindings });
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    form.addEventListener('input', wait);
    return () => {
      clearTimeout(timer);
      form.removeEventListener('input', wait);
    };
  }, [documentId, names]);
  return (
    <section
      className={findings.length > 0 ? 'findings findings-some' : 'findings'}
      ref={here}
      aria-label={words.title}
    >
      <p role="status">{findings.length === 0 ? words.none : words.found.replace('#', String(findings.length))}</p>
      {findings.length > 0 && (
        <>
          <p>{words.lead}</p>
          <ul>
            {findings.map((finding) => (
              <li key={finding.start}>
                <strong>{words.kinds[finding.kind] ?? finding.kind}:</strong> {contextOf(seen, finding).before}
                <mark>{finding.value}</mark>
                {contextOf(seen, finding).after}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
