'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { SuggestionOptions } from './SuggestionOptions';
import { useSuggested } from './use-suggested';

type Props = { /** Id of the search field that it serves; its form is the one that is sent. */ field: string };

const never = () => () => {};

/**
 * Contents that may be meant, while a search is typed: the combobox of the ARIA practices (list autocomplete) upon a
 * field that works without it. Arrows walk, Enter opens what is chosen, Escape closes; the number is told (P24, P34).
 */
export function SearchSuggestions({ field }: Props) {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [{ label, told, options }, askNow] = useSuggested(field);
  const [isWished, setWished] = useState(false);
  const [at, setAt] = useState(-1);
  const list = `${field}-proposte`;
  const isOpen = isWished && options.length > 0;
  const active = isOpen ? options[at] : undefined;

  useEffect(() => {
    const input = document.getElementById(field) as HTMLInputElement | null;
    if (!input) return;
    // a search field may bear no other role; its plain kin may
    input.type = 'text';
    for (const [name, value] of [
      ['role', 'combobox'],
      ['aria-autocomplete', 'list'],
      ['aria-controls', list],
      ['aria-expanded', String(isOpen)],
    ] as const)
      input.setAttribute(name, value);
    if (active) input.setAttribute('aria-activedescendant', `${list}-${at}`);
    else input.removeAttribute('aria-activedescendant');

    const close = () => {
      setWished(false);
      setAt(-1);
    };
    const type = () => {
      setAt(-1);
      setWished(true);
    };
    const walk = (step: number) => {
      setWished(true);
      if (options.length === 0) return askNow();
      // one place more than there are options: the field itself
      const places = options.length + 1;
      setAt(isOpen ? ((at + 1 + step + places) % places) - 1 : step > 0 ? 0 : options.length - 1);
    };
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const { key } = event;
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        event.preventDefault();
        walk(key === 'ArrowDown' ? 1 : -1);
      } else if (key === 'Escape' && isOpen) {
        event.preventDefault();
        close();
      } else if (key === 'Enter' && active) {
        event.preventDefault();
        location.assign(active.href);
      }
    };
    const heard = new AbortController();
    input.addEventListener('keydown', press, heard);
    input.addEventListener('input', type, heard);
    input.addEventListener('blur', close, heard);
    return () => heard.abort();
  }, [field, list, isOpen, at, active, options, askNow]);

  if (!isAlive) return null;
  return (
    <>
      <SuggestionOptions id={list} label={label} options={options} at={at} isOpen={isOpen} />
      <p role="status" className="visually-hidden">
        {isWished ? told : ''}
      </p>
    </>
  );
}
