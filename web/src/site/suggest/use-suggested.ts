import { useCallback, useEffect, useRef, useState } from 'react';
import type { Suggested } from './suggested';
import { isWorthAsking } from './worth-asking';

const PAUSE_MS = 250;
const NONE: Suggested = { label: '', told: '', options: [] };

/** What may be meant by the words in a field, asked anew once they rest; and the way to ask at once. */
export function useSuggested(field: string): [Suggested, () => void] {
  const [suggested, setSuggested] = useState(NONE);
  const asked = useRef(new AbortController());
  const askNow = useCallback(() => {
    asked.current.abort();
    asked.current = new AbortController();
    const { signal } = asked.current;
    const text = (document.getElementById(field) as HTMLInputElement | null)?.value ?? '';
    if (!isWorthAsking(text)) return setSuggested(NONE);
    read(text, signal).then(
      (answer) => signal.aborted || setSuggested(answer),
      () => signal.aborted || setSuggested(NONE),
    );
  }, [field]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = new AbortController();
    const wait = (event: Event) => {
      clearTimeout(timer);
      if (!(event as InputEvent).isComposing) timer = setTimeout(askNow, PAUSE_MS);
    };
    for (const event of ['input', 'compositionend'])
      document.getElementById(field)?.addEventListener(event, wait, heard);
    return () => {
      clearTimeout(timer);
      heard.abort();
    };
  }, [field, askNow]);
  return [suggested, askNow];
}

async function read(text: string, signal: AbortSignal): Promise<Suggested> {
  const answer = await fetch('/api/suggerimenti', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, locale: document.documentElement.lang }),
    signal,
  });
  return answer.ok ? ((await answer.json()) as Suggested) : NONE;
}
