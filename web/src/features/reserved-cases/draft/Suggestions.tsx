'use client';

import { useEffect, useRef, useState } from 'react';
import { ask } from '../../../graphql/ask';
import type { SuggestAnswersQuery } from '../../../graphql/generated/graphql';
import { SuggestionList } from './SuggestionList';
import { type Similar, similarOf } from './similar';

export type SuggestionWords = Record<
  'none' | 'found' | 'enough' | 'network' | 'innerNetwork' | 'opens' | 'solved',
  string
>;
type Props = { documentId: string; locale: string; first: Similar; words: SuggestionWords };

const PAUSE_MS = 500;
const LEAST_CHARACTERS = 4;

/** Asks for similar answers while subject and description are written, and tells how many there are. */
export function Suggestions({ documentId, locale, first, words }: Props) {
  const [{ hits, solved }, setSimilar] = useState<Similar>(first);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = here.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = new AbortController();
    const look = async () => {
      const typed = new FormData(form);
      const text = `${typed.get('subject') ?? ''} ${typed.get('body') ?? ''}`.trim().slice(0, 500);
      if (text.length < LEAST_CHARACTERS) return setSimilar(similarOf(null));
      asked.abort();
      asked = new AbortController();
      const { signal } = asked;
      const answer = await ask<SuggestAnswersQuery>(documentId, { text, locale: 'it' }, signal);
      if (answer && !signal.aborted) setSimilar(similarOf(answer));
    };
    const wait = (event: Event) => {
      if (!/subject|body/.test((event.target as HTMLInputElement).name)) return;
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MS);
    };
    form.addEventListener('input', wait);
    return () => {
      clearTimeout(timer);
      asked.abort();
      form.removeEventListener('input', wait);
    };
  }, [documentId]);
  const count = hits.length + solved.length;
  return (
    <div ref={here}>
      <p role="status" className="similar-count">
        {count === 0 ? words.none : words.found.replace('#', String(count))}
      </p>
      <SuggestionList hits={hits} solved={solved} locale={locale} words={words} />
    </div>
  );
}
