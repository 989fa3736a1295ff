'use client';

import type { ReactNode } from 'react';
import { useControl } from '../../../forms/form-context';

/** `href` with its locale: opens the case without leaving what is ticked; the number is then its link. */
type Pick = { id: string; title: string; number: string | null; detail: string; due: ReactNode; href?: string };
type Props = { legend: string; picks: Pick[]; isAllPicked?: boolean };

/** Cases to tick; for a sheet all are ticked at first, since it usually takes everything that is ready. */
export function CasePicks({ legend, picks, isAllPicked = true }: Props) {
  const { name, values, error } = useControl('caseIds');
  return (
    <fieldset className={error ? 'form-group is-invalid' : 'form-group'}>
      <legend>{legend}</legend>
      {error && (
        <span className="form-feedback" id={`${name}-errore`}>
          {error}
        </span>
      )}
      <ul className="case-picks">
        {picks.map(({ id, title, number, detail, due, href }, index) => (
          <li key={id} className="form-check">
            <input
              type="checkbox"
              id={index === 0 ? name : `${name}-${index}`}
              name={name}
              value={id}
              defaultChecked={values ? values.includes(id) : isAllPicked}
              aria-describedby={error ? `${name}-errore` : undefined}
            />
            <label htmlFor={index === 0 ? name : `${name}-${index}`}>
              <span className="form-check-label">{title}</span>
              <span className="form-check-detail">{href ? detail : [number, detail].filter(Boolean).join(' · ')}</span>
              <span className="form-check-detail">{due}</span>
            </label>
            {href && (
              <a className="case-pick-open" href={href} aria-label={`${title} · ${number}`}>
                <bdi>{number}</bdi>
              </a>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
